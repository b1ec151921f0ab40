"""`import`, `fetch`, `serve`: what comes in from other tools and from the web, and the workbench in a browser."""

from argparse import Namespace
from collections.abc import Sequence

from factcheck.cli.opening import open_project, open_to_read
from factcheck.cli.printing import print_json, say, tell, wants_json
from factcheck.errors import ExitCode, NotBuiltError, UsageError
from factcheck.intake.importing.storing import import_bytes
from factcheck.intake.materials import LARGEST_IMPORT, openers
from factcheck.intake.pages import keep_page


def import_file(args: Namespace) -> int:
    """Take in verdicts and checks of other tools; with a fault anywhere nothing, or only what fits with --partial."""
    sources = openers(args.file, largest=LARGEST_IMPORT)
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
