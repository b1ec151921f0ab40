"""`agreement`, `contradictions`: how far reviewers agree, and statements that cannot both hold."""

from argparse import Namespace

from factcheck.cli.opening import open_to_read
from factcheck.cli.printing import print_json, say, shorten, wants_json, width
from factcheck.errors import ExitCode
from factcheck.reporting.rows import contradiction_row
from factcheck.reviewing import agreement_words, desk
from factcheck.sourcing.contradictions import contradictions as find_contradictions


def agreement(args: Namespace) -> int:
    """Measure how far reviewers agree, over the named articles or all."""
    project, _ = open_to_read(args, args.articles)
    figures = desk.agreement_on(project, args.articles, final=args.final)
    if wants_json(args):
        print_json(figures.model_dump(mode="json"))
    else:
        say(*agreement_words.lines(figures))
    return ExitCode.OK


def contradictions(args: Namespace) -> int:
    """List statements that cannot both hold, within and across the named articles or all."""
    project, articles = open_to_read(args, args.articles)
    pairs = find_contradictions(project, articles)
    if wants_json(args):
        print_json([contradiction_row(pair) for pair in pairs])
        return ExitCode.OK
    for pair in pairs:
        say("", f"{pair.id[:10]}  {pair.kind.value}: {pair.differing[0]} / {pair.differing[1]}")
        for side in (pair.a, pair.b):
            where = " ".join(part for part in (side.publisher, side.published) if part)
            say(f"  {side.article[:8]} {where}: {shorten(side.quote, width() - 14 - len(where))}")
    return ExitCode.OK
