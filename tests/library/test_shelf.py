"""The shelf on bad days: what can't be read hides nothing else."""

import os
import shutil
from pathlib import Path

import pytest

from tests.unprivileged import as_anyone
from tui.library import GuideError, Library


def only_code(library: Library, path: Path) -> str:
    with pytest.raises(GuideError) as caught:
        library.open(str(path))
    return caught.value.problems[0].code


def test_every_guide_stands_on_the_shelf_a_broken_one_with_its_problems(library: Library, small: Path) -> None:
    broken = small.parent / "broken"
    shutil.copytree(small, broken)
    (broken / "guide.yaml").write_text("id: broken\ntitle: A title: more\n", encoding="utf-8")
    good, bad = sorted(library.shelf(), key=lambda each: each.opened is None)
    assert (good.id, good.title, good.summary) == ("rivers", "A river", "Where it rises and where it goes.")
    assert good.opened is not None
    assert (bad.id, bad.opened) == ("broken", None)
    assert bad.problems[0].line == 2
    assert library.ids() == ["rivers"]


def test_two_guides_of_one_id_are_an_error_that_names_both(library: Library, small: Path) -> None:
    shutil.copytree(small, small.parent / "twin")
    for shelved in library.shelf():
        assert shelved.opened is None
        assert "river" in shelved.problems[0].message and "twin" in shelved.problems[0].message
    with pytest.raises(GuideError, match="Two guides have the id `rivers`"):
        library.open("rivers")
    assert {problem.code for problem in library.check()} == {"id-shared"}
    assert library.open(str(small)).guide.id == "rivers"


def test_an_unknown_guide_says_which_there_are(library: Library) -> None:
    with pytest.raises(GuideError, match="There is: rivers"):
        library.open("brooks")
    with pytest.raises(GuideError):
        library.open("")


def test_a_folder_without_guide_yaml_is_no_guide(library: Library, tmp_path: Path) -> None:
    with pytest.raises(GuideError, match="not a guide: it has no guide.yaml"):
        library.open(str(tmp_path))
    (problem,) = library.check([tmp_path])
    assert problem.code == "no-guide"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    (problem,) = Library([], None).check([tmp_path / "nothing"])
    assert (problem.code, problem.line) == ("no-folder", 0)
    (shelved,) = Library([tmp_path / "nothing"], None).shelf()
    assert shelved.problems[0].code == "no-folder"


def test_a_file_is_no_guide_folder(small: Path) -> None:
    (problem,) = Library([], None).check([small / "guide.yaml"])
    assert problem.code == "no-folder"


def test_a_guide_folder_given_as_content_is_the_shelf(small: Path) -> None:
    assert Library([small, small.parent], None).ids() == ["rivers"]


def test_a_missing_article_stops_the_guide(library: Library, small: Path) -> None:
    (small / "article.yaml").unlink()
    assert only_code(library, small) == "missing"


def test_a_folder_in_place_of_a_file_is_said(library: Library, small: Path) -> None:
    (small / "quizzes" / "odd.yaml").mkdir()
    assert only_code(library, small) == "unreadable"


def test_a_file_in_place_of_the_quizzes_is_said(library: Library, small: Path) -> None:
    shutil.rmtree(small / "quizzes")
    (small / "quizzes").write_text("", encoding="utf-8")
    assert only_code(library, small) == "no-folder"


def test_a_dangling_link_is_said(library: Library, small: Path) -> None:
    (small / "glossary.yaml").unlink()
    (small / "glossary.yaml").symlink_to(small / "nowhere.yaml")
    with pytest.raises(GuideError, match="link points to no file"):
        library.open(str(small))


def test_a_pipe_is_not_waited_for(library: Library, small: Path) -> None:
    (small / "glossary.yaml").unlink()
    os.mkfifo(small / "glossary.yaml")
    assert only_code(library, small) == "unreadable"


@pytest.mark.parametrize("name", ["glossary.yaml", "quizzes", "."])
def test_what_may_not_be_read_is_said(library: Library, small: Path, name: str) -> None:
    library.open(str(small))  # so that all that is needed is imported
    with as_anyone(small) as folder:
        (folder / small.name / name).chmod(0)
        with pytest.raises(GuideError, match="permission denied"):
            library.open(str(folder / small.name))


def test_a_refused_permission_is_said(library: Library, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object, mode: str = "r") -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tui.library.sources.open", refuse, raising=False)
    with pytest.raises(GuideError, match="permission denied"):
        library.open(str(small))


def test_a_file_of_another_ending_is_not_read_and_that_is_said(library: Library, small: Path) -> None:
    (small / "quizzes" / "more.yml").write_text("x: y", encoding="utf-8")
    (problem,) = library.check([small])
    assert (problem.code, problem.severity) == ("file-not-read", "warning")
    assert library.open("rivers").problems == (problem,)


def test_hidden_files_and_other_folders_are_passed_over(library: Library, small: Path) -> None:
    (small / "quizzes" / ".draft.yaml").write_text("x: y: z", encoding="utf-8")
    (small.parent / "pictures").mkdir()
    (small.parent / ".hidden").mkdir()
    assert library.check() == []
    assert library.ids() == ["rivers"]


def test_a_name_that_could_steer_a_terminal_is_shown_without_that(small: Path) -> None:
    hostile = small.parent / "a\x1b[2Jb"
    small.rename(hostile)
    (hostile / "article.yaml").unlink()
    (problem,) = Library([], None).check([hostile])
    assert "\x1b" not in str(problem)
