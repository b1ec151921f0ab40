"""The folder into which a user drops articles: what is new there, and how it comes in."""

from contextlib import suppress
from pathlib import Path

from factcheck.storage.project import Project


class SeedFolder:
    """The seeds/ of a project."""

    def __init__(self, project: Project, folder: Path) -> None:
        self._project = project
        self._folder = folder
        self._seen: frozenset[tuple[Path, int, int]] | None = None
        self._new: tuple[str, ...] = ()

    def find(self) -> tuple[str, ...]:
        """The names of the files whose articles the project does not hold yet; cheap while nothing changes there."""
        seen = self._look()
        if seen == self._seen:
            return self._new
        # Reading and spotting are loaded when there is something to look at: the workbench paints before.
        from factcheck.intake.adding import new_files

        self._new = tuple(path.name for path in new_files(self._project, self._folder))
        self._seen = seen
        return self._new

    def _look(self) -> frozenset[tuple[Path, int, int]]:
        found = set()
        for path in self._folder.rglob("*"):
            with suppress(OSError):
                status = path.stat()
                found.add((path, status.st_mtime_ns, status.st_size))
        return frozenset(found)

    def add(self) -> tuple[str, ...]:
        """Add them; returns what became of them, in words. Raises UnwritableError."""
        from factcheck.intake.adding import add_sources, new_files

        sources = [str(path) for path in new_files(self._project, self._folder)]
        outcomes = tuple(add_sources(self._project, sources))
        self._seen = None
        added = [outcome.words for outcome in outcomes if outcome.error is None]
        told = added if len(added) == 1 else [f"added {len(added)} articles"] if added else []
        return (*told, *(outcome.error for outcome in outcomes if outcome.error is not None))
