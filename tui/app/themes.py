"""The colour themes."""

from collections.abc import Mapping

from textual.theme import Theme

NIGHT = Theme(
    name="night",
    primary="#7fb2d9",
    secondary="#8fa5b8",
    accent="#e0b46a",
    warning="#e0b46a",
    error="#e58a80",
    success="#8fc48a",
    foreground="#d8dce2",
    background="#15191f",
    surface="#1b2027",
    panel="#222831",
    dark=True,
)
PAPER = Theme(
    name="paper",
    primary="#1f5f8b",
    secondary="#4c6273",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#a8281e",
    success="#256b2b",
    foreground="#22262b",
    background="#f7f4ee",
    surface="#efebe2",
    panel="#e6e1d6",
    dark=False,
)
CONTRAST = Theme(
    name="contrast",
    primary="#00ffff",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff9090",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    dark=True,
    variables={"text-muted": "#ffffff"},
)
OWN_THEMES = (NIGHT, PAPER, CONTRAST)
THEME_NAMES = {
    "night": "night      light text on dark",
    "paper": "paper      dark text on light",
    "contrast": "contrast   white on black, the strongest",
    "ansi-dark": "ansi-dark  the terminal’s own colours, on dark",
    "ansi-light": "ansi-light the terminal’s own colours, on light",
}


COLOURLESS = "ansi-dark"
"""The theme that shows all by bold, underline and reverse, when no colour may leave."""


def default_theme(environ: Mapping[str, str]) -> str:
    """Return the theme to begin with: the terminal's own colours where it shows few."""
    term = environ.get("TERM", "")
    many = "COLORTERM" in environ or "256" in term or "kitty" in term or "ghostty" in term or "direct" in term
    return "night" if many else "ansi-dark"
