"""What the project's other articles say of the same fact."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress

from factcheck.model.article import Zone
from factcheck.model.claim import Claim, SpottedArticle
from factcheck.model.ids import suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.corpus import Corpus, Statement, readable, statements
from factcheck.sourcing.events import event_pair, question
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.index import Index
from factcheck.sourcing.likeness import Ranker, shared_measures
from factcheck.sourcing.reasons import reasons
from factcheck.sourcing.stance import stance_of_passage

PASSAGES_A_CLAIM = 5
_CANDIDATES = 25
_LEAST = 0.2
_BESIDE_THE_BODY = 0.9
"""What a title or a caption is worth against a sentence of the body, which says the same more exactly."""


_ASKS_FROM = 0.7
"""How alike two statements must be, without a shared figure, before it is asked whether they mean one event."""


def passages(
    article: SpottedArticle, claims: Sequence[Claim], known: Sequence[Facts], corpus: Corpus, index: Index | None = None
) -> dict[str, list[Suggestion]]:
    """Claim id → passages of other articles, best first; `known` are the claims' facts, in their order.

    With an index, which must be up to date, each claim is held against its likeliest statements; else against all.
    """
    if index is not None:
        with suppress(sqlite3.DatabaseError):  # somebody deleted or damaged the file meanwhile: read the articles
            return {c.id: _from_index(article, c, f, index) for c, f in zip(claims, known, strict=True)}
    held = [s for other in readable(corpus, without=article.article.id) for s in statements(other)]
    ranker = Ranker([s.facts for s in held], known)
    return {c.id: _best(article, c, f, held, ranker) for c, f in zip(claims, known, strict=True)}


def _from_index(article: SpottedArticle, claim: Claim, ours: Facts, index: Index) -> list[Suggestion]:
    held = index.candidates(ours, article.article.id, _CANDIDATES)
    return _best(article, claim, ours, held, Ranker([s.facts for s in held], [ours], index))


def _best(
    article: SpottedArticle, claim: Claim, ours: Facts, held: Sequence[Statement], ranker: Ranker
) -> list[Suggestion]:
    scores = {
        i: score * (1.0 if held[i].zone is Zone.BODY else _BESIDE_THE_BODY) for i, score in ranker.scores(ours).items()
    }
    best = sorted((i for i in scores if scores[i] >= _LEAST), key=lambda i: (-scores[i], held[i].place))
    return [_suggestion(article, claim, ours, held[i], scores[i], ranker) for i in best[:PASSAGES_A_CLAIM]]


def _suggestion(
    article: SpottedArticle, claim: Claim, ours: Facts, theirs: Statement, score: float, ranker: Ranker
) -> Suggestion:
    asks = None
    if score >= _ASKS_FROM or shared_measures(ours, theirs.facts):
        asks = question(ours, article.metadata.published, theirs.facts, theirs.published)
    return Suggestion(
        id=suggestion_id(claim.id, *theirs.place),
        claim=claim.id,
        kind=SourceKind.PASSAGE,
        quote=theirs.quote,
        author=theirs.author,
        article=theirs.article,
        start=theirs.start,
        end=theirs.end,
        score=score,
        reasons=reasons(ours, theirs.facts, ranker),
        stance=stance_of_passage(ours, theirs.facts),
        published=theirs.published,
        publisher=theirs.publisher,
        asks=asks,
        pair=event_pair((claim.article, claim.anchor.start, claim.anchor.end), theirs.place) if asks else None,
    )
