"""`agreement`, `contradictions`: how far reviewers agree, and statements that cannot both hold."""

from argparse import Namespace
from collections.abc import Sequence

from factcheck.annotating.pairs import decide, find_pair, pairs_of
from factcheck.annotating.radar import left_out
from factcheck.cli.opening import named_articles, open_as_reviewer, open_to_read
from factcheck.cli.printing import print_json, say, shorten, tell, wants_json, width
from factcheck.errors import ExitCode, UsageError
from factcheck.model.contradiction import PairState
from factcheck.reporting.rows import contradiction_row
from factcheck.reviewing import agreement_words, desk
from factcheck.storage.project import Project


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
    """List statements that cannot both hold, within and across the named articles or all; or decide one pair.

    In words, pairs that somebody has decided do not come back; --json lists them with their state.
    """
    if args.decide is not None:
        return _decide(args)
    project, articles = open_to_read(args, args.articles)
    asked = pairs_of(project, articles)
    if wants_json(args):
        print_json([contradiction_row(each.pair, each.state) for each in asked])
        _tell_bound(project, articles, asked)
        return ExitCode.OK
    for pair in (each.pair for each in asked if each.state is PairState.OPEN):
        say("", f"{pair.id[:10]}  {pair.kind.value}: {pair.differing[0]} / {pair.differing[1]}")
        for side in (pair.a, pair.b):
            where = " ".join(part for part in (side.publisher, side.published) if part)
            say(f"  {side.article[:8]} {where}: {shorten(side.quote, width() - 14 - len(where))}")
    if decided := sum(each.state is not PairState.OPEN for each in asked):
        tell(f"{decided} decided pairs are not shown")
    _tell_bound(project, articles, asked)
    return ExitCode.OK


def _tell_bound(project: Project, articles: Sequence[str], asked: Sequence[object]) -> None:
    if (bound := left_out(project, articles, asked)) is not None:
        tell(bound)


def _decide(args: Namespace) -> int:
    if args.state is None:
        raise UsageError("say what becomes of the pair: --state confirmed, compatible (with --reason), left or open")
    project, _ = open_as_reviewer(args)
    pair = find_pair(pairs_of(project, named_articles(project, args.articles)), args.decide)
    decide(project, pair, PairState(args.state), args.reason)
    if wants_json(args):
        print_json(contradiction_row(pair, PairState(args.state)))
    else:
        say(f"saved: {pair.id}  {args.state}")
    return ExitCode.OK
