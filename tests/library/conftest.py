"""A small guide that has every field and every type of question, written anew for each test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library, Problem

GUIDE = """\
format: 1
id: rivers
title: A river
summary: Where it rises and where it goes.
language: en
article:
  title: The river
  publisher: A press
languages:
  - {id: uk, label: Ukr.}
schemes:
  - id: wording
    title: How a claim is worded
    lesson: >-
      Judge by the wording
      alone.
    classes:
      - {id: outright, name: said outright, meaning: No word of caution.}
      - {id: caution, name: said with caution}
"""

ARTICLE = """\
sections:
  - id: source
    title: Where it rises
    gist: It rises in the hills.
    paragraphs:
      - id: p1
        text: >-
          The Dnieper River rises in the hills.
          Perhaps a spring feeds it.
      - id: p2
        text: The Dnieper may freeze. Then it stands still.
  - id: mouth
    title: Where it goes
    paragraphs:
      - id: p3
        text: The Dnieper reaches the Black Sea. The sea is salt. It might rise.
"""

GLOSSARY = """\
terms:
  - id: dnieper
    kind: place
    name: Dnieper
    forms: [Dnieper River, Dnieper]
    also: [Dnipro]
    say: NEE-per
    names:
      - {language: uk, text: Дніпро́, say: dnee-PRO}
    short: A river.
    article:
      - {text: The article says that it rises in the hills., paragraphs: [p1]}
    background:
      - {text: It is long., source: An atlas, id: dnieper-long}
    see: [black-sea]
  - id: black-sea
    kind: place
    name: Black Sea
    forms: [Black Sea]
    short: A sea.
    later:
      - {text: It is still there., source: An atlas}
"""

SOURCE_QUIZ = """\
id: source-quiz
title: Where it rises
section: source
questions:
  - id: rises-where
    type: single
    level: remember
    prompt: Where does it rise?
    options:
      - id: hills
        text: In the hills
        right: true
        feedback: So it says.
        evidence:
          - {paragraph: p1, quote: rises in the hills}
      - id: lake
        text: In a lake
        nowhere: true
        elsewhere: {text: Some say so., source: A paper}
        feedback: Nobody says so.
  - id: which-waters
    type: several
    level: remember
    prompt: Which waters does it name?
    options:
      - {id: sea, text: A sea, right: true, feedback: Yes., evidence: [{paragraph: p3, quote: Black Sea}]}
      - {id: spring, text: A spring, right: true, feedback: Yes., evidence: [{paragraph: p1, quote: a spring}]}
      - {id: pond, text: A pond, nowhere: true, feedback: No.}
      - {id: lagoon, text: A lagoon, nowhere: true, feedback: No.}
  - id: it-freezes
    type: true-false
    level: understand
    prompt: The article says that it may freeze.
    options:
      - {id: "true", right: true, feedback: Yes., evidence: [{paragraph: p2, quote: may freeze}]}
      - {id: "false", feedback: No., evidence: [{paragraph: p2, quote: may freeze}]}
  - id: which-river
    type: short
    level: remember
    prompt: Which river is it?
    accept:
      - {text: the Dnieper}
      - {text: the river Dnieper}
    near:
      - {text: Don, feedback: That is another.}
    feedback: It is named first.
    evidence: [{paragraph: p1, quote: Dnieper River}]
"""

WHOLE_QUIZ = """\
id: a-whole-quiz
title: The whole
parts:
  - {id: part-one, title: Places}
  - {id: part-two, title: Words, intro: Now the words.}
questions:
  - id: match-places
    part: part-one
    type: matching
    level: understand
    prompt: Match them.
    targets:
      - {id: upper, text: the upper course}
      - {id: lower, text: the lower course}
      - {id: none, text: no course}
    items:
      - {id: hills-item, text: hills, target: upper, feedback: Yes., evidence: [{paragraph: p1, quote: the hills}]}
      - {id: sea-item, text: sea, target: lower, feedback: Yes., evidence: [{paragraph: p3, quote: the Black Sea}]}
  - id: order-places
    part: part-one
    type: ordering
    level: understand
    prompt: Put them in order.
    from: first
    to: last
    items:
      - {id: first-item, text: the hills, feedback: Yes., evidence: [{paragraph: p1, quote: the hills}]}
      - {id: next-item, text: the ice, feedback: Yes., evidence: [{paragraph: p2, quote: may freeze}]}
      - {id: last-item, text: the sea, feedback: Yes., evidence: [{paragraph: p3, quote: the Black Sea}]}
  - id: sort-claims
    part: part-two
    type: classify
    level: analyse
    prompt: Sort them.
    scheme: wording
    items:
      - {id: salt, text: The sea is salt, class: outright, evidence: [{paragraph: p3, quote: The sea is salt.}]}
      - {id: freeze, text: It freezes, class: caution, evidence: [{paragraph: p2, quote: may freeze}]}
  - id: how-long
    part: part-two
    type: single
    level: remember
    about: background
    edition: 2
    order: fixed
    prompt: How long is it?
    options:
      - id: long
        text: Long
        right: yes
        elsewhere: {text: It is long., source: An atlas}
      - {id: brief, text: Brief}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "guides" / "river"
    (folder / "quizzes").mkdir(parents=True)
    (folder / "guide.yaml").write_text(GUIDE, encoding="utf-8")
    (folder / "article.yaml").write_text(ARTICLE, encoding="utf-8")
    (folder / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    (folder / "quizzes" / "source.yaml").write_text(SOURCE_QUIZ, encoding="utf-8")
    (folder / "quizzes" / "a-whole.yaml").write_text(WHOLE_QUIZ, encoding="utf-8")
    return folder


@pytest.fixture
def library(small: Path) -> Library:
    return Library([small.parent], None)


@pytest.fixture
def cached(small: Path, tmp_path: Path) -> Library:
    return Library([small.parent], tmp_path / "cache")


Edit = Callable[[str, str, str], int]
Found = Callable[[str, str, str], list[Problem]]


@pytest.fixture
def edit(small: Path) -> Edit:
    """Replace the first occurrence of a text in a file; returns the line where it stands."""

    def replaced(name: str, old: str, new: str) -> int:
        path = small / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return replaced


@pytest.fixture
def found(small: Path, library: Library, edit: Edit) -> Found:
    """Replace a text in a file and return the problems that this makes."""

    def problems(name: str, old: str, new: str) -> list[Problem]:
        edit(name, old, new)
        return library.check([small])

    return problems
