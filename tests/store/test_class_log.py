from pathlib import Path

from tui.model.events import Event
from tui.store import Store


def test_a_class_has_a_log_of_its_own_beside_its_learners_files(tmp_path: Path) -> None:
    with Store.open_class(tmp_path) as log, Store.open(tmp_path, "class") as learner:
        log.append([Event(log.new_id(), "enrolled", "", log.new_id(), 1, 0, {"name": "Ana"})])
        assert log.path != learner.path
        assert learner.events("") == []
        assert log.path.stat().st_mode & 0o777 == 0o600
    with Store.open_class(tmp_path) as log:
        assert [event.text("name") for event in log.events("")] == ["Ana"]
        assert log.backup_if_due()


def test_a_folder_tells_whose_files_it_holds(tmp_path: Path) -> None:
    assert Store.learners(tmp_path) == []
    for name in ("Ana", "Зоя"):
        Store.open(tmp_path, name).close()
    (tmp_path / "learners" / "odd.db").write_text("no database")
    Store.open_class(tmp_path).close()
    assert sorted(Store.learners(tmp_path)) == ["Ana", "Зоя"]
