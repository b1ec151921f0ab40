"""How likely a statement of another article speaks to the fact that a claim states."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from factcheck.language.figure import FigureKind
from factcheck.model.article import Zone
from factcheck.model.contradiction import ContradictionKind
from factcheck.sourcing.conflicts import Conflict
from factcheck.sourcing.corpus import Statement
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import Ranker, measured
from factcheck.sourcing.measures import Between, Units, measures_apart, years_between
from factcheck.sourcing.mentions import Mention, mentions
from factcheck.sourcing.story import Names, kinship

_OF_LENGTHS = 0.5
"""What lengths of time that differ are worth beside figures and dates that do: "for years" says little."""
_TOLD = 0.5
"""How likely two measures must be of one thing for a reviewer to be told that they differ."""
_SPEAKS = re.compile(r"\b(?:said|says|told|tells|added|adds|according to)\b", re.IGNORECASE)
_FRAME = 45
"""Letters between a speaker's name and the word that says that she speaks."""

_DATED, _LASTING = "date", "length of time"
SUREST = 4
"""Statements whose echoes are listened for."""
_COMPARED = 60
"""Statements that are looked at closely: those most like the claim."""


class Signs(NamedTuple):
    """What speaks for, or against, a statement's speaking to the claim's fact; each about 0 to 1."""

    alike: float
    """How alike the two are, as the ranker says, and less where the articles tell of other stories."""
    same_measures: float
    """Figures and dates that both state."""
    other_measures: float
    """How likely two measures are said of one thing that exclude each other."""
    figures_of_one_kind: float
    """Whether both state sums of money, or both percentages, or both so many of something."""
    measures_of_one_kind: float
    """The same, or both dates, or both lengths of time."""
    kinship: float
    """Whether the articles tell of one story."""
    kinship_log: float
    """Its logarithm: what is hardly kin is another story, what is somewhat kin may well be the same."""
    body: float
    """Whether the statement stands in the body: a caption or a title seldom says more."""
    years_between: float
    rarest_word: float
    """How rare the rarest word is that both use."""
    depth: float
    """How far down its article the statement stands: what matters stands first."""
    depth_apart: float
    """How much farther down the one stands in its article than the other in its own."""
    echoed: float = 0.0
    """How much it says as a statement of a third article that surely speaks to the fact."""


# Weights of a linear ranker, fitted to labelled pairs by tests/bench/sourcing_weights.py; sourcing.md beside it says on
# which, and with what result.
WEIGHTS = Signs(
    alike=4.40,
    same_measures=9.49,
    other_measures=1.88,
    figures_of_one_kind=0.77,
    measures_of_one_kind=0.24,
    kinship=-3.29,
    kinship_log=2.87,
    body=3.06,
    years_between=-1.22,
    rarest_word=1.13,
    depth=-0.50,
    depth_apart=-1.17,
    echoed=6.89,
)
BASE = -5.21

_SAME_SPEAKER = -1.5
"""Two quotations of one person share her name and office, whatever she speaks of; set by hand."""


class Relevance(NamedTuple):
    """How likely a statement speaks to the claim's fact, 0..1, and in which measure of it the two seem to differ."""

    score: float
    differs: ContradictionKind | None


@dataclass(frozen=True)
class Said:
    """A claim, or a statement, with what is looked at closely; its measures are found when they are asked for."""

    facts: Facts
    published: str | None
    depth: float = 0.0
    """How far down its article it stands."""

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What kinds of figures it states, and whether dates and lengths of time."""
        found = {f"{f.kind} {f.unit}" if f.kind is FigureKind.MEASURE else f.kind.value for f in self.facts.figures}
        found.update(kind for kind, some in ((_DATED, self.facts.dates), (_LASTING, self.facts.durations)) if some)
        return frozenset(found)

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
        self._said = [Said(s.facts, s.published, s.depth) for s in statements]
        self._kinship = {article: kinship(ours, names) for article, names in stories.items()}
        self._units = Units(self._said)
        self._words: dict[int, frozenset[str]] = {}

    def likely(self, claim: Said, alike: Mapping[int, float], ranker: Ranker) -> dict[int, Relevance]:
        """Index of each statement worth a look → how likely it speaks to the claim's fact.

        `alike` says how alike the statements are to the claim, as the ranker scores them.
        """
        words = ranker.words(claim.facts)
        looked = {i: self.signs(claim, words, i, alike[i], ranker) for i in self.closest(alike)}
        odds = {i: self._odds(claim, i, signs) for i, (signs, _) in looked.items()}
        sure = {i: likelihood(odds[i]) for i in sorted(odds, key=lambda i: (-odds[i], i))[:SUREST]}
        return {
            i: Relevance(
                likelihood(odds[i] + WEIGHTS.echoed * self.echoed(i, sure, ranker)),
                surest.kind if surest and _worth(surest) >= _TOLD else None,
            )
            for i, (_, surest) in looked.items()
        }

    def echoed(self, number: int, sure: Mapping[int, float], ranker: Ranker) -> float:
        """How much the statement says as one of those of third articles, each with how surely it speaks to the fact.

        Less where its own article tells of another story.
        """
        article = self.statements[number].article
        return self._kinship[article] * max(
            (
                likely * ranker.shared_wording(number, other)
                for other, likely in sure.items()
                if self.statements[other].article != article
            ),
            default=0.0,
        )

    def _odds(self, claim: Said, number: int, signs: Signs) -> float:
        """The logarithm of the odds, before what others echo."""
        odds = BASE + sum(weight * sign for weight, sign in zip(WEIGHTS, signs, strict=True))
        return odds + _SAME_SPEAKER * bool(claim.speakers & self._said[number].speakers)

    def closest(self, alike: Mapping[int, float]) -> list[int]:
        """The indices of the statements that are worth a look."""
        near = {i: score * (1 + self._kinship[self.statements[i].article]) for i, score in alike.items()}
        return sorted(near, key=lambda i: (-near[i], i))[:_COMPARED]

    def _words_of(self, number: int, ranker: Ranker) -> frozenset[str]:
        if number not in self._words:
            self._words[number] = ranker.words(self.statements[number].facts)
        return self._words[number]

    def signs(
        self, claim: Said, words: frozenset[str], number: int, alike: float, ranker: Ranker
    ) -> tuple[Signs, Conflict | None]:
        """The signs of one statement, and the measures that most likely differ; `words` are the claim's."""
        statement, said = self.statements[number], self._said[number]
        kin = self._kinship[statement.article]
        apart = measures_apart(claim, said, Between(alike, kin, within=False), ranker.telling, self._units)
        surest = max(apart, key=_worth, default=None)
        kinds = claim.kinds & said.kinds
        signs = Signs(
            alike=alike * kin,
            same_measures=measured(claim.facts, said.facts, lengths=False),
            other_measures=_worth(surest) if surest else 0.0,
            figures_of_one_kind=bool(kinds - {_DATED, _LASTING}),
            measures_of_one_kind=bool(kinds),
            kinship=kin,
            kinship_log=math.log(kin),
            body=statement.zone is Zone.BODY,
            years_between=years_between(claim, said),
            rarest_word=max(map(ranker.telling, words & self._words_of(number, ranker)), default=0.0),
            depth=said.depth,
            depth_apart=abs(claim.depth - said.depth),
        )
        return signs, surest


def likelihood(odds: float) -> float:
    """The likelihood of which this is the logarithm of the odds."""
    return 1 / (1 + math.exp(-odds))


def _worth(conflict: Conflict) -> float:
    return conflict.certainty * (_OF_LENGTHS if conflict.kind is ContradictionKind.DURATION else 1.0)
