"""The contradiction radar: pairs of statements, within an article and across, that cannot both hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.language.words import WORD, stem
from factcheck.model.contradiction import Contradiction, ContradictionKind, Side, pair_id
from factcheck.sourcing.conflicts import Conflict, covered, denial, measures_apart, opposition
from factcheck.sourcing.corpus import Corpus, Statement, readable, statements
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import Ranker
from factcheck.sourcing.mentions import Mention, mentions
from factcheck.sourcing.nearby import Nearby

CANDIDATES = 40
"""Statements that each one is held against: those most like it."""

MOST = 1_000
"""Pairs of one answer, the surest: nobody reads on."""

_LEAST = 0.29
_WITHIN_ONE_ARTICLE = 0.8
"""With days and months an article tells of several events more often than it contradicts itself."""

_COVERED_FOR_WORDS = 0.5
"""How much two statements must say in the same words before "not" or an opposite word makes them contradict."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """A statement with its measures."""

    statement: Statement
    mentions: tuple[Mention, ...]

    @property
    def facts(self) -> Facts:
        return self.statement.facts


def contradictions(corpus: Corpus, articles: Sequence[str]) -> tuple[Contradiction, ...]:
    """The pairs of which at least one side stands in one of `articles`, the surest first, at most `MOST`."""
    wanted = frozenset(articles)
    held = [_Measured(s, mentions(s.facts)) for spotted in readable(corpus) for s in statements(spotted)]
    nearby = Nearby([s.facts for s in held])
    found: dict[str, Contradiction] = {}
    for number, ours in enumerate(held):
        if ours.statement.article not in wanted:
            continue
        scores, ranker = nearby.like(number)
        for i in sorted(scores, key=lambda i: (-scores[i], i))[:CANDIDATES]:
            theirs = held[i]
            for conflict in _conflicts(ours, theirs, ranker):
                score = _score(conflict, ours, theirs, scores[i])
                if score < _LEAST:
                    continue
                pair = _pair(ours, theirs, conflict, score)
                if pair.id not in found or found[pair.id].score < score:
                    found[pair.id] = pair
    return tuple(sorted(found.values(), key=lambda c: (-c.score, c.id))[:MOST])


def _conflicts(a: _Measured, b: _Measured, ranker: Ranker) -> Iterator[Conflict]:
    best: dict[ContradictionKind, Conflict] = {}
    for conflict in measures_apart(a, b, ranker.rarity_of_stem):
        known = best.get(conflict.kind)
        if known is None or known.nearness < conflict.nearness:
            best[conflict.kind] = conflict
    yield from best.values()
    if best:
        return
    for other in (denial(a.facts, b.facts), opposition(a.facts, b.facts)):
        if other:
            words = a.facts.text[slice(*other.a)], b.facts.text[slice(*other.b)]
            apart = frozenset(stem(w) for part in words for w in WORD.findall(part))
            if covered(a.facts, b.facts, ranker.rarity_of_stem, apart) >= _COVERED_FOR_WORDS:
                yield other


def _score(conflict: Conflict, a: _Measured, b: _Measured, alike: float) -> float:
    if conflict.kind in (ContradictionKind.NEGATION, ContradictionKind.STATUS):
        return min(1.0, 0.6 * alike)
    score = 0.5 * conflict.nearness + 0.5 * min(1.0, alike)
    fine = conflict.kind is ContradictionKind.DATE and not conflict.coarse
    return score * _WITHIN_ONE_ARTICLE if a.statement.article == b.statement.article and fine else score


def _pair(ours: _Measured, theirs: _Measured, conflict: Conflict, score: float) -> Contradiction:
    a, b = (ours.statement, conflict.a), (theirs.statement, conflict.b)
    if b[0].place < a[0].place:
        a, b = b, a
    return Contradiction(
        id=pair_id(a[0].place, b[0].place, conflict.kind),
        a=_side(*a),
        b=_side(*b),
        kind=conflict.kind,
        differing=(a[0].quote[slice(*a[1])], b[0].quote[slice(*b[1])]),
        score=score,
    )


def _side(statement: Statement, span: tuple[int, int]) -> Side:
    return Side(
        article=statement.article,
        claim=statement.claim,
        start=statement.start,
        end=statement.end,
        quote=statement.quote,
        differs_start=statement.start + span[0],
        differs_end=statement.start + span[1],
        published=statement.published,
        publisher=statement.publisher,
    )
