"""An article with a reviewer's corrections of its zones and metadata. Pure; what was read stays as it is on disk."""

from collections.abc import Iterator, Sequence

from factcheck.model.article import Passage, Zone
from factcheck.model.claim import SpottedArticle
from factcheck.model.correction import Correction, MetadataCorrection, ZoneCorrection


def corrected(spotted: SpottedArticle, corrections: Sequence[Correction]) -> SpottedArticle:
    """The article as the corrections have it; of two that are at odds, the later holds."""
    if not corrections:
        return spotted
    told = {c.field.value: c.told for c in corrections if isinstance(c, MetadataCorrection)}
    zones = [c for c in corrections if isinstance(c, ZoneCorrection)]
    passages = spotted.passages
    for zone in zones:
        passages = tuple(piece for p in passages for piece in _cut(p, zone, spotted.article.text))
    sentences = ((s, _zone_of(s.start, s.end, s.zone, zones)) for s in spotted.sentences)
    claims = ((c, _zone_of(c.anchor.start, c.anchor.end, c.zone, zones)) for c in spotted.claims)
    return spotted.model_copy(
        update={
            "metadata": spotted.metadata.model_copy(update=told),
            "passages": passages,
            "sentences": tuple(s if s.zone is zone else s.model_copy(update={"zone": zone}) for s, zone in sentences),
            "claims": tuple(c if c.zone is zone else c.model_copy(update={"zone": zone}) for c, zone in claims),
        }
    )


def _zone_of(start: int, end: int, read: Zone, zones: Sequence[ZoneCorrection]) -> Zone:
    inside = [zone.zone for zone in zones if zone.start <= start and end <= zone.end]
    return inside[-1] if inside else read


def _cut(passage: Passage, zone: ZoneCorrection, text: str) -> Iterator[Passage]:
    """The passage, in parts where the correction is about some of it."""
    low, high = max(passage.start, zone.start), min(passage.end, zone.end)
    if low >= high:
        yield passage
        return
    for start, end, kind in (
        (passage.start, low, passage.zone),
        (low, high, zone.zone),
        (high, passage.end, passage.zone),
    ):
        piece = text[start:end]
        if piece.strip():
            start, end = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
            yield Passage(start=start, end=end, zone=kind)
