"""`report`: the verdict report, to a file, a folder or stdout."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from factcheck.cli.opening import open_to_read
from factcheck.cli.printing import print_json, say, tell, wants_json
from factcheck.cli.progress import ProgressBar
from factcheck.errors import ExitCode, RefusedError, UsageError
from factcheck.model.report import Difference
from factcheck.reporting.export import export
from factcheck.reporting.judging import Scope


def report(args: Namespace) -> int:
    """Write the verdict report of the named articles, else of all."""
    if args.output == "":
        raise UsageError("-o has no name; give a file, a folder that ends in /, or - for standard output")
    project, articles = open_to_read(args, args.articles)
    # A report is the same whoever writes it, but for what the project hides from her.
    project = project.impartial()
    scope = Scope(final=args.final, adjudicated=args.adjudicated)
    earlier = None
    if args.diff is not None:
        # Most reports follow none.
        from factcheck.reporting.build import build_report
        from factcheck.reporting.earlier import read_earlier, since

        earlier = read_earlier(Path(args.diff))
        if args.output is None:
            now = build_report(project, articles, scope=scope)
            _tell_changes(args, since(earlier, now, now.articles).corrections)
            return ExitCode.OK
    with ProgressBar() as bar:
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
            earlier=earlier,
            told=lambda done, of: bar.show("writing the report", done, of),
        )
    if made.cover.earlier is not None and made.document is None:
        _tell_changes(args, made.cover.earlier.corrections)
    for finding in made.findings:
        tell(finding)
    if made.notice is not None:
        tell(made.notice)
    for path in made.paths:
        tell(f"wrote {path}")
    if made.document is not None:
        sys.stdout.buffer.write(made.document)
    return ExitCode.OK


def _tell_changes(args: Namespace, changes: Sequence[Difference]) -> None:
    from factcheck.reporting.differences import in_words

    if wants_json(args):
        print_json([change.model_dump(mode="json") for change in changes])
    else:
        say(*in_words(changes))
        if not changes:
            tell("nothing has changed since that report")


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
