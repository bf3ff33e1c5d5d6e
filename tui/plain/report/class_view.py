"""A class's figures with what its learners are called in a report."""

from collections.abc import Mapping

from tui.model.class_figures import ClassFigures
from tui.model.value import value


@value
class ClassView:
    """What every form of a report is made of."""

    title: str
    figures: ClassFigures
    called: Mapping[str, str]
    """What stands for each learner, by id: a number, or the name where names were asked for."""


def called(learners: Mapping[str, str], *, named: bool) -> dict[str, str]:
    """Return what stands for each learner, given their names by id in the class's order."""
    return {
        learner: name if named else f"learner {number}" for number, (learner, name) in enumerate(learners.items(), 1)
    }


def figure(number: float | None, *, unit: str = " %") -> str:
    """Return a figure in whole numbers, with its unit, or a dash where there is none."""
    return "–" if number is None else f"{number:.0f}{unit}"
