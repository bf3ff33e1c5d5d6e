"""The questions of a GIFT file gathered into quizzes of a guide."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tui.exchange.gift.entry import GiftQuestion, Unread
from tui.exchange.gift.incoming_question import IncomingQuestion, NotTaken
from tui.exchange.gift.reader import read_gift
from tui.exchange.names import Ids, slug
from tui.library.fields import fields_of
from tui.library.identifier import well_formed
from tui.library.yaml_text import yaml_text
from tui.model.article import Article
from tui.model.guide import Guide, Part, Quiz
from tui.model.questions import Question
from tui.model.value import value

_FIELDS = ("id", "title", "section", "parts", "questions")
_PROMPT = 50
_NO_TEXT = Article(())


@value
class Gathered:
    """Quizzes made of a file, the parts of it that no question was made of, and what means something else now."""

    quizzes: tuple[Quiz, ...]
    unread: tuple[Unread, ...] = ()
    changed: tuple[Unread, ...] = ()


class _Quiz:
    """A quiz in the making."""

    def __init__(self, quiz_id: str, title: str, section: str) -> None:
        self.id, self.title, self.section = quiz_id, title, section
        self.parts: dict[str, Part] = {}
        self.questions: list[Question] = []

    def made(self) -> Quiz:
        """Return the quiz."""
        return Quiz(self.id, self.title, tuple(self.questions), self.section, tuple(self.parts.values()))


class Gatherer:
    """Gathers the questions of one file by their categories; `title` names what stands in none."""

    def __init__(self, text: str, title: str) -> None:
        self._entries, self._faults = read_gift(text)
        self._title = title
        self._article = _NO_TEXT
        self._ids = Ids()
        self._quizzes: dict[str, _Quiz] = {}
        self._parts: dict[tuple[str, str], str] = {}

    @property
    def quiz_ids(self) -> frozenset[str]:
        """The ids that the quizzes would bear in a guide that has no other."""
        names = (_quiz_name(entry) or self._title for entry in self._entries)
        return frozenset(name if well_formed(name) else slug(name) for name in names)

    def gathered(self, guide: Guide | None, taken: Iterable[str]) -> Gathered:
        """Return what the file holds, for a guide that has these ids already."""
        self._article = guide.article if guide else _NO_TEXT
        self._ids = Ids(taken)
        schemes = guide.schemes if guide else ()
        unread = list(self._faults)
        changed: list[Unread] = []
        for entry in self._entries:
            if entry.kind == "description" and any(entry.note("lesson") == scheme.id for scheme in schemes):
                continue
            maker = IncomingQuestion(entry, self._article, schemes, self._ids)
            try:
                self._put(maker.made(), entry)
            except NotTaken as reason:
                unread.append(Unread(entry.line, f"“{_cut(entry.text or entry.name)}”: {reason}"))
            else:
                changed += [Unread(entry.line, change) for change in maker.changes]
        unread.sort(key=lambda each: each.line)
        return Gathered(tuple(quiz.made() for quiz in self._quizzes.values()), tuple(unread), tuple(changed))

    def _put(self, question: Question, entry: GiftQuestion) -> None:
        quiz = self._quiz_of(entry)
        part = entry.category_note("part")
        if not part:
            quiz.questions.append(question)
            return
        key = (quiz.id, part)
        if key not in self._parts:
            self._parts[key] = self._ids.new(part, "part")
            title = entry.category_note("parttitle") or part
            quiz.parts[part] = Part(self._parts[key], title, entry.category_note("intro"))
        quiz.questions.append(replace(question, part=self._parts[key]))

    def _quiz_of(self, entry: GiftQuestion) -> _Quiz:
        key = entry.category_note("quiz") or entry.category
        if key not in self._quizzes:
            title = entry.category_note("title") or _last_level(entry.category) or self._title
            section = entry.category_note("section")
            if section not in self._article.section_numbers:
                section = ""
            self._quizzes[key] = _Quiz(self._ids.new(_quiz_name(entry) or title, "quiz"), title, section)
        return self._quizzes[key]


def quiz_file(quiz: Quiz) -> str:
    """Return a quiz as its file."""
    fields: dict[str, Any] = fields_of(quiz)
    ordered: dict[str, Any] = {name: fields[name] for name in _FIELDS if name in fields}
    return yaml_text(ordered)


def _quiz_name(entry: GiftQuestion) -> str:
    """Return what names a question's quiz; empty if nothing does."""
    return entry.category_note("quiz") or entry.category_note("title") or _last_level(entry.category)


def _last_level(category: str) -> str:
    """Return the last level of a category; a slash that is written twice parts nothing."""
    return category.replace("//", "\0").rpartition("/")[2].replace("\0", "/").strip()


def _cut(text: str) -> str:
    return text if len(text) <= _PROMPT else text[: _PROMPT - 1].rstrip() + "…"
