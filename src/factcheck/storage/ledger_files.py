"""Ledgers as files: read again only where the bytes changed, saved through TinyDB."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from factcheck.model.casefile import Problem
from factcheck.storage import files, layout, migrations
from factcheck.storage.canonical import NotJSONError
from factcheck.storage.files import Signature, signature
from factcheck.storage.ledger import KEEP_AND_REPAIR, Document, Entry, LateEvents, Ledger, header, read_ledger
from factcheck.storage.tables import NO_TABLES, TablesFile, parted

_REMEMBERED = 64


class Whole(NamedTuple):
    """All that a file holds: its ledger, or None and the reason."""

    content: TablesFile
    ledger: Ledger | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class LedgerFile:
    """A file as it was read. Its events are read where somebody asks for them: most want to know what holds now."""

    signature: Signature | None
    data: bytes
    ledger: Ledger | None
    whole: Callable[[], Whole]

    @classmethod
    def of(cls, signature: Signature | None, whole: Whole) -> "LedgerFile":
        """A file that was read to its end."""
        return cls(signature, whole.content.data, whole.ledger, lambda: whole)


class LedgerFiles:
    """The ledger files read last."""

    def __init__(self) -> None:
        self._files: OrderedDict[Path, LedgerFile] = OrderedDict()
        # One thread may save while another reads.
        self._lock = threading.Lock()

    def glance(self, path: Path) -> LedgerFile:
        """The file as far as its time and size tell."""
        known = self._files.get(path)
        try:
            if known is not None and known.signature == signature(path.stat()):
                return known
        except OSError as error:
            return _closed(path, error)
        return self.read(path)

    def read(self, path: Path) -> LedgerFile:
        """The file as its bytes are now: within one tick of the clock, time and size may stay the same."""
        try:
            seen, data = files.read(path)
        except OSError as error:
            return _closed(path, error)
        known = self._files.get(path)
        if known is not None and known.data == data:
            return known if known.signature == seen else self._remember(path, replace(known, signature=seen))
        return self._remember(path, _parsed(path, data, seen))

    def save(self, path: Path, held: LedgerFile | None, own: Ledger, entry: Entry) -> None:
        """Add the entry to the file of `own`, durably; `held` is what the file holds, None where there is none.

        Raises UnwritableError, UncertainError.
        """
        # Only saving pays for TinyDB.
        from factcheck.storage.atomic_json import AtomicJSONStorage, ReviewerDB

        # Whatever becomes of the save, what was read before holds no more.
        with self._lock:
            self._files.pop(path, None)
        start = held.whole().content if held else NO_TABLES
        with ReviewerDB(path, storage=AtomicJSONStorage) as database:
            storage = cast(AtomicJSONStorage, database.storage)
            with storage.together(start):
                if held is None:
                    database.put("meta", {"1": header(path.parent.name, own.reviewer, own.replica)})
                elif own.schema < migrations.SCHEMA:
                    database.put("meta", {"1": {**start.tables["meta"]["1"], "schema": migrations.SCHEMA}})
                database.put("events", {event["id"]: event for event in entry.events})
                database.put("records", entry.rows)
        if storage.saved is not None:
            written, content = storage.saved
            self._remember(path, LedgerFile.of(written, Whole(content, own.with_entry(entry))))

    def _remember(self, path: Path, file: LedgerFile) -> LedgerFile:
        with self._lock:
            self._files[path] = file
            self._files.move_to_end(path)
            while len(self._files) > _REMEMBERED:
                self._files.popitem(last=False)
        return file


def _parsed(path: Path, data: bytes, seen: Signature) -> LedgerFile:
    glimpsed = _glimpsed(path, data)
    return glimpsed(seen) if glimpsed else LedgerFile.of(seen, _read(path, data))


def _glimpsed(path: Path, data: bytes) -> Callable[[Signature], LedgerFile] | None:
    """What holds now, with the events left for later; None where anything is not as it is written here."""
    parts = parted(data)
    if parts is None:
        return None
    try:
        tables = {name: part.read() for name, part in parts.items() if name != "events"}
    except NotJSONError:
        return None
    ledger, problems = read_ledger({**tables, "events": {}}, shown(path), path.parent.name)
    if ledger is None or problems or path.name != layout.reviewer_file(ledger.reviewer, ledger.replica):
        return None

    @cache
    def whole() -> Whole:
        try:
            content = TablesFile(data, {**tables, "events": parts["events"].read()}, {})
        except NotJSONError:
            return _read(path, data)
        return Whole(content, *read_ledger(content.tables, shown(path), path.parent.name))

    def events() -> Mapping[str, Document]:
        held = whole().ledger
        return held.events if held else {}

    late = replace(ledger, events=LateEvents(parts["events"].lines, events))
    return lambda seen: LedgerFile(seen, data, late, whole)


def _read(path: Path, data: bytes) -> Whole:
    try:
        content = TablesFile.read(data)
    except NotJSONError as error:
        problem = Problem(file=shown(path), what=str(error), remedy=KEEP_AND_REPAIR)
        return Whole(TablesFile(data, {}, {}), None, (problem,))
    ledger, problems = read_ledger(content.tables, shown(path), path.parent.name)
    if ledger is not None and path.name != layout.reviewer_file(ledger.reviewer, ledger.replica):
        problem = Problem(
            file=shown(path),
            field="reviewer",
            what=f"it holds the words of {ledger.reviewer!r}, which its name does not say; they count for nobody",
            remedy=f"rename it to {layout.reviewer_file(ledger.reviewer, ledger.replica)}, or take it away",
            repairable=False,
        )
        return Whole(content, None, (problem,))
    return Whole(content, ledger, problems)


def _closed(path: Path, error: OSError) -> LedgerFile:
    what = f"it cannot be read: {error.strerror}"
    remedy = "let yourself read it, or take it back from git"
    problem = Problem(file=shown(path), what=what, remedy=remedy, repairable=False)
    return LedgerFile.of(None, Whole(NO_TABLES, None, (problem,)))


def shown(path: Path) -> str:
    """The file as the user knows it: its article and its name."""
    return f"{path.parent.name}/{path.name}"
