"""How likely a statement of another article speaks to the fact that a claim states."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from factcheck.model.article import Zone
from factcheck.model.contradiction import ContradictionKind
from factcheck.sourcing.conflicts import Conflict
from factcheck.sourcing.corpus import Statement
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import Ranker, measured
from factcheck.sourcing.measures import Between, Units, measures_apart, years_between
from factcheck.sourcing.mentions import Mention, mentions
from factcheck.sourcing.story import Names, kinship

# Weights of a logistic regression on labelled pairs; tests/bench/sourcing.md says on which, and with what result.
_BASE = -15.5
_ALIKE, _SAME_MEASURES, _OTHER_MEASURES = 4.9, 19.9, 5.2
_STORY, _CLAIM, _BODY, _GAP, _RAREST = 3.8, 2.6, 3.1, -0.8, 0.6

_OF_LENGTHS = 0.5
"""What lengths of time that differ are worth beside figures and dates that do: "for years" says little."""
_TOLD = 0.5
"""How likely two measures must be of one thing for a reviewer to be told that they differ."""
_SAME_SPEAKER = -1.5
"""Two quotations of one person share her name and office, whatever she speaks of."""
_SPEAKS = re.compile(r"\b(?:said|says|told|tells|added|adds|according to)\b", re.IGNORECASE)
_FRAME = 45
"""Letters between a speaker's name and the word that says that she speaks."""

_COMPARED = 60
"""Statements that are looked at closely: those most like the claim."""


class Relevance(NamedTuple):
    """How likely a statement speaks to the claim's fact, 0..1, and in which measure of it the two seem to differ."""

    score: float
    differs: ContradictionKind | None


@dataclass(frozen=True)
class Said:
    """A claim, or a statement, with what is looked at closely; its measures are found when they are asked for."""

    facts: Facts
    published: str | None

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The measures with their surroundings."""
        return mentions(self.facts)

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The words of the names that stand beside a word of speaking."""
        words = [m.span() for m in _SPEAKS.finditer(self.facts.text)]
        return frozenset(
            key
            for name in self.facts.names
            for start, end in words
            if -_FRAME < name.end - start <= 0 or 0 <= name.start - end < _FRAME
            for key in name.keys
        )


class Held:
    """Statements of other articles, ready to be weighed for many claims of one article."""

    def __init__(self, statements: Sequence[Statement], stories: Mapping[str, Names], ours: Names) -> None:
        self.statements = statements
        self._said = [Said(s.facts, s.published) for s in statements]
        self._kinship = {article: kinship(ours, names) for article, names in stories.items()}
        self._units = Units(self._said)
        self._words: dict[int, frozenset[str]] = {}

    def likely(self, claim: Said, alike: Mapping[int, float], ranker: Ranker) -> dict[int, Relevance]:
        """Index of each statement worth a look → how likely it speaks to the claim's fact.

        `alike` says how alike the statements are to the claim, as the ranker scores them.
        """
        near = {i: score * (1 + self._kinship[self.statements[i].article]) for i, score in alike.items()}
        closest = sorted(near, key=lambda i: (-near[i], i))[:_COMPARED]
        words = ranker.words(claim.facts)
        return {i: self._likely(claim, words, i, alike[i], ranker) for i in closest}

    def _words_of(self, number: int, ranker: Ranker) -> frozenset[str]:
        if number not in self._words:
            self._words[number] = ranker.words(self.statements[number].facts)
        return self._words[number]

    def _likely(self, claim: Said, words: frozenset[str], number: int, alike: float, ranker: Ranker) -> Relevance:
        statement, said = self.statements[number], self._said[number]
        kin = self._kinship[statement.article]
        apart = measures_apart(claim, said, Between(alike, kin, within=False), ranker.telling, self._units)
        surest = max(apart, key=_worth, default=None)
        odds = (
            _BASE
            + _ALIKE * alike
            + _SAME_MEASURES * measured(claim.facts, said.facts, lengths=False)
            + _OTHER_MEASURES * (_worth(surest) if surest else 0.0)
            + _STORY * kin
            + _CLAIM * (statement.claim is not None)
            + _BODY * (statement.zone is Zone.BODY)
            + _GAP * years_between(claim, said)
            + _RAREST * max(map(ranker.telling, words & self._words_of(number, ranker)), default=0.0)
            + _SAME_SPEAKER * bool(claim.speakers & said.speakers)
        )
        differs = surest.kind if surest and _worth(surest) >= _TOLD else None
        return Relevance(1 / (1 + math.exp(-odds)), differs)


def _worth(conflict: Conflict) -> float:
    return conflict.certainty * (_OF_LENGTHS if conflict.kind is ContradictionKind.DURATION else 1.0)
