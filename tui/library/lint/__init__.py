"""What a careful colleague would say of a guide: every rule warns, none keeps anything from learners."""

from collections.abc import Callable, Iterator

from tui.library.lint.answers import answers_given_away, prompts_that_hold_their_answer
from tui.library.lint.coverage import names_undefined, sections_without_questions, terms_unused
from tui.library.lint.habits import keys_in_one_place, keys_longest
from tui.library.lint.options import absolute_wrong_options, all_or_none_options, options_alike
from tui.library.lint.prompts import hard_prompts, hidden_negatives
from tui.library.lint.subject import Subject
from tui.library.lint.support import supported_wrong_options
from tui.library.problem import Problem
from tui.library.written import Written

RULES: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    supported_wrong_options,
    options_alike,
    all_or_none_options,
    absolute_wrong_options,
    keys_longest,
    keys_in_one_place,
    hidden_negatives,
    hard_prompts,
    prompts_that_hold_their_answer,
    answers_given_away,
    sections_without_questions,
    terms_unused,
    names_undefined,
)


def lint(written: Written) -> list[Problem]:
    """Return every warning of every rule; none for a guide whose article can't be read."""
    if written.article is None:
        return []
    subject = Subject(written)
    return [problem for rule in RULES for problem in rule(subject)]
