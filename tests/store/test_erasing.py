from pathlib import Path

from tests.store.conftest import Clock, EventMaker, Opener
from tui.store import erase, files_of


def test_nothing_of_a_learner_is_left_and_another_is_untouched(
    open_store: Opener, make_event: EventMaker, clock: Clock, data: Path
) -> None:
    anna, ben = open_store(), open_store("Ben")
    for store in (anna, ben):
        store.append([make_event(store)])
        store.backup_if_due()
        store.back_up()
    anna.path.with_name(anna.path.name + ".damaged-20260101-000000").write_bytes(b"what was put aside")
    anna.path.with_name(f".{anna.path.name}.0123456789abcdef").write_bytes(b"half made")
    anna.close()
    before = {path: path.read_bytes() for path in files_of(data, "Ben")}
    assert {path.suffix for path in files_of(data, "Anna")} >= {".db", ".damaged-20260101-000000", ".0123456789abcdef"}
    assert len(files_of(data, "Anna")) == erase(data, "Anna") >= 5
    assert not [path for path in data.rglob("*") if anna.path.stem in str(path)]
    assert {path: path.read_bytes() for path in files_of(data, "Ben")} == before
    assert ben.events("rivers")


def test_an_erased_learner_begins_anew(open_store: Opener, make_event: EventMaker, data: Path) -> None:
    store = open_store()
    store.append([make_event(store)])
    store.backup_if_due()
    store.close()
    erase(data, "Anna")
    again = open_store()
    assert again.every_event() == []
    assert again.notices == ()


def test_erasing_nobody_does_nothing(data: Path) -> None:
    assert files_of(data, "Nobody") == []
    assert erase(data, "Nobody") == 0
    assert not data.exists()
