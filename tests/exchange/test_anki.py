"""Packages for Anki, imported by Anki's own library."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from tui.exchange.export.anki import anki_package
from tui.model.article import Article
from tui.model.glossary import Glossary
from tui.model.guide import Guide
from tui.model.questions import Question, Response

NOW = 1_780_000_000.0


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    collection = Collection(str(tmp_path / "collection.anki2"))
    yield collection
    collection.close()


def take(collection: Collection, guide: Guide, folder: Path, now: float = NOW) -> None:
    path = folder / "guide.apkg"
    path.write_bytes(anki_package(guide, now))
    options = ImportAnkiPackageOptions(merge_notetypes=True)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options))


def fields(collection: Collection) -> dict[str, dict[str, str]]:
    """Return the fields of every note by its id in the guide."""
    notes = [collection.get_note(each) for each in collection.find_notes("")]
    return {note["Id"]: dict(note.items()) for note in notes}


def reworded(guide: Guide, prompt: str) -> Guide:
    """Return the guide with another prompt in its first question."""
    quiz = guide.quizzes[0]
    first: Question = replace(quiz.questions[0], prompt=prompt)
    return replace(guide, quizzes=(replace(quiz, questions=(first, *quiz.questions[1:])), *guide.quizzes[1:]))


def test_every_question_and_every_term_becomes_one_card(
    any_guide: Guide, collection: Collection, tmp_path: Path
) -> None:
    take(collection, any_guide, tmp_path)
    ids = {*any_guide.questions, *any_guide.glossary.by_id}
    assert set(fields(collection)) == ids
    assert collection.card_count() == collection.note_count() == len(ids)


def test_a_card_holds_the_answer_its_reasons_and_its_passage(
    rivers: Guide, collection: Collection, tmp_path: Path
) -> None:
    take(collection, rivers, tmp_path)
    question = rivers.quizzes[0].questions[0]
    (note,) = collection.find_notes(f"Id:{question.id}")
    card = collection.get_note(note).cards()[0]
    right = next(line for line in question.grade(Response()).lines if line.right)
    assert question.prompt in card.question()
    assert right.text in card.question()
    assert right.feedback in card.answer()
    assert right.evidence[0].quote in card.answer()


def test_a_second_import_updates_and_duplicates_nothing(rivers: Guide, collection: Collection, tmp_path: Path) -> None:
    take(collection, rivers, tmp_path)
    before = fields(collection)
    take(collection, reworded(rivers, "Where, <i>exactly</i>, does it begin?"), tmp_path, NOW + 60)
    after = fields(collection)
    changed = rivers.quizzes[0].questions[0].id
    assert after.keys() == before.keys()
    assert collection.card_count() == len(after)
    assert after[changed]["Prompt"] == "Where, &lt;i&gt;exactly&lt;/i&gt;, does it begin?"
    assert {note: each for note, each in after.items() if note != changed} == {
        note: each for note, each in before.items() if note != changed
    }


def test_two_guides_with_the_same_ids_are_kept_apart(rivers: Guide, collection: Collection, tmp_path: Path) -> None:
    take(collection, rivers, tmp_path)
    take(collection, replace(rivers, id="brooks", title="Brooks"), tmp_path)
    assert collection.note_count() == 2 * len({*rivers.questions, *rivers.glossary.by_id})


def test_a_guide_with_a_text_alone_is_an_empty_package(rivers: Guide, collection: Collection, tmp_path: Path) -> None:
    bare = Guide("bare", "Bare", Article(rivers.article.sections), Glossary(()), ())
    take(collection, bare, tmp_path)
    assert collection.note_count() == 0
