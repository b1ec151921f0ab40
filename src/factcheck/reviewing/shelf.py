"""The casefiles that somebody works on, read again where anybody wrote something since."""

from collections.abc import Sequence

from factcheck.annotating.statuses import statuses
from factcheck.errors import DamagedError, NotFoundError
from factcheck.model.casefile import Casefile
from factcheck.model.status import ClaimStatus
from factcheck.storage.project import Project


class Shelf:
    """The casefiles of these articles, or of all, as far as they can be read."""

    def __init__(self, project: Project, articles: Sequence[str] = ()) -> None:
        self.casefiles: dict[str, Casefile] = {}
        self._articles = tuple(articles)
        self._versions: dict[str, str] = {}
        self._statuses: dict[tuple[str, str], dict[str, ClaimStatus]] = {}
        self.take(project)

    def take(self, project: Project) -> None:
        """Read everything as the reviewer that this project names."""
        self._project = project
        self._versions = {}
        self._statuses = {}
        self.refresh()

    def refresh(self) -> bool:
        """Read what has changed since it was read; whether anything had."""
        changed = False
        for article in self._articles or self._project.articles():
            version = self._project.version(article)
            if self._versions.get(article) == version:
                continue
            changed = True
            self._versions[article] = version
            try:
                self.casefiles[article] = self._project.casefile(article)
            except (DamagedError, NotFoundError):
                self.casefiles.pop(article, None)
        return changed

    def status(self, article: str, claim: str) -> ClaimStatus:
        """Where the work on a claim stands."""
        known = self._statuses.setdefault((article, self._versions[article]), {})
        if claim not in known:
            known |= statuses(self._project, self.casefiles[article], [claim])
        return known[claim]
