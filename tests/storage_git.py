"""Working copies of a project that share their work through git, without a server."""

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from factcheck.errors import NotFoundError
from factcheck.model.event import Event
from factcheck.model.record import Put, Withdraw
from factcheck.storage.project import Project
from storage_words import source, spotted, verdict

ARTICLES = (spotted(1), spotted(2))


class Skewed:
    """A clock that runs ahead or behind by so many seconds; all clocks share one true time."""

    true = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __init__(self, seconds: int) -> None:
        self._skew = timedelta(seconds=seconds)

    def __call__(self) -> datetime:
        Skewed.true += timedelta(milliseconds=7)
        return Skewed.true + self._skew


class Copy:
    """One reviewer's working copy on one machine."""

    def __init__(self, folder: Path, reviewer: str, skew: int, of: Path | None = None) -> None:
        self.folder = folder
        self.reviewer = reviewer
        if of is None:
            folder.mkdir()
            self.git("init", "-q", "-b", "main")
        else:
            subprocess.run(["git", "clone", "-q", str(of), str(folder)], check=True, env=_environment())
        self.project = Project.open(folder, reviewer, clock=Skewed(skew))

    def git(self, *arguments: str) -> str:
        """Run git here; raises where it fails, as it does on a conflict."""
        done = subprocess.run(
            ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
            cwd=self.folder,
            env=_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"git {' '.join(arguments)}: {done.stdout}{done.stderr}"
        return done.stdout

    def save(self) -> None:
        """Commit what there is."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "work")

    def take(self, other: "Copy") -> None:
        """Merge what another copy has committed."""
        self.save()
        self.git("pull", "-q", "--no-edit", "--no-rebase", str(other.folder), "main")

    def act(self, article: int, claim: int, deed: str) -> tuple[Event, ...]:
        """Do one thing; nothing where it cannot be done now."""
        spotted_article = ARTICLES[article]
        identity = spotted_article.article.id
        chosen = spotted_article.claims[claim]
        if deed in ("undo", "redo"):
            try:
                return (self.project.undo() if deed == "undo" else self.project.redo()).events
            except NotFoundError:
                return ()
        held = self.project.casefile(identity).verdict(chosen.id, self.reviewer)
        if deed == "withdraw":
            if held is None:
                return ()
            return self.project.commit(identity, [Withdraw(kind=held.kind_of_record, key=held.key)])
        if deed == "source":
            name = f"s{chosen.id[1:]}"
            mine = [s for s in self.project.casefile(identity).sources if s.id == name and s.reviewer == self.reviewer]
            new = source(chosen, name, quote=f"Seen at {Skewed.true.isoformat()}.")
            return self.project.commit(
                identity, [Put(record=new.model_copy(update={"revision": mine[0].revision if mine else ""}))]
            )
        return self.project.commit(
            identity, [Put(record=verdict(chosen, deed, revision=held.revision if held else ""))]
        )

    def state(self) -> object:
        """What everybody says here."""
        casefiles = [self.project.as_reviewer("nobody").casefile(held.article.id) for held in ARTICLES]
        return [(c.verdicts, c.sources, c.claims) for c in casefiles]


def _environment() -> dict[str, str]:
    return {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0"}


def three_copies(folder: Path, skews: tuple[int, int, int]) -> list[Copy]:
    """Ana at two machines, and Bob."""
    first = Copy(folder / "one", "ana", skews[0])
    for article in ARTICLES:
        first.project.add(article)
    first.save()
    return [
        first,
        Copy(folder / "two", "ana", skews[1], first.folder),
        Copy(folder / "three", "bob", skews[2], first.folder),
    ]
