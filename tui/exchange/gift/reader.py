"""Moodle's GIFT to questions, by Moodle's own rules; what is no question is listed with its line."""

import re
from collections.abc import Iterator

from tui.exchange.gift.entry import GiftAnswer, GiftFormat, GiftQuestion, Unread
from tui.exchange.gift.signs import BLANKS, shielded, taken, trimmed, unshielded

_NOTE = re.compile(r"\[([a-z]+):((?:\\\]|[^\]])*)\]")
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d*)?)%")
_ORDERING = re.compile(
    r">[ \t]*\d+[ \t]*(ALL|RANDOM|RAND|EXACT|CONTIGUOUS|CONTIG|REL)?[ \t]*(VERTICAL|VERT|HORIZONTAL|HORI|[VH01])?[ \t]*"
    r"([A-Z]{3,}[A-Z_]*)?[ \t]*(SHOW|HIDE|TRUE|FALSE|YES|NO|0|1)?[ \t]*(none|abc|ABC|123|iii|III)?[ \t]*(?=\n)"
)
_TRUTH = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_CATEGORY = "$CATEGORY:"
_ASIDES = ("//", _CATEGORY)
"""How lines begin whose braces are no list of answers."""
_BLANK = "_____"

Notes = tuple[tuple[str, str], ...]


class _Faulty(Exception):
    """A part of a file that no question can be made of, and why."""


def read_gift(text: str) -> tuple[tuple[GiftQuestion, ...], tuple[Unread, ...]]:
    """Return every question of a file, and every part of it that is none."""
    questions: list[GiftQuestion] = []
    unread: list[Unread] = []
    category = ""
    category_notes: Notes = ()
    for line, lines in _parts(text):
        at = next((index for index, each in enumerate(lines) if each.startswith(_CATEGORY)), None)
        if at is not None:
            category, category_notes = lines[at].removeprefix(_CATEGORY).strip(BLANKS), _notes(lines[:at])
            line, lines = line + at + 1, lines[at + 1 :]
        notes = _notes(lines)
        left = [each for each in lines if not each.startswith("//")]
        if not "".join(left).strip(BLANKS):
            continue
        try:
            questions.append(_question(shielded("\n".join(left)), line, notes, category, category_notes))
        except _Faulty as fault:
            unread.append(Unread(line, str(fault)))
    return tuple(questions), tuple(unread)


