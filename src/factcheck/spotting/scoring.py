"""Check-worthiness of a sentence: a linear model in pure Python over weights that ship with the package."""

import base64
import json
import math
import pkgutil
import sys
import zlib
from array import array
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from factcheck.spotting.features import HAND, Seen, look, pieces

WEIGHTS = "weights.json.gz"


class Table:
    """The weights of one sort of feature, as whole numbers of a unit: so they are written, and so they load fastest."""

    def __init__(self, data: dict[str, Any]) -> None:
        values = array("h", base64.b64decode(data["weights"]))
        if sys.byteorder == "big":
            values.byteswap()
        self.unit: float = data["unit"]
        self.units: dict[str, int] = dict(zip(data["names"].split("\n"), values, strict=True)) if values else {}

    def weight(self, feature: str) -> float:
        """The weight of a feature; nought for one that is not known."""
        return self.units.get(feature, 0) * self.unit

    def mean(self, features: list[str]) -> float:
        """The sum of the features' weights, divided by the root of their number."""
        get = self.units.get
        return sum([get(feature, 0) for feature in features]) * self.unit / math.sqrt(len(features) or 1)


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
        self.terms = Table(data["terms"])
        self.patterns = Table(data["patterns"])
        self.pieces = Table(data["pieces"])
        self.sum_of_pieces = lru_cache(maxsize=50_000)(self._sum_of_pieces)

    def logit(self, seen: Seen) -> float:
        """The logarithm of the odds that the answer is yes."""
        total = self.bias + sum([weight * value for weight, value in zip(self.hand, seen.hand, strict=True)])
        total += self.terms.mean(seen.terms) + self.patterns.mean(seen.patterns)
        found = number = 0
        for word in seen.words:
            part, count = self.sum_of_pieces(word)
            found += part
            number += count
        return total + found * self.pieces.unit / math.sqrt(number or 1)

    def probability(self, seen: Seen) -> float:
        """The probability that the answer is yes."""
        logit = self.logit(seen)
        return 1 / (1 + math.exp(-logit)) if logit > -700 else 0.0

    def _sum_of_pieces(self, word: str) -> tuple[int, int]:
        parts = pieces(word)
        get = self.pieces.units.get
        return sum([get(part, 0) for part in parts]), len(parts)


def pack(weights: Iterable[tuple[str, float]]) -> dict[str, Any]:
    """A table as it is written: names one a line, and weights as little-endian 16-bit integers, in units of `unit`."""
    rows = list(weights)
    unit = max((abs(weight) for _, weight in rows), default=1.0) / 32_000
    values = array("h", [round(weight / unit) for _, weight in rows])
    if sys.byteorder == "big":
        values.byteswap()
    return {"names": "\n".join(n for n, _ in rows), "unit": unit, "weights": base64.b64encode(values).decode("ascii")}


@cache
def _weights() -> dict[str, Any]:
    packed = pkgutil.get_data(__package__, WEIGHTS)
    assert packed is not None
    data: dict[str, Any] = json.loads(zlib.decompress(packed, wbits=31))
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
