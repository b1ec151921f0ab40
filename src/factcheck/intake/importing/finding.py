"""Finds an imported claim in the articles that are held: exactly, or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.intake.importing.record import FaultError, Imported
from factcheck.language.folding import fold, fold_with_map
from factcheck.model.article import Article, Comment, Metadata
from factcheck.model.claim import Anchor, Claim
from factcheck.text import one_line


class HeldArticle(NamedTuple):
    """An article of the project, with what its page tells."""

    article: Article
    metadata: Metadata
    comments: tuple[Comment, ...] = ()


Held = Mapping[str, HeldArticle]
"""By article id."""

_SHOWN = 60
_MARKS = " \"'.,;:!?"


def find_claim(record: Imported, held: Held) -> tuple[str, Anchor]:
    """The article's id and the claim's anchor in it.

    The offsets of the file count only where the quote stands there. Otherwise it is looked for, with typography set
    aside, and must stand once, or once between the words that surrounded it. Raises FaultError naming the field.
    """
    candidates = _candidates(record, held)
    place = record.place
    for article in candidates:
        if place.start is not None and place.end is not None and article.text[place.start : place.end] == record.quote:
            return article.id, Anchor.at(article.text, place.start, place.end)
    found = [(article, start, end) for article in candidates for start, end in _places(article.text, record.quote)]
    if len(found) > 1:
        between = [place for place in found if _is_between(record, *place)]
        found = between or found
    if not found:
        raise FaultError(f"the claim stands in no article that is held: {_begins(record)}", "quote")
    if len(found) > 1:
        raise FaultError(
            f"the claim stands in {len(found)} places, and nothing tells which is meant: {_begins(record)}", "quote"
        )
    article, start, end = found[0]
    return article.id, Anchor.at(article.text, start, end)


def _begins(record: Imported) -> str:
    words = one_line(record.quote)
    return f"“{words if len(words) <= _SHOWN else words[:_SHOWN] + '…'}”"


def claim_at(claims: Mapping[tuple[int, int], Claim], anchor: Anchor, record: Imported) -> Claim | None:
    """The claim that stands there, if any; `claims` by start and end.

    Where the file tells no offsets, the quotation marks and the full stop around a claim make no other claim of it.
    """
    exact = claims.get((anchor.start, anchor.end))
    if exact is not None or record.place.start is not None:
        return exact
    around = [c for c in claims.values() if c.anchor.start <= anchor.start and anchor.end <= c.anchor.end]
    same = [c for c in around if _bare(c.quote) == _bare(anchor.exact)]
    return min(same, key=lambda c: len(c.quote), default=None)


def _bare(quote: str) -> str:
    return fold(quote).strip(_MARKS)


def _candidates(record: Imported, held: Held) -> Sequence[Article]:
    """The articles that the file may mean: the one it names where it is held, else all."""
    place = record.place
    if place.article is not None and place.article in held:
        return [held[place.article].article]
    named = [
        article
        for article, page, _ in held.values()
        if article.sha256 == place.sha256
        or (place.url and page.url == place.url)
        or (place.title and page.title and fold(page.title) == fold(place.title))
    ]
    return named or [article for article, *_ in held.values()]


def _places(text: str, quote: str) -> Iterable[tuple[int, int]]:
    """Where the quote stands, whatever its dashes, quotation marks and spaces."""
    wanted = fold(quote).strip()
    if not wanted:
        return
    folded, offsets = _folded(text)
    at = folded.find(wanted)
    while at >= 0:
        yield offsets[at], offsets[at + len(wanted) - 1] + 1
        at = folded.find(wanted, at + 1)


@lru_cache(maxsize=256)
def _folded(text: str) -> tuple[str, Sequence[int]]:
    return fold_with_map(text)


def _is_between(record: Imported, article: Article, start: int, end: int) -> bool:
    before, after = fold(record.place.prefix).strip(), fold(record.place.suffix).strip()
    if not before and not after:
        return False
    return fold(article.text[:start]).strip().endswith(before) and fold(article.text[end:]).strip().startswith(after)
