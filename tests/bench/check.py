"""What checking a guide costs, in process and without imports, the linter included."""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import yaml

from tests.bench.bench import Bench
from tests.bench.figure import Figure
from tests.bench.made_guide import SMALL, TENFOLD
from tests.library.fuzz.target import TINY
from tui.library import Library, content_folder
from tui.library.collector import collector_resting
from tui.library.library import reviewed
from tui.library.sources import Sources, read_sources

_BASE = 100.0
"""Milliseconds that a check may take beside what it owes to the parser."""
_TIMES = 3
_TENFOLD = 12.0
_HOSTILE = 1_000_000
"""Characters of a file made to be slow."""
_MEGABYTES = 200.0
"""What a check of such a file may hold in memory at a time."""


def figures(bench: Bench) -> Iterator[Figure]:
    """Hold the check of the bundled guides against parsing their files, of ten times a guide against one, and so on."""
    for guide in sorted(path.parent for path in content_folder().glob("*/guide.yaml")):
        yield _against_parser(guide, bench.rounds)
    small, large = bench.made_guide(SMALL), bench.made_guide(TENFOLD)
    few, many = [], []
    for number in range(max(3, bench.rounds // 3) + 1):
        times = _checked(small), _checked(large)
        if number:
            few.append(times[0])
            many.append(times[1])
    yield Figure("check, ten times the guide", median(many), median(few), "small guide", _TENFOLD)
    for make in (many_options, many_terms, many_brackets, many_colons):
        yield from _hostile(make)


def _against_parser(guide: Path, rounds: int) -> Figure:
    sources = read_sources(guide)
    ours, theirs = [], []
    for number in range(rounds + 1):
        times = _timed(lambda: reviewed(sources)), _timed(lambda: _parse(sources))
        if number:
            ours.append(times[0])
            theirs.append(times[1])
    allowed = _TIMES * median(theirs) + _BASE
    return Figure(f"check, {guide.name}", median(ours), allowed, "3 × YAML events + 100 ms", 1.0)


def _parse(sources: Sources) -> None:
    with collector_resting():
        for data in sources.files.values():
            for _ in yaml.parse(data.decode(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
                pass


def _timed(work: Callable[[], object]) -> float:
    """Return how long something keeps the processor busy, in milliseconds."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _checked(folder: Path) -> float:
    return _timed(lambda: Library([], None).check([folder], lint=True))


def _hostile(make: Callable[[], tuple[str, str]]) -> Iterator[Figure]:
    name, text = make()
    sources = read_sources(TINY)
    files = Sources({**sources.files, name: text.encode()})
    reviewed(sources)
    megabytes = len(text.encode()) / 1_000_000
    words = make.__name__.replace("_", " ")
    yield Figure(f"check, {words}, a megabyte", _timed(lambda: reviewed(files)) / megabytes, None, "", 1000.0)
    tracemalloc.start()
    reviewed(files)
    peak = tracemalloc.get_traced_memory()[1] / 1_000_000
    tracemalloc.stop()
    yield Figure(f"memory, {words}", peak, None, "", _MEGABYTES, "MB")


def many_options() -> tuple[str, str]:
    """Return a quiz whose one question has as many options as the file holds."""
    lines = "".join(f"  - {{id: o{n}, text: The hill {n}, nowhere: true}}\n" for n in range(_HOSTILE // 45))
    return (
        "quizzes/q.yaml",
        f"id: q\ntitle: Q\nquestions:\n- id: q1\n  type: single\n  level: apply\n  prompt: W\n  options:\n{lines}",
    )


def many_terms() -> tuple[str, str]:
    """Return a glossary of nothing but short terms."""
    terms = "".join(f"- {{id: t{n}, kind: place, name: The name {n}, short: S}}\n" for n in range(_HOSTILE // 50))
    return "glossary.yaml", f"terms:\n{terms}"


def many_brackets() -> tuple[str, str]:
    """Return a file of empty lists, up to where it is refused."""
    return "glossary.yaml", f"terms: [{'[],' * (_HOSTILE // 3)}]"


def many_colons() -> tuple[str, str]:
    """Return a file with an error of syntax on every line."""
    return "glossary.yaml", "terms:\n" + "".join(f"- id: t{n}\n  name: a: b\n" for n in range(_HOSTILE // 25))
