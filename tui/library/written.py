"""A guide as its author wrote it: its parts with their places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.library.nodes import Node
from tui.model.article import Article
from tui.model.questions import Question

if TYPE_CHECKING:
    from tui.library.allowances import Allowances
    from tui.library.glossary_file import Entry


@dataclass(frozen=True)
class WrittenQuestion:
    """A question of the right shape, where it stands, the quiz that it stands in, and that quiz's section."""

    question: Question
    node: Node
    quiz: Node
    section: str


@dataclass
class Written:
    """What a compile found in the files, for what can be said of it beyond errors; empty until it is filled."""

    roots: Mapping[str, Node] = field(default_factory=dict)
    language: str = ""
    article: Article | None = None
    entries: "Sequence[Entry]" = ()
    questions: Sequence[WrittenQuestion] = ()
    allowed: "Allowances" = ()

    def take(
        self,
        roots: Mapping[str, Node],
        language: str,
        article: Article | None,
        entries: "Sequence[Entry]",
        questions: Sequence[WrittenQuestion],
        allowed: "Allowances",
    ) -> None:
        """Take in what was compiled."""
        self.roots, self.language, self.article = roots, language, article
        self.entries, self.questions, self.allowed = entries, questions, allowed
