"""The README's commands: each one line of shell, and the checks run the very same."""

import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]


def command_under(heading: str) -> str:
    """Return what stands in the first fenced block after a heading of the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {heading}\n.*?^```sh\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert found, f"no block of shell under {heading!r}"
    return found[1].rstrip("\n")


@pytest.mark.parametrize("heading", ["Run it", "Test it"])
def test_each_command_is_one_line_of_shell(heading: str) -> None:
    command = command_under(heading)
    assert "\n" not in command
    assert "-c constraints.txt" in command
    shell = shutil.which("bash") or "sh"
    assert subprocess.run([shell, "-n", "-c", command], check=False).returncode == 0


def test_the_checks_run_the_readmes_own_test_command() -> None:
    checks = ROOT / ".ci" / "run"
    if not checks.exists():
        pytest.skip("a source distribution carries no .ci/run")
    assert command_under("Test it") in checks.read_text(encoding="utf-8").splitlines()


def test_the_commands_name_what_the_package_has() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert command_under("Run it").endswith(".venv/bin/studyguide")
    assert 'studyguide = "tui.cli:main"' in project
    extra = re.search(r"-e '\.\[(\w+)\]'", command_under("Test it"))
    assert extra and re.search(rf"^{extra[1]} = \[", project, re.MULTILINE)


@pytest.mark.parametrize("page", ["README.md", "SECURITY.md", "content/README.md", "tui/classroom/README.md"])
def test_what_a_page_shows_or_leads_to_is_there(page: str) -> None:
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / unquote(target)).exists(), target
