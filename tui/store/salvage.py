"""Reading rows out of a damaged file, page by page, without the database's help."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tui.store.rows import Row, good_rows
from tui.store.schema import PAGE_SIZE

_INTERIOR, _LEAF = 0x02, 0x0A
_LARGEST_LOCAL = (PAGE_SIZE - 12) * 64 // 255 - 23
_SMALLEST_LOCAL = (PAGE_SIZE - 12) * 32 // 255 - 23


@dataclass
class Salvage:
    """What a file still holds: its good rows by id, and how many beside them are broken."""

    rows: dict[bytes, Row] = field(default_factory=dict)
    broken: int = 0


def salvage(path: Path) -> Salvage:
    """Return every row with a good checksum, from whatever page still holds it; raises OSError.

    The pages are those of https://www.sqlite.org/fileformat2.html, section 1.6: rows are never changed or deleted,
    so that any copy of a row whose checksum is right is true.
    """
    data = path.read_bytes()
    found = Salvage()
    for page in range(len(data) // PAGE_SIZE):
        records = list(_records(data, page))
        good = good_rows(records)
        found.rows |= {row[0]: row for row in good}
        if good:
            found.broken += len(records) - len(good)
    return found


def _records(data: bytes, page: int) -> Iterator[tuple[object, ...]]:
    start = page * PAGE_SIZE
    header = start + (100 if page == 0 else 0)
    if data[header] not in (_LEAF, _INTERIOR):
        return
    interior = data[header] == _INTERIOR
    pointers = header + (12 if interior else 8)
    count = int.from_bytes(data[header + 3 : header + 5], "big")
    for index in range(min(count, PAGE_SIZE // 4)):
        pointer = pointers + 2 * index
        cell = start + int.from_bytes(data[pointer : pointer + 2], "big") + (4 if interior else 0)
        try:
            yield tuple(_record(_payload(data, cell, start + PAGE_SIZE)))
        except (IndexError, ValueError):
            yield ()


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    return value << 8 | data[at + 8], at + 9


def _payload(data: bytes, cell: int, end: int) -> bytes:
    size, at = _varint(data, cell)
    if size > len(data):
        raise ValueError("longer than the file")
    if size <= _LARGEST_LOCAL:
        return _slice(data, at, min(at + size, end), size)
    local = _SMALLEST_LOCAL + (size - _SMALLEST_LOCAL) % (PAGE_SIZE - 4)
    if local > _LARGEST_LOCAL:
        local = _SMALLEST_LOCAL
    payload = bytearray(_slice(data, at, min(at + local, end), local))
    page = int.from_bytes(data[at + local : at + local + 4], "big")
    while len(payload) < size:
        at = (page - 1) * PAGE_SIZE
        if page < 1 or at >= len(data):
            raise ValueError("leads out of the file")
        page = int.from_bytes(data[at : at + 4], "big")
        payload += data[at + 4 : at + min(PAGE_SIZE, 4 + size - len(payload))]
    return bytes(payload)


def _slice(data: bytes, start: int, end: int, size: int) -> bytes:
    piece = data[start:end]
    if len(piece) != size:
        raise ValueError("leads out of the page")
    return piece


def _record(payload: bytes) -> list[object]:
    header_end, at = _varint(payload, 0)
    place = header_end
    values: list[object] = []
    while at < header_end:
        kind, at = _varint(payload, at)
        size = _size(kind)
        values.append(_value(kind, _slice(payload, place, place + size, size)))
        place += size
    return values


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind]


def _value(kind: int, content: bytes) -> object:
    if kind >= 12:
        return content.decode(errors="replace") if kind % 2 else content
    if kind in (8, 9):
        return kind - 8
    return int.from_bytes(content, "big", signed=True) if content else None