def _parts(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield what stands between empty lines, with the line where it begins; an answer list may hold empty lines."""
    part: list[str] = []
    begun, open_at = 1, 0
    lines = text.split("\n")
    closes = _closing_lines(lines)
    for number, line in enumerate([*lines, ""], 1):
        line = line.strip(BLANKS)
        if not line:
            if part and number >= open_at:
                yield begun, part
                part = []
            continue
        begun = begun if part else number
        part.append(line)
        if not line.startswith(_ASIDES) and _depth(line) > 0:
            open_at = closes.get(number, number)


def _depth(line: str) -> int:
    plain = shielded(line)
    return plain.count("{") - plain.count("}")


def _closing_lines(lines: list[str]) -> dict[int, int]:
    """Return, for each line that opens an answer list, the line that closes it before another one opens."""
    closes: dict[int, int] = {}
    opened = 0
    for number, line in enumerate(lines, 1):
        plain = "" if line.strip(BLANKS).startswith(_ASIDES) else shielded(line)
        if opened and "}" in plain and plain.find("}") < (plain.find("{") if "{" in plain else len(plain)):
            closes[opened] = number
            opened = 0
        if plain.rfind("{") > plain.rfind("}"):
            opened = number
    return closes


def _notes(lines: list[str]) -> Notes:
    """Return what the comments among some lines say in brackets."""
    comments = [line for line in lines if line.startswith("//")]
    found = (each for comment in comments for each in _NOTE.findall(comment))
    return tuple((name, text.replace("\\]", "]").strip(BLANKS)) for name, text in found)


def _question(text: str, line: int, notes: Notes, category: str, category_notes: Notes) -> GiftQuestion:
    name = ""
    if text.startswith("::") and (end := text.find("::", 2)) > 0:
        name, text = unshielded(text[2:end]).strip(BLANKS), text[end + 2 :].strip(BLANKS)
    start, end = text.find("{"), text.find("}")
    if (start < 0) != (end < 0) or end < start:
        raise _Faulty("a `{` or `}` stands alone: close the list of answers, or write `\\{` for the sign itself")
    if start < 0:
        said, _ = taken(text, "")
        return GiftQuestion(
            "description", said, name=name, notes=notes, category=category, category_notes=category_notes, line=line
        )
    before, inside, after = text[:start], text[start + 1 : end].strip(BLANKS), text[end + 1 :]
    prompt, form = taken(before + (_BLANK + after if after.strip(BLANKS) else ""), "")
    feedback = ""
    if "####" in inside:
        inside, _, rest = inside.rpartition("####")
        inside, feedback = inside.strip(BLANKS), taken(rest, form)[0]
    made = _answered(inside, form)
    return GiftQuestion(
        made.kind,
        prompt,
        made.answers,
        name=name,
        feedback=feedback,
        one=made.one,
        notes=notes,
        category=category,
        category_notes=category_notes,
        line=line,
    )


def _answered(inside: str, form: GiftFormat) -> GiftQuestion:
    """Return the kind and the answers that stand between braces; raises _Faulty."""
    if not inside:
        return GiftQuestion("essay", "")
    if ordering := _ORDERING.match(inside):
        items = [taken(item, form)[0] for item in inside[ordering.end() :].split("\n") if item.strip(BLANKS)]
        return GiftQuestion("ordering", "", tuple(GiftAnswer(item) for item in items))
    if inside.startswith("#"):
        return GiftQuestion("numerical", "", tuple(_weighed(inside[1:].replace("~", "=%0%*"), form)))
    if "~" in inside:
        answers = tuple(_chosen(inside, form))
        if len(answers) < 2:
            raise _Faulty("a choice needs two answers or more")
        return GiftQuestion("multichoice", "", answers, one="=" in inside)
    if "=" in inside and "->" in inside:
        return GiftQuestion("matching", "", tuple(_matched(inside, form)))
    word, *said = inside.split("#", 2)
    if word.strip(BLANKS) in _TRUTH:
        truth = _TRUTH[word.strip(BLANKS)]
        wrong, right = [*(taken(each, form)[0] for each in said), "", ""][:2]
        ends = ("true", right if truth else wrong), ("false", wrong if truth else right)
        answers = tuple(GiftAnswer(end, 100.0 * ((end == "true") == truth), spoken) for end, spoken in ends)
        return GiftQuestion("truefalse", "", answers)
    answers = tuple(_weighed(inside, form))
    if not answers:
        raise _Faulty("no answer stands between the braces")
    return GiftQuestion("shortanswer", "", answers)


def _chosen(inside: str, form: GiftFormat) -> Iterator[GiftAnswer]:
    for piece in filter(trimmed, re.split(r"~(?==)|~|(?==)", inside)):
        piece = piece.strip(BLANKS)
        if piece.startswith("="):
            yield _said(piece[1:], 100.0, form)
        else:
            yield _read_weight(piece, 0.0, form)


def _weighed(inside: str, form: GiftFormat) -> Iterator[GiftAnswer]:
    for piece in filter(trimmed, inside.split("=")):
        yield _read_weight(piece.strip(BLANKS), 100.0, form)


def _read_weight(piece: str, otherwise: float, form: GiftFormat) -> GiftAnswer:
    found = _WEIGHT.match(piece)
    return _said(piece[found.end() :] if found else piece, float(found[1]) if found else otherwise, form)


def _said(piece: str, weight: float, form: GiftFormat) -> GiftAnswer:
    text, _, feedback = piece.partition("#")
    return GiftAnswer(taken(text, form)[0], weight, taken(feedback, form)[0])


def _matched(inside: str, form: GiftFormat) -> Iterator[GiftAnswer]:
    for piece in filter(trimmed, inside.split("=")):
        item, arrow, match = piece.partition("->")
        if not arrow:
            raise _Faulty(
                f"“{unshielded(piece.strip(BLANKS))[:60]}” has no `->`, which each pair of a matching question needs"
            )
        yield GiftAnswer(taken(item, form)[0], match=taken(match, form)[0])
