"""One reviewer's words on one article, said on one replica: the rows that hold now, and the events that led there."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from factcheck.model.casefile import Problem
from factcheck.storage import migrations
from factcheck.storage.canonical import encode
from factcheck.storage.clock import BEGINNING, Moment
from factcheck.storage.tables import Tables

APP = "factcheck"
Document = dict[str, Any]


@dataclass(frozen=True)
class Ledger:
    """A file's readable part, to the letter: older documents take today's form where they are interpreted.

    Documents are never changed in place.
    """

    file: str
    reviewer: str
    replica: str
    schema: int = migrations.SCHEMA
    rows: Mapping[str, Document] = field(default_factory=dict)
    """By document id, which is the id of the record's first event here."""
    events: Mapping[str, Document] = field(default_factory=dict)
    """By event id, in the order of the ids."""
    gaps: frozenset[str] = frozenset()
    """Hashes of events that a repair found missing: known, and told as such."""

    @property
    def head(self) -> Document | None:
        """The latest event."""
        latest = next(reversed(list(self.events)), None)
        return None if latest is None else self.events[latest]

    @cached_property
    def moment(self) -> Moment:
        """When its latest event was."""
        return Moment.read(self.head["hlc"]) if self.head else BEGINNING

    def with_entry(self, entry: "Entry") -> "Ledger":
        """The ledger after the act."""
        events = {event["id"]: event for event in entry.events}
        return replace(
            self, schema=migrations.SCHEMA, rows={**self.rows, **entry.rows}, events={**self.events, **events}
        )


class LateEvents(Mapping[str, Document]):
    """Events that are read from their file where somebody asks for more than their number."""

    def __init__(self, number: int, read: Callable[[], Mapping[str, Document]]) -> None:
        self._number = number
        self._read = read

    def __getitem__(self, event: str) -> Document:
        return self._read()[event]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return self._number


@dataclass(frozen=True)
class Entry:
    """What one act adds to a ledger."""

    events: tuple[Document, ...] = ()
    rows: Mapping[str, Document] = field(default_factory=dict)
    """By document id: new rows, and rows that stand in place of older ones."""


def header(article: str, reviewer: str, replica: str) -> Document:
    """Says whose file it is. Nothing in it changes from save to save: git would show it."""
    return {"app": APP, "schema": migrations.SCHEMA, "article": article, "reviewer": reviewer, "replica": replica}


def row_of(event: Document) -> Document:
    """The row that an event leaves: the record as of this event, or the fact that it was withdrawn."""
    row = {name: event[name] for name in ("kind", "key", "hlc", "at", "reviewer", "schema", "body")}
    return row | {"revision": event["id"]}


def sealed(event: Document) -> Document:
    """The event with the hash of its content, which includes the hash of the event before it."""
    content = {name: value for name, value in event.items() if name != "hash"}
    return content | {"hash": hashlib.sha256(encode(content)).hexdigest()}


def read_ledger(tables: Tables, file: str, article: str) -> tuple[Ledger | None, tuple[Problem, ...]]:
    """The ledger of a file, and what in it cannot be used. None where the file as a whole cannot."""
    head = tables.get("meta", {}).get("1")
    fault = _header_fault(head, article)
    if fault or not isinstance(head, dict):
        return None, (Problem(file=file, what=fault or "it has no header", remedy=KEEP_AND_REPAIR),)
    problems: list[Problem] = []
    if head["schema"] > migrations.SCHEMA:
        problems.append(
            Problem(
                file=file,
                what=f"a newer factcheck wrote it (schema {head['schema']}, this one knows {migrations.SCHEMA})",
                remedy="upgrade factcheck to save here; until then it is only read",
                damage=False,
            )
        )
    rows, row_problems = _readable(tables.get("records", {}), _ROW, file, head["reviewer"])
    events, event_problems = _readable(tables.get("events", {}), _EVENT, file, head["reviewer"])
    events = {key: events[key] for key in sorted(events, key=int)}
    gaps = frozenset(str(document["gap"]) for document in tables["meta"].values() if "gap" in document)
    ledger = Ledger(file, head["reviewer"], head["replica"], head["schema"], rows, events, gaps)
    return ledger, (*problems, *row_problems, *event_problems)


KEEP_AND_REPAIR = "it was left as it is; take it back from git, or run: factcheck check --repair"


class _Form(NamedTuple):
    """What a document must hold; every document of a project is looked at when it is opened."""

    texts: tuple[str, ...]
    numbers: tuple[str, ...]
    """Texts that are decimal numbers."""
    pointers: tuple[str, ...] = ()
    """Texts that may be missing."""


_SAID = ("kind", "key", "hlc", "at", "reviewer")
_ROW = _Form(_SAID, ("revision",))
_EVENT = _Form((*_SAID, "prev_hash", "hash"), ("id", "act"), ("before", "undoes", "redoes"))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 60


def _header_fault(head: Any, article: str) -> str:
    if not isinstance(head, dict) or head.get("app") != APP:
        return "it is no factcheck file: the header is missing"
    if type(head.get("schema")) is not int or head["schema"] < 1:
        return "its header names no schema"
    if not isinstance(head.get("reviewer"), str) or not isinstance(head.get("replica"), str):
        return "its header names no reviewer or no replica"
    if head.get("article") != article:
        return "it belongs to another article"
    return ""


def _readable(table: Document, form: _Form, file: str, reviewer: str) -> tuple[dict[str, Document], list[Problem]]:
    documents: dict[str, Document] = {}
    problems = []
    for key, document in table.items():
        fault = _fault(key, document, form, reviewer)
        if fault is None:
            documents[key] = document
        else:
            problems.append(Problem(file=file, record=key, field=fault[0], what=fault[1], remedy=KEEP_AND_REPAIR))
    return documents, problems


def _fault(key: str, document: Any, form: _Form, reviewer: str) -> tuple[str | None, str] | None:
    if not _is_number(key):
        return None, "its key is no decimal number"
    if type(document) is not dict:
        return None, "it is no record"
    get = document.get
    for name in form.texts:
        if type(get(name)) is not str:
            return name, "it is missing or no text"
    if type(get("schema")) is not int:
        return "schema", "it is missing or no number"
    for name in form.numbers:
        if type(get(name)) is not str:
            return name, "it is missing or no text"
        if not _is_number(document[name]):
            return name, "it is no decimal number"
    for name in form.pointers:
        if type(get(name)) not in _TEXT_OR_NONE:
            return name, "it is no text"
    if type(get("body", 0)) not in _RECORD_OR_NONE:
        return "body", "it is neither a record nor null"
    if document["reviewer"] != reviewer:
        return "reviewer", f"it speaks for {document['reviewer']!r} in a file of {reviewer!r}"
    if form is _EVENT and document["id"] != key:
        return "id", "it differs from the key"
    if not Moment.is_one(document["hlc"]):
        return "hlc", f"{document['hlc'][:40]!r} is no reading of the clock"
    return None


_TEXT_OR_NONE = (str, type(None))
_RECORD_OR_NONE = (dict, type(None))
