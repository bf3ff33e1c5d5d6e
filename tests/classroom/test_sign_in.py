import re
import signal
from pathlib import Path

from tests.classroom.conftest import School, needs_ssh, until
from tests.real.terminal import ENTER

pytestmark = needs_ssh


def test_the_class_code_lets_in_once_and_the_own_code_from_then_on(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana Kovač", code)
    window.quit()
    again = school.sign_in("ana kovac", own)
    again.wait_for("section 1 of")
    assert again.quit() == 0
    taken = school.sign_in("Ana Kovač", code)
    taken.wait_for("has a code or key of its own")


def test_a_wrong_code_lets_nobody_in_and_three_close_the_connection(school: School) -> None:
    school.new_code()
    school.open()
    window = school.sign_in("Ana", "wrong1")
    for tries in (2, 3):
        window.wait_for_count("Your name:", tries)
        window.type("Ana" + ENTER)
        window.wait_for_count("own code:", tries)
        window.type("wrong1" + ENTER)
    assert window.end() == 1
    assert "0 on the list" in school.manage("list")
    assert school.log.count('refused why="wrong code" address=127.0.0.1') == 3
    assert "wrong1" not in school.log


def test_a_key_that_is_bound_lets_in_without_a_question(school: School) -> None:
    code = school.new_code()
    school.open()
    key = school.make_key("ana")
    window = school.sign_in("Ana", code, key=key)
    window.wait_for("yours alone?")
    window.type("y" + ENTER)
    window.wait_for("Press Enter to go on")
    window.type(ENTER)
    window.wait_for("section 1 of")
    window.quit()
    again = school.window(key=key)
    again.wait_for("section 1 of")
    assert "Your name" not in again.heard.decode(errors="replace")


def test_a_learner_may_own_several_keys_and_a_key_has_one_owner(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    window.quit()
    for name in ("laptop", "tablet"):
        window = school.sign_in("Ana", own, key=school.make_key(name))
        window.wait_for("yours alone?")
        window.type("y" + ENTER)
        window.wait_for("section 1 of")
        window.quit()
        again = school.window(key=school.home / ".ssh" / name)
        again.wait_for("section 1 of")
        again.quit()
    assert "2 keys and code" in school.manage("list")
    shared = school.make_key("shared")
    first, second = (school.sign_in(name, code, key=shared) for name in ("Bo", "Cy"))
    for window in (first, second):
        window.wait_for("yours alone?")
    for window, said in ((first, "Press Enter to go on"), (second, "Your own code is")):
        window.type("y" + ENTER)
        window.wait_for(said)


def test_a_key_that_is_merely_shown_lets_nobody_in(school: School) -> None:
    """The public half alone proves nothing: ssh offers it, can't sign, and goes on without a key."""
    code = school.new_code()
    school.open()
    key = school.make_key("ana")
    window = school.sign_in("Ana", code, key=key)
    window.wait_for("yours alone?")
    window.type("y" + ENTER)
    window.wait_for("Press Enter to go on")
    window.type(ENTER)
    window.wait_for("section 1 of")
    window.quit()
    key.write_text(school.make_key("thief").read_text())
    thief = school.window(key=key)
    thief.wait_for("Your name:")


def test_a_classmate_with_the_class_code_cannot_sit_in_for_another(school: School) -> None:
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    window.quit()
    for name in ("Ana", "ANA", "ána", "  ana "):
        thief = school.sign_in(name, code)
        thief.wait_for("class code doesn’t open it")
        thief.close()
    assert "1 on the list" in school.manage("list")


def test_a_roster_with_cards_lets_in_who_has_a_card(school: School) -> None:
    names = school.folder / "names.csv"
    names.write_text("name;form\nZoë O’Brien-Ng;11b\nЛеся Українка;11b\n", encoding="utf-8")
    printed = school.manage("import", str(names))
    codes = re.findall(r"^    (\S+)$", printed, re.MULTILINE)
    assert len(codes) == 2
    school.open()
    window = school.sign_in("леся українка", codes[1])
    window.wait_for("Your teacher sees")
    window.type(ENTER)
    window.wait_for("section 1 of")
    wrong = school.sign_in("Zoë O’Brien-Ng", codes[1])
    wrong.wait_for("don’t belong together")


def test_a_reset_lets_the_class_code_serve_once_more(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    window.quit()
    school.manage("reset", "ana")
    window, fresh = school.join("Ana", code)
    assert fresh != own
    old = school.sign_in("Ana", own)
    old.wait_for("don’t belong together")


def test_a_closed_class_lets_its_learners_go_and_nobody_in(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    school.manage("close")
    assert window.end() in (0, 1)
    assert "The class is closed now" in window.heard.decode()
    late = school.window()
    assert late.end() == 1
    assert "The class is closed" in late.text
    school.manage("open")
    school.sign_in("Ana", own).wait_for("section 1 of")


def test_who_is_removed_is_let_go(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    school.manage("remove", "ana")
    window.end()
    assert "took you off" in window.heard.decode()
    school.sign_in("Ana", own).wait_for("don’t belong together")


def test_a_class_copied_to_another_machine_goes_on_there(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    window.press("q", "question 1 of")
    window.press("1" + ENTER, lambda: "Enter next" in window.flat)
    window.quit()
    fingerprint = re.findall(r"fingerprint=(\S+)", school.log)[0]
    school.stop()
    moved = school.room.with_name("elsewhere")
    school.room.rename(moved)
    for path in (moved, *moved.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    school.room = moved
    school.open()
    assert re.findall(r"fingerprint=(\S+)", school.log)[-1] == fingerprint
    assert all(mode_of(path) == (0o700 if path.is_dir() else 0o600) for path in (moved, *moved.rglob("*")))
    window = school.sign_in("Ana", own)
    window.wait_for("question 2 of")


def test_everything_a_class_owns_is_for_its_owner_only(school: School) -> None:
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    window.press("q", "question 1 of")
    window.press("1" + ENTER, lambda: "Enter next" in window.flat)
    for path in (school.room, *school.room.rglob("*")):
        assert mode_of(path) == (0o700 if path.is_dir() else 0o600), path


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_codes_stand_nowhere(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    window.quit()
    school.stop(signal.SIGTERM)
    until(lambda: not school.processes())
    everything = b"".join(path.read_bytes() for path in school.room.rglob("*") if path.is_file())
    for secret in (code, own, code.replace("-", ""), own.replace("-", "")):
        assert secret.encode() not in everything
