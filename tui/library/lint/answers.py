"""Rules on answers that stand where one reads before answering: in the prompt, or in another question's."""

from collections.abc import Iterator
from itertools import islice

from tui.library.faults import shortened
from tui.library.findings import problem_at
from tui.library.lint.subject import Asked, Subject
from tui.library.lint.words import holds
from tui.library.problem import Problem
from tui.model.questions import Choice, TrueFalse

_SHARED = 2
"""Naming words that two prompts must share for one to speak of what the other asks."""
_MOST_COMPARED = 60
"""Questions whose prompts are looked through for one answer."""
_TELLING = 4
"""Naming words from which an answer is so particular that no more need be shared."""


def prompts_that_hold_their_answer(subject: Subject) -> Iterator[Problem]:
    """Warn of a prompt in which the answer stands already."""
    for asked in subject.questions:
        if answer := _in_own_prompt(asked):
            message = f"The prompt holds its answer: “{shortened(answer)}”."
            yield problem_at(asked.prompt_node, "prompt-holds-answer", message, "Ask without naming it.", "warning")


def _in_own_prompt(asked: Asked) -> str:
    if isinstance(asked.question, TrueFalse):
        return ""
    if isinstance(asked.question, Choice):
        if any(option.content and option.content <= asked.prompt_content for option in asked.wrong):
            return ""  # the prompt names what is to be chosen from
        named = (option for option in asked.right if option.content and option.content <= asked.prompt_content)
        return next((option.text for option in named), "")
    return next((" ".join(each) for each, _ in asked.named_answers if holds(asked.prompt_phrase, each)), "")


def answers_given_away(subject: Subject) -> Iterator[Problem]:
    """Warn of an answer that the prompt of another question in the same quiz or section gives away."""
    for asked in subject.questions:
        for other in islice(_beside(asked, subject), _MOST_COMPARED):
            answer = _given_away(asked, other)
            if answer:
                where = f"{other.node.file}:{other.prompt_node.line}"
                message = (
                    f"The prompt of `{other.question.id}` ({where}) gives this answer away: “{shortened(answer)}”."
                )
                mend = "Reword one of the two, or ask this one in another quiz."
                yield problem_at(asked.prompt_node, "answer-given-away", message, mend, "warning")
                break


def _beside(asked: Asked, subject: Subject) -> Iterator[Asked]:
    """Yield the questions of the same quiz or section in whose prompt the first word of an answer stands."""
    firsts = {answer[0] for answer, named in asked.named_answers if not named <= asked.prompt_content}
    met: set[int] = set()
    for first in firsts:
        for other in subject.by_prompt_word.get(first, ()):
            same = other.quiz is asked.quiz or (asked.section and other.section == asked.section)
            if other is not asked and same and id(other) not in met:
                met.add(id(other))
                yield other


def _given_away(asked: Asked, other: Asked) -> str:
    prompt = other.prompt_phrase
    for answer, named in asked.named_answers:
        if named <= asked.prompt_content or not holds(prompt, answer):
            continue
        if any(option.phrase and holds(prompt, option.phrase) for option in asked.wrong):
            continue  # it names a wrong option as well
        shared = (asked.prompt_content & other.prompt_content) - named
        if len(shared) >= _SHARED or len(named) >= _TELLING:
            return " ".join(answer)
    return ""
