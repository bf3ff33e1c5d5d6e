"""A quiz's file to a quiz: each question by itself, so that a broken one costs no other."""

from dataclasses import dataclass, field

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.locating import Places
from tui.library.nodes import Fields, Listing, Node
from tui.library.question_checks import Checker
from tui.library.question_shape import completed, read_question
from tui.library.shape import shape
from tui.library.variants import Spellings
from tui.library.written import WrittenQuestion
from tui.model.guide import Part, Quiz
from tui.model.questions import Locate, Question


@dataclass(frozen=True)
class QuizFile:
    """What stands in a quiz's file beside its questions."""

    id: str
    title: str
    section: str = ""
    parts: tuple[Part, ...] = field(default=())
    practice: bool = False
    was: str = ""


@dataclass(frozen=True)
class QuizReader:
    """Reads quizzes; spellings are those of the sound glossary."""

    checker: Checker
    spellings: Spellings
    places: Places
    written: list[WrittenQuestion] = field(default_factory=list)
    """Every question of the right shape, drafts and unfit ones included, where it stands."""

    def read(self, root: Node, findings: Findings) -> Quiz | None:
        """Return a quiz of the questions that learners can have, or None if nothing of it is left."""
        shaped = shape(root, QuizFile, skip={"questions"})
        findings.add(shaped.problems)
        head = shaped.value
        placed = head is not None and self._section_known(head, root, findings)
        written = root.get("questions")
        if isinstance(root, Fields) and (not isinstance(written, Listing) or not written.items):
            message = "`questions` must be a list with at least one question."
            code = "quiz-empty" if isinstance(written, Listing) else "field-missing"
            findings.error(written or root, code, message, "Begin each with `- id: …`.")
        questions = [each for node in root.each("questions") if (each := self._question(node, root, head, findings))]
        if head is None or not placed or not questions:
            return None
        parts = tuple(part for part in head.parts if any(question.part == part.id for question in questions))
        _check_parts(head, root, findings)
        return Quiz(head.id, head.title, tuple(questions), head.section, parts, head.practice)

    def _section_known(self, head: QuizFile, root: Node, findings: Findings) -> bool:
        article = self.checker.article
        if head.section and head.practice:
            message = "Practice belongs to no section, since it counts in no quiz on the article."
            findings.error(root.nearest("section"), "practice-section", message, "Take out `section`, or `practice`.")
            return False
        if not head.section or article is None or head.section in article.section_numbers:
            return True
        message = f"There is no section `{shortened(head.section)}`, so no learner gets this quiz."
        mend = did_you_mean(head.section, list(article.section_numbers))
        findings.error(root.nearest("section"), "section-unknown", message, mend)
        return False

    def _question(self, node: Node, root: Node, head: QuizFile | None, findings: Findings) -> Question | None:
        question = read_question(node, findings)
        if question is None:
            return None
        before = findings.errors
        self.written.append(WrittenQuestion(question, node, root, head.section if head else ""))
        if isinstance(question, Locate):
            question = self.places.located(question, node, findings)
        fit = self.checker.fit(question, node, findings)
        in_part = head is None or _part_known(question, node, head, findings)
        in_place = head is None or _in_place(question, node, head, findings)
        if not (fit and in_part and in_place) or findings.errors > before:
            return None
        return completed(question, self.checker.schemes or {}, self.spellings)


def _part_known(question: Question, node: Node, head: QuizFile, findings: Findings) -> bool:
    parts = [part.id for part in head.parts]
    if question.part in (parts or [""]):
        return True
    if not question.part:
        message = "This quiz has parts, and the question is in none."
        findings.error(node, "part-missing", message, f"Add `part:` with one of: {', '.join(parts)}.")
        return False
    message = f"There is no part `{shortened(question.part)}`."
    mend = did_you_mean(question.part, parts) if parts else "Take it out: the quiz has no parts."
    findings.error(node.nearest("part"), "part-unknown", message, mend)
    return False


def _in_place(question: Question, node: Node, head: QuizFile, findings: Findings) -> bool:
    """Return whether a question stands where it may: one on a map counts in no quiz on the article."""
    if not isinstance(question, Locate) or head.practice:
        return True
    message = "A question on a map is background, so it can't stand in a quiz on the article."
    findings.error(node.nearest("type"), "locate-misplaced", message, "Put it in a quiz file with `practice: true`.")
    return False


def _check_parts(head: QuizFile, root: Node, findings: Findings) -> None:
    used = {node.text("part") for node in root.each("questions")}
    for index, part in enumerate(head.parts):
        if part.id not in used:
            node = root.nearest("parts", index)
            findings.warn(node, "part-empty", f"No question is in the part `{part.id}`.", "Add some, or take it out.")
