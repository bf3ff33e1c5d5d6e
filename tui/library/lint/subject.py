"""What the rules look at: each question with its texts taken apart once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from tui.library.lint.words import content, joined, phrase, sentences, words
from tui.library.nodes import Node
from tui.library.sources import ARTICLE
from tui.library.written import Written, WrittenQuestion
from tui.model.article import Article
from tui.model.evidence import Evidence
from tui.model.questions import Choice, Classify, Item, Matching, Ordering, Question, Short, Target


@dataclass
class Member:
    """An option, item or target of a question."""

    id: str
    text: str
    right: bool
    node: Node
    evidence: tuple[Evidence, ...] = ()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return words(self.text)

    @cached_property
    def phrase(self) -> tuple[str, ...]:
        """Its words without articles."""
        return phrase(self.words)

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its words that name something."""
        return frozenset(content(self.words))


_MOST_OPTIONS = 50
"""Of one question: more are not looked at, so that no file takes long."""


def _members(written: Sequence[Item | Target], node: Node) -> list[Member]:
    return [Member(each.id, each.text, True, node.nearest(index)) for index, each in enumerate(written[:_MOST_OPTIONS])]


class Asked:
    """One question as written, its texts taken apart when they are first needed."""

    def __init__(self, written: WrittenQuestion) -> None:
        self.question: Question = written.question
        self.node = written.node
        self.quiz = written.quiz
        self.section = written.section

    @property
    def prompt_node(self) -> Node:
        """Where the prompt stands."""
        return self.node.nearest("prompt")

    @cached_property
    def prompt(self) -> tuple[str, ...]:
        """The prompt's words."""
        return words(self.question.prompt)

    @cached_property
    def prompt_content(self) -> frozenset[str]:
        """The stems of the prompt's words that name something; in “how long” it is asked for, not named."""
        before = ("", *self.prompt)
        named = tuple([word for last, word in zip(before, self.prompt, strict=False) if last != "how"])
        return frozenset(content(named))

    @cached_property
    def prompt_phrase(self) -> str:
        """The prompt's words without articles, joined."""
        return joined(phrase(self.prompt))

    @cached_property
    def options(self) -> list[Member]:
        """The options of a question of choosing, the first where there are very many; none of another."""
        if not isinstance(self.question, Choice):
            return []
        both = zip(self.question.options, self.node.each("options"), strict=False)
        return [
            Member(option.id, option.text, option.right, node, option.evidence)
            for option, node in islice(both, _MOST_OPTIONS)
        ]

    @property
    def right(self) -> list[Member]:
        """The right options."""
        return [option for option in self.options if option.right]

    @property
    def wrong(self) -> list[Member]:
        """The wrong options."""
        return [option for option in self.options if not option.right]

    @property
    def lists(self) -> list[list[Member]]:
        """Every list of texts among which a learner chooses, or which are to be placed."""
        question, node = self.question, self.node
        if isinstance(question, Matching | Ordering | Classify):
            targets = question.targets if isinstance(question, Matching) else ()
            return [_members(question.items, node.nearest("items")), _members(targets, node.nearest("targets"))]
        return [self.options]

    @cached_property
    def answers(self) -> list[tuple[str, ...]]:
        """The right answers as words without articles: of single and short questions."""
        if isinstance(self.question, Short):
            return [phrase(words(answer.text)) for answer in self.question.accept]
        return [option.phrase for option in self.right] if self.question.label == "one answer" else []

    @cached_property
    def named_answers(self) -> list[tuple[tuple[str, ...], frozenset[str]]]:
        """Each right answer that names something, with the stems of the words that do."""
        every = ((answer, frozenset(content(answer))) for answer in self.answers)
        return [each for each in every if each[1]]

    def all_words(self) -> Iterator[str]:
        """Yield every word of the prompt, of what is to choose or to place, and of accepted answers."""
        yield from self.prompt
        for members in self.lists:
            for member in members:
                yield from member.words
        for answer in self.answers:
            yield from answer

    @cached_property
    def key_paragraphs(self) -> list[str]:
        """The ids of the paragraphs that decide the answer."""
        if isinstance(self.question, Choice):
            passages = [passage for option in self.right for passage in option.evidence]
        else:
            passages = [passage for _, passage in self.question.passages()]
        return list(dict.fromkeys(passage.paragraph for passage in passages))


class Subject:
    """A guide as the rules see it."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.questions: Sequence[Asked] = [Asked(each) for each in written.questions]
        self.english = not written.language or written.language.casefold().startswith("en")
        """Whether rules on English words say anything of it."""

    @property
    def article(self) -> Article:
        """The article, which the rules need."""
        assert self.written.article is not None
        return self.written.article

    def paragraph_node(self, paragraph: str) -> Node:
        """Return where a paragraph stands; the file itself if it is nowhere."""
        root = self.written.roots[ARTICLE]
        nodes = (node for section in root.each("sections") for node in section.each("paragraphs"))
        return next((node for node in nodes if node.text("id") == paragraph), root)

    @cached_property
    def by_quiz(self) -> list[list[Asked]]:
        """The questions of each quiz."""
        quizzes: dict[int, list[Asked]] = {}
        for asked in self.questions:
            quizzes.setdefault(id(asked.quiz), []).append(asked)
        return list(quizzes.values())

    @cached_property
    def by_prompt_word(self) -> dict[str, list[Asked]]:
        """The questions in whose prompt each word stands."""
        found: dict[str, list[Asked]] = {}
        for asked in self.questions:
            for word in set(asked.prompt):
                found.setdefault(word, []).append(asked)
        return found

    @cached_property
    def paragraph_words(self) -> dict[str, tuple[str, ...]]:
        """The words of each paragraph."""
        return {paragraph.id: words(paragraph.text) for paragraph in self.article.paragraphs}

    @cached_property
    def paragraph_phrases(self) -> dict[str, str]:
        """The words of each paragraph without articles, joined."""
        return {paragraph: joined(phrase(found)) for paragraph, found in self.paragraph_words.items()}

    @cached_property
    def sentence_content(self) -> dict[str, list[frozenset[str]]]:
        """The stems of the naming words of each sentence of each paragraph."""
        return {
            paragraph.id: [frozenset(content(words(sentence))) for sentence in sentences(paragraph.text)]
            for paragraph in self.article.paragraphs
        }
