from pathlib import Path

import pytest

from tui.library import Library, content_folder
from tui.model.guide import Guide

ROOT = Path(__file__).parents[2]
RIVERS = ROOT / "tests" / "guides" / "rivers"


@pytest.fixture(scope="session")
def rivers() -> Guide:
    """Return a small guide with every type of question."""
    return Library([RIVERS], None).open("rivers").guide


@pytest.fixture(
    scope="session", params=["rivers", *sorted(each.parent.name for each in content_folder().glob("*/guide.yaml"))]
)
def any_guide(request: pytest.FixtureRequest) -> Guide:
    """Return the small guide, then each bundled one."""
    return Library([RIVERS, content_folder()], None).open(request.param).guide
