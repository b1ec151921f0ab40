"""What sourcing needs to be told: which articles there are, and what is in them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.errors import DamagedError
from factcheck.language.dates import publication
from factcheck.language.words import WORD
from factcheck.model.article import Zone
from factcheck.model.claim import ScoredSentence, SentenceKind, SpottedArticle
from factcheck.sourcing.facts import Facts, Place, facts

_ZONES = frozenset({Zone.BODY, Zone.TITLE, Zone.CAPTION})
_FEWEST_TERMS = 3


class Corpus(Protocol):
    """The articles of a project."""

    def articles(self) -> Sequence[str]:
        """The ids of all articles."""
        ...

    def spotted(self, article: str) -> SpottedArticle:
        """The article of that id."""
        ...


class Selection:
    """Some of a corpus's articles."""

    def __init__(self, corpus: Corpus, articles: Iterable[str]) -> None:
        self.spotted = corpus.spotted
        self._articles = tuple(articles)

    def articles(self) -> tuple[str, ...]:
        """The ids of these articles."""
        return self._articles


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of an article's own, not of its readers nor of the page's furniture, ready to be compared."""

    article: str
    start: int
    end: int
    quote: str
    zone: Zone
    claim: str | None
    published: str | None
    publisher: str | None
    author: str | None
    facts: Facts
    depth: float
    """How far down its article it stands: 0 at the top, 1 at the end."""

    @property
    def place(self) -> Place:
        """Where it stands; sorts in the order of the text."""
        return self.article, self.start, self.end


def readable(corpus: Corpus, without: str = "") -> Iterator[SpottedArticle]:
    """The articles but one. What is damaged is left out: the store names it, and the rest works."""
    for article in corpus.articles():
        if article != without:
            try:
                spotted = corpus.spotted(article)
            except DamagedError:
                continue
            yield spotted


def statements(article: SpottedArticle) -> list[Statement]:
    """The article's statements in the order of the text, each wording once."""
    text, metadata = article.article.text, article.metadata
    words, published, deep = known_words(text), publication(metadata.published, text), depth(article)
    seen: set[str] = set()
    found: list[Statement] = []
    for sentence in article.sentences:
        quote = sentence.of(text)
        wording = re.sub(r"\W+", " ", quote).casefold()
        if sentence.zone not in _ZONES or _is_heading(sentence) or wording in seen:
            continue
        seen.add(wording)
        known = facts(quote, published, words)
        if len(known.terms) >= (_FEWEST_TERMS if sentence.claim is None else 1):
            found.append(
                Statement(
                    article=article.article.id,
                    start=sentence.start,
                    end=sentence.end,
                    quote=quote,
                    zone=sentence.zone,
                    claim=sentence.claim,
                    published=metadata.published,
                    publisher=metadata.publisher,
                    author="; ".join(metadata.authors) or None,
                    facts=known,
                    depth=deep(sentence.start),
                )
            )
    return found


def depth(article: SpottedArticle) -> Callable[[int], float]:
    """Says of a place of the text how far down the article's own sentences it is: 0 at the top, 1 at the end."""
    starts = [s.start for s in article.sentences if s.zone in _ZONES]
    first, last = min(starts, default=0), max(starts, default=0)
    return lambda start: min(1.0, max(0.0, (start - first) / max(1, last - first)))


def _is_heading(sentence: ScoredSentence) -> bool:
    """Whether it stands in the body and states nothing: a heading, a credit."""
    return sentence.zone is Zone.BODY and sentence.kind is SentenceKind.META


def known_words(text: str) -> frozenset[str]:
    """The words that the article also writes small: a capital at the start of a sentence makes no name of them."""
    return frozenset(w for w in WORD.findall(text) if w.islower())
