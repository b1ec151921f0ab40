"""The page behind a counter-source, fetched when the user asks, and kept."""

from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.base import Model
from factcheck.model.source import CounterSource
from factcheck.reading.fetching import fetch
from factcheck.storage.project import Project


class KeptPage(Model):
    """What was kept of an address."""

    source: str
    article: str
    url: str
    """The address that answered."""
    redirects: tuple[str, ...]
    sha256: str
    size: int
    """Bytes."""
    at: str
    """When, in UTC, ISO 8601."""


def keep_page(project: Project, prefix: str) -> KeptPage:
    """Fetch a counter-source's address once, and keep its bytes beside the article.

    Raises NotFoundError, RefusedError where the source has no address, UnreadableError, UnwritableError.
    """
    article, source = _find(project, prefix)
    if source.url is None or not source.url.lower().startswith(("http://", "https://")):
        raise RefusedError(f"source {source.id} has no web address to fetch")
    got = fetch(source.url)
    digest = project.keep(article, got.data)
    return KeptPage(
        source=source.id,
        article=article,
        url=got.url,
        redirects=got.redirects,
        sha256=digest,
        size=len(got.data),
        at=got.at.isoformat(),
    )


def _find(project: Project, prefix: str) -> tuple[str, CounterSource]:
    found: dict[str, tuple[str, CounterSource]] = {}
    for article in project.articles():
        for source in project.casefile(article).sources:
            if source.id == prefix:
                return article, source
            if source.id.startswith(prefix):
                found[source.id] = article, source
    if len(found) != 1:
        number = "no counter-source" if not found else f"{len(found)} counter-sources"
        raise NotFoundError(f"{number} {prefix!r} attached; see `factcheck sources ARTICLE`")
    return next(iter(found.values()))
