"""Which article a newly read one is a newer version of."""

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
