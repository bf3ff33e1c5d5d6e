"""How each kind of question is answered at the keyboard."""

from tests.real.terminal import DOWN, ENTER
from tui.model.questions import Choice, Classify, Ordering, Placing, Question, Short


def right_keys(question: Question, shown: tuple[str, ...]) -> str:
    """Return the keys that answer a question rightly, Enter among them, for the order in which it is shown."""
    match question:
        case Choice():
            options = question.options_in(shown)
            return "".join(str(number) for number, option in enumerate(options, 1) if option.right) + ENTER
        case Placing():
            return _placing_keys(question, shown) + ENTER
        case Ordering():
            return _ordering_keys(question, shown) + ENTER
        case Short():
            return question.accept[0].text + ENTER
        case _:
            raise NotImplementedError(type(question).__name__)


def _placing_keys(question: Placing, shown: tuple[str, ...]) -> str:
    def place_shown(member_id: str) -> int:
        return shown.index(member_id) if member_id in shown else len(shown)

    places = [place_id for place_id, _ in question.places()]
    if not isinstance(question, Classify):
        places.sort(key=place_shown)
    items = sorted(question.items, key=lambda item: place_shown(item.id))
    return "".join(str(places.index(question.home(item)) + 1) for item in items)


def _ordering_keys(question: Ordering, shown: tuple[str, ...]) -> str:
    now = list(question.completed(shown))
    keys, cursor = "", 0
    for place, item in enumerate(question.items):
        at = now.index(item.id)
        keys += DOWN * (at - cursor) + str(place + 1)
        now.insert(place, now.pop(at))
        cursor = place
    return keys
