"""Fits the weights of the walk to labelled pages: a linear-chain conditional random field, by gradient and AdaGrad.

Lafferty, McCallum and Pereira 2001; Duchi, Hazan and Singer 2011. Words are left out at random, so that what the
invented pages happen to say does not count for much; the weights are the mean of the later half of the rounds.
"""

import base64
import json
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import zopfli.gzip

from factcheck.reading.places import NEXT, ZONES, Place
from factcheck.reading.training.labelled import Page
from factcheck.reading.weights import GAPS, NEVER, PLACES

Array = Any
SEED = 0
_ROUNDS = 8
_STEP = 0.15
_PENALTY = 5e-3
_LEFT_OUT = 0.4
_WORDS = ("w=", "w1=", "w2=", "first=", "last=")
_LEAST = 2
"""In how many blocks a feature must stand to count."""
_SMALLEST = 0.3
"""Features whose weights all lie nearer to nought are not shipped."""
_LEVELS = 63
"""How finely a weight is told: twice as many make the file a fifth larger, and nothing better."""
_NUMBER = {place: i for i, place in enumerate(PLACES)}
_ALLOWED = np.array([[0.0 if after in NEXT[before] else NEVER for after in PLACES] for before in PLACES])


@dataclass
class Model:
    """The weights as they are fitted: `rows` by feature and place, `steps` by gap, place and place."""

    index: dict[str, int]
    rows: Array
    steps: Array
    start: Array
    end: Array

    def numbers(self, page: Page) -> list[Array]:
        """The numbers of each block's features."""
        return [np.array([self.index[f] for f in found if f in self.index], dtype=np.int32) for found in page.features]

    def parts(self) -> list[Array]:
        """All that is fitted."""
        return [self.rows, self.steps, self.start, self.end]

    def step_tables(self) -> list[Array]:
        """For each gap, what it is worth that one place follows another; the first table is common to all gaps."""
        return [_ALLOWED + self.steps[0] + self.steps[gap + 1] for gap in range(GAPS)]

    def walk(self, page: Page) -> list[Place]:
        """The most likely place of each block."""
        expected = self._expected(self.numbers(page))
        tables = self.step_tables()
        best = expected[0]
        came = []
        for i in range(1, len(expected)):
            reached = best[:, None] + tables[page.gaps[i]]
            came.append(reached.argmax(0))
            best = reached.max(0) + expected[i]
        places = [int(best.argmax())]
        for origin in reversed(came):
            places.append(int(origin[places[-1]]))
        return [PLACES[p] for p in reversed(places)]

    def _expected(self, numbers: Sequence[Array]) -> Array:
        expected = np.stack([self.rows[found].sum(0) for found in numbers])
        expected[0] += self.start
        expected[-1] += self.end
        return expected

    def gradient(self, numbers: Sequence[Array], gaps: Sequence[int], gold: Array) -> tuple[Array, Array]:
        """By how much each place of each block, and each step, is less likely than it should be."""
        expected, tables, n = self._expected(numbers), self.step_tables(), len(gold)
        ahead, behind = np.empty_like(expected), np.zeros_like(expected)
        ahead[0] = expected[0]
        for i in range(1, n):
            ahead[i] = expected[i] + _log_sum(ahead[i - 1][:, None] + tables[gaps[i]], 0)
        for i in range(n - 2, -1, -1):
            behind[i] = _log_sum(tables[gaps[i + 1]] + (expected[i + 1] + behind[i + 1])[None, :], 1)
        total = _log_sum(ahead[-1], 0)
        places = -np.exp(ahead + behind - total)
        places[np.arange(n), gold] += 1
        steps = np.zeros_like(self.steps)
        for i in range(1, n):
            here = ahead[i - 1][:, None] + tables[gaps[i]] + (expected[i] + behind[i])[None, :] - total
            steps[gaps[i] + 1] -= np.exp(here)
            steps[gaps[i] + 1, gold[i - 1], gold[i]] += 1
        steps[0] = steps[1:].sum(0)
        return places, steps


def _log_sum(values: Array, axis: int) -> Array:
    most = values.max(axis, keepdims=True)
    return (most + np.log(np.exp(values - most).sum(axis, keepdims=True))).squeeze(axis)


def fit(pages: Sequence[tuple[Page, float]], rounds: int = _ROUNDS) -> Model:
    """The model of these pages, each with what it counts."""
    chance = np.random.default_rng(SEED)
    counts = Counter(f for page, _ in pages for found in page.features for f in set(found))
    names = sorted(f for f, n in counts.items() if n >= _LEAST)
    size = len(PLACES)
    model = Model(
        {f: i for i, f in enumerate(names)},
        np.zeros((len(names), size)),
        np.zeros((GAPS + 1, size, size)),
        np.zeros(size),
        np.zeros(size),
    )
    wordy = np.array([f.startswith(_WORDS) for f in names])
    data = [
        (model.numbers(page), page.gaps, np.array([_NUMBER[p] for p in page.places]), weight)
        for page, weight in pages
        if page.places
    ]
    seen = [np.full_like(part, 1e-2) for part in model.parts()]
    mean = [np.zeros_like(part) for part in model.parts()]
    later = range(rounds // 2, rounds)
    for turn in range(rounds):
        step = _STEP * (1 - 0.7 * turn / rounds)
        for at in chance.permutation(len(data)):
            numbers, gaps, gold, weight = data[at]
            kept = [found[~(wordy[found] & (chance.random(len(found)) < _LEFT_OUT))] for found in numbers]
            places, steps = model.gradient(kept, gaps, gold)
            used, where = np.unique(np.concatenate(kept), return_inverse=True)
            rows = np.zeros((len(used), size))
            np.add.at(rows, where, places[np.repeat(np.arange(len(gold)), [len(found) for found in kept])])
            rows = rows * weight - _PENALTY * model.rows[used]
            seen[0][used] += rows**2
            model.rows[used] += step * rows / np.sqrt(seen[0][used])
            for k, (part, change) in enumerate(
                ((model.steps, steps), (model.start, places[0]), (model.end, places[-1])), start=1
            ):
                change = change * weight - _PENALTY * part
                seen[k] += change**2
                part += step * change / np.sqrt(seen[k])
        if turn in later:
            for total, part in zip(mean, model.parts(), strict=True):
                total += part / len(later)
    for part, total in zip(model.parts(), mean, strict=True):
        part[...] = total
    return model


def zones_right(model: Model, page: Page) -> int:
    """How many blocks of a page get their right zone."""
    return sum(ZONES[a] is ZONES[b] for a, b in zip(model.walk(page), page.places, strict=True))


def write(model: Model, path: Path, provenance: dict[str, Any]) -> None:
    """Writes the weights as the package reads them, the same bytes for the same weights."""
    kept = [(f, i) for f, i in sorted(model.index.items()) if np.abs(model.rows[i]).max() >= _SMALLEST]
    unit = float(np.abs(model.rows).max() / _LEVELS)
    values = array("b", [round(float(v) / unit) for _, i in kept for v in model.rows[i]])
    data = {
        "provenance": provenance,
        "places": [str(place) for place in PLACES],
        "unit": unit,
        "features": "\n".join(f for f, _ in kept),
        "rows": base64.b64encode(values).decode("ascii"),
        "start": _rounded(model.start),
        "end": _rounded(model.end),
        "steps": [[_rounded(table[:, after]) for after in range(len(PLACES))] for table in model.step_tables()],
    }
    path.write_bytes(zopfli.gzip.compress(json.dumps(data, separators=(",", ":")).encode()))


def _rounded(values: Array) -> list[float]:
    return [round(float(value), 3) for value in values]
