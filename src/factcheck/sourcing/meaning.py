"""What a sentence means, as a vector: near another's where the two say alike things in other words."""

from operator import mul

from factcheck.sourcing.encoder import encoder
from factcheck.sourcing.word_vectors import Vector, summed

_UNRELATED = 0.2
"""The nearness of meaning that two sentences about nothing in common have."""


_SUMMED, _ENCODED = 0.4, 1.2


def meaning_weight() -> float:
    """What closeness of meaning counts beside likeness of words: more, where a whole sentence is understood."""
    return _ENCODED if encoder() else _SUMMED


def meaning(text: str) -> Vector:
    """The unit vector of a sentence: the encoder's where there is one, else the sum of its words'."""
    whole = encoder()
    return whole.meaning(text) if whole else summed(text)


def closeness(a: Vector, b: Vector) -> float:
    """How close the meanings of two sentences are, 0..1; 0 for what is no closer than any two sentences are."""
    near = sum(map(mul, a, b)) if a and b else 0.0
    return max(0.0, near - _UNRELATED) / (1 - _UNRELATED)
