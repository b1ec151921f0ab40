"""What lies in the folder besides the ledgers: articles' own files, leftovers, and what does not belong there."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from factcheck.model.casefile import Problem
from factcheck.storage import article_files, files, layout

ADD_AGAIN = "take it back from git; or run factcheck check --repair, which keeps it, and add the article again"

BRING_AGAIN = "take it back from git, or import the feed again and delete the file"


def inspect(annotations: Path) -> Iterator[Problem]:
    """The problems of the folder."""
    if not annotations.is_dir():
        return
    for entry in _entries(annotations):
        if layout.is_temporary(entry.name):
            yield _stale(entry.name)
        elif layout.is_article_folder(entry.name) and entry.is_dir():
            yield from inspect_article(entry)
        elif entry.name == layout.FEEDS and entry.is_dir():
            yield from _inspect_feeds(entry)
        elif entry.is_dir() and not entry.name.startswith("."):
            yield _stranger(entry.name)


def inspect_article(folder: Path) -> Iterator[Problem]:
    """The problems of one article's folder."""
    contents: dict[str, bytes] = {}
    closed = False
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        what = f"the folder cannot be read: {error.strerror}"
        yield Problem(file=folder.name, what=what, remedy="let yourself read it", repairable=False)
        return
    for entry in entries:
        shown = f"{folder.name}/{entry.name}"
        if layout.is_temporary(entry.name):
            yield _stale(shown)
        elif entry.name == layout.ARTICLE_FILE or layout.spotted_version(entry.name) is not None:
            try:
                contents[entry.name] = files.read(entry)[1]
            except OSError as error:
                what = f"it cannot be read: {error.strerror}"
                yield Problem(file=shown, what=what, remedy="let yourself read it", repairable=False)
                closed = True
        elif (digest := layout.page_digest(entry.name)) is not None:
            yield from _unless_as_written(entry, digest, shown, "take it back from git, or fetch the page again")
        elif not (layout.is_reviewer_file(entry.name) or layout.is_kept(entry.name) or entry.name.startswith(".")):
            yield _stranger(shown)
    for name, what in () if closed else article_files.article_folder_faults(folder.name, contents):
        yield Problem(file=f"{folder.name}/{name}", what=what, remedy=ADD_AGAIN)


def _inspect_feeds(folder: Path) -> Iterator[Problem]:
    """The files of earlier checks that do not hold what their names say."""
    for entry in _entries(folder):
        shown = f"{folder.name}/{entry.name}"
        digest = layout.feed_digest(entry.name)
        if layout.is_temporary(entry.name):
            yield _stale(shown)
        elif digest is None:
            yield _stranger(shown)
        else:
            yield from _unless_as_written(entry, digest, shown, BRING_AGAIN)


def _unless_as_written(path: Path, digest: str, shown: str, remedy: str) -> Iterator[Problem]:
    """What is wrong with a file that is named by the hash of what it holds."""
    try:
        if hashlib.sha256(files.read(path)[1]).hexdigest() == digest:
            return
        what = "it is not as it was written"
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
    yield Problem(file=shown, what=what, remedy=remedy, repairable=False)


def _entries(folder: Path) -> list[Path]:
    return [folder / name for name in files.names(folder)]


def _stale(name: str) -> Problem:
    return Problem(
        file=name,
        what="a save that did not end left it behind; what it was to replace stands",
        remedy="factcheck check --repair clears it away",
        damage=False,
    )


def _stranger(name: str) -> Problem:
    return Problem(file=name, what="it is none of the project's files", remedy="move it elsewhere", damage=False)
