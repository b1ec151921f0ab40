"""The readers' points against an article's claims: each point is linked to the claims that it most likely speaks to."""

from collections import defaultdict
from collections.abc import Sequence

from factcheck.model.claim import Claim, SpottedArticle
from factcheck.model.ids import suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import Ranker
from factcheck.sourcing.points import Noise, Point, points
from factcheck.sourcing.reasons import reasons
from factcheck.sourcing.stance import stance_of_point

CLAIMS_A_POINT = 3
POINTS_A_CLAIM = 25
_NOTHING_RARE = 0.7
"""What a link is worth where the two share only what such an article is full of."""

_LEAST = 0.12
_SPEAKS_FOR_ITSELF = 0.15
_CARRIED, _CARRIED_WHERE_LEANING = 0.3, 0.5


def rebuttals(article: SpottedArticle, claims: Sequence[Claim], known: Sequence[Facts]) -> dict[str, list[Suggestion]]:
    """Claim id → the points that speak to it, best first; `known` are the claims' facts, in their order."""
    said = points(article)
    ranker = Ranker(known, [p.facts for p in said[:2_000]])
    found: dict[str, list[Suggestion]] = defaultdict(list)
    before: dict[int, float] = {}
    comment = ""
    for point in said:
        if point.comment.id != comment:
            before, comment = {}, point.comment.id
        if point.noise is Noise.NOTHING:
            continue
        own = ranker.scores(point.facts)
        leans = point.leans or max(own.values(), default=0.0) < _SPEAKS_FOR_ITSELF
        share = _CARRIED_WHERE_LEANING if leans else _CARRIED
        total = {i: own.get(i, 0.0) + share * before.get(i, 0.0) for i in {*own, *before}}
        before = dict(total)
        if point.noise:
            continue
        for i in total:
            if own.get(i, 0.0) and ranker.nothing_rare(point.facts, known[i]):
                total[i] *= _NOTHING_RARE
        best = sorted(total, key=lambda i: (-total[i], i))[:CLAIMS_A_POINT]
        for i in best:
            if total[i] >= _LEAST:
                by_context = own.get(i, 0.0) < total[i] / 2
                found[claims[i].id].append(
                    _suggestion(article, claims[i], known[i], point, total[i], by_context, ranker)
                )
    return {c: sorted(s, key=lambda s: (-s.score, s.start))[:POINTS_A_CLAIM] for c, s in found.items()}


def _suggestion(
    article: SpottedArticle, claim: Claim, known: Facts, point: Point, score: float, by_context: bool, ranker: Ranker
) -> Suggestion:
    return Suggestion(
        id=suggestion_id(claim.id, article.article.id, point.start, point.end),
        claim=claim.id,
        kind=SourceKind.REBUTTAL,
        quote=article.article.text[point.start : point.end],
        author=point.comment.author,
        article=article.article.id,
        start=point.start,
        end=point.end,
        score=score,
        reasons=reasons(known, point.facts, ranker, by_context),
        stance=stance_of_point(point.facts),
        published=point.comment.posted,
        publisher=article.metadata.publisher,
    )
