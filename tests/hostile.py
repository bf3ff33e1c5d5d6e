"""A class in whose files every field that anyone can type steers a terminal, as a merged file could bring it in."""

import re
from pathlib import Path
from random import Random

from tui.course import Course
from tui.journal import Journal
from tui.model import class_events, events
from tui.model.guide import Guide
from tui.model.questions import Choice, Question, Response, Short, key_of
from tui.model.text import refused_character
from tui.store import Store
from tui.study import Manner, Study

SIGN = "ZZ"
"""Stands beside each sequence, so that a test can see that the field came out at all."""
TYPED = SIGN.join(
    (
        *("", "\x1b]52;c;SEVJTA==\x07", "\x1b[2J", "\x9b3J"),
        *("\x9d0;t\x9c", "\u202e", "\u2066", "\x08\x7f", "\u2028", ""),
    )
)
HOSTILE = f"{TYPED}\x00\r\ud800"
"""To the clipboard, clear, C1, title, turned round, backspace, a line's end, half a letter."""
ARGUMENT = f"{TYPED}\r\udcff"
"""What a command line can hold of it, a byte that is no UTF-8 included."""
UNLISTED = f"Zed{TYPED}"
"""The name in a file of a folder without a list."""
_COLOUR = re.compile(r"\x1b\[[\d;]*m")


def now() -> float:
    return 1_780_000_000.0


def raw(text: str, *, coloured: bool = False) -> list[str]:
    """Return each steering character with what stands round it; colours that the program itself wrote are none."""
    text = _COLOUR.sub("", text) if coloured else text
    found = []
    while (at := refused_character(text)) is not None:
        found.append(ascii(text[max(0, at - 20) : at + 10]))
        text = text[at + 1 :]
    return found


def wrong(question: Question) -> Response:
    if isinstance(question, Choice):
        return Response(chosen=(next(option.id for option in question.options if not option.right), HOSTILE))
    return Response(text=HOSTILE) if isinstance(question, Short) else Response(pairs=((HOSTILE, HOSTILE),))


def work(store: Store, guide: Guide) -> None:
    """Do all that a learner can do, and in each field that is kept say what steers."""
    study = Study(guide, Journal(store, now), Random(1))
    for paragraph in guide.article.paragraphs:
        study.stand(paragraph.id, 1)
        study.read(paragraph.id)
    for sheet in guide.sheets.values():
        sitting = study.begin(sheet)
        for question in sheet.questions:
            study.answer(sitting, question, wrong(question), Manner(sure=HOSTILE))
            study.flag(question, HOSTILE, HOSTILE)
    study.look_up(HOSTILE, HOSTILE)
    where = {"before": HOSTILE, "after": HOSTILE, "places": 1, "whole": False}
    gone = study.note(events.MARKED, {"paragraph": HOSTILE, "quote": HOSTILE, **where})
    first = guide.article.paragraphs[0]
    here = study.note(events.MARKED, {"paragraph": first.id, "quote": first.text, "places": 1, "whole": True})
    for mark in (gone, here):
        study.note(events.NOTED, {"mark": mark.id, "text": HOSTILE})
    study.note(events.PRACTISED, {"term": HOSTILE, "wanted": True})
    study.note(TYPED, {HOSTILE: HOSTILE})
    for name in ("theme", "signs", "guide", "expressions", HOSTILE):
        study.journal.note(events.CHOSE, "", study.journal.new_sitting(), 1, {"name": name, "value": HOSTILE})
    study.journal.save()


def make_class(folder: Path, guide: Guide) -> list[str]:
    """Make a class of five, and return the learners' ids."""
    learners = [f"{number}" * 32 for number in range(1, 6)]
    with Store.open_class(folder) as store:
        course = Course(Journal(store, now))
        for learner in learners:
            course.note(class_events.ENROLLED, {"learner": learner, "name": HOSTILE, "login": HOSTILE})
            course.note(class_events.RENAMED, {"learner": learner, "name": f"{HOSTILE} {learner[0]}"})
            course.note(class_events.KEY_BOUND, {"learner": learner, "key": f"{HOSTILE}{learner}"})
        for question in guide.questions.values():
            course.accept(guide.id, question, wrong(question), HOSTILE)
            accepted = {"guide": guide.id, "question": question.id, "key": key_of(question), "why": HOSTILE}
            ended = course.journal.note(class_events.ACCEPTED, "", course.journal.new_sitting(), 1, accepted)
            course.note(class_events.TAKEN_BACK, {"acceptance": ended.id, "why": HOSTILE})
        course.note(class_events.QUIZ_SET, {"guide": HOSTILE, "quiz": HOSTILE, "manner": HOSTILE})
        course.save()
    for learner in learners:
        with Store.open(folder, learner) as store:
            work(store, guide)
    return learners
