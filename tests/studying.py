"""What the tests of the review share: a clock, a study, right and wrong answers."""

from datetime import UTC
from random import Random

from tests.model.conftest import GUIDE
from tui.journal import Journal
from tui.model.calendar import Calendar
from tui.model.guide import Guide, Sheet
from tui.model.questions import Question, Response, Single
from tui.model.questions import Short as ShortQuestion
from tui.reviewing import Reviewing
from tui.store import UnkeptStore
from tui.study import Manner, Study

UTC_DAYS = Calendar(UTC)
SHEET = GUIDE.sheets["source-quiz"]
RIGHT = {
    "rises": Response(("hills",)),
    "joins": Response(("red", "green")),
    "same": Response(("true",)),
    "named": Response(text="Dnieper"),
    "ends": Response(pairs=(("dnieper", "black"), ("don", "azov"))),
    "worded": Response(pairs=(("hills", "outright"), ("older", "caution"), ("longer", "reported"))),
    "order": Response(("red", "green", "blue", "white")),
}
WRONG = Response(("lake",))


class Clock:
    """A clock that goes only when told."""

    def __init__(self) -> None:
        self.now = 1_780_000_000.0

    def __call__(self) -> float:
        return self.now

    def days(self, number: float) -> None:
        self.now += number * 86_400


def begun(clock: Clock, store: UnkeptStore | None = None, guide: Guide = GUIDE, calendar: Calendar = UTC_DAYS) -> Study:
    return Study(guide, Journal(store or UnkeptStore(clock), clock, calendar), Random(1))


def answer_all(study: Study, sheet: Sheet, wrong: tuple[str, ...] = (), sure: str = "") -> None:
    sitting = study.begin(sheet)
    for question in sheet.questions:
        response = WRONG if question.id in wrong else right(question)
        study.answer(sitting, question, response, Manner(sure=sure))


def right(question: Question) -> Response:
    if isinstance(question, Single) and question.id not in RIGHT:
        return Response(tuple(option.id for option in question.options if option.right))
    if isinstance(question, ShortQuestion) and question.id not in RIGHT:
        return Response(text=question.accept[0].text)
    return RIGHT[question.id]


def due(study: Study) -> list[str]:
    return [card.id for card in Reviewing(study).due()]
