"""Articles come in: each source is read, spotted and stored, or refused in one line; the others still come in."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from factcheck.errors import ExitCode, FactcheckError, NotFoundError, UnreadableError
from factcheck.intake.materials import Material, bytes_of, files_in, openers
from factcheck.model.base import Model
from factcheck.model.record import Origin
from factcheck.reading import Read, read
from factcheck.spotting import spot
from factcheck.storage.project import Project
from factcheck.text import one_line


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
    """Add files, the files of folders, web addresses, and `-` for standard input; yields as each is done.

    Raises NotFoundError for an unknown article in `replaces`, UnwritableError where the project cannot be written.
    """
    replaced = None if replaces is None else project.find_article(replaces)
    for source in sources:
        yield from _add_source(project, source, respot, replaced, encoding)


def new_files(project: Project, folder: Path) -> tuple[Path, ...]:
    """The files of a folder whose articles the project does not hold; what cannot be read is left out."""
    held = set(project.articles())
    found = []
    for path in files_in(folder) if folder.is_dir() else ():
        try:
            articles = {each.reading.article.id for each in read(bytes_of(path), path.name)}
        except FactcheckError:
            continue
        if not articles <= held:
            found.append(path)
    return tuple(found)


def _add_source(
    project: Project, source: str, respot: bool, replaces: str | None, encoding: str | None
) -> Iterator[Outcome]:
    try:
        named = openers(source)
    except FactcheckError as error:
        yield Outcome(source=source, error=str(error), exit_code=error.exit_code)
        return
    for name, opener in named:
        try:
            material = opener()
            for each in read(material.data, material.name, encoding=encoding):
                yield _store(project, each, material, respot, replaces)
        except (NotFoundError, UnreadableError) as error:
            yield Outcome(source=name, error=str(error), exit_code=error.exit_code)


def _store(project: Project, read_: Read, material: Material, respot: bool, replaces: str | None) -> Outcome:
    spotted = spot(read_.reading)
    name = material.url or Path(material.name).name
    origin = Origin(name=name, sha256=sha256(material.data).hexdigest(), url=material.url, replaces=replaces)
    new = project.add(spotted, origin)
    if material.url is not None:
        project.keep(spotted.article.id, material.data)
    more = project.respot(spotted) if respot and not new else 0
    title = one_line(spotted.metadata.title or name)
    if new:
        words = f"added: {title} ({len(spotted.claims)} claims, {len(spotted.comments)} comments)"
    elif more:
        words = f"already held: {title}; {more} claims more"
    else:
        words = f"already held, nothing changed: {title}"
    notes = (*material.notes, *read_.notes, *([spotted.unscored] if spotted.unscored else []))
    return Outcome(source=material.name, article=spotted.article.id, words=words, notes=notes)
