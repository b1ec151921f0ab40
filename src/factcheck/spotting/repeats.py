"""What a title or a caption says that no body sentence says."""

import math
from collections.abc import Sequence

from factcheck.language.folding import fold
from factcheck.language.words import FUNCTION_WORDS, WORD

_SHARE = 0.6
"""Share of the words that carry meaning from which on a sentence says what another says."""

_OF_MATTER = 0.3
"""Share of them from which on it speaks of what the body speaks of."""
_LEAST_MATTER = 5
"""Sentences of a body that speaks of its matter in enough words to tell."""


def strangers(quotes: Sequence[str], body: Sequence[str]) -> list[int]:
    """The places of the quotes that speak of nothing that the body speaks of: another story's headline, a notice."""
    if len(body) < _LEAST_MATTER:
        return []
    spoken = {word for sentence in body for word in _words(sentence)}
    told = [_words(quote) for quote in quotes]
    return [place for place, words in enumerate(told) if len(words & spoken) < _OF_MATTER * len(words)]


def unsaid(quotes: Sequence[str], body: Sequence[str]) -> list[int]:
    """The places of the quotes that neither a body sentence nor an earlier quote says."""
    told = _Told()
    for sentence in body:
        told.add(_words(sentence))
    found: list[int] = []
    for place, quote in enumerate(quotes):
        words = _words(quote)
        if words and not told.says(words):
            found.append(place)
            told.add(words)
    return found


class _Told:
    """What has been said, by its words, so that few sentences need be compared."""

    def __init__(self) -> None:
        self._sentences: list[frozenset[str]] = []
        self._with: dict[str, list[int]] = {}

    def add(self, words: frozenset[str]) -> None:
        for word in words:
            self._with.setdefault(word, []).append(len(self._sentences))
        self._sentences.append(words)

    def says(self, words: frozenset[str]) -> bool:
        needed = math.ceil(_SHARE * len(words))
        # Who has that many of the words, has at least one of the rarest of them.
        rarest = sorted(words, key=lambda word: (len(self._with.get(word, ())), word))[: len(words) - needed + 1]
        near = {place for word in rarest for place in self._with.get(word, ())}
        return any(len(words & self._sentences[place]) >= needed for place in near)


def _words(quote: str) -> frozenset[str]:
    """The words that carry meaning, without endings of number and belonging."""
    words = (match.group().removesuffix("'s") for match in WORD.finditer(fold(quote)))
    return frozenset(word.removesuffix("s") for word in words if word not in FUNCTION_WORDS)
