"""Looked-up words as questions: the term with the sentence it was met in, chosen from its kind or typed."""

import re
from hashlib import blake2b

from tui.model.card import WORD
from tui.model.evidence import Evidence
from tui.model.glossary import Term
from tui.model.guide import Guide, Mark
from tui.model.questions import Answer, Option, Question, Short, Single

GAP = "____"
"""What stands for the word that is asked."""
_OTHERS = 3
"""How many wrong options a choice has at most."""
_END = re.compile(r"[.!?…]+[”’\"')\]]*\s+(?=[^a-z\s])")


def sentence_at(text: str, start: int, end: int) -> str:
    """Return the sentence of a text that holds a stretch, as its stops tell."""
    ends = [found.end() for found in _END.finditer(text)]
    begin = max((each for each in ends if each <= start), default=0)
    stop = min((each for each in ends if each >= end), default=len(text))
    return text[begin:stop].strip()


def without(text: str, term: Term) -> str:
    """Return a text with a gap for each of a term's spellings."""
    spellings = sorted(term.spellings, key=len, reverse=True)
    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, spellings))})(?!\w)", GAP, text, flags=re.IGNORECASE)


def _met(guide: Guide, term: str, paragraph: str) -> tuple[str, Mark] | None:
    """Return where a term stands: in the paragraph in which it was met, else where it is marked first."""
    marked = guide.marks_by_paragraph
    for each in (paragraph, *marked):
        for mark in marked.get(each, ()):
            if mark.term == term and each in guide.article.numbers:
                return each, mark
    return None


def _rivals(guide: Guide, term: Term) -> list[Term]:
    """Return some other entries of a term's kind, always the same ones, in no order that tells anything."""
    others = [each for each in guide.glossary.terms if each.kind == term.kind and each.id != term.id]
    others = [each for each in others if each.id not in term.see and term.id not in each.see] or others
    return sorted(others, key=lambda each: blake2b(f"{term.id} {each.id}".encode(), digest_size=8).digest())[:_OTHERS]


def word_question(guide: Guide, term: Term, paragraph: str = "", *, typed: bool = False) -> Question:
    """Return the question on a term: what it means, chosen from others of its kind; typed where there are too few."""
    found = _met(guide, term.id, paragraph)
    sentence = met_in = ""
    evidence: tuple[Evidence, ...] = ()
    if found:
        where, mark = found
        sentence = sentence_at(guide.article.paragraph(where).text, mark.start, mark.end)
        evidence = (Evidence(where, sentence),)
        met_in = f" In ¶{guide.article.numbers[where]}: "
    rivals = _rivals(guide, term)
    if typed or len(rivals) < 2:
        return _typed(term, f"{met_in}“{without(sentence, term)}”" if found else "", evidence)
    options = [Option(id=term.id, text=term.short, right=True, evidence=evidence)]
    options += [Option(id=each.id, text=each.short, feedback=f"This is {each.name}.") for each in rivals]
    prompt = f"What is meant by {term.name}?{f'{met_in}“{sentence}”' if found else ''}"
    return Single(id=WORD + term.id, prompt=prompt, level="remember", about="background", options=tuple(options))


def _typed(term: Term, said: str, evidence: tuple[Evidence, ...]) -> Short:
    return Short(
        id=WORD + term.id,
        prompt=f"Which {term.kind} is this? {without(term.short, term)}{said}",
        level="remember",
        about="background",
        accept=(Answer(term.name),),
        variants=term.spellings,
        feedback=term.short,
        evidence=evidence,
    )
