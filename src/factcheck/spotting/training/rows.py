"""The labelled sentences that the weights are trained on."""

import csv
import json
import re
from collections.abc import Collection, Iterator
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from factcheck.model.claim import SentenceKind

LABELS = "labels.tsv"
_WORTH = (0.02, 0.35, 0.75, 0.95)
"""What the four steps of our own labels mean as a probability that a fact-checker would want to check the sentence."""
_CROWD_WEIGHT = 0.5
_OWN_WEIGHT = 2.0


class Row(NamedTuple):
    """A labelled sentence."""

    text: str
    worth: float
    checkable: bool
    weight: float
    strict: bool = False
    """Of the set whose labels were checked more closely (2.5xNCS)."""
    own: bool = False


def folded(text: str) -> str:
    """The words alone: the sets repeat each other's sentences with other marks."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def claimbuster(folder: Path, without: Collection[str] = ()) -> Iterator[Row]:
    """Each sentence of ClaimBuster once, by its most reliable label; none whose folded text is in `without`.

    `folder` holds crowdsourced.csv, groundtruth.csv (Verdict -1, 0, 1) and the folds of 2.5xNCS (Verdict 0, 1).
    """
    graded = [row for name in ("groundtruth", "crowdsourced") for row in _graded(folder / f"{name}.csv")]
    factual = {folded(row["Text"]): row["Verdict"] != "-1" for row in reversed(graded)}
    seen = set(without)
    for text, worth in (row for fold in strict_folds(folder) for row in fold):
        key = folded(text)
        if key not in seen:
            seen.add(key)
            yield Row(text, float(worth), worth or factual.get(key, False), 1.0, strict=True)
    for item in graded:
        key = folded(item["Text"])
        if key not in seen:
            seen.add(key)
            yield Row(item["Text"], float(item["Verdict"] == "1"), item["Verdict"] != "-1", _CROWD_WEIGHT)


def strict_folds(folder: Path) -> list[list[tuple[str, bool]]]:
    """The folds of 2.5xNCS: sentences, and whether they are worth checking."""
    files = sorted(folder.glob("fold_*.json"))
    return [[(r["Text"], bool(r["Verdict"])) for r in json.loads(f.read_text(encoding="utf-8"))] for f in files]


def _graded(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def own_labels() -> Iterator[Row]:
    """The sentences that were written and labelled for this project."""
    text = resources.files("factcheck.spotting.training").joinpath(LABELS).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for item in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        kind = SentenceKind(item["kind"])
        is_claim = kind in (SentenceKind.CLAIM, SentenceKind.QUOTATION)
        yield Row(item["sentence"], _WORTH[int(item["worth"])], is_claim, _OWN_WEIGHT, own=True)
