"""`report`: the verdict report, to a file, a folder or stdout."""

import os
import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from factcheck.cli.opening import open_to_read
from factcheck.cli.printing import print_json, say, tell, wants_json
from factcheck.errors import ExitCode, RefusedError, UsageError
from factcheck.reporting.build import build_report
from factcheck.reporting.differences import differences, in_words, read_report
from factcheck.reporting.export import export
from factcheck.reporting.judging import Scope


def report(args: Namespace) -> int:
    """Write the verdict report of the named articles, else of all."""
    if args.output == "":
        raise UsageError("-o has no name; give a file, a folder that ends in /, or - for standard output")
    project, articles = open_to_read(args, args.articles)
    scope = Scope(final=args.final, adjudicated=args.adjudicated)
    if args.diff is not None:
        old = read_report(Path(args.diff))
        changes = tuple(differences(old, build_report(project, articles, scope=scope)))
        if wants_json(args):
            print_json([change.model_dump(mode="json") for change in changes])
        else:
            say(*in_words(changes))
        if args.output is None:
            return ExitCode.OK
    made = export(
        project,
        articles,
        args.format or ("json" if wants_json(args) else "markdown"),
        args.output,
        scope=scope,
        strict=args.strict,
        force=args.force,
        base_url=args.base_url,
        generated=_generated(),
    )
    for finding in made.findings:
        tell(finding)
    if made.notice is not None:
        tell(made.notice)
    for path in made.paths:
        tell(f"wrote {path}")
    if made.document is not None:
        sys.stdout.buffer.write(made.document)
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
