"""A glossary entry as rows: names, in short, what the article says, background with its sources."""

from tui.app.signs import Signs
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.glossary import Term
from tui.model.guide import Guide


def names_line(guide: Guide, term: Term) -> str:
    """Return a term's names in one line: `Ukr. … · Rus. … · say don-BAS`; empty if it has none."""
    parts = [f"{guide.label_of(name.language)} {name.text}" for name in term.names]
    if term.say:
        parts.append(f"say {term.say}")
    return " · ".join(parts)


def paragraph_marks(guide: Guide, paragraphs: tuple[str, ...], signs: Signs) -> str:
    """Return paragraph ids as a reader sees them: `¶6, ¶7`."""
    numbers = guide.article.numbers
    return ", ".join(f"{signs.paragraph}{numbers[each]}" for each in paragraphs if each in numbers)


def entry_rows(guide: Guide, term: Term, signs: Signs) -> list[Row]:
    """Return the rows of an entry; passages (`p:ID`), the map (`m:ID`) and related terms (`t:ID`) can be chosen."""
    rows = [Row("", (Block(term.name, "heading"), Block(f"{term.kind}", "muted")), selectable=False), GAP]
    if term.names or term.say:
        blocks = [Block(term.say, "text", lead="say  ", lead_style="muted")] if term.say else []
        for name in term.names:
            said = f"{name.text}   {name.say}" if name.say else name.text
            blocks.append(Block(said, "text", lead=f"{guide.label_of(name.language)} ".ljust(5), lead_style="muted"))
        rows += [Row("", tuple(blocks), selectable=False), GAP]
    rows += [text_row(term.short, "strong"), GAP]
    if term.article:
        rows.append(text_row("In the article", "accent"))
        for claim in term.article:
            marks = paragraph_marks(guide, claim.paragraphs, signs)
            first = claim.paragraphs[0] if claim.paragraphs else ""
            blocks = [Block(claim.text, lead=f"{signs.dot} ", side=marks, side_style="accent")]
            rows.append(Row(f"p:{first}", tuple(blocks), selectable=first in guide.article.numbers))
        rows.append(GAP)
    for title, facts in (("Background, not in the article", term.background), ("Later", term.later)):
        if facts:
            rows.append(text_row(title, "accent"))
            for fact in facts:
                source = Block(fact.source, "muted", indent=2)
                rows.append(Row("", (Block(fact.text, lead=f"{signs.dot} "), source), selectable=False))
            rows.append(GAP)
    spot = guide.map.of_term(term.id) if guide.map else None
    if spot is not None:
        rows += [Row(f"m:{spot.id}", (Block(f"{spot.name}, on the map", "accent"),)), GAP]
    related = [guide.glossary.by_id[each] for each in term.see if each in guide.glossary.by_id]
    if related:
        rows.append(text_row("See also", "accent"))
        rows += [Row(f"t:{each.id}", (Block(each.name, "text", side=each.kind),)) for each in related]
    return rows
