"""What a title or a caption says that no body sentence says."""

from collections.abc import Sequence

from factcheck.language.folding import fold
from factcheck.language.words import FUNCTION_WORDS, WORD

_SHARE = 0.6
"""Share of the words that carry meaning from which on a sentence says what another says."""


def unsaid(quotes: Sequence[str], body: Sequence[str]) -> list[int]:
    """The places of the quotes that neither a body sentence nor an earlier quote says."""
    told = [_words(sentence) for sentence in body]
    found: list[int] = []
    for place, quote in enumerate(quotes):
        words = _words(quote)
        if words and not any(len(words & other) >= _SHARE * len(words) for other in told):
            found.append(place)
            told.append(words)
    return found


def _words(quote: str) -> frozenset[str]:
    """The words that carry meaning, without endings of number and belonging."""
    words = (match.group().removesuffix("'s") for match in WORD.finditer(fold(quote)))
    return frozenset(word.removesuffix("s") for word in words if word not in FUNCTION_WORDS)
