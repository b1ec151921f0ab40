"""Title, authors, publisher and dates, as the page's visible text tells them."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model.article import Genre, Metadata
from factcheck.reading.cues import NAME, ROLE, is_date
from factcheck.reading.evidence import Evidence
from factcheck.reading.furniture import is_furniture_word
from factcheck.reading.headlines import headline_of
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


_BY = re.compile(
    r"(?i:(?:.{0,60}?\b)??(?:(?:posted|published|written|filed|updated|words|story|text|report|reported|article)\s+"
    r"(?:on\s+.{4,40}?\s+)?by|by|author|authors|from)\s*[:|]?\s+)"
    rf"(?P<names>{NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|with|AND)\s+|\s*;\s*){NAME})*)"
)
_BY_ALONE = re.compile(r"(?:(?:written |posted |story |words )?by|authors?|from)\s*:?", re.I)
_NAME = re.compile(NAME)
_PART = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|with|AND)\s+|\s*[;|/]\s*")
_LEADING_NAME = re.compile(rf"({NAME})(?=,|\s+(?:is|are|was|has|covers|writes|reports|joined|can|teaches|lives)\b)")
_CUT = re.compile(r"\s+(?:in|at|for|on|posted|published|updated|last)\s+.*$|\s*[|·•–—(].*$|\s+-\s+.*$", re.I | re.S)
_SENDER = re.compile(r"^from:\s*|\s*<[^<>]*>|\s+\S+@\S+|\s+@\w+|\s+\S+ at \S+\.\w+$", re.I)
_ROLE = re.compile(ROLE, re.I)
_OFFICE = re.compile(
    r"(?<=[a-z]{2})\s+(?:(?:Senior|Chief|Deputy|Staff|Local|Political|Science|Health|Business|Sports?|Economics|Education|"
    r"Environment|Crime|Culture|Features?|News|Foreign|Special|Community|Global|European?|Data|Digital|Assistant|Associate|"
    r"Contributing)\b.{0,30}\s)?(?:reporter|correspondent|editor|writer|columnist|journalist)\b.*$",
    re.I,
)
_BUREAU = re.compile(
    r"(?:the\s+)?(?:office|department|ministry|university|school|college|institute|faculty|division|bureau|centre|center)"
    r"\s+(?:of|for)\b",
    re.I,
)
_UPDATED = re.compile(r"\b(?:updated|modified|amended|edited)\b", re.I)
_PUBLISHED = re.compile(r"\b(?:published|posted|created|first)\b", re.I)


def gather(weighed: Sequence[Evidence], places: Sequence[Place], page: str, known: Known) -> Metadata:
    """The metadata of a page; where `known` and the visible text differ, the visible text holds."""
    lines = list(zip(weighed, places, strict=True))
    published, updated = _dates(lines, page)
    publisher = publisher_of(weighed, places, known.publisher)
    authors = _authors(lines, publisher) or tuple(known.authors)
    return Metadata(
        title=headline_of(lines, publisher) or known.title,
        authors=authors,
        publisher=publisher,
        published=_finer(published, known.published),
        updated=_finer(updated, known.updated),
        language=known.language,
        url=known.url,
        genre=known.genre or _genre(lines),
    )


def _finer(visible: str | None, known: str | None) -> str | None:
    """The visible date, or the known one where that only adds to it."""
    if visible is None or (known is not None and known.startswith(visible)):
        return known
    return visible


_Line = tuple[Evidence, Place]
_HEAD = (Place.ABOVE_BYLINE, Place.HEAD_BYLINE)


def _authors(lines: Sequence[_Line], publisher: str | None) -> tuple[str, ...]:
    head = [e for e, place in lines if place in _HEAD]
    for before, e in zip([None, *head], head, strict=False):
        text = e.block.text
        if before is not None and _BY_ALONE.fullmatch(before.block.text):
            text = f"by {text}"
        if found := _BY.match(text):
            names = _names(found["names"], publisher)
            if names:
                return names
    for e in head:
        # "Ada Marsh in Lund", "3 May | Ada Marsh", "Ada Marsh, Health Editor".
        if not e.is_date and not e.is_blurb:
            for part in re.split(r"\s*[|·•/]\s*|\s+[–—-]\s+", _SENDER.sub("", e.block.text)):
                names = () if is_date(part) else _names(_CUT.sub("", part), publisher)
                if names:
                    return names
    if any(e.signed for e, _ in lines[:1]):
        return ()
    tail = [e for e, place in lines if place is Place.SIGNATURE and not e.is_date]
    for e in tail:
        if e.names_author and (found := _BY.match(e.block.text)):
            return _names(found["names"], publisher)
        if e.is_name:
            return _names(e.block.text, publisher)
        if e.is_blurb and (found := _LEADING_NAME.match(e.block.text)):
            return _names(found[1], publisher)
    return ()


def _names(listed: str, publisher: str | None) -> tuple[str, ...]:
    names: list[str] = []
    for part in _PART.split(re.split(r"\s+(?:FOR|IN|AT)\s+(?=[A-Z])", listed)[0]):
        name = part.strip(" .,")
        if (office := _OFFICE.search(name)) and office.start() > 2:
            if names:
                continue
            name = name[: office.start()].strip()
        words = name.split()
        if _BUREAU.match(name):
            continue
        if not words or is_furniture_word(name) or is_date(name) or len(words) > 5:
            continue
        if name.isupper() and len(name) > 4:
            name = name.title()
        if (
            _ROLE.fullmatch(name)
            and len(names) + len(words) > 1
            and not (len(words) == 2 and not names and words[1][0].isupper())
        ):
            continue
        if publisher and name.casefold() == publisher.casefold() and names:
            continue
        if _NAME.fullmatch(name):
            names.append(name)
    return tuple(dict.fromkeys(names))


def _dates(lines: Sequence[_Line], page: str) -> tuple[str | None, str | None]:
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
    above = list(itertools.takewhile(lambda line: line[1] is not Place.PROSE, lines))
    told = [
        e.block.text
        for e, place in above
        if e.block.words <= 20 and (_PUBLISHED.search(e.block.text) or _UPDATED.search(e.block.text))
    ]
    for text in (*head, *near, *told, *foot):
        pieces = re.split(r"(?=\b(?:last )?(?:updated|modified|amended)\b)", pending + " " + text, flags=re.I)
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


def _genre(lines: Sequence[_Line]) -> Genre | None:
    for e, place in lines:
        if place in (Place.ABOVE, Place.TITLE, Place.HEAD_ASIDE, Place.HEAD_BYLINE):
            if e.block.words > 30:
                continue
            words = {w.strip("|:·>/").lower() for w in e.block.text.split()}
            if e.block.words <= 4 or (place is Place.TITLE and "|" in e.block.text):
                if words & {"opinion", "editorial", "commentary", "op-ed", "letters", "column"} and len(words) <= 3:
                    return Genre.OPINION
                if place is Place.TITLE and e.block.text.lower().endswith(("| opinion", "- opinion")):
                    return Genre.OPINION
                if words <= {"analysis", "explainer"}:
                    return Genre.ANALYSIS
    return None
