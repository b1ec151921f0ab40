"""The page behind a counter-source, fetched when the user asks, and kept."""

from factcheck.annotating.held_sources import find_source
from factcheck.errors import RefusedError
from factcheck.model.base import Model
from factcheck.model.source import Page
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
    """Fetch a counter-source's address once, and keep its bytes beside the article, with their hash and the time.

    Raises NotFoundError, RefusedError where the source has no address, UnreadableError, UnwritableError.
    """
    article, source = find_source(project, prefix)
    if source.url is None or not source.url.lower().startswith(("http://", "https://")):
        raise RefusedError(f"source {source.id} has no web address to fetch")
    got = fetch(source.url)
    at = got.at.isoformat()
    page = Page(source=source.id, claim=source.claim, url=got.url, size=len(got.data), fetched=at)
    digest = project.keep(article, got.data, page)
    return KeptPage(
        source=source.id,
        article=article,
        url=got.url,
        redirects=got.redirects,
        sha256=digest,
        size=len(got.data),
        at=at,
    )
