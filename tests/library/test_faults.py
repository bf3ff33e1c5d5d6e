"""Wrong shapes and broken questions: what is said, where, and what is left for learners."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import GuideError, Library, Problem

Edit = Callable[[str, str, str], int]
Found = Callable[[str, str, str], list[Problem]]

SOURCE = "quizzes/source.yaml"
WHOLE = "quizzes/a-whole.yaml"


def place(problem: Problem) -> tuple[int, int]:
    return problem.line, problem.column


def test_an_unknown_field_is_named_at_its_place_with_a_guess(found: Found) -> None:
    (problem,) = found(SOURCE, "        right: true\n        feedback", "        right: true\n        feedbak")
    assert place(problem) == (13, 9)
    assert problem.message == "There is no field `feedbak` here."
    assert problem.mend == "Did you mean `feedback`?"


def test_every_fault_is_reported_at_once(found: Found) -> None:
    problems = found(SOURCE, "level: remember\n    prompt: Where", "level: rember\n    edition: nan\n    prmpt: Where")
    said = [(problem.line, problem.code) for problem in problems]
    assert said == [(5, "field-missing"), (7, "value-unknown"), (8, "kind-wrong"), (9, "field-unknown")]


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("prompt: Where does it rise?", "prompt: [a, b]", "kind-wrong", "`prompt` must be a text, not a list."),
        ("level: remember", "level: rember", "value-unknown", "`level` can't be `rember`."),
        ("type: single", "type: singel", "value-unknown", "There is no question type `singel`."),
        ("right: true", "right: maybe", "kind-wrong", "`right` must be true or false, not `maybe`."),
        ("prompt: Where does it rise?", "prompt:", "value-empty", "`prompt` is empty."),
        ("prompt: Where does it rise?", "prompt: ' '", "value-empty", "`prompt` is empty."),
        (
            "level: remember",
            "level: remember\n    edition: inf",
            "kind-wrong",
            "`edition` must be a whole number, not `inf`.",
        ),
        ("level: remember", "level: remember\n    edition: 0", "kind-wrong", "`edition` must be 1 or more."),
        ("level: remember", "level: remember\n    class_: a", "field-unknown", "There is no field `class_` here."),
        ("        text: In the hills\n", "", "field-missing", "`text` is missing here."),
        (
            "- {paragraph: p1, quote: rises in the hills}",
            "- rises",
            "kind-wrong",
            "An item of `evidence` must be a group of fields, not `rises`.",
        ),
    ],
)
def test_a_question_of_wrong_shape_is_dropped_alone(
    library: Library, small: Path, edit: Edit, old: str, new: str, code: str, message: str
) -> None:
    edit(SOURCE, old, new)
    (problem,) = library.check([small])
    assert (problem.code, problem.message, problem.severity) == (code, message, "error")
    guide = library.open("rivers").guide
    assert "rises-where" not in guide.questions
    assert len(guide.questions) == 7


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    accept:", "    variants: [a]\n    accept:"),
        ('{id: "true", right', '{id: "true", text: Aye, right'),
    ],
)
def test_fields_that_the_program_fills_are_unknown_in_a_file(found: Found, old: str, new: str) -> None:
    assert found(SOURCE, old, new)[0].code in ("field-unknown", "true-false-text")


def test_a_glossary_entry_of_wrong_shape_is_dropped_alone(library: Library, small: Path, edit: Edit) -> None:
    line = edit("glossary.yaml", "kind: place\n    name: Black", "kind: plaice\n    name: Black")
    (problem,) = library.check([small])
    assert (problem.line, problem.mend) == (line, "Did you mean `place`?")
    assert [term.id for term in library.open("rivers").guide.glossary.terms] == ["dnieper"]


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("guide.yaml", "title: A river", "titel: A river", "field-missing"),
        ("guide.yaml", "summary: Where", "summary: [Where]  # ", "kind-wrong"),
        ("guide.yaml", "      - {id: caution, name: said with caution}\n", "", "classes-count"),
        ("article.yaml", "    title: Where it goes\n", "", "field-missing"),
        ("article.yaml", "sections:", "section:", "field-missing"),
        ("guide.yaml", "id: rivers", "id: Rivers", "id-malformed"),
        ("guide.yaml", "id: rivers", "id: -rivers", "id-malformed"),
        ("guide.yaml", "id: rivers", "id: quiz", "id-command"),
        ("article.yaml", "id: p2", "id: p1", "id-twice"),
        ("article.yaml", "id: p2", "id: source-quiz", "id-twice"),
        ("article.yaml", "id: p2", "id: p_2", "id-malformed"),
        ("glossary.yaml", "id: black-sea", "id: dnieper", "id-twice"),
        ("glossary.yaml", "id: dnieper-long", "id: dnieper", "id-twice"),
        (SOURCE, "id: which-waters", "id: rises-where", "id-twice"),
        (SOURCE, "id: lake", "id: hills", "id-twice"),
        (SOURCE, "id: lake", "id: Lake", "id-malformed"),
        (WHOLE, "id: lower", "id: upper", "id-twice"),
        (WHOLE, "id: part-two", "id: part-one", "id-twice"),
    ],
)
def test_a_broken_frame_or_id_stops_the_guide(
    library: Library, small: Path, edit: Edit, name: str, old: str, new: str, code: str
) -> None:
    edit(name, old, new)
    problems = library.check([small])
    assert code in [problem.code for problem in problems]
    with pytest.raises(GuideError):
        library.open("rivers")
    with pytest.raises(GuideError):
        library.open(str(small))


def test_a_second_id_names_where_the_first_stands(found: Found) -> None:
    problem = next(each for each in found("article.yaml", "id: p2", "id: p1") if each.code == "id-twice")
    assert problem.message == "The id `p1` stands at article.yaml:6 already."
    assert place(problem) == (10, 13)


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "question"),
    [
        (
            SOURCE,
            "paragraph: p1, quote: rises",
            "paragraph: p9, quote: rises",
            "evidence-paragraph-unknown",
            "rises-where",
        ),
        (SOURCE, "quote: rises in the hills", "quote: rises in a hill", "evidence-not-found", "rises-where"),
        (
            SOURCE,
            '"false", feedback: No., evidence: [{paragraph: p2',
            '"false", feedback: No., evidence: [{paragraph: p1',
            "evidence-not-found",
            "it-freezes",
        ),
        (SOURCE, "        nowhere: true", "        right: true", "right-count", "rises-where"),
        (
            SOURCE,
            "right: true\n        feedback",
            "right: true\n        nowhere: true\n        feedback",
            "right-nowhere",
            "rises-where",
        ),
        (SOURCE, "text: A sea, right: true", "text: A sea, nowhere: true", "right-count", "which-waters"),
        (SOURCE, "text: A pond, nowhere: true", "text: A pond, right: true", "wrong-count", "which-waters"),
        (SOURCE, "text: A pond", "text: A lagoon", "text-twice", "which-waters"),
        (SOURCE, 'id: "false"', "id: not", "true-false-ids", "it-freezes"),
        (SOURCE, 'id: "false", feedback', 'id: "false", right: true, feedback', "right-count", "it-freezes"),
        (SOURCE, "text: Don,", "text: The Dnieper!,", "near-accepted", "which-river"),
        (SOURCE, "text: the river Dnieper", "text: '—'", "accept-blank", "which-river"),
        (WHOLE, "target: upper", "target: uper", "target-unknown", "match-places"),
        (WHOLE, "      - {id: none, text: no course}\n", "", "target-to-spare", "match-places"),
        (WHOLE, "scheme: wording", "scheme: wordng", "scheme-unknown", "sort-claims"),
        (WHOLE, "    scheme: wording\n", "", "field-missing", "sort-claims"),
        (WHOLE, "class: caution", "class: cautious", "class-unknown", "sort-claims"),
        (WHOLE, "class: caution", "class: outright", "classes-uneven", "sort-claims"),
        (
            WHOLE,
            "    part: part-two\n    type: classify",
            "    part: part-too\n    type: classify",
            "part-unknown",
            "sort-claims",
        ),
        (WHOLE, "    part: part-two\n    type: classify", "    type: classify", "part-missing", "sort-claims"),
        (SOURCE, "type: single", "type: single\n    part: one", "part-unknown", "rises-where"),
    ],
)
def test_a_broken_question_is_an_error_and_the_rest_works(
    library: Library, small: Path, edit: Edit, name: str, old: str, new: str, code: str, question: str
) -> None:
    edit(name, old, new)
    problems = library.check([small])
    assert [(problem.code, problem.severity) for problem in problems] == [(code, "error")]
    opened = library.open("rivers")
    assert question not in opened.guide.questions
    assert len(opened.guide.questions) == 7
    assert opened.problems == tuple(problems)


def test_two_items_are_no_order(library: Library, small: Path, edit: Edit) -> None:
    text = (small / WHOLE).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines(keepends=True) if "next-item" in line)
    edit(WHOLE, line, "")
    assert [problem.code for problem in library.check([small])] == ["items-few"]


def test_a_wrong_quotation_shows_the_nearest_words(found: Found) -> None:
    (problem,) = found(SOURCE, "quote: rises in the hills", "quote: River rises in those hills")
    assert place(problem) == (15, 36)
    assert problem.message == "`p1` doesn't hold this quotation: “River rises in those hills”."
    assert problem.mend == "Its nearest words are: “River rises in the hills.”."


def test_a_quotation_from_another_paragraph_is_placed(found: Found) -> None:
    (problem,) = found(SOURCE, "quote: rises in the hills", "quote: Then it stands still")
    assert problem.mend == "It stands in `p2`."


def test_white_space_in_a_quotation_is_no_matter(found: Found) -> None:
    quote = 'quote: "rises  in the\\n\\\n            hills"'
    assert found(SOURCE, "quote: rises in the hills", quote) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "question"),
    [
        (
            SOURCE,
            "        evidence:\n          - {paragraph: p1, quote: rises in the hills}\n",
            "",
            "evidence-missing",
            "rises-where",
        ),
        (SOURCE, "    evidence: [{paragraph: p1, quote: Dnieper River}]\n", "", "evidence-missing", "which-river"),
        (WHOLE, ", evidence: [{paragraph: p3, quote: The sea is salt.}]", "", "evidence-missing", "sort-claims"),
        (WHOLE, "        elsewhere: {text: It is long., source: An atlas}\n", "", "source-missing", "how-long"),
    ],
)
def test_a_draft_is_a_warning_and_shown_to_no_learner(
    library: Library, small: Path, edit: Edit, name: str, old: str, new: str, code: str, question: str
) -> None:
    edit(name, old, new)
    (problem,) = library.check([small])
    assert (problem.code, problem.severity) == (code, "warning")
    assert question not in library.open("rivers").guide.questions


def test_a_wrong_option_of_unknown_origin_is_a_warning_only(library: Library, small: Path, edit: Edit) -> None:
    edit(SOURCE, "text: A pond, nowhere: true", "text: A pond")
    (problem,) = library.check([small])
    assert (problem.code, problem.severity) == ("origin-missing", "warning")
    assert "which-waters" in library.open("rivers").guide.questions


def test_an_ungraded_question_needs_no_evidence(found: Found) -> None:
    old = "        evidence:\n          - {paragraph: p1, quote: rises in the hills}\n"
    assert [problem.code for problem in found(SOURCE, old, "")] == ["evidence-missing"]
    assert found(SOURCE, "type: single", "graded: false\n    type: single") == []


@pytest.mark.parametrize(
    ("old", "new", "code", "severity"),
    [
        ("see: [black-sea]", "see: [black-see]", "see-unknown", "error"),
        ("see: [black-sea]", "see: [dnieper]", "see-unknown", "error"),
        ("paragraphs: [p1]", "paragraphs: [p1, p8]", "paragraph-unknown", "error"),
        ("language: uk", "language: ua", "language-unknown", "error"),
        ("forms: [Black Sea]", "forms: [Black Sea, Dnieper]", "form-shared", "error"),
        ("also: [Dnipro]", "also: [black séa]", "spelling-shared", "warning"),
        ("forms: [Black Sea]", "forms: [Black Sea, Pontus]", "form-unused", "warning"),
        ("forms: [Black Sea]", "forms: [Black Sea, black Sea]", "form-unused", "warning"),
        ("forms: [Black Sea]", "forms: [Black Sea, Sea. The]", "", ""),
    ],
)
def test_glossary_faults_leave_the_entry(
    library: Library, small: Path, edit: Edit, old: str, new: str, code: str, severity: str
) -> None:
    line = edit("glossary.yaml", old, new)
    problems = library.check([small])
    assert [(problem.code, problem.severity) for problem in problems] == ([(code, severity)] if code else [])
    if code != "spelling-shared":
        assert all(problem.line == line for problem in problems)
    assert len(library.open("rivers").guide.glossary.terms) == 2


def test_dead_references_are_not_left_in_the_guide(library: Library, edit: Edit) -> None:
    edit("glossary.yaml", "see: [black-sea]", "see: [black-see, black-sea]")
    edit("glossary.yaml", "paragraphs: [p1]", "paragraphs: [p8, p1]")
    term = library.open("rivers").guide.glossary.by_id["dnieper"]
    assert (term.see, term.article[0].paragraphs) == (("black-sea",), ("p1",))


def test_a_quiz_on_an_unknown_section_is_left_out(library: Library, small: Path, edit: Edit) -> None:
    line = edit(SOURCE, "section: source", "section: sorce")
    (problem,) = library.check([small])
    assert (problem.code, problem.line, problem.mend) == ("section-unknown", line, "Did you mean `source`?")
    assert [quiz.id for quiz in library.open("rivers").guide.quizzes] == ["a-whole-quiz"]


def test_a_quiz_or_part_without_questions_is_left_out(library: Library, small: Path, edit: Edit) -> None:
    (small / SOURCE).write_text("id: source-quiz\ntitle: None\nquestions: []\n", encoding="utf-8")
    edit(WHOLE, "scheme: wording", "scheme: wordng")
    edit(WHOLE, "        elsewhere: {text: It is long., source: An atlas}\n", "")
    guide = library.open("rivers").guide
    assert list(guide.sheets) == ["part-one"]


def test_a_part_that_no_question_names_is_a_warning(found: Found) -> None:
    (problem,) = found(WHOLE, "parts:\n", "parts:\n  - {id: part-nil, title: Nothing}\n")
    assert (problem.code, problem.severity, problem.line) == ("part-empty", "warning", 4)
