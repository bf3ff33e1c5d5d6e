"""What is written about a learner's data names all that there is."""

from pathlib import Path

from tui.model import events
from tui.model.events import Event

README = (Path(events.__file__).parents[1] / "store" / "README.md").read_text(encoding="utf-8")


def test_every_kind_of_event_is_described_with_its_fields() -> None:
    rows = {line.split("`")[1]: line for line in README.splitlines() if line.startswith("| `")}
    constants = {name: value for name, value in vars(events).items() if name.isupper() and isinstance(value, str)}
    kinds = {value for name, value in constants.items() if not name.startswith("_")}
    assert len(kinds) > 12 and kinds <= rows.keys()
    assert all(f"`{name}`" in README for name in Event.__annotations__)
    assert all(rows[kind].endswith("private |") == (kind in events.PRIVATE) for kind in kinds)
