"""Articles come in: each source is read, spotted and stored, or refused in one line; the others still come in."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from factcheck.errors import ExitCode, FactcheckError, NotFoundError, RefusedError, UnreadableError
from factcheck.intake.materials import Material, Opener, bytes_of, files_in, openers
from factcheck.intake.replacing import Addresses, version_at
from factcheck.intake.unbroken import unbroken
from factcheck.language.counting import counted
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


Watch = Callable[[str, int, int], None]
"""Is told what is being read, how many sources are done, and of how many."""


def _unwatched(name: str, done: int, of: int) -> None:
    """Nobody looks."""


def add_sources(
    project: Project,
    sources: Sequence[str],
    *,
    respot: bool = False,
    replaces: str | None = None,
    encoding: str | None = None,
    watch: Watch = _unwatched,
) -> Iterator[Outcome]:
    """Add files, the files of folders, web addresses, and `-` for standard input; yields as each is done.

    Whoever interrupts it finds whole articles. Raises NotFoundError for an unknown article in `replaces`, RefusedError
    for several newer versions of it, UnwritableError where the project cannot be written.
    """
    replaced = None if replaces is None else project.find_article(replaces)
    steps = [step for source in sources for step in _openers(source)]
    if replaced is not None and len(steps) > 1:
        raise RefusedError(f"--replaces takes one source, not {len(steps)}: one article is the newer version of one")
    addresses = Addresses(project)
    for done, (name, opener) in enumerate(steps):
        watch(name, done, len(steps))
        try:
            material = opener()
            several = read(material.data, material.name, encoding=encoding)
            if replaced is not None and len(several) > 1:
                raise RefusedError(f"{name}: holds {len(several)} articles; --replaces takes one")
            for number, each in enumerate(several, 1):
                if len(several) > 1:
                    watch(f"{name} ({number} of {len(several)})", done, len(steps))
                yield _store(project, addresses, each, material, respot, replaced, alone=len(several) == 1)
        except (NotFoundError, UnreadableError, RefusedError) as error:
            yield Outcome(source=name, error=str(error), exit_code=error.exit_code)


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


def _openers(source: str) -> Sequence[tuple[str, Opener]]:
    """What a source holds; where it holds nothing, an opener that says so in its turn."""
    try:
        return openers(source)
    except (NotFoundError, UnreadableError) as error:
        return [(source, partial(_refuse, error))]


def _refuse(error: FactcheckError) -> Material:
    raise error


def _came_in(project: Project, article: str) -> bool:
    return project.holds(article) and bool(project.casefile(article).origins)


def _store(
    project: Project,
    addresses: Addresses,
    read_: Read,
    material: Material,
    respot: bool,
    replaces: str | None,
    *,
    alone: bool,
) -> Outcome:
    spotted = spot(read_.reading)
    article, canonical = spotted.article.id, spotted.metadata.url
    if replaces == article:
        raise RefusedError(f"{material.name}: is article {article} itself, its text unchanged; nothing is replaced")
    if replaces is None and material.url is not None and (alone or canonical) and not _came_in(project, article):
        replaces = version_at(project, article, material.url, canonical)
    saved = addresses.others(article, canonical) if material.url is None and replaces is None else None
    name = material.url or Path(material.name).name
    origin = Origin(name=name, sha256=sha256(material.data).hexdigest(), url=material.url, replaces=replaces)
    with unbroken():
        new = project.add(spotted, origin)
        replaced = not new and replaces is not None and project.replace(article, origin)
        if material.url is not None:
            project.keep(article, material.data)
        more = project.respot(spotted) if respot and not new else 0
    addresses.take(article, canonical)
    title = one_line(spotted.metadata.title or name)
    if new:
        claims, comments = counted(len(spotted.claims), "claim"), counted(len(spotted.comments), "comment")
        words = f"added: {title} ({claims}, {comments})"
    elif more:
        words = f"already held: {title}; {counted(more, 'claim')} more"
    elif replaced:
        words = f"already held: {title}; now known to replace {replaces}"
    else:
        words = f"already held, nothing changed: {title}"
    notes = (*material.notes, *read_.notes, *([spotted.unscored] if spotted.unscored else []))
    if new and replaces is not None:
        notes += (f"a newer version of {replaces}; what became of its verdicts: factcheck versions {article}",)
    elif new and saved is not None:
        notes += (f"has the address of {saved}; if it is its newer version, add it again with --replaces {saved}",)
    return Outcome(source=material.name, article=article, words=words, notes=notes)
