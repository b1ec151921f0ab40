"""Several ledgers of one reviewer as one view: the greatest (clock, canonical bytes) wins, record by record."""

from collections import Counter
from collections.abc import Collection, Iterable

from factcheck.storage.canonical import encode
from factcheck.storage.ledger import Document, Ledger, row_of
from factcheck.storage.migrations import migrated

RecordKey = tuple[str, str]
"""Kind and key."""


def latest(rows: Iterable[Document]) -> dict[RecordKey, Document]:
    """The version of each record that holds. Commutative, associative and idempotent: a maximum."""
    held: dict[RecordKey, Document] = {}
    for row in rows:
        key = (row["kind"], row["key"])
        rival = held.get(key)
        if rival is None or _follows(row, rival):
            held[key] = row
    return held


def _follows(row: Document, rival: Document) -> bool:
    if row["hlc"] != rival["hlc"]:
        return bool(row["hlc"] > rival["hlc"])
    return encode(row) > encode(rival)


def merged_rows(ledgers: Iterable[Ledger]) -> dict[RecordKey, Document]:
    """One reviewer's records over her ledgers in today's form, withdrawn ones included (their body is None)."""
    held = latest(row for ledger in ledgers for row in ledger.rows.values())
    return {key: migrated(row) for key, row in held.items()}


def live_rows(ledgers: Iterable[Ledger], keys: Collection[RecordKey]) -> dict[RecordKey, Document]:
    """The same for these records only."""
    names = {key for _, key in keys}
    held = latest(row for ledger in ledgers for row in ledger.rows.values() if row["key"] in names)
    return {key: migrated(row) for key, row in held.items()}


def merged_events(ledgers: Iterable[Ledger]) -> list[Document]:
    """The events of ledgers in today's form, each once, in the order in which they happened: that of `latest`."""
    events: dict[str, Document] = {}
    for ledger in ledgers:
        events.update(ledger.events)
    moments = Counter(event["hlc"] for event in events.values())
    ordered = sorted(
        events.values(),
        key=lambda event: (event["hlc"], encode(row_of(event)) if moments[event["hlc"]] > 1 else b""),
    )
    return [migrated(event) for event in ordered]
