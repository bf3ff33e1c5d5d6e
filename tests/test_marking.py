from dataclasses import replace
from random import Random

import pytest

from tests.model.conftest import GUIDE
from tui.classroom.telling import TOLD_KINDS
from tui.journal import Journal
from tui.marking import LONGEST_NOTE, Marking
from tui.model.article import Article, Paragraph
from tui.model.choosing import Chosen
from tui.model.events import PRIVATE, UNMARKED, Event
from tui.model.guide import Guide
from tui.model.marks import Marks
from tui.store import UnkeptStore
from tui.study import Study

TEXT = GUIDE.article.paragraph("p1").text


class Clock:
    def __init__(self) -> None:
        self.now = 1_780_000_000.0

    def __call__(self) -> float:
        self.now += 1
        return self.now


def begun(store: UnkeptStore | None = None) -> Study:
    clock = Clock()
    return Study(GUIDE, Journal(store or UnkeptStore(clock), clock), Random(1))


@pytest.fixture
def study() -> Study:
    return begun()


def with_first(text: str) -> Guide:
    first, *others = GUIDE.article.sections
    paragraphs = (Paragraph("p1", text), *first.paragraphs[1:])
    return replace(GUIDE, article=Article((replace(first, paragraphs=paragraphs), *others)))


def test_a_mark_with_its_note_outlasts_the_run_and_an_edit(study: Study) -> None:
    marking = Marking(study)
    marking.write(marking.add("p1", 0, 32), "Where exactly?\nAsk in class.")
    study.journal.save()
    later = Study(with_first(f"New words. {TEXT}"), study.journal)
    (mark,) = Marking(later).marks()
    assert mark.place is not None and mark.place.start == len("New words. ")
    assert mark.note == "Where exactly?\nAsk in class."


def test_a_mark_whose_passage_is_gone_says_so_and_is_there_again_when_it_returns(study: Study) -> None:
    Marking(study).add("p1", 0, 32)
    study.follow(with_first("All is new here, from the first word to the last one."))
    (mark,) = Marking(study).marks()
    assert mark.place is None and mark.anchor.quote == TEXT[:32].strip()
    study.follow(GUIDE)
    (mark,) = Marking(study).marks()
    assert mark.place is not None


def test_the_same_passage_is_marked_once(study: Study) -> None:
    marking = Marking(study)
    assert marking.add("p1", 0, 12).id == marking.add("p1", 0, 12).id
    assert len(marking.marks()) == 1


def test_marks_stand_in_the_order_of_the_text(study: Study) -> None:
    marking = Marking(study)
    for paragraph, start, end in (("p3", 0, 7), ("p1", 13, 32), ("p1", 0, 12)):
        marking.add(paragraph, start, end)
    assert [mark.anchor.paragraph for mark in marking.marks()] == ["p1", "p1", "p3"]
    assert marking.marks()[0].anchor.quote == "The Dnieper"


def test_a_removed_mark_is_gone_and_can_be_made_again(study: Study) -> None:
    marking = Marking(study)
    marking.remove(marking.add("p1", 0, 12))
    assert marking.marks() == []
    assert marking.add("p1", 0, 12).note == ""


def test_a_note_written_on_a_mark_that_another_machine_removed_is_kept(study: Study) -> None:
    marking = Marking(study)
    mark = marking.add("p1", 0, 12)
    marking.remove(mark)
    marking.write(mark, "But I need it.")
    assert [each.note for each in marking.marks()] == ["But I need it."]


def test_notes_are_cut_and_cleaned_and_an_empty_one_is_none(study: Study) -> None:
    marking = Marking(study)
    mark = marking.add("p1", 0, 12)
    marking.write(mark, "a\x1b]52;c;b\x07" + "x" * 5_000)
    (mark,) = marking.marks()
    assert mark.note.startswith("a]52;c;bx") and len(mark.note) == LONGEST_NOTE
    marking.write(mark, "  ")
    assert marking.marks()[0].note == ""


def test_marks_come_to_the_same_in_whatever_order_their_events_arrive(study: Study) -> None:
    marking, chance = Marking(study), Random(2)
    for start, end in ((0, 12), (13, 32), (0, 32)):
        mark = marking.add("p1", start, end)
        marking.write(mark, f"note on {start}")
        if end == 32:
            marking.write(mark, "better")
    marking.remove(marking.marks()[0])
    expected = marking.marks()
    events = list(study.progress.events)
    for _ in range(10):
        chance.shuffle(events)
        by_kind = {kind: [event for event in events if event.kind == kind] for kind in PRIVATE}
        assert Marks().follow(GUIDE, by_kind) == expected


def test_a_mark_that_a_machine_with_a_slow_clock_took_away_stays_away(study: Study) -> None:
    mark = Marking(study).add("p1", 0, 12)
    (marked,) = study.progress.events
    early = f"{1:032x}"
    unmarked = Event(early, UNMARKED, GUIDE.id, early, 1, 0, {"mark": mark.id})
    assert unmarked.order < marked.order
    store = UnkeptStore()
    store.append([marked, unmarked])
    assert Marking(begun(store)).marks() == []


def test_the_same_passage_marked_on_two_machines_is_one_mark_with_both_notes() -> None:
    here, there = begun(), begun()
    Marking(here).write(Marking(here).add("p1", 0, 12), "Here.")
    Marking(there).write(Marking(there).add("p1", 0, 12), "There.")
    Marking(there).add("p3", 0, 7)
    store = UnkeptStore()
    store.append([*there.progress.events, *here.progress.events])
    marking = Marking(begun(store))
    both, other = marking.marks()
    assert set(both.note.splitlines()) == {"Here.", "There."} and other.note == ""
    assert marking.mark(both.others[0]) == both
    marking.write(both, "One.")
    assert [mark.note for mark in marking.marks()] == ["One.", ""]
    marking.remove(marking.marks()[0])
    assert [mark.anchor.paragraph for mark in marking.marks()] == ["p3"]


def test_no_class_is_told_of_marks_and_notes() -> None:
    assert not PRIVATE & set(TOLD_KINDS)


def test_marks_are_looked_for_anew_only_when_something_changed(study: Study) -> None:
    marking = Marking(study)
    marking.add("p1", 0, 12)
    marks = marking.marks()
    study.read("p1")
    assert marking.marks() is marks


def test_a_passage_is_chosen_word_by_word() -> None:
    paragraph = GUIDE.article.paragraph("p2")
    chosen = Chosen.all_of(paragraph)
    assert chosen.whole and chosen.span == (0, len(paragraph.text))
    chosen = chosen.begin(2).grow(1)
    assert paragraph.text[slice(*chosen.span)] == "rises in"
    assert chosen.grow(-9).span == (8, 13)
    assert chosen.grow(99).span == (8, len(paragraph.text))
    assert chosen.begin(-99).span == (0, 3)


def test_a_passage_between_two_characters_holds_their_whole_words() -> None:
    paragraph = GUIDE.article.paragraph("p2")
    assert paragraph.text[slice(*Chosen.between(paragraph, 15, 9).span)] == "rises in"
    assert Chosen.between(paragraph, 0, 10_000).whole
