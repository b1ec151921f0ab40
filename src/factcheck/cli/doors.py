"""`report`, `import`, `fetch`, `serve`: what leaves the project and what comes in from other tools."""

import os
import sys
from argparse import Namespace
from datetime import UTC, datetime

from factcheck.cli.opening import named_articles, open_project
from factcheck.errors import ExitCode, NotBuiltError, RefusedError
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render


def report(args: Namespace) -> int:
    """Write the verdict report of the named articles, else of all."""
    project = open_project(args)
    articles = named_articles(project, args.articles)
    made = build_report(project, articles, final=args.final, base_url=args.base_url, generated=_generated())
    sys.stdout.buffer.write(render(made, args.format))
    return ExitCode.OK


def _generated() -> datetime | None:
    """The time that reproducible builds are told; a report that is not told one names none, and so stays the same.

    See reproducible-builds.org/specs/source-date-epoch.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise RefusedError(f"SOURCE_DATE_EPOCH={seconds!r} is not a time in seconds") from error


def import_file(args: Namespace) -> int:
    """Take in verdicts and checks of other tools."""
    raise NotBuiltError("import is not built yet")


def fetch(args: Namespace) -> int:
    """Fetch and keep the page behind a counter-source."""
    raise NotBuiltError("fetch is not built yet; no address was opened")


def serve(args: Namespace) -> int:
    """Open the workbench in a browser."""
    raise NotBuiltError("serve is not built yet; run `factcheck` in a terminal")
