"""Questions of a guide, out to GIFT and in again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from tests.exchange.gift_words import words
from tui.exchange.gift.outgoing import gift_questions
from tui.exchange.gift.quizzes import Gatherer
from tui.exchange.gift.writer import write_gift
from tui.model.article import Article, Paragraph, Section
from tui.model.evidence import Evidence, Fact
from tui.model.glossary import Glossary
from tui.model.guide import Guide, Quiz
from tui.model.questions import (
    Answer,
    Item,
    Matched,
    Matching,
    Option,
    Ordering,
    Question,
    Several,
    Short,
    Single,
    Target,
    TrueFalse,
)

TEXT = Article((Section("one", "One", (Paragraph("p1", "It rises in the (high) hills. It ends in “the sea”."),)),))
PASSAGES = [Evidence("p1", quote) for quote in ("rises in the (high) hills", "ends in “the sea”", "It")]


def members(kind: Any, least: int, **more: some.SearchStrategy[Any]) -> some.SearchStrategy[tuple[Any, ...]]:
    """Return options, items or targets with different ids and different texts."""
    made = some.builds(
        kind, id=some.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True), text=words().filter(_plain), **more
    )
    several = some.lists(
        made, min_size=least, max_size=5, unique_by=(lambda each: each.id, lambda each: each.text.casefold())
    )
    return several.map(tuple)


def _plain(text: str) -> bool:
    """Return whether a text can't be taken for what an exported feedback tells beside its words."""
    return not set(text) & set("“”¶()")


told = {
    "feedback": words(0).filter(_plain),
    "evidence": some.lists(some.sampled_from(PASSAGES), max_size=2, unique=True).map(tuple),
}


@some.composite
def guide_questions(draw: some.DrawFn) -> Question:
    head: dict[str, Any] = {
        "id": draw(some.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)),
        "prompt": draw(words()),
        "level": draw(some.sampled_from(["remember", "apply", "create"])),
        "about": draw(some.sampled_from(["article", "background"])),
        "edition": draw(some.integers(1, 3)),
        "order": draw(some.sampled_from(["shuffled", "fixed"])),
    }
    made: list[Callable[[], Question]] = [
        lambda: Single(**head, options=_right(draw(_options), 1)),
        lambda: Several(**head, options=_right(draw(_options), 2)),
        lambda: Short(**head, accept=_accepted(draw), near=(Answer("!!close enough", "Nearly."),), **draw_told(draw)),
        lambda: Ordering(
            **head, items=draw(members(Item, 3, **told)), from_=draw(words(0).filter(_note)), to="the end"
        ),
        lambda: _matching(draw, head),
        lambda: _true_false(draw, head),
    ]
    return draw(some.sampled_from(made))()


def _note(text: str) -> bool:
    return not set(text) & set("[]\\")


_options = members(
    Option,
    4,
    **told,
    nowhere=some.booleans(),
    elsewhere=some.none() | some.just(Fact("Some say so.", "A paper: 9 November")),
)


def _right(options: tuple[Option, ...], count: int) -> tuple[Option, ...]:
    return tuple(replace(option, right=index < count) for index, option in enumerate(options))


def _accepted(draw: some.DrawFn) -> tuple[Answer, ...]:
    texts = draw(
        some.lists(words().filter(lambda text: any(map(str.isalnum, text))), min_size=1, max_size=3, unique=True)
    )
    return tuple(Answer(text) for text in texts)


def draw_told(draw: some.DrawFn) -> dict[str, Any]:
    return {name: draw(each) for name, each in told.items()}


def _matching(draw: some.DrawFn, head: dict[str, Any]) -> Matching:
    targets = draw(members(Target, 3))
    items = draw(members(Matched, 2, target=some.sampled_from([each.id for each in targets[:-1]]), **told))
    return Matching(**head, items=items, targets=targets)


def _true_false(draw: some.DrawFn, head: dict[str, Any]) -> TrueFalse:
    head = {**head, "order": "fixed"}
    right = draw(some.booleans())
    options = [
        Option(id="true", text="True", right=right, **draw_told(draw)),
        Option(id="false", text="False", right=not right, **draw_told(draw)),
    ]
    return TrueFalse(**head, options=tuple(options))


def guide_of(*questions: Question) -> Guide:
    return Guide("g", "A guide/title", TEXT, Glossary(()), (Quiz("quiz", "A quiz", questions, "one"),))


def same_targets_aside(question: Question) -> Question:
    """Return a question without the order in which its targets were written: GIFT has no place for it."""
    if isinstance(question, Matching):
        return replace(question, targets=tuple(sorted(question.targets, key=lambda each: each.id)))
    return question


@given(guide_questions())
def test_a_question_survives_out_and_in(question: Question) -> None:
    guide = guide_of(question)
    gathered = Gatherer(write_gift(gift_questions(guide)), "Q").gathered(guide, ())
    assert gathered.unread == ()
    (quiz,) = gathered.quizzes
    assert (quiz.id, quiz.title, quiz.section) == ("quiz", "A quiz", "one")
    assert [same_targets_aside(each) for each in quiz.questions] == [same_targets_aside(question)]


def test_every_bundled_quiz_survives_out_and_in(any_guide: Guide) -> None:
    gathered = Gatherer(write_gift(gift_questions(any_guide)), "Q").gathered(any_guide, ())
    assert gathered.unread == gathered.changed == ()
    assert [(quiz.id, quiz.title, quiz.section, quiz.parts) for quiz in gathered.quizzes] == [
        (quiz.id, quiz.title, quiz.section, quiz.parts) for quiz in any_guide.quizzes
    ]
    back = {question.id: question for quiz in gathered.quizzes for question in quiz.questions}
    assert list(back) == list(any_guide.questions)
    for question in any_guide.questions.values():
        again = back[question.id]
        if isinstance(question, Short):
            assert isinstance(again, Short)
            typed = [answer.text for answer in question.accept] + [*question.variants]
            assert [answer.text for answer in again.accept] == typed
            again = replace(again, accept=question.accept, variants=question.variants)
        assert same_targets_aside(again) == same_targets_aside(question)
