"""A small guide and the questions of every type that the tests of the model share."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tui.model.article import Article, Paragraph, Section
from tui.model.events import Event
from tui.model.evidence import Evidence, Fact
from tui.model.glossary import Claim, Glossary, Name, Term
from tui.model.guide import Guide, Language, Mark, Part, Quiz, Scheme
from tui.model.questions import (
    Answer,
    Class,
    Classified,
    Classify,
    Item,
    Matched,
    Matching,
    Option,
    Ordering,
    Question,
    Several,
    Short,
    Single,
    Target,
    TrueFalse,
)

CLASSES = (Class("outright", "said outright"), Class("caution", "said with caution"), Class("reported", "reported"))

SINGLE = Single(
    id="rises",
    prompt="Where does it rise?",
    level="remember",
    options=(
        Option(id="hills", text="In the hills", right=True, evidence=(Evidence("p1", "in the hills"),)),
        Option(id="sea", text="In the sea", evidence=(Evidence("p3", "the Black Sea"),)),
        Option(id="lake", text="In a lake", nowhere=True),
    ),
)
SEVERAL = Several(
    id="joins",
    prompt="Which rivers join it?",
    level="remember",
    options=(
        Option(id="red", text="The Red", right=True, evidence=(Evidence("p1", "Red"),)),
        Option(id="green", text="The Green", right=True, evidence=(Evidence("p1", "Green"),)),
        Option(id="grey", text="The Grey", nowhere=True),
        Option(id="black", text="The Black", nowhere=True),
    ),
)
TRUE_FALSE = TrueFalse(
    id="same",
    prompt="Both rise in hills.",
    level="remember",
    options=(Option(id="true", right=True), Option(id="false")),
)
SHORT = Short(
    id="named",
    prompt="What is the river called?",
    level="remember",
    accept=(Answer("the Dnieper"), Answer("Dnipro")),
    near=(Answer("the Don", "That is the other river."),),
    feedback="The first words say so.",
    evidence=(Evidence("p1", "The Dnieper"),),
)
MATCHING = Matching(
    id="ends",
    prompt="Where does each river end?",
    level="remember",
    targets=(
        Target("black", "the Black Sea"),
        Target("azov", "the Sea of Azov"),
        Target("white", "the White Sea"),
    ),
    items=(Matched(id="dnieper", text="the Dnieper", target="black"), Matched(id="don", text="the Don", target="azov")),
)
CLASSIFY = Classify(
    id="worded",
    prompt="How is each claim worded?",
    level="analyse",
    scheme="wording",
    classes=CLASSES,
    items=(
        Classified(id="hills", text="It rises in the hills.", class_="outright"),
        Classified(id="older", text="It is older.", class_="caution"),
        Classified(id="longer", text="It is longer.", class_="reported"),
    ),
)
ORDERING = Ordering(
    id="order",
    prompt="In which order are they named?",
    level="remember",
    from_="first",
    to="last",
    items=(
        Item(id="red", text="the Red", evidence=(Evidence("p1", "Red"),)),
        Item(id="green", text="the Green"),
        Item(id="blue", text="the Blue"),
        Item(id="white", text="the White"),
    ),
)
QUESTIONS: tuple[Question, ...] = (SINGLE, SEVERAL, TRUE_FALSE, SHORT, MATCHING, CLASSIFY, ORDERING)

SECTIONS = (
    Section(
        "source",
        "Where they rise",
        (
            Paragraph("p1", "The Dnieper rises in the hills. Four rivers join it: the Red and the Green."),
            Paragraph("p2", "The Don rises in the middle hills."),
        ),
        gist="Both rise in the hills.",
    ),
    Section("mouth", "Where they end", (Paragraph("p3", "It flows into the\u00a0Black Sea."),)),
)
TERMS = (
    Term(
        "dnieper",
        "place",
        "Dnieper",
        "A great river.",
        forms=("Dnieper River", "Dnieper"),
        also=("Dnipro",),
        names=(Name("uk", "Дніпро́"), Name("tr", "Özü Irmağı")),
        article=(Claim("The article says that it rises in the hills.", ("p1",)),),
        background=(Fact("It is about 2200 km long.", "An encyclopaedia"),),
        see=("don",),
    ),
    Term("don", "place", "Don", "Another river.", forms=("Don",)),
    Term("dnipro-city", "place", "Dnipro (city)", "A city on the river.", also=("Dnipropetrovsk",)),
)
WHOLE = Quiz(
    "whole-quiz",
    "The whole text",
    (replace(MATCHING, part="sorting"), replace(CLASSIFY, part="sorting"), replace(ORDERING, part="in-order")),
    parts=(Part("sorting", "Sorting"), Part("in-order", "In order")),
)
GUIDE = Guide(
    "rivers",
    "Two rivers",
    Article(SECTIONS),
    Glossary(TERMS),
    (Quiz("source-quiz", "Where they rise", (SINGLE, SEVERAL, TRUE_FALSE, SHORT), section="source"), WHOLE),
    languages=(Language("uk", "Ukr."),),
    schemes=(Scheme("wording", "How a claim is worded", "Judge by the wording.", CLASSES),),
    marks=(("p1", (Mark(4, 11, "dnieper"),)), ("p2", (Mark(4, 7, "don"),))),
)


def edited(*questions: Question, without: str = "") -> Guide:
    """Return the guide with some questions as edited, and without one."""
    by_id = {question.id: question for question in questions}
    quizzes = tuple(
        replace(quiz, questions=tuple(by_id.get(each.id, each) for each in quiz.questions if each.id != without))
        for quiz in GUIDE.quizzes
    )
    return replace(GUIDE, quizzes=quizzes)


class Log:
    """Makes the events of one learner, in sittings that follow one another."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._made = 0
        self._numbers: dict[str, int] = {}

    def note(self, kind: str, sitting: str, at: int = 0, **body: object) -> Event:
        """Add an event to a sitting, as the next of its numbers."""
        self._made += 1
        self._numbers[sitting] = self._numbers.get(sitting, 0) + 1
        event = Event(f"{self._made:032x}", kind, "rivers", sitting, self._numbers[sitting], at, body)
        self.events.append(event)
        return event


@pytest.fixture
def log() -> Iterator[Log]:
    yield Log()
