"""The map, printed as a table of places: which way and how far each lies."""

from tui.model.bearing import way
from tui.model.guide import Guide
from tui.model.map import Map, Place
from tui.plain.dialogue import Dialogue

_INDENT = 2


def print_map(dialogue: Dialogue, guide: Guide, chart: Map) -> None:
    """Print what the map shows: its caption, every place with bearing and distance, and the regions."""
    dialogue.say(chart.title or f"The places of {guide.title}", style="bold")
    dialogue.say("This is the map in words: places with bearings and distances, measured along a great circle.")
    date = f"{chart.date}." if chart.date else ""
    for text in (f"{date} {chart.note}".strip(), chart.credit):
        if text:
            dialogue.say(text)
    dialogue.heading("Places")
    for place in sorted(chart.places, key=lambda each: each.name):
        dialogue.say(f"{place.name}: {_lies(chart, place)}", _INDENT, _INDENT)
    if chart.regions:
        dialogue.heading("Regions")
    for region in chart.regions:
        towns = [place for place in chart.places if place.kind != "landmark"]
        inside = sorted(place.name for place in towns if region.lines.holds(place.spot))
        words = [region.note, f"holds {', '.join(inside)}" if inside else ""]
        dialogue.say(f"{region.name}: {'; '.join(filter(None, words)) or 'no place of the table'}", _INDENT, _INDENT)


def _lies(chart: Map, place: Place) -> str:
    lon, lat = place.at
    at = f"{abs(lat):.2f}° {'north' if lat >= 0 else 'south'}, {abs(lon):.2f}° {'east' if lon >= 0 else 'west'}"
    from_centre = "" if place.id == chart.centre.id else way(chart.centre.at, place.at, chart.centre.name)
    return "; ".join(filter(None, [from_centre, place.note, at]))
