"""`report`, `import`, `fetch`, `serve`: what leaves the project and what comes in from other tools."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from factcheck.cli.opening import open_project, open_to_read
from factcheck.cli.printing import print_json, say, tell, wants_json
from factcheck.errors import ExitCode, NotBuiltError, RefusedError, UsageError
from factcheck.intake.importing.storing import import_bytes
from factcheck.intake.materials import openers
from factcheck.intake.pages import keep_page
from factcheck.reporting.build import build_report
from factcheck.reporting.differences import differences, in_words, read_report
from factcheck.reporting.export import export


def report(args: Namespace) -> int:
    """Write the verdict report of the named articles, else of all."""
    if args.output == "":
        raise UsageError("-o has no name; give a file, a folder that ends in /, or - for standard output")
    project, articles = open_to_read(args, args.articles)
    if args.diff is not None:
        old = read_report(Path(args.diff))
        changes = tuple(differences(old, build_report(project, articles, final=args.final)))
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
        final=args.final,
        strict=args.strict,
        force=args.force,
        base_url=args.base_url,
        generated=_generated(),
    )
    for finding in made.findings:
        tell(finding)
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


def import_file(args: Namespace) -> int:
    """Take in verdicts and checks of other tools; with a fault anywhere nothing, or only what fits with --partial."""
    sources = openers(args.file)
    if len(sources) > 1:
        raise UsageError(f"{args.file}: holds several files; import them one by one")
    _, opened = sources[0]
    material = opened()
    mapping = _mapping(args.map, args.format)
    project, _ = open_to_read(args)
    outcome = import_bytes(project, material.data, material.name, args.format, mapping, partial=args.partial)
    for fault in outcome.faults:
        tell(f"{outcome.file}: {fault}")
    if wants_json(args):
        print_json(outcome.model_dump(mode="json", exclude={"readable"}))
    else:
        say(outcome.words)
    if not outcome.faults:
        return ExitCode.OK
    if not args.partial:
        tell("nothing was stored; put the file right, or take what fits with --partial")
    return ExitCode.REFUSED if outcome.readable else ExitCode.UNREADABLE


def _mapping(said: Sequence[str], form: str) -> dict[str, str]:
    """A table's columns by our fields. Raises UsageError."""
    if said and form != "csv":
        raise UsageError("--map is for csv; other formats name their fields themselves")
    pairs = [each.partition("=") for each in said]
    unclear = next(("".join(pair) for pair in pairs if not all(part.strip() for part in pair)), None)
    if unclear is not None:
        raise UsageError(f"--map {unclear}: say field=column, as in quote=Statement")
    return {field.strip(): column.strip() for field, _, column in pairs}


def fetch(args: Namespace) -> int:
    """Fetch the page behind a counter-source, and keep it beside the article with its hash."""
    kept = keep_page(open_project(args), args.source)
    for passed in kept.redirects:
        tell(f"led on from {passed}")
    if wants_json(args):
        print_json(kept.model_dump(mode="json"))
    else:
        say(f"kept {kept.size} bytes of {kept.url}, SHA-256 {kept.sha256}, fetched {kept.at}")
    return ExitCode.OK


def serve(args: Namespace) -> int:
    """Open the workbench in a browser."""
    raise NotBuiltError("serve is not built yet; run `factcheck` in a terminal")
