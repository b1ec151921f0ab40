"""Finding a counter-source that somebody attached, and all others that are the same document."""

from collections.abc import Iterator

from factcheck.errors import NotFoundError
from factcheck.model.casefile import Casefile
from factcheck.model.cautions import same_address
from factcheck.model.source import CounterSource
from factcheck.storage.project import Project


def find_source(project: Project, prefix: str) -> tuple[str, CounterSource]:
    """The article and the counter-source of this id, or of the only id that begins so; one's own where several have it.

    Raises NotFoundError.
    """
    found: dict[str, tuple[str, CounterSource]] = {}
    for article in project.worked_on():
        for source in project.casefile(article).sources:
            if source.id.startswith(prefix) and (source.id not in found or source.reviewer == project.reviewer):
                found[source.id] = article, source
    matching = {prefix: found[prefix]} if prefix in found else found
    if len(matching) != 1:
        number = "no counter-source" if not matching else f"{len(matching)} counter-sources"
        raise NotFoundError(f"{number} {prefix!r} attached; see `factcheck sources ARTICLE`")
    return next(iter(matching.values()))


def same_document(project: Project, source: CounterSource) -> Iterator[tuple[Casefile, tuple[CounterSource, ...]]]:
    """Everywhere that the document behind a source is attached: the articles, each with the sources that are it."""
    for article in project.worked_on():
        casefile = project.casefile(article)
        held = tuple(s for s in casefile.sources if s.id == source.id or same_address(s.url, source.url))
        if held:
            yield casefile, held
