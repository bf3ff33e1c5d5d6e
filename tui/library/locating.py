"""Questions on a map, held against the map and the glossary's facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.library.faults import did_you_mean, shortened
from tui.library.findings import Findings
from tui.library.nodes import Node
from tui.model.bearing import way
from tui.model.evidence import Fact
from tui.model.glossary import Term
from tui.model.map import Map, Place
from tui.model.questions import Locate
from tui.model.questions.locate import Spot

_MOST = 9


@dataclass(frozen=True)
class Places:
    """What questions on a map may name: the map, and the facts of the glossary that bear ids."""

    chart: Map | None
    facts: dict[str, Fact]

    def located(self, question: Locate, node: Node, findings: Findings) -> Locate:
        """Return the question with its names, its facts and how its options lie; what is amiss is found."""
        if self.chart is None:
            message = "This question asks for a map, and the guide has none."
            findings.error(node.nearest("type"), "map-missing", message, "Add a sound map.yaml.")
            return question
        if not 2 <= len(question.options) <= _MOST:
            message = f"There must be 2 to {_MOST} options on a map, not {len(question.options)}."
            findings.error(node.nearest("options"), "options-count", message, "Add some, or take some out.")
        if question.view and question.view not in self.chart.views_by_id:
            message = f"The map has no view `{shortened(question.view)}`."
            mend = did_you_mean(question.view, list(self.chart.views_by_id))
            findings.error(node.nearest("view"), "view-unknown", message, mend)
        options = tuple(
            self._option(option, self.chart, node.nearest("options", index), findings)
            for index, option in enumerate(question.options)
        )
        _check_places(options, node, findings)
        return replace(question, options=options, lies=_lies(options, self.chart))

    def _option(self, option: Spot, chart: Map, node: Node, findings: Findings) -> Spot:
        spot = chart.spots.get(option.place)
        if spot is None:
            message = f"The map has no place and no region `{shortened(option.place)}`."
            findings.error(
                node.nearest("place"), "place-unknown", message, did_you_mean(option.place, list(chart.spots))
            )
        if option.fact and option.fact not in self.facts:
            message = f"No fact of the glossary has the id `{shortened(option.fact)}`."
            findings.error(node.nearest("fact"), "fact-unknown", message, did_you_mean(option.fact, list(self.facts)))
        name = spot.name if spot else option.place
        elsewhere = option.elsewhere or self.facts.get(option.fact)
        return replace(option, text=option.text or name[0].upper() + name[1:], elsewhere=elsewhere)


def facts_by_id(terms: Sequence[Term]) -> dict[str, Fact]:
    """Return the facts of the glossary that bear ids."""
    return {fact.id: fact for term in terms for fact in (*term.background, *term.later) if fact.id}


def _check_places(options: Sequence[Spot], node: Node, findings: Findings) -> None:
    seen: dict[str, str] = {}
    for index, option in enumerate(options):
        if option.place in seen:
            message = f"`{option.id}` stands at the same place as `{seen[option.place]}`."
            findings.error(node.nearest("options", index, "place"), "place-twice", message, "Choose another place.")
        seen.setdefault(option.place, option.id)


def _lies(options: Sequence[Spot], chart: Map) -> tuple[tuple[str, str], ...]:
    """Return how each option lies from a place that is none of them, the one that ranks first."""
    asked = {option.place for option in options}
    others: list[Place] = sorted((each for each in chart.places if each.id not in asked), key=lambda each: each.rank)
    known = [option for option in options if option.place in chart.spots]
    if not others:
        return ()
    return tuple((each.id, way(others[0].at, chart.spots[each.place].at, others[0].name)) for each in known)
