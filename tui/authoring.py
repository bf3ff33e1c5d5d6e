"""The commands of authors: begin a guide, see it while writing, check it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tui.options import Options
from tui.refusal import Refusal
from tui.surroundings import Surroundings


def _check(options: Options, around: Surroundings, screen_trouble: str) -> int:
    from tui.plain.check import guide_folders
    from tui.plain.checking import Wanted, check

    paths = [Path(word) for word in options.words]
    for path in paths:
        if not path.exists():
            raise Refusal(f"There is no file or folder {path}.")
    wanted = Wanted(options.json, options.strict, options.guess, options.against)
    return check(around.dialogue, around.library, guide_folders(paths), wanted)


def _new(options: Options, around: Surroundings, screen_trouble: str) -> int:
    from tui.plain.new import make_guide

    return make_guide(around.dialogue, Path(options.words[0]), force=options.force)


def _preview(options: Options, around: Surroundings, screen_trouble: str) -> int:
    if screen_trouble:
        raise Refusal(f"{screen_trouble}. `studyguide check {options.words[0]}` works everywhere.")
    from tui.app.preview.launch import preview

    return preview(Path(options.words[0]), around.settings.get("theme"), around.settings.get("signs"))


AUTHORS_COMMANDS: Mapping[str, Callable[[Options, Surroundings, str], int]] = {
    "check": _check,
    "new": _new,
    "preview": _preview,
}
"""Each by its name; they are told why the full screen can't be drawn here, if it can't."""
