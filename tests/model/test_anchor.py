"""A mark follows its passage through edits, says when it is gone, and never lands on a look-alike."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model.anchor import Anchor, anchor_at, find
from tui.model.article import Article, Paragraph, Section

FIRST = "The river rises in the hills. It may once have risen further north. Four rivers join it there."
SECOND = "The Don rises in the middle hills. It is perhaps older than it looks. Nobody knows."
THIRD = "Both end in the sea. Nobody knows why they end there, and nobody asks."


def article(**paragraphs: str) -> Article:
    return Article((Section("s", "S", tuple(Paragraph(name, text) for name, text in paragraphs.items())),))


TEXT = article(p1=FIRST, p2=SECOND, p3=THIRD)


def marked(quote: str, paragraph: str = "p2", text: Article = TEXT) -> Anchor:
    start = text.paragraph(paragraph).text.index(quote)
    return anchor_at(text, paragraph, start, start + len(quote))


def shown(text: Article, anchor: Anchor) -> tuple[str, str] | None:
    found = find(text, anchor)
    return (found.paragraph, text.paragraph(found.paragraph).text[found.start : found.end]) if found else None


SENTENCE = "It is perhaps older than it looks."


def test_an_unchanged_passage_stands_where_it_stood() -> None:
    assert shown(TEXT, marked(SENTENCE)) == ("p2", SENTENCE)
    assert shown(TEXT, marked(SECOND)) == ("p2", SECOND)


def test_a_passage_moves_along_when_text_is_put_before_it_or_white_space_changes() -> None:
    edited = article(p0="New.", p1=FIRST, p2=f"At first a new sentence. {SECOND}".replace(" looks", "\n  looks"))
    found = shown(edited, marked(SENTENCE))
    assert found is not None and " ".join(found[1].split()) == SENTENCE


def test_a_passage_is_known_by_its_neighbours_when_its_own_words_were_mended() -> None:
    mended = SECOND.replace("perhaps older", "perhaps much older")
    anchor = marked(SENTENCE)
    assert shown(article(p1=FIRST, p2=mended, p3=THIRD), anchor) == ("p2", "It is perhaps much older than it looks.")
    found = find(article(p2=mended), anchor)
    assert found is not None and found.edited


@pytest.mark.parametrize("quote", ["They say “it’s old” – so do we.", "“it’s old”", None])
def test_quotation_marks_and_dashes_of_another_kind_are_no_edit(quote: str | None) -> None:
    printed = "It’s “near” the sea. They say “it’s old” – so do we. That’s “all” there is."
    typed = printed.translate(str.maketrans("’“”–", '\'""-'))
    for before, after in ((printed, typed), (typed, printed)):
        words = (
            before if quote is None else quote if before is printed else quote.translate(str.maketrans("’“”–", '\'""-'))
        )
        anchor = marked(words, "p1", article(p1=before, p2=SECOND))
        found = find(article(p1=after, p2=SECOND), anchor)
        assert found is not None and not found.edited
        assert (found.start, found.end) == (before.index(words), before.index(words) + len(words))


def test_a_passage_that_went_to_another_paragraph_is_found_there() -> None:
    edited = article(p1=FIRST, p2=SECOND.replace(f" {SENTENCE}", ""), p9=f"Later: {SENTENCE} So it is said.")
    assert shown(edited, marked(SENTENCE)) == ("p9", SENTENCE)


def test_a_paragraph_under_a_new_id_is_the_same_paragraph() -> None:
    assert shown(article(a=FIRST, b=SECOND, c=THIRD), marked(SECOND)) == ("b", SECOND)


def test_paragraphs_that_changed_ids_keep_their_marks() -> None:
    assert shown(article(p1=SECOND, p2=FIRST), marked(SECOND)) == ("p1", SECOND)


def test_an_edited_paragraph_keeps_its_mark_and_a_replaced_one_does_not() -> None:
    anchor = marked(SECOND)
    edited = SECOND.replace("Nobody knows.", "Nobody can know.")
    assert shown(article(p1=FIRST, p2=edited), anchor) == ("p2", edited)
    assert shown(article(p1=FIRST, p2="Now something else stands here, about other things."), anchor) is None


def test_a_passage_that_was_taken_out_is_gone() -> None:
    assert shown(article(p1=FIRST, p2=SECOND.replace(SENTENCE, ""), p3=THIRD), marked(SENTENCE)) is None
    assert shown(article(p1=FIRST, p3=THIRD), marked(SENTENCE)) is None


@pytest.mark.parametrize("quote", ["Nobody knows", "Nobody", "the"])
def test_no_look_alike_takes_the_place_of_what_was_taken_out(quote: str) -> None:
    anchor = marked(quote)
    gone = SECOND.replace(" Nobody knows.", "").replace("the middle", "its middle")
    assert shown(article(p1=FIRST, p2=gone, p3=THIRD), anchor) is None


def test_of_two_same_phrases_the_marked_one_is_found() -> None:
    twice = "It rises there. He says that it rises. They say that it rises too."
    text = article(p1=twice)
    start = twice.rindex("it rises")
    anchor = anchor_at(text, "p1", start, start + len("it rises"))
    moved = article(p1=f"New words. {twice}")
    found = find(moved, anchor)
    assert found is not None and found.start == start + len("New words. ")
    assert find(article(p1=twice.replace("They say that it rises too.", "")), anchor) is None


def test_a_short_word_inside_a_longer_one_is_no_place() -> None:
    text = article(p1="The war goes on and on.")
    anchor = anchor_at(text, "p1", 4, 7)
    assert find(article(p1="The warrior goes on and on."), anchor) is None


WORDS = ("war", "river", "the", "and", "sea", "old", "it", "bank")


@given(st.integers(0, 1_000_000))
@settings(max_examples=400, deadline=None, database=None, derandomize=True)
def test_a_passage_found_unchanged_is_the_very_one_that_was_marked(seed: int) -> None:
    """Words are few, so look-alikes are many; each has a hidden number, by which the marked ones are known."""
    chance = Random(seed)
    numbers = iter(range(10**6))
    text = {f"p{each}": new_words(chance, numbers, chance.randint(6, 40)) for each in range(4)}
    paragraph = chance.choice(list(text))
    first = chance.randrange(len(text[paragraph]))
    last = min(len(text[paragraph]) - 1, first + chance.randint(0, 9))
    marked_numbers = [number for number, _ in text[paragraph][first : last + 1]]
    before = to_article(text)
    start = len(" ".join(word for _, word in text[paragraph][:first])) + bool(first)
    quote = " ".join(word for _, word in text[paragraph][first : last + 1])
    anchor = anchor_at(before, paragraph, start, start + len(quote))
    for _ in range(chance.randint(0, 3)):
        edit(chance, numbers, text)
    after = to_article(text)
    found = find(after, anchor)
    if found is None or found.edited:
        return
    words = text[found.paragraph]
    at = after.paragraph(found.paragraph).text[: found.start].count(" ")
    assert {number for number, _ in words[at : at + len(marked_numbers)]} & set(marked_numbers)


@given(st.integers(0, 1_000_000))
@settings(max_examples=100, deadline=None, database=None)
def test_a_long_passage_survives_edits_elsewhere(seed: int) -> None:
    chance = Random(seed)
    words = {f"p{each}": [f"w{chance.getrandbits(40)}" for _ in range(30)] for each in range(3)}
    anchor = anchor_at(plain(words), "p1", *span_of(words["p1"], 10, 20))
    for name in ("p0", "p2"):
        chance.shuffle(words[name])
    words["p1"][:8] = [f"x{chance.getrandbits(40)}"] * chance.randint(0, 9)
    moved = {chance.choice(["p1", "p7"]) if name == "p1" else name: each for name, each in words.items()}
    shuffled = list(moved)
    chance.shuffle(shuffled)
    text = plain({name: moved[name] for name in shuffled})
    found = find(text, anchor)
    assert found is not None and not found.edited
    assert text.paragraph(found.paragraph).text[found.start : found.end] == anchor.quote


Words = list[tuple[int, str]]


def new_words(chance: Random, numbers: "object", count: int) -> Words:
    return [(next(numbers), chance.choice(WORDS)) for _ in range(count)]  # type: ignore[call-overload]


def edit(chance: Random, numbers: "object", text: dict[str, Words]) -> None:
    name = chance.choice(list(text))
    words = text[name]
    at = chance.randrange(len(words) + 1)
    match chance.randrange(5):
        case 0:
            words[at:at] = new_words(chance, numbers, chance.randint(1, 12))
        case 1:
            del words[at : at + chance.randint(1, 12)]
        case 2 if len(text) > 1:
            del text[name]
        case 3:
            text[f"n{next(numbers)}"] = text.pop(name)  # type: ignore[call-overload]
        case _:
            text[f"n{next(numbers)}"] = new_words(chance, numbers, chance.randint(3, 30))  # type: ignore[call-overload]


def to_article(text: dict[str, Words]) -> Article:
    return plain({name: [word for _, word in words] for name, words in text.items()})


def plain(text: dict[str, list[str]]) -> Article:
    return article(**{name: " ".join(words) for name, words in text.items()})


def span_of(words: list[str], first: int, last: int) -> tuple[int, int]:
    start = len(" ".join(words[:first])) + bool(first)
    return start, start + len(" ".join(words[first:last]))
