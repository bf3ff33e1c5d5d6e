"""An English dictionary installed beside the program: the database of WordNet, read in place, never loaded whole."""

import mmap
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from tui.model.value import value

PLACES = ("/usr/share/wordnet", "/usr/share/wordnet/dict", "/usr/local/share/wordnet", "/opt/homebrew/opt/wordnet/dict")
"""Where packages put it; WNSEARCHDIR, WordNet's own variable, goes before them."""
HOW_TO_GET_ONE = (
    "No dictionary for this text is installed. For English the package wordnet-base of Debian and Ubuntu brings one; "
    "elsewhere let WNSEARCHDIR name the folder of WordNet’s files."
)
"""Said where find_dictionary finds none."""
_PARTS = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
_ENDINGS = {
    "noun": "s: ses:s xes:x zes:z ches:ch shes:sh men:man ies:y",
    "verb": "s: ies:y es:e es: ed:e ed: ing:e ing:",
    "adj": "er: est: er:e est:e",
    "adv": "",
}
"""What takes a form back to its base form: the rules of detachment of WordNet's manual page morphy(7WN)."""
_OF_A_NAME = " @i "
"""The pointer from a person or place to its kind: names are the glossary's matter, not a dictionary's of 2006."""
MOST_SENSES = 4
"""Senses shown of each part of speech: the most frequent stand first."""


@value
class Sense:
    """One sense of a word: its base form, its part of speech, what it means, examples."""

    word: str
    part: str
    meaning: str
    examples: tuple[str, ...] = ()


class Dictionary:
    """Looks words up in one folder of WordNet's files; a file that is missing or broken has no words."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._maps: dict[str, mmap.mmap | bytes] = {}

    def look_up(self, word: str) -> list[Sense]:
        """Return the senses of a word in any of its forms, the most frequent of each part of speech first."""
        wanted = "_".join(word.casefold().replace("’", "'").removesuffix("'s").split())
        found = [self._senses(part, base) for part in _PARTS for base in self._bases(part, wanted)]
        return [sense for senses in found for sense in senses]

    def _bases(self, part: str, word: str) -> list[str]:
        """Return the base forms that a part of speech has of a word."""
        irregular = self._line(f"{part}.exc", word).split()[1:]
        detached = [word.removesuffix(old) + new for old, new in _rules(part) if word.endswith(old) and word != old]
        bases = dict.fromkeys([word, *irregular, *([] if irregular else detached)])
        return [base for base in bases if base and self._line(f"index.{part}", base)]

    def _senses(self, part: str, base: str) -> list[Sense]:
        try:
            fields = self._line(f"index.{part}", base).split()
            offsets = [int(each) for each in fields[-int(fields[2]) :]]
        except (ValueError, IndexError):
            return []
        glosses = [gloss for offset in offsets if (gloss := self._gloss(part, offset))]
        return [_sense(base.replace("_", " "), _PARTS[part], gloss) for gloss in glosses[:MOST_SENSES]]

    def _gloss(self, part: str, offset: int) -> str:
        data = self._data(f"data.{part}")
        end = data.find(b"\n", offset)
        head, _, gloss = bytes(data[offset:end]).decode("utf-8", "replace").partition("| ")
        return "" if _OF_A_NAME in head else gloss.strip()

    def _data(self, name: str) -> "mmap.mmap | bytes":
        if name not in self._maps:
            try:
                with open(self._folder / name, "rb") as file:
                    self._maps[name] = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except (OSError, ValueError):
                self._maps[name] = b""
        return self._maps[name]

    def _line(self, name: str, word: str) -> str:
        """Return the line of a sorted file that begins with a word, empty if there is none, by halving."""
        data, wanted = self._data(name), word.encode(errors="replace")
        low, high = 0, len(data)
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start)
            end = high if end < 0 else end
            line = bytes(data[start:end])
            first = line.partition(b" ")[0]
            if first == wanted and first:
                return line.decode("utf-8", "replace")
            if first < wanted:
                low = end + 1
            else:
                high = start
        return ""


def find_dictionary(environ: Mapping[str, str], language: str) -> Dictionary | None:
    """Return the dictionary that is installed, or None; None for any text that isn't English (a BCP 47 tag)."""
    if language.partition("-")[0].casefold() != "en":
        return None
    for place in filter(None, (environ.get("WNSEARCHDIR"), *PLACES)):
        if os.path.isfile(os.path.join(place, "index.noun")):
            return Dictionary(Path(place))
    return None


def _rules(part: str) -> Iterator[tuple[str, str]]:
    for rule in _ENDINGS[part].split():
        old, _, new = rule.partition(":")
        yield old, new


def _sense(word: str, part: str, gloss: str) -> Sense:
    meaning, *quoted = gloss.split('"')
    examples = tuple(each.strip() for each in quoted[::2] if each.strip())
    return Sense(word, part, meaning.strip().rstrip(";").strip(), examples)
