"""The file of events to a timeline: each event by itself, so that a broken one costs no other."""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date

from tui.library.entries import listed
from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Listing, Node
from tui.library.passages import check_passage
from tui.library.shape import shape
from tui.model.article import Article
from tui.model.evidence import Evidence
from tui.model.glossary import Term
from tui.model.timeline import MONTHS, Happening, Timeline, days_in_words

_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_EARLIEST, _LATEST = 2, 9998
"""Years: beyond them a calendar has no room round an event."""
_WRITE_DAY = "Write a day as 2022-11-09, or a whole month as 2022-11."


@dataclass(frozen=True)
class TimelineFile:
    """What stands in the file of events beside them."""

    title: str = ""
    note: str = ""


@dataclass(frozen=True)
class EventFields:
    """The fields of one event."""

    id: str
    text: str
    day: str = ""
    from_: str = ""
    to: str = ""
    uncertain: bool = False
    when: str = ""
    evidence: tuple[Evidence, ...] = field(default=())
    source: str = ""
    term: str = ""


@dataclass(frozen=True)
class _Days:
    first: int = 0
    last: int = 0
    month: str = ""
    """The month in words, where no more is known than that."""


def read_timeline(
    root: Node | None, article: Article | None, terms: tuple[Term, ...], findings: Findings
) -> Timeline | None:
    """Return the timeline without the events that are broken, each of which is found."""
    if root is None:
        return None
    shaped = shape(root, TimelineFile, skip={"events"})
    findings.add(shaped.problems)
    known = [term.id for term in terms]
    found = [
        each
        for node in listed(root, "events", findings, needed=True)
        if (each := _happening(node, article, known, findings))
    ]
    if not found and isinstance(root.get("events"), Listing):
        message = "`events` must be a list with at least one event."
        findings.error(root.nearest("events"), "events-empty", message, "Begin each with `- id: …`.")
    if not found:
        return None
    found.sort(key=lambda each: (not each.dated, each.first, each.last))
    head = shaped.value or TimelineFile()
    return Timeline(happenings=tuple(found), title=head.title, note=head.note)


def _happening(node: Node, article: Article | None, known: list[str], findings: Findings) -> Happening | None:
    shaped = shape(node, EventFields)
    findings.add(shaped.problems)
    if shaped.value is None:
        return None
    each, before = shaped.value, findings.errors
    days = _days(each, node, findings)
    if bool(each.evidence) == bool(each.source):
        message = f"`{each.id}` must have either passages of the article or a source from elsewhere."
        findings.error(node, "event-origin", message, "Write `evidence: …` or `source: …`, one of the two.")
    for index, passage in enumerate(each.evidence if article else ()):
        assert article is not None
        check_passage(passage, node.nearest("evidence", index), article, findings)
    if each.term and each.term not in known:
        message = f"There is no term `{shortened(each.term)}`."
        findings.error(node.nearest("term"), "term-unknown", message, did_you_mean(each.term, known))
    if findings.errors > before:
        return None
    return Happening(
        id=each.id,
        text=each.text,
        when=each.when or days.month or days_in_words(days.first, days.last),
        first=days.first,
        last=days.last,
        uncertain=each.uncertain or bool(days.month),
        evidence=each.evidence,
        source=each.source,
        term=each.term,
    )


def _days(each: EventFields, node: Node, findings: Findings) -> _Days:
    if each.day and (each.from_ or each.to):
        message = "An event has either a `day`, or `from` and `to`."
        findings.error(node.nearest("day"), "day-twice", message, "Take one of them out.")
    elif each.day:
        return _read_day(each.day, node.nearest("day"), findings)
    elif each.from_ and each.to:
        first, last = (_read_day(text, node.nearest(name), findings) for text, name in _ends(each))
        if 0 < last.last < first.first:
            message = f"`to` lies before `from`: {each.to}."
            findings.error(node.nearest("to"), "days-reversed", message, "Put the earlier day first.")
        return _Days(first.first, last.last)
    elif each.from_ or each.to:
        findings.error(node, "day-missing", "`from` and `to` belong together.", "Write both, or `day`.")
    elif not each.when:
        message = f"`{each.id}` has no date."
        findings.error(
            node, "day-missing", message, "Write `day`, `from` and `to`, or `when` with what is known in words."
        )
    return _Days()


def _ends(each: EventFields) -> tuple[tuple[str, str], tuple[str, str]]:
    return (each.from_, "from"), (each.to, "to")


def _read_day(text: str, node: Node, findings: Findings) -> _Days:
    parts = _DAY.fullmatch(text)
    if parts is None:
        findings.error(node, "day-malformed", f"`{shortened(text)}` is no date.", _WRITE_DAY)
        return _Days()
    year, month = int(parts[1]), int(parts[2])
    try:
        if not _EARLIEST <= year <= _LATEST:
            raise ValueError
        if parts[3]:
            day = date(year, month, int(parts[3])).toordinal()
            return _Days(day, day)
        last = calendar.monthrange(year, month)[1]
        return _Days(
            date(year, month, 1).toordinal(), date(year, month, last).toordinal(), f"{MONTHS[month - 1]} {year}"
        )
    except ValueError:  # IllegalMonthError is one
        findings.error(node, "day-malformed", f"There is no such day: {text}.", _WRITE_DAY)
        return _Days()
