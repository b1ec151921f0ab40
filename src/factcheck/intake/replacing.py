"""Which article a newly read one is a newer version of."""

from functools import cached_property

from factcheck.model.casefile import Casefile
from factcheck.storage.project import Project


def version_at(project: Project, article: str, address: str, canonical: str | None) -> str | None:
    """The latest other article that came from this address and calls itself by the same canonical one.

    A front page, or a feed's entry, is another article at the same address; a page that was edited is not.
    """
    found = [
        casefile
        for casefile in (project.casefile(other) for other in project.articles() if other != article)
        if casefile.spotted.metadata.url == canonical and any(o.url == address for o in casefile.origins)
    ]
    latest = max(found, key=lambda casefile: _came_in(casefile, address), default=None)
    return latest.spotted.article.id if latest else None


def _came_in(casefile: Casefile, address: str) -> str:
    return max(origin.at.isoformat() if origin.at else "" for origin in casefile.origins if origin.url == address)


class Addresses:
    """Which held article calls itself by which address; looked through once, however many articles come in."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def _held(self) -> dict[str, str]:
        filed = [self._project.casefile(article) for article in self._project.articles()]
        filed.sort(key=lambda casefile: max((o.at.isoformat() for o in casefile.origins if o.at), default=""))
        return {c.spotted.metadata.url: c.spotted.article.id for c in filed if c.spotted.metadata.url}

    def others(self, article: str, canonical: str | None) -> str | None:
        """The latest other article of this address, of which the one that comes in may be a newer version."""
        other = self._held.get(canonical) if canonical else None
        return other if other != article else None

    def take(self, article: str, canonical: str | None) -> None:
        """Remembers an article that has come in."""
        if canonical:
            self._held[canonical] = article
