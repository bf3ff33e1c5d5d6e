"""How far a guesser gets, printed for a guide's author."""

from collections.abc import Sequence
from typing import Any

from tui.library.lint.guess import Guess, guess
from tui.model.guide import Guide
from tui.model.wording import count, percent
from tui.plain.dialogue import Dialogue

_WIDTH = 24


def print_guesses(dialogue: Dialogue, guides: Sequence[Guide]) -> None:
    """Print what share of the points chance and each surface cue earn, a quiz after the other."""
    for guide in guides:
        for quiz in guide.quizzes:
            _print(dialogue, guess(quiz))
    dialogue.say("A guesser goes by one cue in every question; typed answers earn nothing, orders earn chance.")
    dialogue.say("“More than chance” means: by over two standard errors. Few questions can show little.")


def guesses_data(guides: Sequence[Guide]) -> list[dict[str, Any]]:
    """Return the same figures as data, shares from 0 to 1."""
    return [
        {"guide": guide.id, "quizzes": [_data(guess(quiz)) for quiz in guide.quizzes]}
        for guide in guides
    ]  # fmt: skip


def _print(dialogue: Dialogue, found: Guess) -> None:
    number = count(found.questions, "question")
    dialogue.say(f"{found.title} ({found.quiz}): {number}, chance earns {percent(found.chance)}", style="bold")
    for cue, share in found.cues:
        more = "   more than chance" if found.tells(share) else ""
        dialogue.say(f"{cue:<{_WIDTH}}{percent(share):>6}{more}", indent=2)


def _data(found: Guess) -> dict[str, Any]:
    cues = {cue: round(share, 4) for cue, share in found.cues}
    more = [cue for cue, share in found.cues if found.tells(share)]
    return {
        "quiz": found.quiz,
        "questions": found.questions,
        "chance": round(found.chance, 4),
        "standard_error": round(found.spread, 4),
        "cues": cues,
        "more_than_chance": more,
    }
