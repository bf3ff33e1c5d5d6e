"""What the program writes as a guide's files is what it reads from them."""

from pathlib import Path
from shutil import copytree

import pytest

from tui.library import Library, content_folder
from tui.library.fields import fields_of
from tui.library.taken import taken_ids
from tui.library.yaml_text import yaml_text

RIVERS = Path(__file__).parents[1] / "guides" / "rivers"
FOLDERS = [RIVERS, *sorted(path.parent for path in content_folder().glob("*/guide.yaml"))]


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_a_guide_that_is_written_anew_is_the_same(folder: Path, tmp_path: Path) -> None:
    guide = Library([], None).open(str(folder)).guide
    copy = copytree(folder, tmp_path / folder.name, ignore=lambda *_: ["quizzes", "article.yaml", "glossary.yaml"])
    sections = [fields_of(section) for section in guide.article.sections]
    files = {"article.yaml": {"sections": sections}}
    files["glossary.yaml"] = {"terms": [fields_of(term) for term in guide.glossary.terms]}
    for number, quiz in enumerate(guide.quizzes):
        fields = fields_of(quiz)
        files[f"quizzes/{number:02}.yaml"] = {**fields, "questions": fields.pop("questions")}
    for name, fields in files.items():
        (copy / name).parent.mkdir(exist_ok=True)
        (copy / name).write_text(yaml_text(fields, ["A comment: with “signs” #."]), encoding="utf-8")
    opened = Library([], None).open(str(copy))
    assert opened.problems == ()
    assert opened.guide.article == guide.article
    assert opened.guide.glossary == guide.glossary
    assert opened.guide.quizzes == guide.quizzes


def test_the_ids_of_a_guide_are_known_by_file_even_where_one_is_broken(small: Path) -> None:
    (small / "glossary.yaml").write_text("terms: [\n", encoding="utf-8")
    ids = taken_ids(small)
    assert ids.quiz_files == {"source-quiz": "quizzes/source.yaml", "a-whole-quiz": "quizzes/a-whole.yaml"}
    assert {"p1", "source", "rises-where", "part-one", "wording"} <= ids.but(frozenset())
    assert "rises-where" not in ids.but(frozenset({"quizzes/source.yaml"}))
