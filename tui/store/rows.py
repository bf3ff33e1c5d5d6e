"""Events as rows of the table, each with a checksum of all its columns."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import Any
from zlib import crc32

from tui.model.events import Event

Row = tuple[bytes, str, str, str, int, int, str, int]
"""Id, kind, guide, sitting, number, at, body as JSON, checksum."""

_COLUMNS = "id, kind, guide, sitting, number, at, body, checksum"
_INSERT = f"INSERT OR IGNORE INTO events ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_OF_GUIDE = "guide = ? OR guide IS NULL OR guide NOT IN (SELECT name FROM guides)"
"""A damaged name of a guide belongs to no guide, and would hide its row."""

_encode = json.JSONEncoder(separators=(",", ":")).encode


def checksum(event_id: bytes, kind: str, guide: str, sitting: str, number: int, at: int, body: str) -> int:
    """Return the CRC-32 of a row's columns: it finds every single flipped bit and every burst up to 32 bits."""
    return crc32(f"{kind}\0{guide}\0{sitting}\0{number}\0{at}\0{body}".encode(), crc32(event_id))


def insert_rows(connection: sqlite3.Connection, rows: Collection[Row]) -> None:
    """Add the rows whose ids aren't there yet; raises sqlite3.Error."""
    connection.executemany("INSERT OR IGNORE INTO guides (name) VALUES (?)", {(row[2],) for row in rows})
    connection.executemany(_INSERT, rows)


def rows_of(connection: sqlite3.Connection, guide: str) -> tuple[list[Row], int]:
    """Return the good rows of a guide by id, and how many bad ones were met; raises sqlite3.Error."""
    every = connection.execute(f"SELECT {_COLUMNS} FROM events WHERE {_OF_GUIDE}", (guide,)).fetchall()
    good = good_rows(every)
    return [row for row in good if row[2] == guide], len(every) - len(good)


def all_rows(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """Return the rows of every guide as they stand, good and bad; raises sqlite3.Error."""
    return connection.execute(f"SELECT {_COLUMNS} FROM events").fetchall()


def first_id(connection: sqlite3.Connection) -> tuple[bool, bytes]:
    """Return by what holders are ordered: the id of the first event, which says when; none comes after all others."""
    found = connection.execute("SELECT min(id) FROM events").fetchone()[0]
    return (False, found) if isinstance(found, bytes) else (True, b"")


def good_rows(rows: Iterable[tuple[Any, ...]]) -> list[Row]:
    """Return the rows that are as they were written; one of another shape never is."""
    good: list[Any] = []
    for row in rows:
        try:
            event_id, kind, guide, sitting, number, at, body, kept = row
            text = f"{kind}\0{guide}\0{sitting}\0{number}\0{at}\0{body}"
            if crc32(text.encode(), crc32(event_id)) == kept:  # as in checksum(), without 10,000 calls
                good.append(row)
        except (TypeError, ValueError):
            continue
    return good


def row_of(event: Event) -> Row:
    """Return the row that keeps an event."""
    event_id, body = bytes.fromhex(event.id), _encode(dict(event.body))
    figures = (event.number, event.at, body)
    return (
        event_id,
        event.kind,
        event.guide,
        event.sitting,
        *figures,
        checksum(event_id, event.kind, event.guide, event.sitting, *figures),
    )


def events_of(rows: Sequence[Row]) -> list[Event]:
    """Return the events that good rows keep; all bodies are read in one go, which halves the time."""
    bodies = json.loads(f"[{','.join([row[6] for row in rows])}]")
    events: list[Event] = []
    new, fill = Event.__new__, object.__setattr__
    for (event_id, kind, guide, sitting, number, at, _, _), body in zip(rows, bodies, strict=True):
        event = new(Event)
        fields = {
            "id": event_id.hex(),
            "kind": kind,
            "guide": guide,
            "sitting": sitting,
            "number": number,
            "at": at,
            "body": body,
        }
        fill(event, "__dict__", fields)  # past the slow initialiser of a frozen dataclass
        events.append(event)
    return events
