"""An article cut into paragraphs, and each paragraph where claims begin and end."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.article import Zone
from factcheck.model.reported_article import ReportedArticle, Treatment
from factcheck.model.reported_claim import ReportedClaim

_NOT_PRINTED = frozenset({Treatment.BOILERPLATE, Treatment.COMMENT})


class Piece(NamedTuple):
    """A stretch of text that lies in one claim, or in none. `begins` is true for a claim's first stretch."""

    text: str
    claim: ReportedClaim | None
    number: int
    begins: bool


class Paragraph(NamedTuple):
    """A block of the article."""

    zone: Zone
    pieces: tuple[Piece, ...]


def paragraphs(article: ReportedArticle) -> Iterator[Paragraph]:
    """What the report reprints of the article. Where claims overlap, a stretch belongs to the shortest of them."""
    numbers = {claim.id: number for number, claim in enumerate(article.claims, 1)}
    waiting = sorted(article.claims, key=lambda claim: (claim.start, claim.end), reverse=True)
    inside: list[ReportedClaim] = []
    begun: set[str] = set()
    for zone, start, end in _blocks(article):
        while waiting and waiting[-1].start < end:
            inside.append(waiting.pop())
        inside = [claim for claim in inside if claim.end > start]
        cuts = sorted({start, end, *(cut for c in inside for cut in (c.start, c.end) if start < cut < end)})
        pieces = []
        for left, right in pairwise(cuts):
            over = [claim for claim in inside if claim.start < right and claim.end > left]
            claim = min(over, key=lambda claim: (claim.end - claim.start, claim.start)) if over else None
            begins = claim is not None and claim.id not in begun
            if claim is not None:
                begun.add(claim.id)
            pieces.append(Piece(article.text[left:right], claim, numbers[claim.id] if claim else 0, begins))
        yield Paragraph(zone, tuple(pieces))


def _blocks(article: ReportedArticle) -> Iterator[tuple[Zone, int, int]]:
    """Zone, start and end of each run of printed sentences that no line break or other zone interrupts."""
    block: tuple[Zone, int, int] | None = None
    for line in article.coverage:
        printed = line.treatment not in _NOT_PRINTED
        if block is not None:
            zone, start, end = block
            if printed and line.zone is zone and "\n" not in article.text[end : line.start]:
                block = (zone, start, line.end)
                continue
            yield block
        block = (line.zone, line.start, line.end) if printed else None
    if block is not None:
        yield block
