"""The board that a room sees: no names, no single learner's marks."""

from tui.classroom.board.board import Board
from tui.classroom.board.invitation import Invitation
from tui.classroom.board.space import Space
from tui.classroom.board.standings import Standings
from tui.classroom.board.window import Window

__all__ = ["Board", "Invitation", "Space", "Standings", "Window"]
