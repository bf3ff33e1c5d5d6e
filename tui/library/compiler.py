"""All files of a guide to one checked guide."""

from dataclasses import dataclass, field, replace

from tui.library.allowances import read_allowances
from tui.library.argument_file import Argued, read_argument
from tui.library.asides_file import read_asides
from tui.library.compiled import Compiled
from tui.library.findings import Findings, problem_at
from tui.library.glossary_file import Entry, check_forms, read_glossary, sound_terms
from tui.library.ids import check_ids
from tui.library.locating import Places, facts_by_id
from tui.library.map_file import read_map
from tui.library.marks import Marker
from tui.library.nodes import Node, Scalar
from tui.library.pages_file import read_pages
from tui.library.problem import Problem
from tui.library.question_checks import Checker
from tui.library.quiz_file import QuizReader
from tui.library.reader import read_file
from tui.library.renames import read_renames
from tui.library.shape import folded, shape
from tui.library.sources import (
    AROUND,
    ARTICLE,
    EXPRESSIONS,
    GLOSSARY,
    GUIDE,
    MAP,
    NOTES,
    QUIZZES,
    REASONS,
    TIMELINE,
    Sources,
)
from tui.library.stubs import check_stubs
from tui.library.timeline_file import read_timeline
from tui.library.variants import Spellings
from tui.library.written import Written
from tui.model.article import Article, Section
from tui.model.glossary import Glossary, Term
from tui.model.guide import ArticleNote, Guide, Language, Quiz, Scheme

FORMAT = 1
"""The newest version of the content format that is known."""


@dataclass(frozen=True)
class GuideFile:
    """The fields of guide.yaml."""

    format: int
    id: str
    title: str
    article: ArticleNote
    summary: str = ""
    language: str = "en"
    introduction: bool = False
    languages: tuple[Language, ...] = field(default=())
    schemes: tuple[Scheme, ...] = field(default=())


@dataclass(frozen=True)
class ArticleFile:
    """The fields of article.yaml."""

    sections: tuple[Section, ...]


def compile_guide(sources: Sources, written: Written | None = None, *, drafts: bool = False) -> Compiled:
    """Return the guide that the files hold, or None for one that they stop, with every problem.

    `written` is filled with where everything stands; with `drafts`, unfinished questions are in the guide too.
    """
    findings = Findings(sources.problems)
    roots = _trees(sources, findings)
    if newer := _newer(roots.get(GUIDE)):
        return _compiled(None, (newer,), roots[GUIDE])
    check_ids(roots, findings)
    check_stubs({name: root for name, root in roots.items() if b"TODO" in sources.files[name]}, findings)
    renames = read_renames(roots, sources, findings)
    allowed = read_allowances(roots, findings)
    head = _head(roots.get(GUIDE), findings)
    article = _article(roots.get(ARTICLE), findings)
    entries = read_glossary(roots[GLOSSARY], findings) if GLOSSARY in roots else []
    terms = sound_terms(roots.get(GLOSSARY), entries, article, head.languages if head else None, findings)
    checker = Checker(article, {scheme.id: scheme for scheme in head.schemes} if head else None, drafts)
    chart = read_map(roots.get(MAP), terms, findings)
    reader = QuizReader(checker, Spellings(terms), Places(chart, facts_by_id(terms)))
    quizzes = [reader.read(root, findings) for name, root in roots.items() if name.startswith(QUIZZES)]
    argued = read_argument(roots.get(REASONS), article, findings)
    timeline = read_timeline(roots.get(TIMELINE), article, terms, findings)
    guide = _guide(head, article, terms, [quiz for quiz in quizzes if quiz], entries, findings)
    guide = _around(guide, article, roots, findings)
    guide = guide and replace(_with_argument(guide, argued), timeline=timeline, map=chart)
    if guide is not None and renames:
        guide = replace(guide, renames=renames)
    if written is not None:
        written.take(roots, head.language if head else "", article, entries, reader.written, allowed)
    return _compiled(guide, tuple(findings.problems), roots.get(GUIDE))


