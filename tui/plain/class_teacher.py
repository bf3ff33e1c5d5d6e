"""The teacher's own code and keys, made from the shell: with them `ssh teacher@ADDRESS` opens the class's screens."""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from pathlib import Path

from tui.codes import hashed, new_teacher_code, shown
from tui.course import Course
from tui.refusal import Refusal

RESET = "reset"
_LARGEST = 20_000


def set_teacher(course: Course, words: Sequence[str]) -> Sequence[str]:
    """Make a code, bind the key of a public key file, or forget all; return the lines to say; raises Refusal."""
    if not words:
        code = new_teacher_code()
        course.set_teacher_code(hashed(code))
        return (
            f"The teacher’s code is now  {shown(code)}",
            "With it `ssh teacher@ADDRESS` opens the class’s screens. It is shown this once: keep it to yourself.",
        )
    if words[0] == RESET:
        course.reset_teacher()
        return ("No code and no key opens the teacher’s screens now. This command makes a new code.",)
    course.bind_teacher_key(fingerprint(Path(words[0])))
    return ("The key of this file opens the teacher’s screens from now on, under the user name `teacher`.",)


def fingerprint(path: Path) -> str:
    """Return the SHA-256 fingerprint of an OpenSSH public key file, as `ssh-keygen -l` has it; raises Refusal."""
    try:
        text = path.read_text(encoding="ascii") if path.stat().st_size <= _LARGEST else ""
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{path} can’t be read. Name a public key, such as ~/.ssh/id_ed25519.pub, or nothing.") from error
    kind, _, rest = text.strip().partition(" ")
    try:
        blob = base64.b64decode(rest.split()[0] if rest.split() else "", validate=True)
    except binascii.Error:
        blob = b""
    if "\n" in text.strip() or kind.encode() not in blob[:64] or not kind:
        raise Refusal(f"{path} is no public key of OpenSSH: one line that begins with a name such as ssh-ed25519.")
    digest = base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")
    return f"SHA256:{digest}"
