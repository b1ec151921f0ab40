"""Which project and which reviewer a command is about."""

import os
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.cli.printing import tell
from factcheck.config import UserSettings
from factcheck.errors import NoReviewerError, NotFoundError, UnwritableError
from factcheck.model.casefile import Problem
from factcheck.storage.project import Project


def project_root(args: Namespace) -> Path:
    """The folder named by --project, else the nearest one upwards that holds annotations/, else this one."""
    named = getattr(args, "project", None)
    if named is not None:
        root = Path(named)
        if os.path.lexists(root) and not root.is_dir():
            raise NotFoundError(f"{named}: is no folder; --project names the one that holds annotations/")
        return root
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / "annotations").is_dir()), here)


def named_reviewer(args: Namespace) -> str | None:
    """Who was named for this command: --reviewer, else FACTCHECK_REVIEWER."""
    return (getattr(args, "reviewer", None) or os.environ.get("FACTCHECK_REVIEWER") or "").strip() or None


def open_project(args: Namespace) -> Project:
    """The project, seen by whoever is speaking; nobody may be."""
    named = named_reviewer(args)
    if named is None:
        settings, fault = UserSettings.load_or_default()
        if fault is not None:
            tell(f"{fault}; going on without your settings")
        named = settings.reviewer.strip() or None
    return Project.open(project_root(args), named)


def open_or_make_project(args: Namespace) -> Project:
    """The project, set up where there is none yet; what was made is told. Raises UnwritableError."""
    root = project_root(args)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(f"{root}: no project can be made here: {error.strerror}") from error
    project = open_project(args)
    for made in project.set_up():
        tell(f"made {made}")
    return project


def open_to_read(args: Namespace, articles: Sequence[str] = ()) -> tuple[Project, tuple[str, ...]]:
    """The project and the articles of these ids or their beginnings; all where none is named.

    What was set aside because it is damaged is told: the rest is shown, but nobody should take it for the whole.
    """
    project = open_project(args)
    named = named_articles(project, articles)
    tell_set_aside(project.problems() if not articles else (p for each in named for p in project.problems(each)))
    return project, named


def tell_set_aside(problems: Iterable[Problem]) -> None:
    """Say what cannot be read, so that nobody takes the rest for the whole."""
    for problem in problems:
        tell(f"set aside: {problem.file}: {problem.what}; {problem.remedy}")


def open_as_reviewer(args: Namespace) -> tuple[Project, str]:
    """The project and the reviewer who acts on it. Raises NoReviewerError where nobody is named."""
    project = open_project(args)
    if project.reviewer is None:
        raise NoReviewerError("who is speaking? Name yourself with --reviewer NAME or FACTCHECK_REVIEWER")
    return project, project.reviewer


def named_articles(project: Project, prefixes: Sequence[str]) -> tuple[str, ...]:
    """The articles of these ids or their beginnings; all where none is named."""
    return tuple(project.find_article(prefix) for prefix in prefixes) or project.articles()
