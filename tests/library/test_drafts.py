"""A guide as its author needs it: with drafts, and as it stood before, in a folder or in git."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import GuideError
from tui.library.drafts import DraftLibrary, open_draft, open_earlier, open_present

Edit = Callable[[str, str, str], int]
EVIDENCE = "        evidence:\n          - {paragraph: p1, quote: rises in the hills}\n"
git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def in_git(folder: Path, *words: str) -> None:
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *named, *words], check=True, capture_output=True)


def test_a_draft_is_seen_by_its_author_alone(small: Path, edit: Edit) -> None:
    edit("quizzes/source.yaml", EVIDENCE, "")
    assert "rises-where" in open_draft(small).guide.questions
    assert "rises-where" in DraftLibrary(small).open(str(small)).guide.questions
    assert "rises-where" not in open_present(small).guide.questions


def test_a_question_with_wrong_evidence_is_no_draft(small: Path, edit: Edit) -> None:
    edit("quizzes/source.yaml", "quote: rises in the hills", "quote: rises in the sea")
    assert "rises-where" not in open_draft(small).guide.questions


def test_the_last_good_version_stays_while_the_files_are_broken(small: Path, edit: Edit) -> None:
    library = DraftLibrary(small)
    good = library.look().opened
    edit("guide.yaml", "title: A river", "title: A river: broken")
    shelved = library.look()
    assert shelved.opened is not None and good is not None
    assert shelved.opened.last_good and shelved.opened.guide == good.guide
    assert [problem.code for problem in shelved.problems] == ["yaml"]


def test_an_earlier_guide_is_read_from_a_folder(small: Path, edit: Edit, tmp_path: Path) -> None:
    shutil.copytree(small, tmp_path / "old" / "river")
    edit("guide.yaml", "title: A river", "title: The river")
    for old in (tmp_path / "old", tmp_path / "old" / "river"):
        assert open_earlier(small, str(old)).guide.title == "A river"


@git
def test_an_earlier_guide_is_read_from_a_revision(small: Path, edit: Edit) -> None:
    in_git(small.parent, "init", "-q")
    in_git(small.parent, "add", ".")
    in_git(small.parent, "commit", "-qm", "first")
    edit("guide.yaml", "title: A river", "title: The river")
    (small / "quizzes" / "source.yaml").unlink()
    earlier = open_earlier(small, "HEAD").guide
    assert earlier.title == "A river"
    assert set(earlier.sheets) == {"source-quiz", "part-one", "part-two"}


@git
@pytest.mark.parametrize("revision", ["nowhere", "--help", "-x", "HEAD~99", "a\0b", ""])
def test_what_is_neither_a_folder_nor_a_revision_is_said(small: Path, revision: str) -> None:
    in_git(small.parent, "init", "-q")
    with pytest.raises(GuideError):
        open_earlier(small, revision)


def test_a_guide_outside_git_has_no_revisions(small: Path) -> None:
    with pytest.raises(GuideError, match="neither a folder nor a git revision"):
        open_earlier(small, "HEAD")


def test_without_git_that_is_said(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GuideError, match="git is not installed"):
        open_earlier(small, "HEAD")
