"""Title, authors, publisher and dates, as the page's visible text tells them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model.article import Genre, Metadata
from factcheck.reading.bylines import authors_of, says_who
from factcheck.reading.evidence import Evidence
from factcheck.reading.genres import genre_of
from factcheck.reading.headlines import headline_of
from factcheck.reading.opening import text_start
from factcheck.reading.places import Place
from factcheck.reading.publishers import publisher_of
from factcheck.reading.timestamps import date_in


@dataclass(frozen=True)
class Known:
    """What a format's own fields say of the article: meta elements, document properties, mail headers."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    url: str | None = None
    genre: Genre | None = None


_UPDATED = re.compile(r"\b(?:updated|modified|amended|edited)\b", re.I)
_STAMPS = re.compile(r"(?=\b(?:(?:last )?(?:updated|modified|amended)|(?:first )?published|posted)\b)", re.I)
_OTHER_DAYS = re.compile(
    r"\b(?:joined|member|since|next|covers?|period|until|till|expires?|due|between|reviewed|born|close[sd]?|event|"
    r"registered|founded|weather|sale|tickets?)\b|©|[?!]$",
    re.I,
)
"""A date that is not the day of publication."""
_DEEPEST = 150
_PUBLISHED = re.compile(r"\b(?:published|posted|created|first|asked|submitted|issued|released)\b", re.I)


def gather(weighed: Sequence[Evidence], places: Sequence[Place], page: str, known: Known) -> Metadata:
    """The metadata of a page; where `known` and the visible text differ, the visible text holds."""
    lines = list(zip(weighed, places, strict=True))
    published, updated = _dates(lines, page, with_foot=known.published is None)
    publisher, authors = _outlet_and_authors(weighed, places, known)
    title = headline_of(lines, publisher) or known.title
    return Metadata(
        title=title,
        authors=authors,
        publisher=publisher,
        published=_finer(published, known.published),
        updated=_finer(updated, known.updated),
        language=known.language,
        url=known.url,
        genre=genre_of(lines, title) or known.genre,
    )


_NOBODY = re.compile(
    r"admin(?:istrator)?|user\s?\d*|owner|unknown|anonymous|author|root|guest|editor|python-docx", re.I
)
"""What programs write where nobody has given a name."""


def _outlet_and_authors(
    weighed: Sequence[Evidence], places: Sequence[Place], known: Known
) -> tuple[str | None, tuple[str, ...]]:
    lines = list(zip(weighed, places, strict=True))
    publisher = publisher_of(weighed, places, known.publisher)
    authors = authors_of(lines, publisher)
    if not authors and (alone := authors_of(lines, None)):
        # The one name at the top was taken for the outlet's; it is the author's unless more speaks for that.
        publisher = publisher_of(weighed, places, known.publisher, alone)
        authors = authors_of(lines, publisher)
    return publisher, authors or tuple(name for name in known.authors if not _NOBODY.fullmatch(name))


def _finer(visible: str | None, known: str | None) -> str | None:
    """The visible date, or the known one where that only adds to it."""
    if visible is None or (known is not None and known.startswith(visible)):
        return known
    return visible


_Line = tuple[Evidence, Place]
_HEAD = (Place.ABOVE_BYLINE, Place.HEAD_BYLINE)


def _dates(lines: Sequence[_Line], page: str, *, with_foot: bool) -> tuple[str | None, str | None]:
    published: str | None = None
    updated: str | None = None
    pending = ""
    head = [e.block.text for e, place in lines if place in _HEAD]
    near = [
        e.block.text for e, place in lines if place in (Place.HEAD_ASIDE, Place.ABOVE, Place.HEAD_CAPTION) and e.is_date
    ]
    foot = [
        e.block.text
        for e, place in lines
        if place in (Place.SIGNATURE, Place.BELOW, Place.ASIDE, Place.AFTER)
        and (e.is_date or _PUBLISHED.match(e.block.text))
    ]
    above = [e.block for e, _ in lines[: min(text_start(lines), _DEEPEST)] if e.block.words <= 20]
    told = [b.text for b in above if _PUBLISHED.search(b.text) or _UPDATED.search(b.text) or says_who(b.text)]
    dated = [b.text for b in above if b.words <= 12]
    for text in (*head, *near, *told, *dated, *(foot if with_foot else ())):
        if _OTHER_DAYS.search(text) and not (_PUBLISHED.search(text) or _UPDATED.search(text)):
            continue
        pieces = _STAMPS.split(pending + " " + text)
        pending = text if _UPDATED.fullmatch(text.strip(" :")) else ""
        for piece in pieces:
            date = date_in(piece, page)
            if date is None:
                continue
            if _UPDATED.search(piece) and not _PUBLISHED.search(piece):
                updated = updated or date
            else:
                published = published or date
    return published or updated, updated
