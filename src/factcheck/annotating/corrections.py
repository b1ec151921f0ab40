"""What a reviewer corrects of the reading, as records of her own; the reading stays as it is."""

from collections.abc import Mapping

from pydantic import ValidationError

from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.article import Metadata, Passage, Reading, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.correction import MetadataCorrection, MetadataField, ZoneCorrection
from factcheck.model.record import Change, Put, RecordKind, Withdraw
from factcheck.spotting import spot
from factcheck.storage.corrected import corrected


def correct_metadata(casefile: Casefile, reviewer: str, field: MetadataField, value: str) -> tuple[Change, ...]:
    """The change that says what a field of the metadata should be; "" for: it is not told. Raises RefusedError."""
    own = _own(casefile, reviewer, field.value)
    try:
        record = MetadataCorrection(field=field, value=value.strip(), revision=own.revision if own else "")
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise RefusedError(f"{field}: {reason}") from error
    return (Put(record=record),)


def correct_zone(casefile: Casefile, reviewer: str, start: int, end: int, zone: Zone) -> tuple[Change, ...]:
    """The changes that give the sentences between two code points another zone, and make claims of what that opens.

    What leaves the queue's zones leaves the queue, unless it has a verdict. Raises RefusedError where no sentence is.
    """
    spotted = casefile.spotted
    inside = [s for s in spotted.sentences if s.start < end and start < s.end]
    if start >= end or not inside:
        raise RefusedError(f"there is no sentence between {start} and {end}")
    record = ZoneCorrection(start=inside[0].start, end=inside[-1].end, zone=zone)
    own = _own(casefile, reviewer, record.key)
    record = record.model_copy(update={"revision": own.revision if own else ""})
    anew = corrected(spotted, [record])
    read = Reading(
        article=anew.article,
        metadata=anew.metadata,
        passages=anew.passages,
        sentences=anew.sentences,
        comments=anew.comments,
    )
    held = {claim.id for claim in (*casefile.claims, *spotted.claims)}
    opened = [
        claim
        for claim in spot(read).claims
        if record.start <= claim.anchor.start and claim.anchor.end <= record.end and claim.id not in held
    ]
    return (Put(record=record), *(Put(record=claim) for claim in opened))


def as_text(metadata: Metadata) -> dict[MetadataField, str]:
    """What the metadata say, as a reviewer types it: authors parted by semicolons, "" for what is not told."""
    said = metadata.model_dump(mode="json", include={field.value for field in MetadataField})
    return {
        field: "; ".join(said[field]) if field is MetadataField.AUTHORS else said[field] or ""
        for field in MetadataField
    }


def correct_fields(
    casefile: Casefile, as_read: Metadata, reviewer: str, wanted: Mapping[MetadataField, str]
) -> tuple[Change, ...]:
    """The changes after which the metadata say what is wanted; what says again what was read is taken back."""
    now, read = as_text(casefile.spotted.metadata), as_text(as_read)
    changes: tuple[Change, ...] = ()
    for field, value in wanted.items():
        if value.strip() == now[field]:
            continue
        if value.strip() == read[field] and _own(casefile, reviewer, field.value) is not None:
            changes += withdraw_correction(casefile, reviewer, field.value)
        else:
            changes += correct_metadata(casefile, reviewer, field, value)
    return changes


def correct_zones(casefile: Casefile, reviewer: str, wanted: Mapping[Passage, Zone]) -> tuple[Change, ...]:
    """The changes that give passages other zones. Raises RefusedError where a passage holds no sentence."""
    changes: list[Change] = []
    for passage, zone in wanted.items():
        changes += (c for c in correct_zone(casefile, reviewer, passage.start, passage.end, zone) if c not in changes)
    return tuple(changes)


def withdraw_correction(casefile: Casefile, reviewer: str, key: str) -> tuple[Change, ...]:
    """The change that takes back one's own correction of a field, or of a stretch named START-END."""
    own = _own(casefile, reviewer, key)
    if own is None:
        raise NotFoundError(f"no correction of {key!r} by {reviewer}")
    kind = RecordKind.ZONE if isinstance(own, ZoneCorrection) else RecordKind.METADATA
    return (Withdraw(kind=kind, key=key),)


def _own(casefile: Casefile, reviewer: str, key: str) -> ZoneCorrection | MetadataCorrection | None:
    return next((c for c in casefile.corrections if c.reviewer == reviewer and c.key == key), None)
