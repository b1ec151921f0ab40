"""The store on disk: one folder an article, one file a reviewer and replica, read without locks and merged on read."""

import hashlib
import os
import threading
from pathlib import Path

from factcheck.config import ProjectSettings, load
from factcheck.errors import DamagedError, NewerSchemaError, NotFoundError, UnwritableError
from factcheck.model.casefile import Problem
from factcheck.model.claim import SpottedArticle
from factcheck.storage import article_files, files, layout, replica, setting_up
from factcheck.storage.canonical import NotJSONError
from factcheck.storage.ledger import KEEP_AND_REPAIR, Entry, Ledger, header, read_ledger
from factcheck.storage.migrations import SCHEMA
from factcheck.storage.store import Decide, Held
from factcheck.storage.tables import read_tables

SETTINGS_FILE = "project.toml"

_Signature = tuple[int, int, int]


class FileStore:
    """The folder `annotations/` of a project. Reading creates nothing."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / layout.ANNOTATIONS
        self._lock = threading.RLock()
        self._read: dict[Path, tuple[_Signature, Ledger | None, tuple[Problem, ...]]] = {}

    @property
    def settings(self) -> ProjectSettings:
        """What the team agreed on. Raises RefusedError naming file and setting."""
        return load(self._folder / SETTINGS_FILE, ProjectSettings)

    @property
    def read_only(self) -> str | None:
        """Why nothing can be saved here."""
        place = self._folder if self._folder.exists() else self._root
        if not place.is_dir():
            return f"{place} is not a folder"
        if not os.access(place, os.W_OK | os.X_OK):
            return f"{place} cannot be written"
        return None

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles held: folders with a text."""
        try:
            with os.scandir(self._folder) as entries:
                names = [entry.name for entry in entries if layout.is_article_folder(entry.name)]
        except OSError:
            return ()
        return tuple(sorted(name for name in names if (self._folder / name / layout.ARTICLE_FILE).exists()))

    def spotted(self, article: str) -> SpottedArticle:
        """The article with what its lowest spotter version derived."""
        folder = self._article_folder(article)
        versions = sorted(v for name in _names(folder) if (v := layout.spotted_version(name)) is not None)
        if not versions:
            raise DamagedError(f"{article}: the file spotted-….json is missing; take it back from git")
        name = layout.spotted_file(versions[0])
        try:
            text, derived = (folder / layout.ARTICLE_FILE).read_bytes(), (folder / name).read_bytes()
        except OSError as error:
            raise DamagedError(f"{article}: cannot be read: {error.strerror}") from error
        return article_files.read_spotted(article, text, derived, name)

    def add(self, spotted: SpottedArticle) -> bool:
        """Hold a new article as a whole folder, or fill a folder that came without its text."""
        folder = self._folder / spotted.article.id
        contents = article_files.contents(spotted)
        if (folder / layout.ARTICLE_FILE).exists():
            return False
        self.set_up()
        if files.place_folder(folder, contents):
            return True
        # The text last: a folder without it is not held yet.
        for name in sorted(contents, key=lambda name: name == layout.ARTICLE_FILE):
            files.write(folder / name, contents[name])
        return True

    def ledgers(self, article: str, reviewer: str | None = None) -> Held:
        """The readable ledgers of the article."""
        folder = self._article_folder(article)
        ledgers: list[Ledger] = []
        problems: list[Problem] = []
        for name in _names(folder):
            if not (layout.is_reviewer_file(name) if reviewer is None else layout.is_file_of(reviewer, name)):
                continue
            ledger, faults = self._ledger(folder / name, article)
            problems.extend(faults)
            if ledger is not None:
                ledgers.append(ledger)
        return Held(tuple(ledgers), tuple(problems))

    def append(self, article: str, reviewer: str, decide: Decide) -> Entry:
        """Add to the reviewer's file of this replica, under its lock, in one durable save."""
        folder = self._article_folder(article)
        self.set_up()
        name = replica.replica_name(self._folder)
        if name is None:
            raise UnwritableError(f"{self._folder}: has no replica name; run: factcheck init")
        path = folder / layout.reviewer_file(reviewer, name)
        with self._lock, files.locked(self._folder / f".{layout.safe(name)}.lock"):
            held = self.ledgers(article, reviewer)
            own = next((ledger for ledger in held.ledgers if ledger.file == _shown(path)), None)
            if own is None and path.exists():
                what = next((p.what for p in held.problems if p.file == _shown(path)), "it cannot be read")
                raise DamagedError(f"{_shown(path)}: {what}; nothing is saved into it. Run: factcheck check --repair")
            if own is not None and own.schema > SCHEMA:
                raise NewerSchemaError(f"{_shown(path)}: a newer factcheck wrote it; upgrade to save here")
            own = own or Ledger(_shown(path), reviewer, name)
            entry = decide(own, [ledger for ledger in held.ledgers if ledger.file != own.file])
            if entry.events:
                _save(path, header(article, reviewer, name), entry)
            return entry

    def version(self, article: str) -> str:
        """The names, times and sizes of the article's files, hashed."""
        try:
            with os.scandir(self._article_folder(article)) as entries:
                seen = sorted((e.name, *_signature(e.stat())) for e in entries if not e.name.startswith("."))
        except (OSError, NotFoundError):
            return ""
        return hashlib.sha256(repr(seen).encode("utf-8", "surrogateescape")).hexdigest()[:16]

    def problems(self) -> tuple[Problem, ...]:
        """Articles whose own files cannot be used."""
        problems = []
        for article in self.articles():
            try:
                self.spotted(article)
            except DamagedError as error:
                file, _, what = str(error).partition(": ")
                problems.append(Problem(file=file, what=what, remedy="take it back from git"))
        return tuple(problems)

    def set_up(self) -> tuple[str, ...]:
        """Make the folder, the replica's token and the two files for git."""
        return setting_up.set_up(self._root)

    def _article_folder(self, article: str) -> Path:
        folder = self._folder / article
        if not layout.is_article_folder(article) or not (folder / layout.ARTICLE_FILE).exists():
            raise NotFoundError(f"no article {article!r} in this project; factcheck list shows them")
        return folder

    def _ledger(self, path: Path, article: str) -> tuple[Ledger | None, tuple[Problem, ...]]:
        """A file's ledger, parsed again only where the file has changed."""
        try:
            signature = _signature(path.stat())
            known = self._read.get(path)
            if known is not None and known[0] == signature:
                return known[1], known[2]
            data = path.read_bytes()
        except OSError as error:
            fault = Problem(file=_shown(path), what=f"it cannot be read: {error.strerror}", remedy=KEEP_AND_REPAIR)
            return None, (fault,)
        ledger, problems = _parsed(data, path, article)
        self._read[path] = (signature, ledger, problems)
        return ledger, problems


