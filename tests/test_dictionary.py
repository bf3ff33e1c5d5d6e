"""The dictionary beside the program: words in any form, from files in the format of WordNet."""

from pathlib import Path

import pytest

from tui.dictionary import Dictionary, Sense, find_dictionary

LICENCE = "  1 This stands for the words on rights at the head of each file.  \n"
GLOSSES = {
    "noun": {
        "rift": ['a gap in rock; "a deep rift"', 'a break between friends; "the rift healed"; "a rift opened"'],
        "soldier": ["one who serves in an army"],
        "kyiv": ["@i a city"],
        "city": ["a large town"],
        "man": ["a grown male person"],
    },
    "verb": {"exacerbate": ["make worse"], "go": ["move away"], "rift": []},
    "adj": {"large": ["big"]},
    "adv": {},
}
EXCEPTIONS = {"noun": "men man\n", "verb": "gone go\nwent go\n", "adj": "", "adv": ""}


def write_wordnet(folder: Path) -> Path:
    """Write a small dictionary in WordNet's format, and return its folder."""
    for part, words in GLOSSES.items():
        data, index = LICENCE, []
        for word in sorted(words):
            offsets = []
            for gloss in words[word]:
                offsets.append(f"{len(data.encode()):08d}")
                pointer = "001 @i 00000001 n 0000" if gloss.startswith("@i ") else "000"
                data += f"{offsets[-1]} 03 n 01 {word} 0 {pointer} | {gloss.removeprefix('@i ')}  \n"
            count = len(offsets)
            index.append(f"{word} {part[0]} {count} 1 @ {count} 0 {' '.join(offsets)}  \n")
        (folder / f"data.{part}").write_text(data)
        (folder / f"index.{part}").write_text(LICENCE + "".join(index))
        (folder / f"{part}.exc").write_text(EXCEPTIONS[part])
    return folder


@pytest.fixture
def dictionary(tmp_path: Path) -> Dictionary:
    return Dictionary(write_wordnet(tmp_path))


def test_a_word_has_its_senses_with_examples(dictionary: Dictionary) -> None:
    assert dictionary.look_up("rift") == [
        Sense("rift", "noun", "a gap in rock", ("a deep rift",)),
        Sense("rift", "noun", "a break between friends", ("the rift healed", "a rift opened")),
    ]


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("rifts", "rift"),
        ("Rifts", "rift"),
        ("rift’s", "rift"),
        ("soldiers", "soldier"),
        ("cities", "city"),
        ("men", "man"),
        ("exacerbating", "exacerbate"),
        ("exacerbated", "exacerbate"),
        ("went", "go"),
        ("goes", "go"),
        ("larger", "large"),
        ("largest", "large"),
    ],
)
def test_a_word_is_found_in_any_of_its_forms(dictionary: Dictionary, form: str, base: str) -> None:
    assert dictionary.look_up(form)[0].word == base


@pytest.mark.parametrize("word", ["", " ", "zzz", "a", "s", "'s", "1", "\x1b[2J", "rif", "rifts rifts", "ß" * 5000])
def test_what_is_no_word_of_it_has_no_sense(dictionary: Dictionary, word: str) -> None:
    assert dictionary.look_up(word) == []


def test_names_are_left_to_the_glossary(dictionary: Dictionary) -> None:
    assert dictionary.look_up("Kyiv") == []


def test_a_broken_or_missing_file_has_no_words(tmp_path: Path) -> None:
    write_wordnet(tmp_path)
    (tmp_path / "data.noun").write_bytes(b"")
    (tmp_path / "index.verb").write_bytes(b"go\ngo v nonsense\n\xff\xfe")
    (tmp_path / "adj.exc").unlink()
    broken = Dictionary(tmp_path)
    assert broken.look_up("rift") == broken.look_up("go") == []
    assert broken.look_up("larger")[0].word == "large"


def test_it_is_found_where_wordnets_own_variable_says(tmp_path: Path) -> None:
    write_wordnet(tmp_path)
    assert find_dictionary({"WNSEARCHDIR": str(tmp_path)}, "en-GB") is not None


def test_there_is_none_for_a_text_in_another_language(tmp_path: Path) -> None:
    write_wordnet(tmp_path)
    assert find_dictionary({"WNSEARCHDIR": str(tmp_path)}, "tr") is None


def test_there_is_none_where_none_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.dictionary.PLACES", ("/nowhere",))
    assert find_dictionary({}, "en") is None


def test_half_a_letter_is_no_word(dictionary: Dictionary) -> None:
    assert dictionary.look_up("rift\udcff") == []
