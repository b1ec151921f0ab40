"""What a reviewer does, as the events and rows that record it. Pure: the store hands in what it read under its lock."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from factcheck.errors import RefusedError, StaleError
from factcheck.model.record import Change, Put, Record, RecordKind
from factcheck.model.verdict import Verdict
from factcheck.storage import migrations
from factcheck.storage.clock import Moment, event_id, milliseconds
from factcheck.storage.ledger import Document, Entry, Ledger, row_of, sealed
from factcheck.storage.merge import RecordKey

Clock = Callable[[], datetime]

_ENVELOPE = {"reviewer", "at", "revision"}


@dataclass(frozen=True)
class Step:
    """One record as it shall be from now on."""

    kind: RecordKind
    key: str
    body: dict[str, Any] | None
    at: datetime | None = None
    """When it was said, where that was before it is saved."""


@dataclass(frozen=True)
class Author:
    """Who acts, where and when."""

    article: str
    reviewer: str
    replica: str
    clock: Clock
    latest: Moment
    """What she does comes after it."""


def body_of(record: Record) -> dict[str, Any]:
    """The record as it is kept: what is default is left out, and who and when stand in the event."""
    return record.model_dump(mode="json", exclude=_ENVELOPE, exclude_defaults=True)


def steps_of(changes: Sequence[Change], reviewer: str, live: Mapping[RecordKey, Document]) -> list[Step]:
    """The steps that make the changes. Raises StaleError, RefusedError. What already is as wanted makes no step."""
    steps: dict[RecordKey, Step] = {}
    for change in changes:
        step = _step(change, reviewer, live)
        key = (step.kind.value, step.key)
        row = live.get(key)
        if (row["body"] if row else None) != step.body:
            steps[key] = step
        else:
            steps.pop(key, None)
    return list(steps.values())


def given_under(change: Change, guidelines: str) -> Change:
    """The change, where it gives a verdict, under that version of the guidelines; an imported one followed others."""
    if not isinstance(change, Put) or not isinstance(change.record, Verdict) or change.record.imported is not None:
        return change
    if change.record.guidelines == guidelines:
        return change
    return change.model_copy(update={"record": change.record.model_copy(update={"guidelines": guidelines})})


def key_of(change: Change) -> RecordKey:
    """The record that the change is about."""
    if isinstance(change, Put):
        return change.record.kind_of_record.value, change.record.key
    return change.kind.value, change.key


def _step(change: Change, reviewer: str, live: Mapping[RecordKey, Document]) -> Step:
    revision = _revision(live.get(key_of(change)))
    if not isinstance(change, Put):
        if revision == "":
            raise StaleError(f"this {change.kind} is already withdrawn; look again")
        return Step(change.kind, change.key, None)
    record = change.record
    if record.reviewer not in ("", reviewer):
        raise RefusedError(f"this {record.kind_of_record} belongs to another reviewer, and only she changes it")
    if record.revision != revision:
        raise StaleError(f"this {record.kind_of_record} was changed in between; look again, then repeat")
    return Step(record.kind_of_record, record.key, body_of(record), change.at)


def _revision(row: Document | None) -> str:
    """The revision of what is live; empty where nothing is."""
    return "" if row is None or row["body"] is None else str(row["revision"])


def entry_of(
    steps: Sequence[Step],
    author: Author,
    own: Ledger,
    live: Mapping[RecordKey, Document],
    *,
    undoes: str | None = None,
    redoes: str | None = None,
) -> Entry:
    """What the act adds to her own ledger; at most one step a record.

    `live` is what holds of the records in question over all her ledgers.
    """
    moment = author.latest
    names = {step.key for step in steps}
    places = {(row["kind"], row["key"]): place for place, row in own.rows.items() if row["key"] in names}
    previous = own.head["hash"] if own.head else ""
    events: list[Document] = []
    rows: dict[str, Document] = {}
    for step in steps:
        at = author.clock().astimezone(UTC)
        moment = moment.next(milliseconds(at))
        new_id = event_id(moment, f"{author.article} {author.reviewer} {author.replica}")
        key = (step.kind.value, step.key)
        event: Document = {
            "id": new_id,
            "act": events[0]["id"] if events else new_id,
            "at": (step.at or at).astimezone(UTC).isoformat().replace("+00:00", "Z"),
            "hlc": str(moment),
            "reviewer": author.reviewer,
            "kind": step.kind.value,
            "key": step.key,
            "body": step.body,
            "before": live[key]["revision"] if key in live else None,
            "schema": migrations.SCHEMA,
            "prev_hash": previous,
        }
        if undoes is not None:
            event["undoes"] = undoes
        if redoes is not None:
            event["redoes"] = redoes
        event = sealed(event)
        previous = event["hash"]
        events.append(event)
        rows[places.get(key, new_id)] = row_of(event)
    return Entry(tuple(events), rows)
