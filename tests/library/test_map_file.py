"""The file of a map: what is read from it, and what is said of its faults; questions on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library
from tui.model.questions import Locate

MAP = """\
title: A river
date: now
credit: By hand.
home: hills
views:
  - id: whole
    title: The whole
    box: 0,0 10,10
    layers:
      - kind: river
        name: Dnieper
        lines:
          - 1,9 5,5 9,1
      - kind: lake
        name: A lake
        lines:
          - 4,4 6,4 6,6 4,6
  - id: near
    title: Near
    box: 4,4 6,6
    layers: []
regions:
  - id: west
    name: the west
    at: 2,5
    rings:
      - 0,0 5,0 5,10 0,10 0,0
  - id: east
    name: the east
    at: 7,5
    rings:
      - 5,0 10,0 10,10 5,10 5,0
places:
  - {id: hills, name: the hills, at: "1,9", rank: 1, term: dnieper}
  - {id: sea, name: the sea, at: "9,1", kind: landmark, drawn: "8.9,1.1"}
  - {id: town, name: a town, at: "5.5,5", kind: town, rank: 3}
labels:
  - {text: North, at: "5,9", view: whole}
"""
QUIZ = """\
id: where-quiz
title: Where
practice: true
questions:
  - id: where-sea
    type: locate
    level: remember
    prompt: Where does it end?
    options:
      - {id: end-sea, place: sea, right: true, fact: dnieper-long, feedback: There.}
      - {id: end-town, place: town, feedback: Not there.}
"""
Edit = Callable[[str, str, str], int]


@pytest.fixture(autouse=True)
def with_map(small: Path) -> None:
    (small / "map.yaml").write_text(MAP, encoding="utf-8")
    (small / "quizzes" / "where.yaml").write_text(QUIZ, encoding="utf-8")


def test_a_sound_map_has_its_views_places_and_regions(library: Library, small: Path) -> None:
    assert library.check([small]) == []
    chart = library.open("rivers").guide.map
    assert chart is not None
    assert [view.id for view in chart.views] == ["whole", "near"]
    assert chart.centre.id == "hills"
    assert list(chart.spots) == ["hills", "sea", "town", "west", "east"]
    found = chart.of_term("dnieper")
    assert found is not None and found.id == "hills"


def test_a_region_knows_what_lies_within_it(library: Library) -> None:
    chart = library.open("rivers").guide.map
    assert chart is not None
    inside = {
        region.id: [place.id for place in chart.places if region.lines.holds(place.at)] for region in chart.regions
    }
    assert inside == {"west": ["hills"], "east": ["sea", "town"]}


def test_a_question_on_the_map_is_background_practice_with_names_facts_and_ways(library: Library) -> None:
    guide = library.open("rivers").guide
    question = guide.asked["where-sea"]
    assert isinstance(question, Locate)
    assert (question.about, question.id in guide.questions) == ("background", False)
    assert [option.text for option in question.options] == ["The sea", "A town"]
    assert question.options[0].elsewhere is not None
    assert question.options[0].elsewhere.source == "An atlas"
    assert dict(question.lies)["end-town"].endswith("south-east of the hills")


@pytest.mark.parametrize(
    ("name", "old", "new", "after", "code"),
    [
        ("map.yaml", "1,9 5,5 9,1", "1,9 5;5 9,1", 0, "points-malformed"),
        ("map.yaml", "1,9 5,5 9,1", "1,9 5,500 9,1", 0, "points-malformed"),
        ("map.yaml", "1,9 5,5 9,1", "1,9 nan,5 9,1", 0, "points-malformed"),
        ("map.yaml", "1,9 5,5 9,1", "1,9", 0, "points-few"),
        ("map.yaml", "4,4 6,4 6,6 4,6", "4,4 6,4", 0, "points-few"),
        ("map.yaml", "box: 0,0 10,10", "box: 10,0 0,10", 0, "box-empty"),
        ("map.yaml", "    box: 0,0 10,10\n", "", -2, "field-missing"),
        ("map.yaml", "kind: river", "kind: rvier", 0, "value-unknown"),
        ("map.yaml", 'at: "1,9"', "at: [1, 9]", 0, "kind-wrong"),
        ("map.yaml", "term: dnieper", "term: dneiper", 0, "term-unknown"),
        ("map.yaml", "view: whole", "view: hole", 0, "view-unknown"),
        ("map.yaml", "home: hills", "home: hill", 0, "place-unknown"),
        ("map.yaml", "id: town", "id: dnieper", 0, "id-twice"),
        ("quizzes/where.yaml", "practice: true\n", "", 2, "locate-misplaced"),
        ("quizzes/where.yaml", "practice: true", "practice: true\nsection: source", 1, "practice-section"),
        ("quizzes/where.yaml", "place: sea", "place: see", 0, "place-unknown"),
        ("quizzes/where.yaml", "place: town", "place: sea", 0, "place-twice"),
        ("quizzes/where.yaml", "fact: dnieper-long", "fact: dnieper-short", 0, "fact-unknown"),
        ("quizzes/where.yaml", "fact: dnieper-long, ", "", 0, "source-missing"),
        ("quizzes/where.yaml", "    options:", "    view: hole\n    options:", 0, "view-unknown"),
        ("quizzes/where.yaml", "    options:", "    about: article\n    options:", 0, "value-unknown"),
    ],
)
def test_a_fault_is_found_at_its_line(
    library: Library, small: Path, edit: Edit, name: str, old: str, new: str, after: int, code: str
) -> None:
    line = edit(name, old, new) + after
    found = [problem for problem in library.check([small]) if problem.path.endswith(name)]
    assert (line, code) in [(problem.line, problem.code) for problem in found]
    assert all(problem.mend for problem in found)


def test_a_broken_line_costs_no_other_layer(library: Library, edit: Edit) -> None:
    edit("map.yaml", "1,9 5,5 9,1", "north")
    chart = library.open("rivers").guide.map
    assert chart is not None
    assert [layer.kind for layer in chart.views[0].layers] == ["lake"]


def test_without_a_sound_map_its_questions_are_not_asked(library: Library, small: Path) -> None:
    (small / "map.yaml").unlink()
    assert "map-missing" in [problem.code for problem in library.check([small])]
    assert library.open("rivers").guide.practices == ()
