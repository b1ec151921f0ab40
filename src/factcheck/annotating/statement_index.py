"""The index of all statements, where a project is large enough for one to pay."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from factcheck.sourcing.index import Index
from factcheck.storage.project import Project

INDEXED_FROM = 60
"""Articles from which on reading an index costs less than reading them all."""


@contextmanager
def statement_index(project: Project) -> Iterator[Index | None]:
    """The project's index, up to date; None where reading the articles themselves costs less."""
    if project.cache_key is None or len(project.articles()) < INDEXED_FROM:
        yield None
        return
    from platformdirs import user_cache_path

    path = user_cache_path("factcheck") / f"statements-{project.cache_key}.sqlite"
    with closing(Index(path)) as index:
        index.update(project)
        yield index
