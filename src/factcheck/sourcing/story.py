"""Whether two articles tell of one story: they name the same people and places, whatever words they choose."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from factcheck.sourcing.corpus import Statement

Names = Mapping[str, int]
"""How often an article's statements name each thing."""

_ONE_STORY = 0.2
"""The share of the shorter article's names that two accounts of one story have in common at least."""

_UNKNOWN = 5
"""So many names are imagined beside the real ones, a fifth of them shared: where few are named, nothing is known."""


def named(statements: Iterable[Statement]) -> dict[str, Names]:
    """Article → its names."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for statement in statements:
        found[statement.article].update(key for name in statement.facts.names for key in name.keys)
    return dict(found)


def kinship(a: Names, b: Names) -> float:
    """How likely the articles that have these names tell of one story, 0..1."""
    shared = sum(min(count, b[key]) for key, count in a.items() if key in b)
    least = min(sum(a.values()), sum(b.values()))
    return min(1.0, (shared + _ONE_STORY * _UNKNOWN) / (least + _UNKNOWN) / _ONE_STORY)


class Stories:
    """The kinship of every two of some articles, each found once."""

    def __init__(self, names: Mapping[str, Names]) -> None:
        self._names = names
        self._found: dict[tuple[str, str], float] = {}

    def kinship(self, a: str, b: str) -> float:
        """How likely the two articles tell of one story, 0..1."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._found:
            self._found[pair] = kinship(self._names[a], self._names[b])
        return self._found[pair]
