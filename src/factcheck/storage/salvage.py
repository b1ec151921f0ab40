"""What can be proven of a damaged reviewer's file. Pure: the file itself stays as it is."""

import re
from collections.abc import Iterator

from factcheck.storage import layout
from factcheck.storage.canonical import NotJSONError, decode
from factcheck.storage.ledger import APP, Document, header, row_of, sealed
from factcheck.storage.merge import latest
from factcheck.storage.tables import Tables

_LINE = re.compile(rb'\s*"(\d{1,60})"\s*:\s*(\{.*\})\s*,?\s*')


def salvage(data: bytes, article: str, file: str, kept: str) -> Tables | None:
    """The tables of the events that still have the hash they were given, with the records that follow from them.

    `file` is the name of the damaged file, `kept` the one that it is kept under. None where nothing is left to prove.
    """
    events = {key: document for key, document in _documents(data) if document.get("id") == key and _is_sound(document)}
    reviewers = {event["reviewer"] for event in events.values()}
    reviewer = reviewers.pop() if len(reviewers) == 1 else None
    replica = _replica(data, file)
    if reviewer is None or replica is None or layout.reviewer_file(reviewer, replica) != file:
        return None
    places: dict[tuple[str, str], str] = {}
    for key in sorted(events, key=int):
        places.setdefault((events[key]["kind"], events[key]["key"]), key)
    hashes = {event["hash"] for event in events.values()}
    gaps = sorted({event["prev_hash"] for event in events.values()} - hashes - {""})
    return {
        "events": events,
        "meta": {
            "1": header(article, reviewer, replica),
            **{str(number): {"gap": gap, "kept": kept} for number, gap in enumerate(gaps, start=2)},
        },
        "records": {places[key]: row for key, row in latest(map(row_of, events.values())).items()},
    }


def _replica(data: bytes, file: str) -> str | None:
    """The replica that the header names, and where the header is lost, the one that the file's name does."""
    named = {document.get("replica") for _, document in _documents(data) if document.get("app") == APP}
    if len(named) == 1 and isinstance(replica := named.pop(), str):
        return replica
    return layout.replica_part(file)


def _documents(data: bytes) -> Iterator[tuple[str, Document]]:
    """The documents of the tables; where they are no JSON any more, those of the lines that still are."""
    try:
        tables = decode(data)
    except NotJSONError:
        yield from _lines(data)
        return
    for table in tables.values() if isinstance(tables, dict) else ():
        for key, document in table.items() if isinstance(table, dict) else ():
            if isinstance(document, dict):
                yield key, document


def _lines(data: bytes) -> Iterator[tuple[str, Document]]:
    for line in data.split(b"\n"):
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        try:
            yield match[1].decode(), decode(match[2])
        except NotJSONError:
            continue


def _is_sound(event: Document) -> bool:
    texts = ("id", "kind", "key", "hlc", "at", "reviewer", "act", "prev_hash")
    return (
        all(isinstance(event.get(name), str) for name in texts)
        and isinstance(event.get("schema"), int)
        and isinstance(event.get("body"), dict | None)
        and sealed(event)["hash"] == event.get("hash")
    )
