"""A board with people before it, without a terminal and without a network."""

from pathlib import Path

from tests.model.conftest import GUIDE
from tui.classroom.asking import Asking
from tui.classroom.board import Board, Invitation, Space, Standings
from tui.classroom.presence import Presence
from tui.classroom.server_log import ServerLog
from tui.course import Course
from tui.journal import Journal
from tui.model.board_figures import LearnerTally, board_figures
from tui.model.events import SAT, STOOD
from tui.store import UnkeptStore

INVITATION = Invitation(
    ("192.168.1.20", "10.0.0.4"), 2222, "h8a-4km", "SHA256:bOM4iUebFzaTIYvdD+gIyNh3zeHbuU9CfB8jwq1GYPE"
)
READER = LearnerTally(frozenset({"source"}), frozenset(), {})
FINISHER = LearnerTally(frozenset({"source"}), frozenset({"source-quiz"}), {"rises": 0.0, "joins": 1.0})


class BoardScene:
    """A class on the guide of the model's tests."""

    def __init__(self, folder: Path, invitation: Invitation = INVITATION) -> None:
        self.presence = Presence()
        self.asking = Asking()
        self.course = Course(Journal(UnkeptStore(), lambda: 1_780_000_000.0))
        log = ServerLog(folder / "log", aloud=False)
        log.close()
        self.standings = Standings(folder, [], self.course, log)
        self.standings.guides = {GUIDE.id: GUIDE}
        self.board = Board("studyguide · 11b", invitation, self.presence, self.asking, self.course, self.standings)

    def come(self, number: int, section: str = "", sheet: str = "") -> None:
        """Let so many come, to a section and a quiz."""
        for _ in range(number):
            name = f"learner-{len(self.presence.ever)}"
            self.presence.come(name)
            if section:
                self.presence.hear(name, {"kind": STOOD, "guide": GUIDE.id, "section": section})
            if sheet:
                self.presence.hear(name, {"kind": SAT, "guide": GUIDE.id, "sheet": sheet})

    def count(self, *tallies: LearnerTally) -> None:
        """Let so much be known of what they did."""
        self.standings.figures = {GUIDE.id: board_figures(GUIDE, tallies)}

    def full(self) -> "BoardScene":
        """Let fourteen be at work."""
        self.come(8, "source")
        self.come(3, "source", "source-quiz")
        self.come(2, "mouth")
        self.come(1)
        self.count(*[FINISHER] * 6, *[READER] * 5, *[LearnerTally(frozenset(), frozenset(), {})] * 3)
        return self

    def text(self, width: int = 80, height: int = 24) -> str:
        """Return what stands on a board of that size."""
        return "\n".join(each.plain.rstrip() for each in self.board.lines(Space(width, height)))
