"""`serve` and `class` from the shell, where something is in the way."""

import re
import sys

import pytest

from tests.classroom.conftest import RIVERS, School, needs_ssh
from tests.real.terminal import ENTER
from tui import class_commands
from tui.cli import main

pytestmark = needs_ssh


def test_a_second_server_of_the_same_class_says_so(school: School) -> None:
    school.open()
    done = school.command("serve", "--class", f"{school.room}/", "--port", "0")
    assert done.returncode == 1
    assert "Another server has the class" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_in_use_is_said_in_a_sentence(school: School) -> None:
    school.open()
    done = school.command("serve", "--class", "other", "--port", str(school.port), "--host", "127.0.0.1")
    assert done.returncode == 2
    assert f"port {school.port}" in done.stderr and "Traceback" not in done.stderr


def test_a_roster_that_cannot_be_read_is_said_with_its_line(school: School) -> None:
    names = school.folder / "names.csv"
    names.write_text("name\nAna\n\x1b[2J\n", encoding="utf-8")
    done = school.command("class", f"{school.room}/", "import", names)
    assert (done.returncode, "line 3" in done.stderr) == (2, True)
    names.write_text("Ana\nBo\n", encoding="utf-8")
    school.manage("import", str(names))
    for words in (["fly"], ["reset", "nobody"], ["import", "nowhere.csv"], ["rename", "bo", "ÁNA"]):
        done = school.command("class", f"{school.room}/", *words)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1


def test_cards_are_printed_to_a_page_for_their_owner_only(school: School) -> None:
    names, page = school.folder / "names.csv", school.folder / "cards.html"
    names.write_text("Ana <b>\nBo & Co\n" + ENTER, encoding="utf-8")
    school.manage("import", str(names), str(page))
    text = page.read_text(encoding="utf-8")
    assert "Ana &lt;b&gt;" in text and "Bo &amp; Co" in text
    assert len(re.findall(r"<code>[a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3}</code>", text)) == 2
    assert page.stat().st_mode & 0o077 == 0


def test_without_the_extra_serve_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(class_commands, "find_spec", lambda name: None)
    assert main(["--content", str(RIVERS), "serve"]) == 2
    assert "pip install '.[classroom]'" in capsys.readouterr().err
