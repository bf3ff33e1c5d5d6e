"""Answering what a teacher asks the whole class: the first round counts as any answer, the second stands apart."""

from tui.model import events as kinds
from tui.model.asked import Asked
from tui.model.questions import Question, Response, key_of, wording_of
from tui.model.sitting import Answer
from tui.study import Manner, Study


def answer_asked(
    study: Study, asked: Asked, question: Question, response: Response, manner: Manner, shown: tuple[str, ...]
) -> bool:
    """Take an answer down for the round that goes on, and return whether it is wholly right."""
    if asked.round == 1:
        return study.answer(study.begin_asked(question, shown, asked.id), question, response, manner).right
    verdict = question.verdict(response, shown)
    answer = Answer(
        question=question.id,
        response=response,
        key=key_of(question),
        mark=verdict.mark,
        wording=wording_of(question),
        open_book=manner.open_book,
        sure=manner.sure,
        seconds=manner.seconds,
    )
    study.note(kinds.ASKED_AGAIN, {"asked": asked.id, **answer.to_body()})
    return verdict.right
