"""What the other rooms call: bytes or text in, a reading out."""

import re
from collections.abc import Iterator, Sequence

from factcheck.errors import UnreadableError
from factcheck.language.sentences import split
from factcheck.model.article import Article, Passage, Reading, Sentence, Zone
from factcheck.model.base import Model
from factcheck.reading import commentmarks, comments, letters, metadata, recurring
from factcheck.reading.blocks import Block, blocks_of, cells_of
from factcheck.reading.evidence import Evidence, weigh
from factcheck.reading.formats.kinds import pages_of
from factcheck.reading.metadata import Known
from factcheck.reading.places import COMMENTING, ZONES, Place
from factcheck.reading.zones import walk


class Read(Model):
    """One article of a source, and what the user must be told about how it was read."""

    reading: Reading
    notes: tuple[str, ...] = ()


_LONGEST = 2_000_000
_MOST_BLOCKS = 30_000
"""Beyond any article; below it every page is read in bounded time."""


def read(data: bytes, name: str, *, encoding: str | None = None) -> tuple[Read, ...]:
    """The articles that a file's bytes hold; several only for feeds. Raises UnreadableError naming `name`."""
    pages = pages_of(data, name, encoding)
    for page in pages:
        if len(page.text) > _LONGEST or len(page.blocks) > _MOST_BLOCKS:
            parts = "one line" if len(page.blocks) == 1 else f"{len(page.blocks):,} lines or paragraphs"
            size = f"{len(page.text):,} characters in {parts}"
            raise UnreadableError(f"{name}: holds {size}, too much for an article; split it and add the parts")
    return tuple(Read(reading=read_blocks(p.text, p.blocks, p.known), notes=p.notes) for p in pages)


def read_text(text: str) -> Reading:
    """The reading of a plain text."""
    return read_blocks(text, blocks_of(text), Known())


def read_blocks(text: str, blocks: Sequence[Block], known: Known) -> Reading:
    """The reading of a page whose blocks a format has found; `known` is what the format tells of the article."""
    article = Article.of(text)
    marked = commentmarks.marked_section(blocks)
    own = blocks if marked is None else [b for b in blocks if b.comment is None]
    weighed = weigh(own, text, known.title)
    places = walk(weighed, commented=marked is None)
    if marked is None:
        places = letters.settled(own, recurring.settled(own, places))
        section = comments.section_of(own, places)
    else:
        places = commentmarks.without_heads(own, places, marked)
        section = marked
    passages = [p for e, place in zip(weighed, places, strict=True) for p in _passages(text, e, place)]
    passages += [Passage(start=a, end=b, zone=zone) for a, b, zone in _trimmed(text, section.stretches)]
    passages.sort(key=lambda p: p.start)
    told = metadata.gather(weighed, places, text, known)
    return Reading(
        article=article,
        metadata=told.model_copy(update={"declared_comments": section.declared}),
        passages=tuple(passages),
        sentences=tuple(s for p in passages for s in _sentences(text, p)),
        comments=comments.records(article.id, text, section),
    )


def _trimmed(text: str, stretches: Sequence[tuple[int, int, Zone]]) -> Iterator[tuple[int, int, Zone]]:
    for start, end, zone in stretches:
        piece = text[start:end]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()), zone


_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:,\s+[A-Z][\w. ]{1,30})?"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:,\s+[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}(?:,\s+\d{{4}})?)?(?:\s*\([\w. /]{{2,30}}\))?|"
    r"[A-Z][\w. ]{2,30}(?:,\s+[A-Z][\w. ]{2,20})?\s*\([A-Z][\w. /]{1,30}\)|\([A-Z][\w. /]{1,30}\))"
    r"\s*(?:—|–|--|-)\s*(?=[\w“\"‘'])"
)


def _passages(text: str, e: Evidence, place: Place) -> Iterator[Passage]:
    """The block as a passage; its dateline is one of its own, and so is each cell of a row. Comments are read apart."""
    if place in COMMENTING:
        return
    start, end, zone = e.block.start, e.block.end, ZONES[place]
    dateline = _DATELINE.match(text, start, min(end, start + 120)) if place is Place.PROSE else None
    if dateline is not None and dateline.end() < end:
        yield Passage(start=start, end=start + len(dateline.group().rstrip()), zone=Zone.BYLINE)
        start = dateline.end()
    if place is Place.SHORT and e.is_row:
        for a, b in cells_of(text, start, end):
            yield Passage(start=a, end=b, zone=zone)
    else:
        yield Passage(start=start, end=end, zone=zone)


_NOTE_MARK = re.compile(r"(?:\[\d{1,3}\])+")


def _sentences(text: str, passage: Passage) -> Iterator[Sentence]:
    for start, end in split(text, passage.start, passage.end):
        zone = Zone.BOILERPLATE if _NOTE_MARK.fullmatch(text, start, end) else passage.zone
        yield Sentence(start=start, end=end, zone=zone)
