"""Check-worthiness of a sentence: a linear model in pure Python over weights that ship with the package."""

import base64
import gzip
import json
import math
from array import array
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from factcheck.spotting.features import HAND, hand, pairs, pieces, plain, tokens

WEIGHTS = "weights.json.gz"


class Contribution(NamedTuple):
    """What one feature adds to the score's logarithmic odds, or takes from them."""

    feature: str
    """A hand feature in words, or the word or words themselves in quotation marks."""
    weight: float


class LinearModel:
    """Logistic regression over words and pairs of words, pieces of words, and hand features.

    The words' weights are divided by the root of their number, the pieces' likewise, so that a long sentence does not
    win by its length alone; pieces lie within words, so that each word's sum is computed once.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.provenance: dict[str, Any] = data["provenance"]
        self._bias: float = data["bias"]
        self._hand: list[float] = data["hand"]
        if len(self._hand) != len(HAND):
            raise ValueError("the weights and the features are of different versions")
        self._words = _table(data["words"])
        self._pieces = _table(data["pieces"])
        self._piece_sum = lru_cache(maxsize=50_000)(self._sum_of_pieces)

    def logit(self, sentence: str) -> float:
        """The logarithm of the odds that the sentence is worth checking."""
        text = plain(sentence)
        words = tokens(text)
        total = self._bias
        for weight, value in zip(self._hand, hand(text, words), strict=True):
            total += weight * value
        if words:
            get = self._words.get
            terms = words + pairs(words)
            total += sum([get(term, 0.0) for term in terms]) / math.sqrt(len(terms))
            found, number = 0.0, 0
            for word in words:
                part, count = self._piece_sum(word)
                found += part
                number += count
            total += found / math.sqrt(number or 1)
        return total

    def contributions(self, sentence: str) -> list[Contribution]:
        """Every feature of the sentence with what it added, the greatest first; they and the bias sum to the logit."""
        text = plain(sentence)
        words = tokens(text)
        found = [Contribution(n, w * v) for n, w, v in zip(HAND, self._hand, hand(text, words), strict=True) if v]
        both = pairs(words) if words else []
        share = math.sqrt(len(words) + len(both) or 1)
        number = math.sqrt(sum(self._piece_sum(w)[1] for w in words) or 1)
        by_word: dict[str, float] = {}
        for word in words:
            weight = self._words.get(word, 0.0) / share + self._piece_sum(word)[0] / number
            by_word[word] = by_word.get(word, 0.0) + weight
        for pair in both:
            by_word[pair] = by_word.get(pair, 0.0) + self._words.get(pair, 0.0) / share
        found += [Contribution(f"“{term}”", weight) for term, weight in by_word.items()]
        return sorted((c for c in found if c.weight), key=lambda c: (-abs(c.weight), c.feature))

    def _sum_of_pieces(self, word: str) -> tuple[float, int]:
        parts = pieces(word)
        return sum([self._pieces.get(part, 0.0) for part in parts]), len(parts)


def _table(data: dict[str, Any]) -> dict[str, float]:
    """Terms and weights; weights are 16-bit integers, little-endian, in units of `unit`."""
    values = array("h", base64.b64decode(data["weights"]))
    if array("H", [1]).tobytes()[0] == 0:
        values.byteswap()
    unit = data["unit"]
    return dict(zip(data["terms"].split("\n"), [value * unit for value in values], strict=True))


@cache
def model() -> LinearModel:
    """The model that ships with the package."""
    packed = resources.files("factcheck.spotting").joinpath(WEIGHTS).read_bytes()
    return LinearModel(json.loads(gzip.decompress(packed)))


def probability(logit: float) -> float:
    """The logistic function, for any finite logit."""
    return 1 / (1 + math.exp(-logit)) if logit > -700 else 0.0


def score(sentence: str) -> float:
    """How much a fact-checker would want to check the sentence: 0..1, whatever its context; 0 for what says nothing."""
    return probability(model().logit(sentence)) if any(c.isalnum() for c in sentence) else 0.0
