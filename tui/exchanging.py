"""The commands that take texts and questions in and give guides out."""

import sys
import time
from collections.abc import Iterator

from tui.exchange.giving_out import give_out
from tui.exchange.taking_in import take_in
from tui.exchange.trouble import ExchangeError
from tui.options import Options
from tui.refusal import FINDING, Refusal
from tui.surroundings import Surroundings


def exchange(options: Options, around: Surroundings) -> int:
    """Take a file in or give a guide out, and return the exit code; raises Refusal, GuideError."""
    if options.command == "import":
        source, folder = options.words
        return _told(take_in(source, folder, sys.stdin.buffer, options.kind, force=options.force), around)
    opened, _ = around.picked()
    out = sys.stdout.buffer
    return _told(give_out(opened.guide, options.to, options.out, out, now=time.time(), force=options.force), around)


def _told(lines: Iterator[str], around: Surroundings) -> int:
    """Take or give step by step, saying each."""
    try:
        for line in lines:
            around.dialogue.say(line)
    except ExchangeError as error:
        raise Refusal(str(error), FINDING) from None
    return 0
