from pathlib import Path

import pytest

from tui.plain.name_list import names_in
from tui.refusal import Refusal


def names(tmp_path: Path, data: str | bytes) -> list[str]:
    path = tmp_path / "names.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return names_in(path)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("Ana\nBo\n", ["Ana", "Bo"]),
        ("Ana;\r\nBo;\r\n", ["Ana", "Bo"]),
        ('\ufeffForm;Name\r\n11b;"O\'Brien; Zoë"\r\n\r\n11b;Леся Українка\r\n', ["O'Brien; Zoë", "Леся Українка"]),
        ("sep=;\nName;Form\nAna;1\n", ["Ana"]),
        ("Name\tForm\r\nAna Kovač\t11b\r\n".encode("utf-16"), ["Ana Kovač"]),
        ('name\n"Ana\nKovač"\n', ["Ana Kovač"]),
        ("name\n张伟\nمحمد\nعلی\u200cرضا\n", ["张伟", "محمد", "علی\u200cرضا"]),
    ],
)
def test_what_a_spreadsheet_saves_is_read(tmp_path: Path, data: str | bytes, found: list[str]) -> None:
    assert names(tmp_path, data) == found


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "holds no names"),
        ("name,form\n", "holds no names"),
        ("name\nJosé\n".encode("latin-1"), "CSV UTF-8"),
        ("name\nAna\n\nBo\nÁNA\n", "line 5: the name of line 2"),
        ("Surname,Given name\nKovač,Ana\n", "line 1: several cells"),
        ("Ana\nKovač, Bo\n", "line 2: several cells"),
        ("form,name\n11b,Ana\n11b\n", "line 3: no name"),
        ("\n\nname\n\nAna\n\n\x07\n", "line 7: no name"),
        ("name\n" + "A" * 61, "line 2: no name"),
        ("name\n\u200b\n", "line 2: no name"),
        ('name\n"' + "x\n" * 100_000, "Is a quote left open"),
        ("x\n" * 600_000, "too large"),
    ],
)
def test_what_holds_no_list_of_names_is_said_with_its_line(tmp_path: Path, data: str | bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        names(tmp_path, data)


def test_a_file_that_is_not_there_is_not_called_unreadable_text(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="No such file"):
        names_in(tmp_path / "nowhere.csv")
