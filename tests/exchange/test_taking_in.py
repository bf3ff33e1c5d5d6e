"""Texts taken in: nothing is dropped silently, nothing is written over, and the result is a guide."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.exchange.conftest import ROOT
from tui.exchange.article.html_source import read_html
from tui.exchange.article.markdown_source import read_markdown
from tui.exchange.article.text_source import read_text
from tui.exchange.incoming import read_incoming
from tui.exchange.taking_in import take_in
from tui.exchange.trouble import ExchangeError
from tui.library import Library
from tui.library.yaml_text import yaml_text
from tui.model.guide import Guide

PAGE = """\
<!DOCTYPE html>
<html lang="de-AT"><head><title>A river &amp; a sea</title><script>if (1 < 2) "<p>no";</script></head>
<body><nav><a href="/home">Home</a></nav>
<main>
<h1>A river &amp; a sea</h1>
<p>It rises in the <b>hills</b>.
<p>It ends: in <a href="https://example.org/sea">the sea</a>.<br><br>So it is said.
<img src="map.png" alt="A map">
<h2>Its <em>mouth</em></h2>
<ol><li>It is wide.<li>It is deep.</ol>
<div style="display: none">Nobody sees this.</div>
<table><tr><th>Year<td>Depth<tr><td>1900<td>7 m</table>
</main>
<footer>All rights reserved</footer></body></html>
"""
MARKDOWN = """\
---
title: "A river"
tags: [water]
---

# A *river*

