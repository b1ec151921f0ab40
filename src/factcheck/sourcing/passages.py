"""What the project's other articles say of the same fact."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress

from factcheck.model.claim import Claim, SpottedArticle
from factcheck.model.ids import suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.corpus import Corpus, Statement, depth, readable, statements
from factcheck.sourcing.events import event_pair, question
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.index import Index
from factcheck.sourcing.likeness import Ranker, shared_measures
from factcheck.sourcing.reasons import reasons
from factcheck.sourcing.relevance import Held, Relevance, Said
from factcheck.sourcing.stance import stance_of_passage
from factcheck.sourcing.story import named

PASSAGES_A_CLAIM = 5
_CANDIDATES = 28
_LEAST = 0.005
"""How likely a passage must speak to the claim's fact to be listed; far below what is shown unasked."""

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
    ours = named(statements(article)).get(article.article.id, {})
    found = [s for other in readable(corpus, without=article.article.id) for s in statements(other)]
    held, ranker = Held(found, named(found), ours), Ranker([s.facts for s in found], known)
    return {c.id: _best(article, c, f, held, ranker) for c, f in zip(claims, known, strict=True)}


def _from_index(article: SpottedArticle, claim: Claim, known: Facts, index: Index) -> list[Suggestion]:
    found = index.candidates(known, article.article.id, _CANDIDATES)
    stories = index.named({article.article.id, *(s.article for s in found)})
    held = Held(found, stories, stories[article.article.id])
    return _best(article, claim, known, held, Ranker([s.facts for s in found], [known], index))


def _best(article: SpottedArticle, claim: Claim, known: Facts, held: Held, ranker: Ranker) -> list[Suggestion]:
    alike = ranker.scores(known)
    said = Said(known, article.metadata.published, depth(article)(claim.anchor.start))
    likely = held.likely(said, alike, ranker)
    best = sorted(likely, key=lambda i: (-likely[i].score, held.statements[i].place))[:PASSAGES_A_CLAIM]
    return [
        _suggestion(article, claim, known, held.statements[i], likely[i], alike[i], ranker)
        for i in best
        if likely[i].score >= _LEAST
    ]


def _suggestion(
    article: SpottedArticle,
    claim: Claim,
    ours: Facts,
    theirs: Statement,
    relevance: Relevance,
    alike: float,
    ranker: Ranker,
) -> Suggestion:
    asks = None
    if alike >= _ASKS_FROM or shared_measures(ours, theirs.facts):
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
        score=relevance.score,
        reasons=reasons(ours, theirs.facts, ranker, differs=relevance.differs),
        stance=stance_of_passage(ours, theirs.facts),
        published=theirs.published,
        publisher=theirs.publisher,
        asks=asks,
        pair=event_pair((claim.article, claim.anchor.start, claim.anchor.end), theirs.place) if asks else None,
    )
