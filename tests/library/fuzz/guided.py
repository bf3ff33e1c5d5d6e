"""A run of the coverage-guided fuzzer: `python -m tests.library.fuzz.guided CORPUS [libFuzzer options]`."""

import sys

import atheris

with atheris.instrument_imports(include=["tui.library"]):
    from tests.library.fuzz.target import NAMES, try_file


def one_input(data: bytes) -> None:
    """Take the first byte for the file's number, the rest for the file."""
    if data:
        try_file(NAMES[data[0] % len(NAMES)], data[1:])


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
