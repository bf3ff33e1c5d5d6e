"""Words that are no terms, printed: expressions of the guide, and what the dictionary has."""

from collections.abc import Mapping

from tui.dictionary import find_dictionary
from tui.model.guide import Guide
from tui.model.text import comparable
from tui.plain.asides import print_expression
from tui.plain.dialogue import Dialogue


def print_word(dialogue: Dialogue, guide: Guide, word: str, environ: Mapping[str, str]) -> bool:
    """Print an expression, or the senses of a word; return whether anything was found."""
    wanted = comparable(word)
    for expression in guide.expressions:
        if wanted in map(comparable, (expression.name, *expression.forms)):
            print_expression(dialogue, expression)
            return True
    dictionary = find_dictionary(environ, guide.language)
    senses = dictionary.look_up(word) if dictionary else []
    for sense in senses:
        examples = f" Example: {sense.examples[0]}." if sense.examples else ""
        dialogue.say(f"{sense.word} ({sense.part}): {sense.meaning}.{examples}", hang=2)
    if senses:
        dialogue.say("(source: WordNet)")
    return bool(senses)
