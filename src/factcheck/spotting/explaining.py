"""Why a sentence has its score: the words and features that raised and lowered it."""

import math
from typing import NamedTuple

from factcheck.spotting.features import HAND, hand, pairs, patterns, pieces, plain, spelled, tokens
from factcheck.spotting.scoring import LinearModel, score, worth

_NAMED = 4
"""Factors that an explanation names on either side."""
_SLIGHT = 0.05
"""A factor nearer to nought than this is not worth a reader's time."""
_TYPICAL = {"its length": math.log1p(16) / 2}
"""What every sentence has is held against what sentences commonly have: no score is high because there are words."""


class Factor(NamedTuple):
    """A word or a feature of a sentence, and what it adds to the logarithm of the odds."""

    name: str
    weight: float


class Explanation(NamedTuple):
    """A score with all that makes it up: `base` and the weights of the factors sum to the logarithm of its odds."""

    score: float
    base: float
    factors: tuple[Factor, ...]
    """The greatest first, whether they raise or lower."""

    @property
    def raised(self) -> tuple[Factor, ...]:
        """What raised the score most."""
        return tuple(f for f in self.factors if f.weight > _SLIGHT)[:_NAMED]

    @property
    def lowered(self) -> tuple[Factor, ...]:
        """What lowered the score most."""
        return tuple(f for f in self.factors if f.weight < -_SLIGHT)[:_NAMED]

    @property
    def words(self) -> str:
        """The explanation in one line of words."""
        if not self.factors:
            return f"{self.score:.2f}: nothing in it to check"
        said = [f"{self.score:.2f}"]
        if self.raised:
            said.append("raised by " + ", ".join(f.name for f in self.raised))
        if self.lowered:
            said.append("lowered by " + ", ".join(f.name for f in self.lowered))
        return said[0] + ": " + "; ".join(said[1:] or ["nothing in it weighs much either way"])


def explain(sentence: str) -> Explanation:
    """Why `score(sentence)` is what it is."""
    found = score(sentence)
    model = worth()
    if not any(c.isalnum() for c in sentence):
        return Explanation(found, model.bias, ())
    text = plain(sentence)
    weights = _by_word(model, text)
    for name, weight, value in zip(HAND, model.hand, hand(text, tokens(text)), strict=True):
        weights[name] = weight * (value - _TYPICAL.get(name, 0.0))
    base = model.bias + sum(model.hand[HAND.index(name)] * value for name, value in _TYPICAL.items())
    factors = [Factor(name, weight) for name, weight in weights.items() if weight]
    return Explanation(found, base, tuple(sorted(factors, key=lambda f: (-abs(f.weight), f.name))))


def _by_word(model: LinearModel, text: str) -> dict[str, float]:
    """What each word adds: itself, its pieces, and its share of the pairs and patterns that it stands in."""
    words = tokens(text)
    terms, triples = pairs(words), patterns(words)
    of_terms = math.sqrt(len(words) + len(terms) or 1)
    of_triples = math.sqrt(len(triples) or 1)
    of_pieces = math.sqrt(sum(len(pieces(word)) for word in words) or 1)
    sums: dict[str, float] = {}
    for place, (word, spelling) in enumerate(zip(words, spelled(text), strict=True)):
        total = model.terms.weight(word) / of_terms + model.sum_of_pieces(word)[0] * model.pieces.unit / of_pieces
        # The ends of the sentence stand in pairs and patterns too; their shares go to the words beside them.
        for at in (place, place + 1):
            share = 1 if at in (0, len(words)) else 2
            total += model.terms.weight(terms[at]) / of_terms / share
        for at in (place - 1, place, place + 1):
            if 0 <= at < len(triples):
                total += model.patterns.weight(triples[at]) / of_triples / _inside(at, len(words))
        name = f"“{spelling}”"
        sums[name] = sums.get(name, 0.0) + total
    return sums


def _inside(place: int, words: int) -> int:
    """How many of the three places of a pattern are words, and not an end of the sentence."""
    return 3 - (place == 0) - (place == words - 1)
