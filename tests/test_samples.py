"""The sample articles are our own words, short, and say what they retell."""

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted((ROOT / "seeds").glob("0*.txt"))
ORIGINALS = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared")) / "seeds"
FOOT = re.compile(r"^Retold from “.+”, .+\d{4}\.$", re.MULTILINE)
LONGEST_SHARED_RUN = 8


def runs_of_words(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_there_are_five_samples() -> None:
    assert len(SAMPLES) == 5


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_short_and_names_what_it_retells(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    assert 350 <= len(text.split()) <= 600
    assert len(FOOT.findall(text)) == 1
    assert "\r" not in text


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the articles that the samples retell are not on this machine")
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_shares_no_long_run_of_words_with_what_it_retells(sample: Path) -> None:
    originals = "\n\n".join(path.read_text(encoding="utf-8") for path in ORIGINALS.glob("*.txt"))
    own = sample.read_text(encoding="utf-8")
    assert not runs_of_words(own, LONGEST_SHARED_RUN + 1) & runs_of_words(originals, LONGEST_SHARED_RUN + 1)
