"""What fuzzers call: one file of a guide replaced by any bytes, compiled and linted."""

from pathlib import Path

from tui.library.compiler import compile_guide
from tui.library.lint import lint
from tui.library.sources import Sources, read_sources
from tui.library.written import Written

TINY = Path(__file__).parent / "tiny"
SOURCES = read_sources(TINY)
NAMES = sorted(SOURCES.files)


def try_file(name: str, data: bytes) -> bool:
    """Return whether a guide with these bytes for one file loads; every problem must have its place, code and words."""
    written = Written()
    compiled = compile_guide(Sources({**SOURCES.files, name: data}), written, drafts=True)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in (*compiled.problems, *lint(written)):
        assert problem.path != name or 1 <= problem.line <= lines, str(problem)
        assert problem.column >= 1 and problem.message and problem.code, repr(problem)
    refused = any(problem.severity == "error" for problem in compiled.problems)
    assert compiled.guide is not None or refused
    return compiled.guide is not None
