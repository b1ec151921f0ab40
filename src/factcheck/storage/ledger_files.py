"""Ledgers as files: read again only where the bytes changed, saved through TinyDB."""

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from factcheck.model.casefile import Problem
from factcheck.storage import files, layout, migrations
from factcheck.storage.canonical import NotJSONError
from factcheck.storage.files import Signature, signature
from factcheck.storage.ledger import KEEP_AND_REPAIR, Entry, Ledger, header, read_ledger
from factcheck.storage.tables import NO_TABLES, TablesFile

_REMEMBERED = 64


@dataclass(frozen=True)
class LedgerFile:
    """A file as it was read: its ledger, or None and the reason."""

    signature: Signature | None
    content: TablesFile
    ledger: Ledger | None
    problems: tuple[Problem, ...] = ()


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
        if known is not None and known.content.data == data:
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
        start = held.content if held else NO_TABLES
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
            self._remember(path, LedgerFile(*storage.saved, own.with_entry(entry)))

    def _remember(self, path: Path, file: LedgerFile) -> LedgerFile:
        with self._lock:
            self._files[path] = file
            self._files.move_to_end(path)
            while len(self._files) > _REMEMBERED:
                self._files.popitem(last=False)
        return file


def _parsed(path: Path, data: bytes, seen: Signature) -> LedgerFile:
    try:
        content = TablesFile.read(data)
    except NotJSONError as error:
        problem = Problem(file=shown(path), what=str(error), remedy=KEEP_AND_REPAIR)
        return LedgerFile(seen, TablesFile(data, {}, {}), None, (problem,))
    ledger, problems = read_ledger(content.tables, shown(path), path.parent.name)
    if ledger is not None and path.name != layout.reviewer_file(ledger.reviewer, ledger.replica):
        problem = Problem(
            file=shown(path),
            field="reviewer",
            what=f"it holds the words of {ledger.reviewer!r}, which its name does not say; they count for nobody",
            remedy=f"rename it to {layout.reviewer_file(ledger.reviewer, ledger.replica)}, or take it away",
            repairable=False,
        )
        return LedgerFile(seen, content, None, (problem,))
    return LedgerFile(seen, content, ledger, problems)


def _closed(path: Path, error: OSError) -> LedgerFile:
    what = f"it cannot be read: {error.strerror}"
    remedy = "let yourself read it, or take it back from git"
    problem = Problem(file=shown(path), what=what, remedy=remedy, repairable=False)
    return LedgerFile(None, NO_TABLES, None, (problem,))


def shown(path: Path) -> str:
    """The file as the user knows it: its article and its name."""
    return f"{path.parent.name}/{path.name}"