It rises in the [hills](https://example.org).
It is long.

Its mouth
---------

- It is wide: very.
- It is ![a map](map.png) deep.

| Year | Depth |
|------|-------|
| 1900 | 7 m   |
"""


def taken(folder: Path, text: str, name: str = "text.txt", *, force: bool = False) -> tuple[Guide, list[str]]:
    """Take a text in, and return the guide and what was said."""
    source = folder / name
    source.write_text(text, encoding="utf-8")
    said = [*take_in(str(source), str(folder / "made"), BytesIO(), "", force=force)]
    return Library([], None).open(str(folder / "made")).guide, said


def paragraphs(guide: Guide) -> list[str]:
    return [paragraph.text for paragraph in guide.article.paragraphs]


def test_a_page_becomes_sections_of_paragraphs(tmp_path: Path) -> None:
    guide, _ = taken(tmp_path, PAGE, "page.html")
    assert (guide.id, guide.title, guide.language) == ("made", "A river & a sea", "de-AT")
    assert [section.title for section in guide.article.sections][1:] == ["Its mouth"]
    assert paragraphs(guide) == [
        "It rises in the hills.",
        "It ends: in the sea.",
        "So it is said.",
        "1. It is wide.",
        "2. It is deep.",
        "Year | Depth",
        "1900 | 7 m",
    ]


def test_what_is_not_text_is_listed_by_line(tmp_path: Path) -> None:
    _, said = taken(tmp_path, PAGE, "page.html")
    for what in (
        "line 3: navigation: “Home”",
        "line 7: a link’s address: https://example.org/sea",
        "line 8: a picture: “A map”",
        "line 11: hidden text: “Nobody sees this.”",
        "line 14: a footer: “All rights reserved”",
    ):
        assert f"  {what}" in said
        assert what in (tmp_path / "made" / "article.yaml").read_text(encoding="utf-8")


def test_markdown_is_taken_with_the_lines_of_its_file(tmp_path: Path) -> None:
    guide, said = taken(tmp_path, MARKDOWN, "text.md")
    assert guide.title == "A river"
    assert paragraphs(guide) == [
        "It rises in the hills. It is long.",
        "It is wide: very.",
        "It is deep.",
        "Year | Depth",
        "1900 | 7 m",
    ]
    assert "  line 3: a field before the text: tags: [water]" in said
    assert "  line 8: a link’s address: https://example.org" in said
    assert "  line 15: a picture: “a map”" in said


def test_a_plain_text_keeps_its_headings_and_joins_wrapped_lines(tmp_path: Path) -> None:
    guide, _ = taken(tmp_path, "A river\n\nIt rises\nin the hills.\n\nIts mouth\n---------\n\nIt is wide.\n")
    assert (guide.title, paragraphs(guide)) == ("A river", ["It rises in the hills.", "It is wide."])


def test_lines_without_an_empty_one_between_are_paragraphs() -> None:
    assert [block.text for block in read_text("One.\nTwo.\n").blocks] == ["One.", "Two."]


def test_the_supplied_article_becomes_a_guide_that_passes_check(tmp_path: Path) -> None:
    (article,) = ROOT.glob("seeds/*.txt")
    text = article.read_text(encoding="utf-8")
    guide, said = taken(tmp_path, text)
    assert "".join("".join(paragraphs(guide)).split()) in "".join(text.split())
    assert 4 <= len(guide.article.sections) <= 8
    assert max(section.words for section in guide.article.sections) < 500
    problems = Library([], None).check([tmp_path / "made"])
    assert {problem.severity for problem in problems} == {"warning"}
    assert {problem.code for problem in problems} == {"to-write"}
    assert "stubs of terms" in said[0]


def test_names_and_phrases_that_recur_are_stubs_which_no_learner_sees(tmp_path: Path) -> None:
    text = (
        "Ann Lee met Bob. Then Lee left the old bridge.\n\nBob saw the old bridge. Undoubtedly Lee did. Here Tom was."
    )
    guide, _ = taken(tmp_path, text)
    glossary = (tmp_path / "made" / "glossary.yaml").read_text(encoding="utf-8")
    assert "name: Ann Lee\n    forms:\n      - Ann Lee\n      - Lee\n" in glossary
    assert all(f"name: {name}\n" in glossary for name in ("Bob", "old bridge"))
    assert "Tom" not in glossary and "Undoubtedly" not in glossary
    assert guide.glossary.terms == ()


def test_nothing_is_written_over_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "article.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"article\.yaml would be overwritten.*--force"):
        taken(tmp_path, "One.")
    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == ["article.yaml"]
    assert (tmp_path / "made" / "article.yaml").read_text(encoding="utf-8") == "mine"
    guide, _ = taken(tmp_path, "One.", force=True)
    assert paragraphs(guide) == ["One."]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "holds no text"),
        (b" \n\t\n", "holds no text"),
        (b"First.\nCaf\xe9.\n", r"line 2: this is not UTF-8.*iconv"),
        (b"<html><script>1</script></html>", "no paragraph"),
        (b"x" * (4 * 1024 * 1024 + 1), "larger than 4 MiB"),
    ],
)
def test_what_holds_no_text_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    with pytest.raises(ExchangeError, match=why):
        list(take_in("-", str(tmp_path / "made"), BytesIO(data), "", force=False))
    assert not (tmp_path / "made").exists()


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for name in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ExchangeError, match="is no file"):
            list(take_in(str(name), str(tmp_path / "made"), BytesIO(), "", force=False))


def test_characters_that_steer_a_terminal_are_taken_out_and_listed(tmp_path: Path) -> None:
    guide, said = taken(tmp_path, "One.\n\nT\x1b[2Jwo\u202e.\n")
    assert paragraphs(guide) == ["One.", "T[2Jwo."]
    assert "  line 3: characters that could steer a terminal: U+001B, U+202E" in said


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>One.", "html"),
        ("# One\n\nTwo.", "markdown"),
        ("::Q::Which?{=a ~b}", "gift"),
        ("One.", "text"),
        ("A tag such as <p> does not make a page.", "text"),
    ],
)
def test_standard_input_is_known_by_its_looks(text: str, kind: str) -> None:
    assert read_incoming("-", BytesIO(text.encode())).kind == kind
    assert read_incoming("-", BytesIO(text.encode()), "text").kind == "text"


def test_a_guide_is_never_named_like_a_command(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("One.", encoding="utf-8")
    list(take_in(str(tmp_path / "text.txt"), str(tmp_path / "quiz"), BytesIO(), "", force=False))
    assert Library([], None).open(str(tmp_path / "quiz")).guide.id == "quiz-guide"


def test_a_text_without_latin_letters_gets_ids(tmp_path: Path) -> None:
    guide, _ = taken(tmp_path, "# 川\n\n長い川。\n\n## 海\n\n広い海。\n", "text.md")
    assert [section.id for section in guide.article.sections] == ["section-1", "section-2"]
    assert paragraphs(guide) == ["長い川。", "広い海。"]


TEXT = some.text("aZ9 é中\u00a0\t\n#*_-=~:<>&|\"'[]{}`!%@\\.,“”/", max_size=120)


@given(TEXT)
def test_every_word_of_any_page_is_text_or_listed(text: str) -> None:
    for read in (read_text, read_html, read_markdown):
        read(text)
    source = read_text(text)
    listed = "".join(each.what for each in source.left_out)
    kept = "".join(block.text for block in source.blocks)
    assert all(character in kept + listed for character in text if character.isalnum())


@given(some.lists(some.text(some.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))), max_size=3))
def test_any_text_is_written_as_yaml_that_reads_back(texts: list[str]) -> None:
    import yaml

    for value in ({"sections": [{"text": text} for text in texts]}, {"a": texts, "b": texts}):
        assert yaml.safe_load(yaml_text(value)) == value
