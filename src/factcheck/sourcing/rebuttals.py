"""The readers' points against an article's claims: each point is linked to the claims that it most likely speaks to."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import mul
from typing import NamedTuple

from factcheck.model.article import Zone
from factcheck.model.claim import Claim, SpottedArticle
from factcheck.model.ids import suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import Ranker, measured
from factcheck.sourcing.measures import Between, Units, measures_apart
from factcheck.sourcing.points import Noise, Point, points
from factcheck.sourcing.reasons import reasons
from factcheck.sourcing.relevance import Said
from factcheck.sourcing.stance import stance_of_point

CLAIMS_A_POINT = 3
POINTS_A_CLAIM = 25
_NOTHING_RARE = 0.7
"""What a link is worth where the two share only what such an article is full of."""
_BESIDE_THE_BODY = 0.8
"""What a title or a caption is worth against a sentence of the body, which readers mostly mean."""

_LEAST = 0.12
_SPEAKS_FOR_ITSELF = 0.15
_CARRIED, _CARRIED_WHERE_LEANING, _CARRIED_BACK = 0.3, 0.5, 0.3
"""What the point before, and the point behind, add to a point of the same comment."""


class Signs(NamedTuple):
    """What speaks for a point's being said of a claim."""

    linked: float
    """How alike the two are, with what the points before and behind add."""
    itself: float
    """How alike they are without those."""
    rank: float
    """How many claims the point is more alike to."""
    share: float
    """How nearly it is as alike to this claim as to the one it is most alike to, 0 to 1."""
    length: float
    """The logarithm of how much the point says."""
    same_measures: float
    """Figures, dates and lengths of time that both state."""
    other_measures: float
    """How likely two measures are said of one thing that exclude each other."""


# Weights of a logistic regression, fitted to labelled points by tests/bench/sourcing_weights.py; sourcing.md beside it
# says on which, and with what result.
WEIGHTS = Signs(linked=1.91, itself=0.50, rank=-0.81, share=3.03, length=1.18, same_measures=5.31, other_measures=1.53)
_BASE = -6.89


class Link(NamedTuple):
    """A point, and a claim that it may be said of."""

    point: Point
    claim: int
    """Its number."""
    signs: Signs


def rebuttals(article: SpottedArticle, claims: Sequence[Claim], known: Sequence[Facts]) -> dict[str, list[Suggestion]]:
    """Claim id → the points that speak to it, best first; `known` are the claims' facts, in their order."""
    said = points(article)
    ranker = Ranker(known, [p.facts for p in said[:2_000]])
    found: dict[str, list[Suggestion]] = defaultdict(list)
    for link in links(article, said, claims, known, ranker):
        claim = claims[link.claim]
        found[claim.id].append(_suggestion(article, claim, known[link.claim], link, ranker))
    return {c: sorted(s, key=lambda s: (-s.score, s.start))[:POINTS_A_CLAIM] for c, s in found.items()}


def links(
    article: SpottedArticle, said: Sequence[Point], claims: Sequence[Claim], known: Sequence[Facts], ranker: Ranker
) -> Iterator[Link]:
    """Each point with the few claims that it is most alike to, in the order of the text."""
    stated = [Said(f, article.metadata.published) for f in known]
    units = Units(stated)
    before: dict[int, float] = {}
    comment = ""
    for point, own, behind in _with_the_next(said, ranker):
        if point.comment.id != comment:
            before, comment = {}, point.comment.id
        leans = point.leans or max(own.values(), default=0.0) < _SPEAKS_FOR_ITSELF
        share = _CARRIED_WHERE_LEANING if leans else _CARRIED
        carried = {i: own.get(i, 0.0) + share * before.get(i, 0.0) for i in {*own, *before}}
        before = carried
        total = {i: carried.get(i, 0.0) + _CARRIED_BACK * behind.get(i, 0.0) for i in {*carried, *behind}}
        if point.noise:
            continue
        for i in total:
            if own.get(i, 0.0) and ranker.nothing_rare(point.facts, known[i]):
                total[i] *= _NOTHING_RARE
            if claims[i].zone is not Zone.BODY:
                total[i] *= _BESIDE_THE_BODY
        best = sorted(total, key=lambda i: (-total[i], i))[:CLAIMS_A_POINT]
        speaks = Said(point.facts, article.metadata.published)
        for rank, i in enumerate(best):
            if total[i] >= _LEAST:
                itself = own.get(i, 0.0)
                apart = measures_apart(
                    speaks, stated[i], Between(itself, kinship=1.0, within=False), ranker.telling, units
                )
                signs = Signs(
                    linked=total[i],
                    itself=itself,
                    rank=rank,
                    share=total[i] / total[best[0]],
                    length=math.log(1 + len(point.facts.terms)),
                    same_measures=measured(point.facts, known[i]),
                    other_measures=max((c.certainty for c in apart), default=0.0),
                )
                yield Link(point, i, signs)


def _with_the_next(said: Sequence[Point], ranker: Ranker) -> Iterator[tuple[Point, dict[int, float], dict[int, float]]]:
    """The points that say anything, each with what links it, and the next one of its comment, to the claims."""
    telling = (point for point in said if point.noise is not Noise.NOTHING)
    here: tuple[Point, dict[int, float]] | None = None
    for point in telling:
        own = ranker.scores(point.facts)
        if here is not None:
            yield *here, own if point.comment.id == here[0].comment.id else {}
        here = point, own
    if here is not None:
        yield *here, {}


def _suggestion(article: SpottedArticle, claim: Claim, known: Facts, link: Link, ranker: Ranker) -> Suggestion:
    point = link.point
    odds = _BASE + sum(map(mul, WEIGHTS, link.signs))
    by_context = link.signs.itself < link.signs.linked / 2
    return Suggestion(
        id=suggestion_id(claim.id, article.article.id, point.start, point.end),
        claim=claim.id,
        kind=SourceKind.REBUTTAL,
        quote=article.article.text[point.start : point.end],
        author=point.comment.author,
        article=article.article.id,
        start=point.start,
        end=point.end,
        score=1 / (1 + math.exp(-odds)),
        reasons=reasons(known, point.facts, ranker, by_context=by_context),
        stance=stance_of_point(point.facts),
        published=point.comment.posted,
        publisher=article.metadata.publisher,
    )
