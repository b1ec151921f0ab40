"""The contradiction radar: pairs of statements, within an article and across, that cannot both hold."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.language.words import WORD, stem
from factcheck.model.contradiction import Contradiction, ContradictionKind, Side, pair_id
from factcheck.sourcing.conflicts import Conflict, covered, denial, opposition
from factcheck.sourcing.corpus import Corpus, Statement, readable, statements
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import Ranker
from factcheck.sourcing.measures import Between, Units, measures_apart
from factcheck.sourcing.mentions import Mention, mentions
from factcheck.sourcing.nearby import Nearby
from factcheck.sourcing.story import Stories, named

CANDIDATES = 80
"""Statements that each one is held against: those most like it."""

MOST = 1_000
"""Pairs of one answer, the surest: nobody reads on."""

_LEAST = 0.2
_TOLD_AGAIN = 0.9
"""What a pair is worth for every surer one in which the same articles differ by the same words, as in a headline."""

_COVERED_FOR_WORDS = 0.5
"""How much two statements must say in the same words before "not" or an opposite word makes them contradict."""
_ALIKE_FOR_WORDS = 0.6


@dataclass(frozen=True, slots=True)
class _Measured:
    """A statement with its measures."""

    statement: Statement
    mentions: tuple[Mention, ...]

    @property
    def facts(self) -> Facts:
        return self.statement.facts

    @property
    def published(self) -> str | None:
        return self.statement.published


def contradictions(corpus: Corpus, articles: Sequence[str]) -> tuple[Contradiction, ...]:
    """The pairs of which at least one side stands in one of `articles`, the surest first, at most `MOST`."""
    wanted = frozenset(articles)
    held = [_Measured(s, mentions(s.facts)) for spotted in readable(corpus) for s in statements(spotted)]
    nearby, units = Nearby([s.facts for s in held]), Units(held)
    stories = Stories(named(s.statement for s in held))
    found: dict[str, Contradiction] = {}
    for number, ours in enumerate(held):
        if ours.statement.article not in wanted:
            continue
        scores, ranker = nearby.like(number)
        for i in sorted(scores, key=lambda i: (-scores[i], i))[:CANDIDATES]:
            theirs = held[i]
            here, there = ours.statement.article, theirs.statement.article
            between = Between(scores[i], stories.kinship(here, there), here == there)
            for conflict in _conflicts(ours, theirs, between, ranker, units):
                if conflict.certainty < _LEAST:
                    continue
                pair = _pair(ours, theirs, conflict)
                if pair.id not in found or found[pair.id].score < pair.score:
                    found[pair.id] = pair
    return tuple(sorted(_told_once(found.values()), key=lambda c: (-c.score, c.id))[:MOST])


def _conflicts(a: _Measured, b: _Measured, between: Between, ranker: Ranker, units: Units) -> Iterator[Conflict]:
    best: dict[ContradictionKind, Conflict] = {}
    for conflict in measures_apart(a, b, between, ranker.telling, units):
        known = best.get(conflict.kind)
        if known is None or known.certainty < conflict.certainty:
            best[conflict.kind] = conflict
    yield from best.values()
    certainty = min(1.0, _ALIKE_FOR_WORDS * between.alike) * between.kinship
    if best or certainty < _LEAST or _asks(a) or _asks(b):
        return
    for other in (denial(a.facts, b.facts), opposition(a.facts, b.facts)):
        if other:
            words = a.facts.text[slice(*other.a)], b.facts.text[slice(*other.b)]
            apart = frozenset(stem(w) for part in words for w in WORD.findall(part))
            if covered(a.facts, b.facts, ranker.telling, apart) >= _COVERED_FOR_WORDS:
                yield Conflict(other.kind, other.a, other.b, certainty)


def _asks(measured: _Measured) -> bool:
    return measured.facts.text.rstrip("\"'”’)").endswith("?")


def _told_once(pairs: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """The pairs, each the less sure the more often the same articles were seen to differ by the same words."""
    seen: Counter[tuple[str, ...]] = Counter()
    for pair in sorted(pairs, key=lambda c: (-c.score, c.id)):
        key = tuple(sorted((f"{pair.a.article} {pair.differing[0]}", f"{pair.b.article} {pair.differing[1]}")))
        yield pair.model_copy(update={"score": pair.score * _TOLD_AGAIN ** seen[key]})
        seen[key] += 1


def _pair(ours: _Measured, theirs: _Measured, conflict: Conflict) -> Contradiction:
    a, b = (ours.statement, conflict.a), (theirs.statement, conflict.b)
    if b[0].place < a[0].place:
        a, b = b, a
    return Contradiction(
        id=pair_id(a[0].place, b[0].place, conflict.kind),
        a=_side(*a),
        b=_side(*b),
        kind=conflict.kind,
        differing=(a[0].quote[slice(*a[1])], b[0].quote[slice(*b[1])]),
        score=conflict.certainty,
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
