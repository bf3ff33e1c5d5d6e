"""A measured figure beside its yardstick, and the table of all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """Medians of what was measured in turn: ours, and what it is held against."""

    name: str
    ours: float
    yardstick: float | None = None
    against: str = ""
    bound: float | None = None
    """The highest ratio that will do; without a yardstick, the highest value."""
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """Ours, as a multiple of the yardstick."""
        return self.ours / self.yardstick if self.yardstick else None

    @property
    def ok(self) -> bool:
        """Whether the bound holds, if there is one."""
        held = self.ours if self.ratio is None else self.ratio
        return self.bound is None or held <= self.bound


def milliseconds(
    name: str, ours: Sequence[float], theirs: Sequence[float], against: str, bound: float | None
) -> Figure:
    """Return the figure of two rows of times in seconds."""
    return Figure(name, median(ours) * 1000, median(theirs) * 1000, against, bound)


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as a table, a line each, under a heading."""
    rows = [("figure", "ours", "yardstick", "", "ratio", "bound", "ok?"), *map(_cells, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if number in (0, 3) else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _cells(figure: Figure) -> tuple[str, ...]:
    return (
        figure.name,
        f"{figure.ours:,.1f} {figure.unit}",
        "" if figure.yardstick is None else f"{figure.yardstick:,.1f} {figure.unit}",
        figure.against,
        "" if figure.ratio is None else f"{figure.ratio:.2f}",
        "" if figure.bound is None else f"{figure.bound:g}",
        ("" if figure.bound is None else "yes") if figure.ok else "NO",
    )
