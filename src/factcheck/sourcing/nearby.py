"""Of many statements, the few that are worth comparing with one: those that share its rarest words, names, figures."""

from collections import defaultdict
from collections.abc import Sequence

from factcheck.sourcing.facts import Facts, keys, letters
from factcheck.sourcing.likeness import Ranker

COMPARED_WITH_ALL = 1_500
"""Up to so many statements each is compared with every other; beyond, the time would grow with the square."""
_CANDIDATES = 60


class Nearby:
    """Finds, for each statement, the others that are like it, in time that grows with their number and no faster."""

    def __init__(self, statements: Sequence[Facts]) -> None:
        self._statements = statements
        self._everyone = Ranker(statements) if len(statements) <= COMPARED_WITH_ALL else None
        self._having: dict[str, list[int]] = defaultdict(list)
        if self._everyone is None:
            for number, statement in enumerate(statements):
                for key in keys(statement):
                    self._having[key].append(number)

    def count(self, term: str) -> int:
        """How many statements have the term."""
        return len(self._having.get(letters(term), ()))

    def __len__(self) -> int:
        return len(self._statements)

    def like(self, number: int) -> tuple[dict[int, float], Ranker]:
        """The number of each statement that is like this one → how alike, and who weighed the words for it."""
        ours = self._statements[number]
        if self._everyone is not None:
            scores = self._everyone.scores(ours)
            scores.pop(number, None)
            return scores, self._everyone
        chosen = self._sharing_its_rarest(number)
        ranker = Ranker([self._statements[i] for i in chosen], [ours], self)
        return {chosen[i]: score for i, score in ranker.scores(ours).items()}, ranker

    def _sharing_its_rarest(self, number: int) -> list[int]:
        chosen: dict[int, None] = {}
        for key in sorted(keys(self._statements[number]), key=lambda key: (len(self._having[key]), key)):
            for other in self._having[key]:
                if other != number:
                    chosen.setdefault(other)
                if len(chosen) >= _CANDIDATES:
                    return list(chosen)
        return list(chosen)
