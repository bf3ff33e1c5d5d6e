"""Codes that are typed by hand: made at random, kept as scrypt hashes only."""

import base64
import hashlib
import hmac
import secrets

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""None that is mistaken for another when read from a board."""
CLASS_LENGTH, PERSONAL_LENGTH, TEACHER_LENGTH = 6, 9, 12
"""Letters: 30, 45 and 60 bits, guessed at a few codes a second at most."""
_COST, _BLOCK, _PARALLEL, _BYTES = 1 << 14, 8, 1, 32
_MEMORY = 64 << 20
_LONGEST = 64


def new_class_code() -> str:
    """Return a code for a class, as it is written on a board."""
    return _new(CLASS_LENGTH)


def new_personal_code() -> str:
    """Return a code for one learner."""
    return _new(PERSONAL_LENGTH)


def new_teacher_code() -> str:
    """Return a code that opens a class's figures and lets one ask."""
    return _new(TEACHER_LENGTH)


def shown(code: str) -> str:
    """Return a code in groups of three, which read more easily."""
    return "-".join(code[at : at + 3] for at in range(0, len(code), 3))


def hashed(code: str) -> str:
    """Return the scrypt hash of a code with its salt and parameters; takes some 50 ms and 16 MB."""
    salt = secrets.token_bytes(16)
    return "$".join(("scrypt", str(_COST), str(_BLOCK), str(_PARALLEL), _text(salt), _text(_digest(code, salt))))


def fits(code: str, kept: str) -> bool:
    """Return whether a code, however it is spaced and cased, is the one hashed; slow, so call it in a thread.

    Takes as long where nothing is kept, so that nobody learns which names have a code.
    """
    parts = kept.split("$")
    known = len(parts) == 6 and parts[:4] == ["scrypt", str(_COST), str(_BLOCK), str(_PARALLEL)]
    salt, wanted = (_bytes(parts[4]), _bytes(parts[5])) if known else (b"\0" * 16, b"")
    return hmac.compare_digest(_digest(code, salt), wanted) and known


def _new(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def _digest(code: str, salt: bytes) -> bytes:
    plain = "".join(letter for letter in code[:_LONGEST].casefold() if letter.isalnum())
    return hashlib.scrypt(
        plain.encode(errors="replace"), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MEMORY, dklen=_BYTES
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return b""
