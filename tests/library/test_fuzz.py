"""Twenty thousand odd files: each loads, or is refused with problems at its lines; nothing else ever happens."""

import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.fuzz.target import NAMES, SOURCES, try_file
from tests.library.test_mutants import mutated

ROOT = Path(__file__).parents[2]
SHARE = min(1.0, int(os.environ.get("STUDYGUIDE_TEST_ROUNDS", "100")) / 100)
"""Of the usual counts, where STUDYGUIDE_TEST_ROUNDS asks for fewer rounds than a hundred."""
SHARDS = 8
MUTANTS, GENERATED, GUIDED = (int(count * SHARE) for count in (16_000, 2_000, 2_000))

FAMILIAR = (
    "id title format type single short options right true text evidence paragraph quote p1 was nowhere scheme class "
    "a b sections paragraphs terms forms see level prompt accept near items targets language don q1 null ~ 1 .inf 0x1"
)
WORDS = st.sampled_from(FAMILIAR.split())
SCALARS = WORDS | st.text(max_size=12) | st.integers().map(str)
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALARS, inner, max_size=5), max_leaves=20
)


def written(tree: object, luck: random.Random) -> str:
    """Return a tree as YAML in braces, with plain words wherever luck has it."""
    if isinstance(tree, list):
        return f"[{', '.join(written(each, luck) for each in tree)}]"
    if isinstance(tree, dict):
        return f"{{{', '.join(f'{written(name, luck)}: {written(each, luck)}' for name, each in tree.items())}}}"
    text = str(tree)
    return text if luck.random() < 0.7 else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.mark.parametrize("shard", range(SHARDS))
def test_mutants_load_or_are_refused(shard: int) -> None:
    luck = random.Random(f"mutants {shard}")
    loaded = 0
    for number in range(MUTANTS // SHARDS):
        name = luck.choice(NAMES)
        data = mutated(SOURCES.files[name], luck)
        try:
            loaded += try_file(name, data)
        except Exception as error:
            raise AssertionError(f"mutant {number} of {name}: {data!r}") from error
    assert 0 < loaded < MUTANTS // SHARDS


@settings(max_examples=GENERATED, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(NAMES), tree=TREES, luck=st.randoms(use_true_random=False), around=st.binary(max_size=3))
def test_generated_files_load_or_are_refused(name: str, tree: object, luck: random.Random, around: bytes) -> None:
    try_file(name, written(tree, luck).encode(errors="surrogatepass") + around)


def test_a_fuzzer_that_follows_coverage_finds_nothing(tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="the coverage-guided fuzzer runs where atheris is installed")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number, name in enumerate(NAMES):
        (corpus / str(number)).write_bytes(bytes([number]) + SOURCES.files[name])
    words = [f"-runs={GUIDED}", "-seed=20221109", "-max_len=3000", "-timeout=20", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.library.fuzz.guided", *words, str(corpus)],
        cwd=ROOT, capture_output=True, text=True, timeout=110, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    runs = re.search(r"^Done (\d+) runs", done.stderr, re.MULTILINE)
    assert runs and int(runs[1]) >= GUIDED, done.stderr[-3000:]
