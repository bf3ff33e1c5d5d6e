"""What the shell prints of a class whose every field steers a terminal."""

import json
from io import StringIO
from pathlib import Path

import pytest

from tests.hostile import ARGUMENT, HOSTILE, SIGN, TYPED, UNLISTED, make_class, now, raw, work
from tests.plain.conftest import Terminal
from tui.cli import main
from tui.journal import Journal
from tui.library import Library
from tui.model.guide import Guide
from tui.settings import Settings
from tui.store import Store, log_fault

SHELF = Path(__file__).parents[1] / "guides"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a class in it, and with a learner of its own."""
    folder = tmp_path_factory.mktemp("kept")
    guide = Library([SHELF], None).open("rivers").guide
    make_class(folder / "classes" / "nine", guide)
    with Store.open(folder, "ana") as store:
        work(store, guide)
    return folder


def said(capsys: pytest.CaptureFixture[str], kept: Path, *words: str) -> str:
    capsys.readouterr()
    main([*words, "--content", str(SHELF), "--data", str(kept), "--learner", "ana"])
    found = capsys.readouterr()
    assert raw(found.err) == []
    return found.out + found.err


@pytest.mark.parametrize("names", [(), ("--names",)], ids=["numbers", "names"])
@pytest.mark.parametrize("form", ["", "--csv", "--json", "--html"])
def test_a_report_carries_none(
    capsys: pytest.CaptureFixture[str], kept: Path, form: str, names: tuple[str, ...]
) -> None:
    printed = said(capsys, kept, "class", "nine", "report", "rivers", *filter(None, [form]), *names)
    assert printed.count(SIGN) > 20
    assert raw(printed) == []
    if form == "--json":
        assert [each for row in json.loads(printed)["objections"] for each in row.values() if raw(str(each))] == []


@pytest.mark.parametrize(
    "words",
    [
        ("class", "nine", "list"),
        ("class", "nine", "cards", ARGUMENT),
        ("class", "nine", "cards", f"{TYPED} 1"),
        ("class", "nine", "lesson", "rivers"),
        ("class", "nine", "lesson", "rivers", "--html"),
        ("class", "nine", ARGUMENT),
        ("class", "nine", "report", ARGUMENT),
        ("class", "nine", "accept", ARGUMENT),
        ("class", "nine", "take-back", ARGUMENT),
        ("class", "nine", "quiz", ARGUMENT, ARGUMENT, "practice"),
        ("class", ARGUMENT, "list"),
        ("progress", "rivers"),
        ("progress", "rivers", "--json"),
        ("progress", ARGUMENT),
        ("marks", "rivers"),
        ("sheet", "rivers"),
        ("sheet", "rivers", "--format", "markdown"),
        ("sheet", "rivers", "--format", "html"),
        ("data", "export"),
        ("data", "import", ARGUMENT),
        ("glossary", "rivers", ARGUMENT),
        ("quiz", "rivers", ARGUMENT, "--plain"),
        ("review", "rivers", "--plain"),
        (ARGUMENT,),
    ],
    ids=lambda words: " ".join(words).replace(ARGUMENT, "…"),
)
def test_no_command_prints_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, kept: Path, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(f"{HOSTILE}\n/flag unclear {HOSTILE}\n/{HOSTILE}\n"))
    printed = said(capsys, kept, *words)
    assert printed.strip()
    assert raw(printed) == []


def test_cards_in_a_file_carry_none(capsys: pytest.CaptureFixture[str], kept: Path, tmp_path: Path) -> None:
    said(capsys, kept, "class", "nine", "cards", f"{HOSTILE} 1", str(tmp_path / "cards.html"))
    page = (tmp_path / "cards.html").read_text(encoding="utf-8", errors="surrogatepass")
    assert SIGN in page
    assert raw(page) == []


def test_an_export_can_be_read_back_with_nothing_lost(
    capsys: pytest.CaptureFixture[str], kept: Path, tmp_path: Path
) -> None:
    lines = [json.loads(line) for line in said(capsys, kept, "data", "export").splitlines()]
    assert [each["body"]["text"] for each in lines if each.get("kind") == "noted"] == [HOSTILE, HOSTILE]


def test_what_is_accepted_and_taken_back_says_none(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    make_class(tmp_path / "classes" / "nine", Library([SHELF], None).open("rivers").guide)
    data = json.loads(said(capsys, tmp_path, "class", "nine", "report", "rivers", "--json"))
    for row in data["accepted"]:
        printed = said(capsys, tmp_path, "class", "nine", "take-back", row["code"], ARGUMENT)
        assert "marked by the key again" in printed and raw(printed) == []
    for row in data["objections"][:2]:
        printed = said(capsys, tmp_path, "class", "nine", "accept", row["code"], ARGUMENT)
        assert raw(printed) == []


def test_a_learner_without_a_server_hears_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, guide: Guide
) -> None:
    learner = make_class(tmp_path, guide)[0]
    capsys.readouterr()
    main(["progress", "rivers", "--content", str(SHELF), "--data", str(tmp_path), "--learner", learner])
    heard = capsys.readouterr()
    assert heard.err.count("Your teacher accepts") > 1 and SIGN in heard.err
    assert raw(heard.out + heard.err) == []


@pytest.mark.parametrize("form", ["", "--csv", "--json", "--html"])
def test_without_a_list_the_name_in_a_file_carries_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, guide: Guide, form: str
) -> None:
    with Store.open(tmp_path, UNLISTED) as store:
        work(store, guide)
    words = ("class", str(tmp_path), "report", "rivers", "--names", *filter(None, [form]))
    printed = said(capsys, tmp_path / "other", *words)
    assert "Zed" in printed and raw(printed) == []


def test_on_a_terminal_nothing_but_colours_is_written(
    kept: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", terminal)
    for words in (["class", "nine", "report", "rivers", "--names"], ["class", "nine", "list"], ["marks", "rivers"]):
        main([*words, "--content", str(SHELF), "--data", str(kept), "--learner", "ana"])
    assert SIGN in terminal.getvalue()
    assert raw(terminal.getvalue(), coloured=True) == []


def test_the_log_of_faults_carries_none(tmp_path: Path) -> None:
    log = log_fault(tmp_path, ValueError(HOSTILE)).read_text(encoding="utf-8")
    assert SIGN in log and raw(log) == []


def test_no_setting_is_taken_from_a_file_that_could_not_be_chosen(kept: Path) -> None:
    with Store.open(kept, "ana") as store:
        settings = Settings(Journal(store, now))
    assert [settings.get(name) for name in ("theme", "signs", "expressions", HOSTILE)] == [""] * 4
