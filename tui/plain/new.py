"""What `studyguide new` does and says."""

from pathlib import Path

from tui.plain.dialogue import Dialogue


def make_guide(dialogue: Dialogue, folder: Path, *, force: bool = False) -> int:
    """Write a small guide, say what to do next, and return the exit code; files are overwritten only if forced."""
    from tui.library.new_guide import InTheWay, new_guide

    try:
        files = new_guide(folder, force=force)
    except InTheWay as found:
        names = ", ".join(str(path) for path in found.paths)
        dialogue.say(f"Nothing was written: {names} would be overwritten. Name another folder, or add --force.")
        return 1
    except OSError as error:
        dialogue.say(f"{error.filename or folder} can't be written: {error.strerror}. Name a folder of yours.")
        return 1
    for path in files:
        dialogue.say(str(path))
    dialogue.say(f"Write your text into {folder / 'article.yaml'}; then:")
    dialogue.say(f"studyguide preview {folder}", indent=2)
    dialogue.say(f"studyguide check {folder}", indent=2)
    return 0
