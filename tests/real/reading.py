"""What a reader sees in the text."""

from tests.real.terminal import Terminal


def paragraph_read(window: Terminal) -> str:
    """Return the number of the paragraph that the bar stands at."""
    lines = window.lines
    barred = next(number for number, line in enumerate(lines) if "▌" in line)
    marked = [line for line in lines[: barred + 1] if "¶" in line]
    return marked[-1].partition("¶")[2].split()[0]
