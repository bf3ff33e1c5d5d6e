"""A scale of days: labels with room, places in order, closer looks within the whole."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.time_scale import SHORTEST, TimeScale, padded
from tui.app.widgets.timeline_list import axis

YEAR = (date(2022, 2, 1).toordinal(), date(2022, 11, 30).toordinal())


@pytest.mark.parametrize(
    ("first", "last", "cells", "labels"),
    [
        ((2022, 2, 1), (2022, 11, 30), 32, "Apr Jul Oct"),
        ((2022, 11, 1), (2022, 11, 30), 32, "1 Nov 11 Nov 21 Nov"),
        ((2022, 11, 7), (2022, 11, 14), 80, "7 Nov 8 Nov 9 Nov 10 Nov 11 Nov 12 Nov 13 Nov 14 Nov"),
        ((1990, 1, 1), (2022, 12, 31), 60, "1990 1995 2000 2005 2010 2015 2020"),
    ],
)
def test_labels_are_as_close_as_they_fit(
    first: tuple[int, int, int], last: tuple[int, int, int], cells: int, labels: str
) -> None:
    scale = TimeScale(date(*first).toordinal(), date(*last).toordinal(), cells)
    assert " ".join(tick.label for tick in scale.ticks()) == labels
    assert " ".join(axis(scale).split()) == labels


@given(st.integers(1, 3_000_000), st.integers(0, 400_000), st.integers(4, 200))
def test_any_stretch_has_its_labels_on_the_scale_in_order(first: int, days: int, cells: int) -> None:
    scale = TimeScale(first, first + days, cells)
    ticks = [tick.cell for tick in scale.ticks()]
    assert ticks == sorted(ticks)
    assert all(0 <= cell < cells for cell in ticks)


@given(st.integers(*YEAR), st.integers(1, 1000))
def test_a_closer_look_stays_within_the_whole(day: int, days: int) -> None:
    whole = padded(YEAR)
    scale = TimeScale(*whole, 30).around(day, days, whole)
    assert whole[0] <= scale.first <= day <= scale.last <= whole[1]
    assert scale.days >= SHORTEST
