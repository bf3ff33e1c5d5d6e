"""The sign of each way in which a claim may be worded; each can be read without colour and in ASCII."""

from tui.app.signs import Signs
from tui.model.argument import Stance

_SIGNS: dict[Stance, str] = {"outright": "=", "caution": "~", "reported": "”", "asked": "?"}


def stance_sign(stance: Stance, signs: Signs) -> str:
    """Return a wording's sign, one cell wide."""
    sign = _SIGNS[stance]
    return sign if signs.name != "ascii" or sign.isascii() else '"'
