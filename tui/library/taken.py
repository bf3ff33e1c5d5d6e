"""The ids that a guide's files hold already, whatever else is wrong with them."""

from pathlib import Path

from tui.library.ids import shared_ids
from tui.library.reader import read_tree
from tui.library.refusal import Refusal
from tui.library.sources import QUIZZES, read_sources
from tui.model.value import value


@value
class TakenIds:
    """The ids that no two things of a guide may share, by file, and which file holds which quiz."""

    by_file: dict[str, frozenset[str]]
    quiz_files: dict[str, str]

    def but(self, files: frozenset[str]) -> frozenset[str]:
        """Return the ids of all files but some."""
        return frozenset(each for name, ids in self.by_file.items() if name not in files for each in ids)


def taken_ids(folder: Path) -> TakenIds:
    """Return the ids of a guide's files; a file that is past reading holds none."""
    by_file: dict[str, frozenset[str]] = {}
    quiz_files: dict[str, str] = {}
    for name, data in read_sources(folder).files.items():
        try:
            root = read_tree(name, data)
        except Refusal:
            continue
        by_file[name] = frozenset(node.value for node in shared_ids({name: root}))
        if name.startswith(QUIZZES):
            quiz_files[root.text("id")] = name
    return TakenIds(by_file, quiz_files)
