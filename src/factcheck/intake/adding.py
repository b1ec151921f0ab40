"""Articles come in: each source is read, spotted and stored, or refused in one line; the others still come in."""

import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from factcheck.errors import ExitCode, FactcheckError, NotFoundError, UnreadableError
from factcheck.model.base import Model
from factcheck.model.record import Origin
from factcheck.reading import Read, read
from factcheck.spotting import spot
from factcheck.storage.file_store import SETTINGS_FILE
from factcheck.storage.layout import ANNOTATIONS, is_article_folder
from factcheck.storage.project import Project
from factcheck.text import one_line

LARGEST = 64 * 1024 * 1024
"""Bytes of one source; no article is larger, and a mistake should not fill the memory."""


class Outcome(Model):
    """What became of one source."""

    source: str
    article: str | None = None
    words: str = ""
    notes: tuple[str, ...] = ()
    error: str | None = None
    exit_code: ExitCode = ExitCode.OK


def add_sources(
    project: Project,
    sources: Sequence[str],
    *,
    respot: bool = False,
    replaces: str | None = None,
    encoding: str | None = None,
) -> Iterator[Outcome]:
    """Add files, the files of folders, and `-` for standard input; yields as each is done.

    Raises NotFoundError for an unknown article in `replaces`, UnwritableError where the project cannot be written.
    """
    replaced = None if replaces is None else project.find_article(replaces)
    for source in sources:
        yield from _add_source(project, source, respot, replaced, encoding)


def new_files(project: Project, folder: Path) -> tuple[Path, ...]:
    """The files of a folder whose articles the project does not hold; what cannot be read is left out."""
    held = set(project.articles())
    found = []
    for path in _files_in(folder) if folder.is_dir() else ():
        try:
            articles = {each.reading.article.id for each in read(_bytes_of(path), path.name)}
        except FactcheckError:
            continue
        if not articles <= held:
            found.append(path)
    return tuple(found)


def _add_source(
    project: Project, source: str, respot: bool, replaces: str | None, encoding: str | None
) -> Iterator[Outcome]:
    try:
        paths: Sequence[Path | None] = [None] if source == "-" else _paths_of(source)
    except FactcheckError as error:
        yield Outcome(source=source, error=str(error), exit_code=error.exit_code)
        return
    for path in paths:
        name = "standard input" if path is None else str(path)
        try:
            data = _standard_input() if path is None else _bytes_of(path)
            for each in read(data, name, encoding=encoding):
                yield _store(project, each, name, data, respot, replaces)
        except (NotFoundError, UnreadableError) as error:
            yield Outcome(source=name, error=str(error), exit_code=error.exit_code)


def _store(project: Project, read_: Read, name: str, data: bytes, respot: bool, replaces: str | None) -> Outcome:
    spotted = spot(read_.reading)
    origin = Origin(name=Path(name).name, sha256=sha256(data).hexdigest(), replaces=replaces)
    new = project.add(spotted, origin)
    more = project.respot(spotted) if respot and not new else 0
    title = one_line(spotted.metadata.title or Path(name).name)
    if new:
        words = f"added: {title} ({len(spotted.claims)} claims, {len(spotted.comments)} comments)"
    elif more:
        words = f"already held: {title}; {more} claims more"
    else:
        words = f"already held, nothing changed: {title}"
    return Outcome(source=name, article=spotted.article.id, words=words, notes=read_.notes)


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
    files = _files_in(path)
    if not files:
        raise UnreadableError(f"{source}: the folder holds no files; name one with articles")
    return files


def _files_in(folder: Path) -> list[Path]:
    """The folder's files and its subfolders', in the order of their names, but for hidden ones and a project's own."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not _is_project_data(path)
    )


def _is_project_data(path: Path) -> bool:
    """Whether the file is what a project holds: adding a project's folder must not add its records as articles."""
    folder = path.absolute().parent
    if is_article_folder(folder.name):
        return folder.parent.name == ANNOTATIONS
    return folder.name == ANNOTATIONS and path.name == SETTINGS_FILE


def _bytes_of(path: Path) -> bytes:
    """A regular file's bytes: a device or a pipe might never end."""
    if not path.is_file():
        raise UnreadableError(f"{path}: not a regular file; pipe it in and add -")
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"{path}: larger than {LARGEST >> 20} MiB; add the article alone")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read: {error.strerror}") from error


def _standard_input() -> bytes:
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableError(f"standard input: larger than {LARGEST >> 20} MiB; add the article alone")
    return data
