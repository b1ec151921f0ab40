"""What the user names as a source: a file, the files of a folder, standard input, or a web address; its bytes."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from factcheck.errors import NotFoundError, UnreadableError
from factcheck.model.base import Model
from factcheck.reading.fetching import fetch, is_address
from factcheck.reading.formats.kinds import LARGEST
from factcheck.storage.file_store import SETTINGS_FILE
from factcheck.storage.layout import ANNOTATIONS, is_article_folder

LARGEST_IMPORT = 1 << 30
"""Bytes of an import file: a feed of all that the world's desks have checked has a few hundred million."""


class Material(Model):
    """The bytes of one source."""

    name: str
    data: bytes
    url: str | None = None
    """The address that answered, where they were fetched."""
    notes: tuple[str, ...] = ()


Opener = Callable[[], Material]
"""Gets the bytes; raises NotFoundError, UnreadableError in one line."""


def openers(source: str, largest: int = LARGEST) -> Sequence[tuple[str, Opener]]:
    """The names of what a source holds, each with how to get it. Raises NotFoundError, UnreadableError.

    A file or standard input of more than `largest` bytes is refused.
    """
    if source == "-":
        return [("standard input", partial(_standard_input, largest))]
    if is_address(source):
        return [(source, partial(_fetched, source))]
    return [(str(path), partial(_file, path, largest)) for path in _paths_of(source)]


def files_in(folder: Path) -> list[Path]:
    """The folder's files and its subfolders', in the order of their names, but for hidden ones and a project's own."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not _is_project_data(path)
    )


def bytes_of(path: Path, largest: int = LARGEST) -> bytes:
    """A regular file's bytes: a device or a pipe might never end."""
    if not path.is_file():
        raise UnreadableError(f"{path}: not a regular file; pipe it in and add -")
    try:
        if path.stat().st_size > largest:
            raise UnreadableError(f"{path}: larger than {largest >> 20} MiB; take it in parts")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read: {error.strerror}") from error


def _paths_of(source: str) -> list[Path]:
    path = Path(source)
    try:
        # An empty name would be this whole folder.
        if not source or not path.exists():
            raise NotFoundError(f"{source or 'a source without a name'}: no such file; check the name")
    except OSError as error:
        raise NotFoundError(f"{source}: cannot be found: {error.strerror}; check the name") from error
    if not path.is_dir():
        return [path]
    files = files_in(path)
    if not files:
        raise UnreadableError(f"{source}: the folder holds no files; name one with articles")
    return files


def _file(path: Path, largest: int) -> Material:
    return Material(name=str(path), data=bytes_of(path, largest))


def _fetched(address: str) -> Material:
    got = fetch(address)
    led = tuple(f"led on from {passed}" for passed in got.redirects)
    return Material(name=got.url, data=got.data, url=got.url, notes=led)


def _standard_input(largest: int) -> Material:
    data = sys.stdin.buffer.read(largest + 1)
    if len(data) > largest:
        raise UnreadableError(f"standard input: larger than {largest >> 20} MiB; take it in parts")
    return Material(name="standard input", data=data)


def _is_project_data(path: Path) -> bool:
    """Whether the file is what a project holds: adding a project's folder must not add its records as articles."""
    folder = path.absolute().parent
    if is_article_folder(folder.name):
        return folder.parent.name == ANNOTATIONS
    return folder.name == ANNOTATIONS and path.name == SETTINGS_FILE
