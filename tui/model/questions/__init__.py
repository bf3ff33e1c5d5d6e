"""The question types, how each is graded, and when a changed one counts as the same."""

from tui.model.questions.base import (
    Class,
    Item,
    Level,
    Line,
    Question,
    Response,
    Target,
    Verdict,
    key_of,
    wording_of,
)
from tui.model.questions.building import Building, Built
from tui.model.questions.choice import Choice, Option, Several, Single, TrueFalse
from tui.model.questions.key import Change, change_between
from tui.model.questions.locate import Locate
from tui.model.questions.ordering import Ordering, inversions
from tui.model.questions.placing import Classified, Classify, Matched, Matching, Placing
from tui.model.questions.short import Answer, Short, slips

__all__ = [
    "Answer",
    "Building",
    "Built",
    "Change",
    "Choice",
    "Class",
    "Classified",
    "Classify",
    "Item",
    "Level",
    "Line",
    "Locate",
    "Matched",
    "Matching",
    "Option",
    "Ordering",
    "Placing",
    "Question",
    "Response",
    "Several",
    "Short",
    "Single",
    "Target",
    "TrueFalse",
    "Verdict",
    "change_between",
    "inversions",
    "key_of",
    "slips",
    "wording_of",
]
