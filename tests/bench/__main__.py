"""Measures the figures named, or all, and prints them beside their yardsticks."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench import check, classroom, history, idle, keys, large, review, starts, views
from tests.bench.bench import Bench
from tests.bench.figure import table

FIGURES = {
    "start": starts.figures,
    "keys": keys.figures,
    "idle": idle.figures,
    "large": large.figures,
    "history": history.figures,
    "views": views.figures,
    "check": check.figures,
    "classroom": classroom.figures,
    "review": review.figures,
}


def main() -> int:
    """Measure, and return 1 if a bound doesn't hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("figures", nargs="*", metavar="FIGURE", help=f"{', '.join(FIGURES)}; all unless given")
    parser.add_argument("--rounds", type=int, default=21, help="how often each is measured (21 unless given)")
    options = parser.parse_args()
    unknown = set(options.figures) - set(FIGURES)
    if unknown or options.rounds < 1:
        parser.error(f"unknown: {', '.join(sorted(unknown))}" if unknown else "--rounds must be 1 or more")
    found = []
    for name in options.figures or FIGURES:
        with tempfile.TemporaryDirectory() as folder:
            for figure in FIGURES[name](Bench(Path(folder), options.rounds)):
                print(".", end="", file=sys.stderr, flush=True)
                found.append(figure)
    print(file=sys.stderr)
    print(table(found))
    return 0 if all(figure.ok for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
