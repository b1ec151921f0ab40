"""`annotate`, and `factcheck` alone: the workbench."""

import os
import sys
from argparse import Namespace

from factcheck.cli.opening import open_project, project_root
from factcheck.errors import UsageError
from factcheck.intake.seeds import SeedFolder


def annotate(args: Namespace) -> int:
    """Open the workbench, at an article's first undecided claim where one is named."""
    project = open_project(args)
    article = None if args.article is None else project.find_article(args.article)
    if args.plain or os.environ.get("TERM") == "dumb":
        from factcheck.tui.plain import run_plain

        return run_plain(project, article=article)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("the workbench needs a terminal; `factcheck --help` names the commands that do not")
    from factcheck.tui.app import run

    return run(project, article=article, newcomers=SeedFolder(project, project_root(args) / "seeds"))
