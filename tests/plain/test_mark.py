"""Marking without a screen: by a paragraph's number and words, as a screen-reader user would."""

from io import StringIO

import pytest

from tui.marking import LONGEST_NOTE, Marking
from tui.plain.dialogue import Dialogue
from tui.plain.mark import NotMarked, PlainMarking
from tui.study import Study


@pytest.fixture
def said() -> StringIO:
    return StringIO()


@pytest.fixture
def plain(study: Study, said: StringIO) -> PlainMarking:
    return PlainMarking(study, Dialogue(StringIO(), said))


def kept(study: Study) -> list[tuple[str, str, str]]:
    marks = Marking(study).marks()
    return [(mark.place.paragraph if mark.place else "", mark.anchor.quote, mark.note) for mark in marks]


@pytest.mark.parametrize("word", ["2", "¶2", " ¶ 2 ", "p2", "P2"])
def test_a_paragraph_is_marked_by_its_number_or_id(
    plain: PlainMarking, study: Study, said: StringIO, word: str
) -> None:
    plain.mark(word, "", "Ask why.")
    text = study.guide.article.paragraph("p2").text
    assert kept(study) == [("p2", " ".join(text.split()), "Ask why.")]
    assert said.getvalue() == "Marked, ¶2\n  Ask why.\n"


def test_some_words_are_marked_however_they_are_typed(plain: PlainMarking, study: Study, said: StringIO) -> None:
    text = study.guide.article.paragraph("p1").text
    words = " ".join(text.split()[1:4])
    plain.mark("1", f"  {words.upper()} ", "")
    assert kept(study) == [("p1", words, "")]
    assert said.getvalue() == f"Marked, ¶1: “{words}”\n"


def test_a_second_note_is_added_to_the_first(plain: PlainMarking, study: Study) -> None:
    plain.mark("1", "", "First.")
    plain.mark("1", "", "Second.")
    plain.mark("1", "", "")
    assert [note for *_, note in kept(study)] == ["First.\nSecond."]
    with pytest.raises(NotMarked, match="at most 2,000 characters"):
        plain.mark("1", "", "x" * LONGEST_NOTE)
    assert [note for *_, note in kept(study)] == ["First.\nSecond."]


def test_a_mark_is_taken_away_and_its_note_said_once_more(plain: PlainMarking, study: Study, said: StringIO) -> None:
    plain.mark("1", "", "Gone soon.")
    plain.remove("1", "")
    assert kept(study) == []
    assert said.getvalue().endswith("No longer marked, ¶1\n  Gone soon.\n")
    with pytest.raises(NotMarked, match="Nothing is marked in ¶1"):
        plain.remove("1", "")


def test_of_several_marks_the_words_say_which_goes(plain: PlainMarking, study: Study) -> None:
    first, second = (" ".join(study.guide.article.paragraph("p1").text.split()[at : at + 2]) for at in (1, 4))
    plain.mark("1", first, "")
    plain.mark("1", second, "")
    with pytest.raises(NotMarked, match="has 2 marks. Say with --words"):
        plain.remove("1", "")
    plain.remove("1", first)
    assert [quote for _, quote, _ in kept(study)] == [second]
    with pytest.raises(NotMarked, match="These words are not marked"):
        plain.remove("1", first)


@pytest.mark.parametrize(
    ("paragraph", "words", "why"),
    [
        ("99", "", "There is no paragraph “99”: .* has ¶1 to ¶"),
        ("0", "", "There is no paragraph"),
        ("", "", "There is no paragraph"),
        ("-1", "", "There is no paragraph"),
        ("²", "", "There is no paragraph"),
        ("9" * 5000, "", "There is no paragraph"),
        ("1", "words that stand nowhere", "¶1 does not have the words"),
        ("1", "e", "more than once"),
    ],
)
def test_what_is_not_there_is_not_marked(
    plain: PlainMarking, study: Study, paragraph: str, words: str, why: str
) -> None:
    with pytest.raises(NotMarked, match=why):
        plain.mark(paragraph, words, "")
    assert kept(study) == []