def _parsed(data: bytes, path: Path, article: str) -> tuple[Ledger | None, tuple[Problem, ...]]:
    try:
        ledger, problems = read_ledger(read_tables(data), _shown(path), article)
    except NotJSONError as error:
        return None, (Problem(file=_shown(path), what=str(error), remedy=KEEP_AND_REPAIR),)
    if ledger is not None and path.name != layout.reviewer_file(ledger.reviewer, ledger.replica):
        what = f"it holds the words of {ledger.reviewer!r}, which its name does not say; they count for nobody"
        return None, (Problem(file=_shown(path), what=what, remedy=KEEP_AND_REPAIR),)
    return ledger, problems


def _save(path: Path, head: dict[str, object], entry: Entry) -> None:
    # Only writing pays for TinyDB.
    from tinydb import TinyDB
    from tinydb.table import Document

    from factcheck.storage.atomic_json import AtomicJSONStorage

    with TinyDB(path, storage=AtomicJSONStorage) as database:
        storage = database.storage
        assert isinstance(storage, AtomicJSONStorage)
        with storage.together():
            if not database.table("meta").contains(doc_id=1):
                database.table("meta").insert(Document(head, 1))
            database.table("events").insert_multiple(Document(event, int(event["id"])) for event in entry.events)
            records = database.table("records")
            replaced = [int(key) for key in entry.rows if records.contains(doc_id=int(key))]
            records.remove(doc_ids=replaced)
            records.insert_multiple(Document(row, int(key)) for key, row in entry.rows.items())


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries)
    except OSError:
        return []


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _signature(stat: os.stat_result) -> _Signature:
    return stat.st_ino, stat.st_mtime_ns, stat.st_size
