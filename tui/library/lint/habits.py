"""Rules on a whole quiz: a key that is always the longest option, or always in one place."""

from collections import Counter
from collections.abc import Iterator

from tui.library.findings import problem_at
from tui.library.lint.subject import Asked, Subject
from tui.library.problem import Problem
from tui.model.questions import Single, TrueFalse

_FEWEST = 3
"""Questions from which something that always holds is a habit."""
_MANY, _SHARE = 6, 0.8
"""Questions from which something that holds for this share of them is a habit."""


def keys_longest(subject: Subject) -> Iterator[Problem]:
    """Warn where the longest option is nearly always the right one."""
    for quiz in subject.by_quiz:
        single = [asked for asked in quiz if _one_key(asked, Single)]
        longest = sum(_key_is_longest(asked) for asked in single)
        if _habit(longest, len(single)):
            message = f"The right option is the longest in {longest} of {len(single)} questions with one answer."
            mend = "Make wrong options as long, and as exact, as the right one."
            yield problem_at(quiz[0].quiz.nearest("questions"), "key-longest", message, mend, "warning")


def keys_in_one_place(subject: Subject) -> Iterator[Problem]:
    """Warn where the right option nearly always stands in the same place, as written."""
    for quiz in subject.by_quiz:
        places: dict[str, list[int]] = {}
        for asked in quiz:
            if _one_key(asked, Single):
                places.setdefault("with one answer", []).append(_place(asked))
            elif _one_key(asked, TrueFalse):
                places.setdefault("true or false", []).append(int(asked.right[0].id == "true"))
        for what, found in places.items():
            usual, times = Counter(found).most_common(1)[0]
            if _habit(times, len(found)):
                yield _one_place(quiz, what, usual, f"{times} of {len(found)} questions")


def _one_place(quiz: list[Asked], what: str, usual: int, times: str) -> Problem:
    if what == "true or false":
        message = f"“{'True' if usual else 'False'}” is right in {times}."
        mend = "Let about half of the statements be true."
    else:
        message = f"The right option is number {usual} in {times} {what}."
        mend = "Spread the right ones: a printed or exported quiz keeps the order in which they are written."
    return problem_at(quiz[0].quiz.nearest("questions"), "key-place", message, mend, "warning")


def _one_key(asked: Asked, kind: type[Single] | type[TrueFalse]) -> bool:
    return isinstance(asked.question, kind) and asked.question.graded and len(asked.right) == 1 and bool(asked.wrong)


def _key_is_longest(asked: Asked) -> bool:
    return len(asked.right[0].text) > max(len(option.text) for option in asked.wrong)


def _place(asked: Asked) -> int:
    return next(number for number, option in enumerate(asked.options, 1) if option.right)


def _habit(times: int, questions: int) -> bool:
    return times == questions >= _FEWEST or (questions >= _MANY and times >= _SHARE * questions)
