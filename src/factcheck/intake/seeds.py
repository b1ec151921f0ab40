"""The folder into which a user drops articles: what is new there, and how it comes in."""

from pathlib import Path

from factcheck.storage.project import Project


class SeedFolder:
    """The seeds/ of a project."""

    def __init__(self, project: Project, folder: Path) -> None:
        self._project = project
        self._folder = folder

    def find(self) -> tuple[str, ...]:
        """The names of the files whose articles the project does not hold yet."""
        # Reading and spotting are loaded when there is something to look at: the workbench paints before.
        from factcheck.intake.adding import new_files

        return tuple(path.name for path in new_files(self._project, self._folder))

    def add(self) -> tuple[str, ...]:
        """Add them; returns what became of each, in words. Raises UnwritableError."""
        from factcheck.intake.adding import add_sources, new_files

        sources = [str(path) for path in new_files(self._project, self._folder)]
        return tuple(outcome.error or outcome.words for outcome in add_sources(self._project, sources))
