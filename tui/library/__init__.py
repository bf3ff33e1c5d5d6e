"""YAML files to a checked guide: every problem is found here, with its line; the only room that knows YAML."""

from tui.library.content import content_folder
from tui.library.guide_error import GuideError
from tui.library.library import Library
from tui.library.opened import Opened
from tui.library.problem import Problem
from tui.library.shelved import Shelved

__all__ = ["GuideError", "Library", "Opened", "Problem", "Shelved", "content_folder"]
