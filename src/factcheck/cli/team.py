"""`review`, `adjudicate`, `agreement`, `contradictions`: colleagues, and statements that cannot both hold."""

from argparse import Namespace

from factcheck.cli.opening import open_to_read
from factcheck.cli.printing import print_json, print_table, say, shorten, wants_json, width
from factcheck.errors import ExitCode, NotBuiltError
from factcheck.reporting.rows import contradiction_row
from factcheck.reviewing.agreement import Figure
from factcheck.reviewing.agreement import agreement as measure
from factcheck.reviewing.ratings import ratings
from factcheck.sourcing.contradictions import contradictions as find_contradictions

FEVER = 0.684
"""Fleiss' kappa of trained annotators over three labels (Thorne et al. 2018, N18-1074)."""
AVERITEC = 0.619
"""Fleiss' kappa over four labels (Schlichtkrull et al. 2023, arXiv 2305.13117)."""


def review(args: Namespace) -> int:
    """Read colleagues' verdicts."""
    raise NotBuiltError("review is not built yet")


def adjudicate(args: Namespace) -> int:
    """Decide a claim after several verdicts."""
    raise NotBuiltError("adjudicate is not built yet")


def agreement(args: Namespace) -> int:
    """Measure how far reviewers agree, over the named articles or all."""
    project, articles = open_to_read(args, args.articles)
    figures = measure(ratings(project.casefile(article) for article in articles))
    if wants_json(args):
        print_json(figures.model_dump(mode="json"))
        return ExitCode.OK
    table = [
        ("percent", figures.percent),
        ("Fleiss' kappa", figures.fleiss),
        ("Krippendorff's alpha", figures.krippendorff),
        ("Gwet's AC1", figures.gwet),
        *((f"Cohen's kappa, {' and '.join(pair.reviewers)}", pair) for pair in figures.cohen),
    ]
    print_table([(name, *_in_words(figure)) for name, figure in table], ("measure", "value", "95 %", "claims"), wide=0)
    say("", f"For comparison: FEVER reports Fleiss' kappa {FEVER}, AVeriTeC {AVERITEC}.")
    for left_out in figures.left_out:
        say(f"left out: {left_out.claim[:10]}: {left_out.why}")
    return ExitCode.OK


def _in_words(figure: Figure) -> tuple[str, str, str]:
    if figure.value is None:
        return (figure.why or "undefined", "", str(figure.n))
    interval = "" if figure.low is None or figure.high is None else f"{figure.low:.3f} to {figure.high:.3f}"
    return (f"{figure.value:.3f}", interval, str(figure.n))


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
