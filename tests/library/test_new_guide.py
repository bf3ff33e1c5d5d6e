"""What `studyguide new` writes: a small guide of which the check has nothing to say."""

from pathlib import Path

import pytest

from tui.library import Library
from tui.library.new_guide import InTheWay, guide_id, new_guide
from tui.library.schema import FIRST_LINE, schema_files


def test_a_new_guide_has_neither_errors_nor_warnings(tmp_path: Path) -> None:
    new_guide(tmp_path / "My Lighthouse")
    library = Library([tmp_path], None)
    assert library.check(lint=True) == []
    assert library.ids() == ["my-lighthouse"]
    assert len(library.open("my-lighthouse").guide.questions) == 2


def test_each_file_has_comments_and_a_schema_that_is_there(tmp_path: Path) -> None:
    for path in new_guide(tmp_path / "guide"):
        first, *rest = path.read_text(encoding="utf-8").splitlines()
        schema = path.parent / first.removeprefix(FIRST_LINE)
        assert schema.read_text(encoding="utf-8") == schema_files()[schema.name]
        assert any(line.lstrip().startswith("#") for line in rest)


def test_no_file_is_overwritten_unless_forced(tmp_path: Path) -> None:
    folder = tmp_path / "guide"
    folder.mkdir()
    (folder / "article.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(InTheWay) as found:
        new_guide(folder)
    assert found.value.paths == [folder / "article.yaml"]
    assert [path.name for path in folder.iterdir()] == ["article.yaml"]
    new_guide(folder, force=True)
    assert Library([folder], None).check([folder], lint=True) == []


@pytest.mark.parametrize(
    ("name", "id"), [("My Guide!", "my-guide"), ("check", "my-guide"), ("Ö", "my-guide"), ("--a--", "a"), ("x1", "x1")]
)
def test_the_id_comes_from_the_folders_name_where_it_can(tmp_path: Path, name: str, id: str) -> None:
    assert guide_id(tmp_path / name) == id
