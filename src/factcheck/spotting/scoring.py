"""Check-worthiness of a sentence: a linear model in pure Python over weights that ship with the package."""

import base64
import gzip
import json
import math
import sys
from array import array
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from factcheck.spotting.features import HAND, Seen, look, pieces

WEIGHTS = "weights.json.gz"


class LinearModel:
    """Logistic regression over words and pairs of words, pieces of words, patterns of words, and hand features.

    Each sort of feature is divided by the root of the number that the sentence has of it, so that a long sentence does
    not win by its length alone. Pieces lie within words, so that each word's sum is computed once.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.bias: float = data["bias"]
        self.hand: list[float] = data["hand"]
        if len(self.hand) != len(HAND):
            raise ValueError("the weights and the features are of different versions")
        self.terms = _table(data["terms"])
        self.patterns = _table(data["patterns"])
        self._pieces = _table(data["pieces"])
        self.sum_of_pieces = lru_cache(maxsize=50_000)(self._sum_of_pieces)

    def logit(self, seen: Seen) -> float:
        """The logarithm of the odds that the answer is yes."""
        total = self.bias + sum([weight * value for weight, value in zip(self.hand, seen.hand, strict=True)])
        total += _mean(self.terms, seen.terms) + _mean(self.patterns, seen.patterns)
        found, number = 0.0, 0
        for word in seen.words:
            part, count = self.sum_of_pieces(word)
            found += part
            number += count
        return total + found / math.sqrt(number or 1)

    def probability(self, seen: Seen) -> float:
        """The probability that the answer is yes."""
        logit = self.logit(seen)
        return 1 / (1 + math.exp(-logit)) if logit > -700 else 0.0

    def _sum_of_pieces(self, word: str) -> tuple[float, int]:
        parts = pieces(word)
        return sum([self._pieces.get(part, 0.0) for part in parts]), len(parts)


def _mean(table: dict[str, float], features: list[str]) -> float:
    get = table.get
    return sum([get(feature, 0.0) for feature in features]) / math.sqrt(len(features) or 1)


def pack(weights: Iterable[tuple[str, float]]) -> dict[str, Any]:
    """A table as it is written: names one a line, and weights as little-endian 16-bit integers, in units of `unit`."""
    rows = list(weights)
    unit = max((abs(weight) for _, weight in rows), default=1.0) / 32_000
    values = array("h", [round(weight / unit) for _, weight in rows])
    if sys.byteorder == "big":
        values.byteswap()
    return {"names": "\n".join(n for n, _ in rows), "unit": unit, "weights": base64.b64encode(values).decode("ascii")}


def _table(data: dict[str, Any]) -> dict[str, float]:
    values = array("h", base64.b64decode(data["weights"]))
    if sys.byteorder == "big":
        values.byteswap()
    unit = data["unit"]
    return dict(zip(data["names"].split("\n"), [value * unit for value in values], strict=True)) if values else {}


@cache
def _weights() -> dict[str, Any]:
    packed = resources.files("factcheck.spotting").joinpath(WEIGHTS).read_bytes()
    data: dict[str, Any] = json.loads(gzip.decompress(packed))
    return data


def provenance() -> dict[str, Any]:
    """Where the weights come from: data, licence, date, seed, figures."""
    found: dict[str, Any] = _weights()["provenance"]
    return found


@cache
def worth() -> LinearModel:
    """The model of whether a fact-checker would want to check a sentence."""
    return LinearModel(_weights()["worth"])


@cache
def checkable() -> LinearModel:
    """The model of whether a sentence can be checked at all, weighty or not."""
    return LinearModel(_weights()["checkable"])


def score(sentence: str) -> float:
    """How much a fact-checker would want to check the sentence: 0..1, whatever its context; 0 for what says nothing."""
    return worth().probability(look(sentence)) if any(c.isalnum() for c in sentence) else 0.0
