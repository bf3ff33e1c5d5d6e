"""Words on a map: where each finds room, without covering another or the lines that matter."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

_COVERED = 100
"""What it costs to cover a cell of the line that matters most."""
_TOUCHED = 10
"""What it costs to cover a cell of any other line."""
_ACROSS = 250
"""What it costs to stand on the other side of a river than what is named."""
_BY_ANOTHER = 200
"""What it costs to stand so that it reads as the name of another place."""
_TOO_MUCH = 350
"""A word that would cost as much is left out."""


class Word(NamedTuple):
    """A text on the map: its row, its first column, and the name of its style."""

    row: int
    column: int
    text: str
    style: str


class Words:
    """Places words one after the other; a cell that is taken is never given again."""

    def __init__(self, columns: int, rows: int, heavy: bytes | bytearray, light: Sequence[bytes | bytearray]) -> None:
        self._columns = columns
        self._rows = rows
        pairs = zip(heavy, _together(light), strict=True)
        self._costs = [_COVERED if covered else _TOUCHED if touched else 0 for covered, touched in pairs]
        self._around = sorted(
            ((down, right) for down in _within(rows // 6) for right in _within(columns // 8)),
            key=lambda step: abs(step[0]) * 2 + abs(step[1]),
        )
        self._taken = bytearray(columns * rows)
        self._places: set[tuple[int, int]] = set()
        self.words: list[Word] = []

    def put(self, row: int, column: int, text: str, style: str) -> None:
        """Put a text where it must stand; what lies outside the window is cut."""
        self.words.append(Word(row, column, text, style))
        if 0 <= row < self._rows:
            for each in range(max(0, column), min(self._columns, column + cell_len(text))):
                self._taken[row * self._columns + each] = 1

    def put_place(self, row: int, column: int, sign: str, style: str) -> None:
        """Put the sign of a place, beside which no other's name should stand."""
        self._places.add((row, column))
        self.put(row, column, sign, style)

    def free(self, row: int, column: int) -> bool:
        """Return whether a cell is in the window and not taken yet."""
        inside = 0 <= row < self._rows and 0 <= column < self._columns
        return inside and not self._taken[row * self._columns + column]

    def beside(
        self, row: int, column: int, text: str, style: str, across: Callable[[int, int], bool] | None = None
    ) -> bool:
        """Put a text beside a cell, where it covers and misleads least; return whether there was room.

        `across` tells of a cell whether it lies on the other side of a river.
        """
        width = cell_len(text)
        others = self._places - {(row, column)}

        def misleads(down: int, right: int) -> int:
            ends = {(down, right + step) for step in (-2, -1, width, width + 1)}
            wrong = across is not None and across(down, right + width // 2)
            return _BY_ANOTHER * bool(ends & others) + _ACROSS * wrong

        sides = [(row, column + 2), (row, column - width - 1)]
        near = [(row + down, column + right) for down in (-1, 1) for right in (1, -width // 2, -width)]
        return self._best([*sides, *near], text, style, misleads)

    def about(self, row: int, column: int, text: str, style: str) -> bool:
        """Put a text about a cell, where it covers least; return whether there was room."""
        left = column - cell_len(text) // 2
        return self._best([(row + down, left + right) for down, right in self._around], text, style)

    def _best(
        self,
        spots: Iterable[tuple[int, int]],
        text: str,
        style: str,
        extra: Callable[[int, int], int] | None = None,
    ) -> bool:
        width = cell_len(text)
        best, found = _TOO_MUCH, None
        for far, spot in enumerate(spots):
            if far >= best:
                break
            cost = self._cost(*spot, width)
            if cost is not None and extra is not None:
                cost += extra(*spot)
            if cost is not None and cost + far < best:
                best, found = cost + far, spot
        if found is None:
            return False
        self.put(*found, text, style)
        return True

    def _cost(self, row: int, column: int, width: int) -> int | None:
        if not (0 <= row < self._rows and column >= 0 and column + width <= self._columns):
            return None
        start = row * self._columns
        if any(self._taken[start + max(0, column - 1) : start + min(self._columns, column + width + 1)]):
            return None
        return sum(self._costs[start + column : start + column + width])


def _together(layers: Sequence[bytes | bytearray]) -> bytes:
    """Return for each cell whether any layer has something there."""
    every = 0
    for layer in layers:
        every |= int.from_bytes(layer, "big")
    return every.to_bytes(len(layers[0]), "big")


def _within(most: int) -> range:
    return range(-most, most + 1)
