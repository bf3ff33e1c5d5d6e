"""The kinds of file in a guide, each with its shape: the one list that schemas and shape checks go by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tui.library.allowances import Allowance
from tui.library.argument_file import ArgumentFile
from tui.library.compiler import ArticleFile, GuideFile
from tui.library.entries import OneList
from tui.library.glossary_file import GlossaryFile
from tui.library.map_file import LabelFields, LayerFields, MapFile, PlaceFields, RegionFields, ViewFields
from tui.library.pages_file import PagesFile
from tui.library.question_shape import TYPES
from tui.library.quiz_file import QuizFile
from tui.library.sources import AROUND, EXPRESSIONS, MAP, NOTES, REASONS, TIMELINE
from tui.library.timeline_file import EventFields, TimelineFile
from tui.model.argument import Strand
from tui.model.asides import Expression, Note
from tui.model.glossary import Term


@dataclass(frozen=True)
class Group:
    """A shape with fields that are read by themselves: texts, and lists of what stands in brackets."""

    shape: type[Any]
    fields: "Mapping[str, type[str] | list[ItemShape]]"
    needed: tuple[str, ...] = ()


ItemShape = type[Any] | Mapping[str, type[Any]] | Group
"""The shape of a list's items, a text included, or their shapes by the word under `type`."""


@dataclass(frozen=True)
class FileKind:
    """A kind of file: its schema's name, the files it stands for, the shape of its fields."""

    name: str
    pattern: str
    """The path in a guide's folder, with `*` for any name."""
    shape: type[Any]
    lists: Mapping[str, ItemShape] = field(default_factory=dict)
    """Lists whose items are shaped one by one, so that a broken one costs no other."""
    optional: tuple[str, ...] = ()
    """Those of these lists that a file can do without."""


FILE_KINDS: tuple[FileKind, ...] = (
    FileKind("guide", "guide.yaml", GuideFile, {"allow": Allowance}, optional=("allow",)),
    FileKind("article", "article.yaml", ArticleFile),
    FileKind("glossary", "glossary.yaml", GlossaryFile, {"terms": Term}),
    FileKind("quiz", "quizzes/*.yaml", QuizFile, {"questions": TYPES}),
    FileKind("around", AROUND, PagesFile),
    FileKind("reading-notes", NOTES, OneList, {"notes": Note}),
    FileKind("expressions", EXPRESSIONS, OneList, {"expressions": Expression}),
    FileKind("reasons", REASONS, ArgumentFile, {"strands": Strand}),
    FileKind("timeline", TIMELINE, TimelineFile, {"events": EventFields}),
    FileKind(
        "map",
        MAP,
        MapFile,
        {
            "views": Group(
                ViewFields, {"box": str, "layers": [Group(LayerFields, {"lines": [str]}, ("lines",))]}, ("box",)
            ),
            "places": Group(PlaceFields, {"at": str, "drawn": str}, ("at",)),
            "regions": Group(RegionFields, {"at": str, "rings": [str]}, ("at", "rings")),
            "labels": Group(LabelFields, {"at": str}, ("at",)),
        },
        optional=("regions", "labels"),
    ),
)
