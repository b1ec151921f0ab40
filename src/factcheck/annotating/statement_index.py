"""The index of all statements, where a project is large enough for one to pay."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from factcheck.sourcing.corpus import Selection
from factcheck.sourcing.index import Index, Watch
from factcheck.storage.project import Project

INDEXED_FROM = 60
"""Articles from which on reading an index costs less than reading them all."""


@contextmanager
def statement_index(project: Project, watch: Watch = lambda done, of: None) -> Iterator[Index | None]:
    """The project's index, up to date; None where reading the articles themselves costs less.

    `watch` is told how many articles are read into it: thousands take minutes, where the index was lost.
    """
    # Listing thousands of folders is the dearest part of a look that finds nothing new: once is enough.
    articles = project.articles()
    if project.cache_key is None or len(articles) < INDEXED_FROM:
        yield None
        return
    from platformdirs import user_cache_path

    path = user_cache_path("factcheck") / f"statements-{project.cache_key}.sqlite"
    with closing(Index(path)) as index:
        index.update(Selection(project, articles), watch)
        yield index
