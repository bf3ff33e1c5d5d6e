"""A class's figures with what its learners are called in a report."""

from collections.abc import Mapping

from tui.class_work import ClassWork
from tui.model.acceptances import Acceptance
from tui.model.class_figures import ClassFigures
from tui.model.guide import Guide
from tui.model.value import value


@value
class ClassView:
    """What every form of a report is made of."""

    title: str
    figures: ClassFigures
    called: Mapping[str, str]
    """What stands for each learner, by id: a number, or the name where names were asked for."""
    accepted: tuple[Acceptance, ...] = ()
    """What counts as right beside the keys."""


def view_of(work: ClassWork, guide: Guide, *, named: bool) -> ClassView:
    """Return the view of a class on a guide, as things are now; raises StoreError."""
    figures = work.figures(guide)  # which reads the list anew
    names = {id: each.called(named=named) for id, each in work.learners().items()}
    return ClassView(work.title, figures, names, tuple(work.accepted(guide)))


def figure(number: float | None, *, unit: str = " %") -> str:
    """Return a figure in whole numbers, with its unit, or a dash where there is none."""
    return "–" if number is None else f"{number:.0f}{unit}"
