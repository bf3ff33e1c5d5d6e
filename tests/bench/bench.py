"""What all figures are measured with: a folder of their own, guides and learners in it, how often to measure."""

from pathlib import Path
from typing import NamedTuple

from tests.bench.learner import Learner
from tests.bench.made_guide import Size, make_guide
from tests.bench.terminal import PYTHON, Terminal
from tui.library import content_folder

USUAL, WIDE = (80, 24), (120, 40)
"""Columns and rows."""
_HERE = Path(__file__).parent


class Bench(NamedTuple):
    """A folder to work in, and how often each thing is measured."""

    folder: Path
    rounds: int

    def bundled(self, events: int = 0) -> Learner:
        """Return a learner of the largest bundled guide."""
        return Learner(self._new("learner"), largest_guide(), events)

    def made(self, size: Size, events: int = 0, sheets: int = 0) -> Learner:
        """Return a learner of a guide made in that size, with so many events and answered sheets behind."""
        return Learner(self._new("learner"), self.made_guide(size), events, sheets)

    def made_guide(self, size: Size) -> Path:
        """Return the folder of a guide made in that size."""
        guide = self._new("guide")
        make_guide(guide, size)
        return guide

    def hello(self, size: tuple[int, int]) -> Terminal:
        """Start the smallest Textual app."""
        return Terminal([PYTHON, str(_HERE / "hello.py")], size)

    def stock(self, learner: Learner, size: tuple[int, int]) -> Terminal:
        """Start a stock Textual reader of a learner's article, without animations."""
        text = str(self._text(learner))
        return Terminal([PYTHON, str(_HERE / "stock.py"), text], size, TEXTUAL_ANIMATIONS="none")

    def less(self, learner: Learner, size: tuple[int, int]) -> Terminal:
        """Start `less` on a learner's article."""
        return Terminal(["less", str(self._text(learner))], size)

    def _text(self, learner: Learner) -> Path:
        path = self._new("text")
        path.write_text("\n".join(each.text for each in learner.guide.article.paragraphs), encoding="utf-8")
        return path

    def _new(self, name: str) -> Path:
        return self.folder / f"{name}-{sum(1 for _ in self.folder.iterdir())}"


def largest_guide() -> Path:
    """Return the folder of the largest bundled guide."""
    guides = (each.parent for each in content_folder().glob("*/guide.yaml"))
    return max(guides, key=lambda guide: sum(file.stat().st_size for file in guide.rglob("*.yaml")))
