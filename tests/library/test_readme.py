"""The examples in the page on the content format are what the loader takes."""

import json
import re
import textwrap
from collections.abc import Iterator

import pytest

from tui.library import content_folder
from tui.library.allowances import read_allowances
from tui.library.argument_file import read_argument
from tui.library.asides_file import read_asides
from tui.library.compiler import ArticleFile, GuideFile
from tui.library.findings import Findings
from tui.library.glossary_file import read_glossary
from tui.library.map_file import read_map
from tui.library.nodes import Fields, Node
from tui.library.pages_file import read_pages
from tui.library.question_shape import TYPES, read_question
from tui.library.reader import read_tree
from tui.library.schema import schema_files
from tui.library.shape import shape
from tui.library.timeline_file import read_timeline
from tui.model.article import Article, Paragraph, Section
from tui.model.glossary import Term

README = content_folder() / "README.md"


def blocks() -> dict[str, str]:
    """Return the YAML examples by the heading or line above them."""
    page = README.read_text(encoding="utf-8")
    return {
        name.strip("# :\n"): example
        for name, example in re.findall(r"^([^\n]+)\n+```yaml\n(.*?)```", page, flags=re.MULTILINE | re.DOTALL)
    }


def tree(example: str) -> Node:
    return read_tree("README.md", example.encode())


def test_the_guide_file_is_taken() -> None:
    root = tree(blocks()["guide.yaml"])
    shaped = shape(root, GuideFile, skip={"allow"})
    assert shaped.problems == ()
    findings = Findings()
    quiz = tree("id: rises-quiz\nquestions: [{id: rises-where}]")
    assert len(read_allowances({"guide.yaml": root, "quizzes/q.yaml": quiz}, findings)) == 1
    assert findings.problems == []


def test_the_article_file_is_taken() -> None:
    assert shape(tree(blocks()["article.yaml"]), ArticleFile).problems == ()


def test_the_glossary_file_is_taken() -> None:
    findings = Findings()
    assert len(read_glossary(tree(blocks()["glossary.yaml"]), findings)) == 1
    assert findings.problems == []


def test_the_file_on_what_stands_around_the_text_is_taken() -> None:
    findings = Findings()
    read = read_pages(tree(blocks()["around.yaml"]), None, findings)
    assert findings.problems == []
    assert [page.opening for page in read.pages] == ["asked", "returns"]
    assert read.opening is not None


def test_the_files_of_notes_and_expressions_are_taken() -> None:
    findings = Findings()
    notes, expressions = (tree(blocks()[name]) for name in ("reading-notes.yaml", "expressions.yaml"))
    asides = read_asides(notes, expressions, None, findings)
    assert findings.problems == []
    assert (len(asides.notes), len(asides.expressions)) == (2, 1)


def question_examples() -> list[tuple[str, str]]:
    """Return the fields of each question type, put under the head of a question."""
    page = blocks()["Fields by type"]
    parts = re.split(r"^  # (?=[a-z-]+[:,.])", page, flags=re.MULTILINE)[1:]
    return [(part.split(":")[0], "\n".join(part.split("\n")[1:])) for part in parts]


@pytest.mark.parametrize(("kind", "fields"), question_examples(), ids=[kind for kind, _ in question_examples()])
def test_the_fields_of_each_question_type_are_taken(kind: str, fields: str) -> None:
    fields = fields.replace("[...]", "[{paragraph: p1, quote: …}]")
    head = f"id: q\ntype: {kind}\nlevel: remember\nprompt: Why?\n"
    root = tree(head + textwrap.dedent(fields))
    findings = Findings()
    assert read_question(root, findings) is not None, findings.problems
    assert findings.problems == []


def test_every_question_type_has_an_example() -> None:
    described = blocks()["Fields by type"]
    assert all(kind in described for kind in TYPES)


def test_the_files_of_the_views_are_taken() -> None:
    article = Article((Section("source", "Source", (Paragraph("p1", "… perhaps …"),)),))
    term = Term("dnieper", "place", "Dnieper", "A river.")
    findings = Findings()
    argued = read_argument(tree(blocks()["reasons.yaml"]), article, findings)
    assert argued.argument is not None and argued.practice is not None
    assert list(argued.argument.by_id) == ["claim-hills", "claim-spring", "claim-lake", "claim-rain"]
    timeline = read_timeline(tree(blocks()["timeline.yaml"]), article, (term,), findings)
    assert timeline is not None and len(timeline.happenings) == 2
    chart = read_map(tree(blocks()["map.yaml"]), (term,), findings)
    assert chart is not None and list(chart.spots) == ["hills", "mouth", "east-bank"]
    assert findings.problems == []


def test_the_quiz_file_is_yaml() -> None:
    root = tree(blocks()["quizzes/*.yaml"].replace("options: …", "options: []"))
    assert isinstance(root, Fields)


def test_every_field_of_every_file_stands_on_the_page() -> None:
    page = README.read_text(encoding="utf-8")
    fields = {name for text in schema_files().values() for name in properties(json.loads(text))}
    assert [name for name in sorted(fields) if not re.search(rf"\b{name}:", page)] == []


def properties(schema: object) -> Iterator[str]:
    """Yield the name of every field that a schema knows."""
    if isinstance(schema, dict):
        fields = schema.get("properties", {})
        yield from fields
        for each in schema.values():
            yield from properties(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from properties(each)