def _compiled(guide: Guide | None, problems: tuple[Problem, ...], root: Node | None) -> Compiled:
    if root is None:
        return Compiled(None, problems)
    return Compiled(guide, problems, *(folded(root.text(name)) for name in ("id", "title", "summary")))


def _trees(sources: Sources, findings: Findings) -> dict[str, Node]:
    roots: dict[str, Node] = {}
    for name, data in sources.files.items():
        root, problems = read_file(name, data)
        findings.refuse(problems)
        if root is not None:
            roots[name] = root
    return roots


def _newer(root: Node | None) -> Problem | None:
    """Return the one problem of a guide in a newer format, of which nothing else can be said."""
    written = root.get("format") if root else None
    if not isinstance(written, Scalar) or not written.value.isdecimal() or int(written.value[:9]) <= FORMAT:
        return None
    message = f"This guide is written in format {written.value[:9]}; this studyguide knows formats up to {FORMAT}."
    return problem_at(written, "format-newer", message, "Get a newer studyguide.")


def _head(root: Node | None, findings: Findings) -> GuideFile | None:
    if root is None:
        return None
    written = root.get("format")
    shaped = shape(root, GuideFile, skip={"allow"})
    findings.add(shaped.problems, stops=True)
    head = shaped.value
    if head is not None and not 1 <= head.format <= FORMAT and isinstance(written, Scalar):
        findings.stop(written, "format-unknown", f"There is no format {head.format}.", f"Write `format: {FORMAT}`.")
    for index, scheme in enumerate(head.schemes if head else ()):
        if not 2 <= len(scheme.classes) <= 4:
            message = f"The scheme `{scheme.id}` has {len(scheme.classes)} classes."
            findings.stop(root.nearest("schemes", index, "classes"), "classes-count", message, "Write two to four.")
    return head


def _article(root: Node | None, findings: Findings) -> Article | None:
    if root is None:
        return None
    shaped = shape(root, ArticleFile, exact=True)
    findings.add(shaped.problems, stops=True)
    if shaped.value is None:
        return None
    sections = shaped.value.sections
    if not sections:
        findings.stop(root.nearest("sections"), "article-empty", "The article has no section.", "Write at least one.")
    for index, section in enumerate(sections):
        if not section.paragraphs:
            message = f"The section `{section.id}` has no paragraph."
            node = root.nearest("sections", index, "paragraphs")
            findings.stop(node, "section-empty", message, "Write at least one.")
    return Article(sections)


def _around(guide: Guide | None, article: Article | None, roots: dict[str, Node], findings: Findings) -> Guide | None:
    """Return the guide with its pages, notes and expressions; their faults are found even where there is no guide."""
    pages = read_pages(roots.get(AROUND), article, findings)
    asides = read_asides(roots.get(NOTES), roots.get(EXPRESSIONS), article, findings)
    if guide is None:
        return None
    return replace(
        guide,
        pages=pages.pages,
        opening=pages.opening,
        notes=asides.notes,
        expressions=asides.expressions,
        asides=asides.marks,
    )


def _guide(
    head: GuideFile | None,
    article: Article | None,
    terms: tuple[Term, ...],
    quizzes: list[Quiz],
    entries: list[Entry],
    findings: Findings,
) -> Guide | None:
    if article is None:
        return None
    marker = Marker(terms)
    marks = marker.marks(article)
    check_forms(entries, marker.seen, findings)
    if head is None or findings.stopped:
        return None
    numbers = article.section_numbers
    quizzes.sort(key=lambda quiz: numbers.get(quiz.section, len(numbers) + 1))
    return Guide(
        id=head.id,
        title=head.title,
        article=Article(article.sections),
        glossary=Glossary(terms),
        quizzes=tuple(quiz for quiz in quizzes if not quiz.practice),
        practices=tuple(quiz for quiz in quizzes if quiz.practice),
        summary=head.summary,
        language=head.language,
        about=head.article,
        languages=head.languages,
        schemes=head.schemes,
        marks=marks,
        introduction=head.introduction,
    )


def _with_argument(guide: Guide, argued: Argued) -> Guide:
    practices = (*guide.practices, *filter(None, [argued.practice]))
    return replace(guide, practices=practices, argument=argued.argument)
