"""Repair of damaged files: first a copy beside them, then what can be proven in their place. Nothing is destroyed."""

import time
from collections.abc import Collection, Iterator
from pathlib import Path

from factcheck.model.casefile import Problem
from factcheck.storage import files, layout
from factcheck.storage.salvage import salvage
from factcheck.storage.tables import NO_TABLES

_STALE_AFTER = 600.0
"""Seconds. A younger temporary file may belong to a save that is going on."""


def repair(annotations: Path, damaged: Collection[str]) -> Iterator[Problem]:
    """Repair these files (article and file), and clear stale temporary ones; tells what became of each."""
    for name in sorted(damaged):
        path = annotations / name
        if path.parent.parent != annotations or not path.is_file():
            continue
        if layout.is_reviewer_file(path.name):
            yield _repair_reviewer_file(path)
        elif path.name == layout.ARTICLE_FILE or layout.spotted_version(path.name) is not None:
            kept = _keep(path, path.read_bytes())
            files.remove(path)
            yield _told(path, f"it is kept as {kept}; add the article again, and everything said of it is back")
    yield from _clear(annotations)


def _repair_reviewer_file(path: Path) -> Problem:
    data = path.read_bytes()
    kept = _keep(path, data)
    tables = salvage(data, path.parent.name, path.name, kept)
    if tables is None:
        files.remove(path)
        return _told(path, f"nothing in it can be proven; it is kept as {kept}")
    files.write(path, NO_TABLES.with_tables(tables).data)
    return _told(path, f"{len(tables['events'])} events could be proven and stand; the damaged file is kept as {kept}")


def _keep(path: Path, data: bytes) -> str:
    number = 1
    while (kept := path.with_name(layout.kept_file(path.name, number))).exists():
        number += 1
    files.write(kept, data)
    return kept.name


def _clear(annotations: Path) -> Iterator[Problem]:
    for stale in sorted((*annotations.glob(".*.tmp"), *annotations.glob("*/.*.tmp"))):
        try:
            if time.time() - stale.stat().st_mtime < _STALE_AFTER:
                continue
        except OSError:
            continue
        if stale.is_dir():
            files.discard_folder(stale)
        else:
            files.remove(stale)
        yield _told(stale, "a save that did not end had left it; it is cleared away")


def _told(path: Path, what: str) -> Problem:
    shown = f"{path.parent.name}/{path.name}"
    return Problem(file=shown, what=f"repaired: {what}", remedy="nothing to do", damage=False)
