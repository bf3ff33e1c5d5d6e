"""How a learner hears that the teacher accepts an answer of theirs, or no longer does: once, in a sentence."""

from collections.abc import Iterator
from itertools import islice

from tui.model.acceptances import Acceptance, Acceptances
from tui.model.questions import Question
from tui.model.sitting import Answer
from tui.model.wording import accepted_words, taken_back_words
from tui.study import Study


def news_of_accepting(study: Study, acceptances: Acceptances, most: int | None = None) -> list[str]:
    """Return what to tell the learner of answers on this guide, so many at most, and take down that it is told."""
    return list(dict.fromkeys(islice(_news(study, acceptances), most)))


def _news(study: Study, acceptances: Acceptances) -> Iterator[str]:
    """Yield each sentence as it is taken down, so that who stops listening is told the rest another time."""
    guide = study.guide.id
    yield from filter(None, (_told(study, each) for each in acceptances.of(guide)))
    yield from filter(None, (_told_of_end(study, each) for each in acceptances.taken_back(guide)))


def _given(study: Study, question: Question, each: Acceptance) -> list[Answer]:
    return [answer for answer in study.progress.answers_to(question) if each.says(question, answer.response)]


def _told(study: Study, each: Acceptance) -> str:
    question, key = each.question_in(study.guide), f"accepted {each.id}"
    if question is None or study.progress.is_told(question, key) or not _given(study, question, each):
        return ""
    study.told(question, key)
    return accepted_words(question, each.why)


def _told_of_end(study: Study, each: Acceptance) -> str:
    question, key = each.question_in(study.guide), f"taken-back {each.id}"
    if question is None or study.progress.is_told(question, key):
        return ""
    given = [answer for answer in _given(study, question, each) if answer.at <= each.at]
    if not given or question.verdict(each.answer.response).right:
        return ""
    study.told(question, key)
    return taken_back_words(question, each.why)
