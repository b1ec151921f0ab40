"""For each claim, what speaks against it or for it among what the project holds."""

from collections.abc import Mapping, Sequence

from factcheck.language.dates import publication
from factcheck.model.claim import Claim, SpottedArticle
from factcheck.model.source import Suggestion
from factcheck.sourcing.corpus import Corpus, known_words, readable
from factcheck.sourcing.facts import Facts, facts
from factcheck.sourcing.index import Index
from factcheck.sourcing.passages import passages
from factcheck.sourcing.rebuttals import rebuttals


def suggest(
    article: SpottedArticle, claims: Sequence[Claim], corpus: Corpus, index: Index | None = None
) -> dict[str, tuple[Suggestion, ...]]:
    """Claim id → suggestions, best first: points of the article's own readers, and passages of other articles.

    An `index` that is up to date spares reading the whole corpus.
    """
    return with_passages(points_of_readers(article, claims), article, claims, corpus, index)


def with_passages(
    readers: Mapping[str, Sequence[Suggestion]],
    article: SpottedArticle,
    claims: Sequence[Claim],
    corpus: Corpus,
    index: Index | None = None,
) -> dict[str, tuple[Suggestion, ...]]:
    """The readers' points for some of the claims, among the passages of other articles; as `suggest`."""
    # A long article that stands alone would be read claim by claim for nothing.
    alone = index is None and next(readable(corpus, without=article.article.id), None) is None
    others = {} if alone else passages(article, claims, _known(article, claims), corpus, index)
    return {c.id: _best_first([*readers.get(c.id, ()), *others.get(c.id, ())]) for c in claims}


def points_of_readers(article: SpottedArticle, claims: Sequence[Claim]) -> dict[str, list[Suggestion]]:
    """Claim id → what the article's own readers say of it, best first."""
    return rebuttals(article, claims, _known(article, claims)) if article.comments else {}


def _known(article: SpottedArticle, claims: Sequence[Claim]) -> list[Facts]:
    published = publication(article.metadata.published, article.article.text)
    words = known_words(article.article.text)
    return [facts(claim.quote, published, words) for claim in claims]


def _best_first(suggestions: list[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(sorted(suggestions, key=lambda s: (-s.score, s.article, s.start)))
