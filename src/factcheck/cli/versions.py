"""`versions`: an article beside its earlier versions, and one's own verdicts confirmed on it."""

from argparse import Namespace

from factcheck.annotating.confirming import confirm_claim, confirm_unchanged
from factcheck.annotating.versions import (
    Comparison,
    EarlierVerdict,
    PlacedClaim,
    Standing,
    comparisons,
    later_versions,
)
from factcheck.cli.opening import open_as_reviewer, open_to_read
from factcheck.cli.printing import print_json, say, shorten, tell, wants_json, width
from factcheck.errors import ExitCode, NotFoundError
from factcheck.language.counting import counted
from factcheck.model.record import Change, Put
from factcheck.model.verdict import Verdict
from factcheck.reporting.rows import comparison_row
from factcheck.spotting.anchoring import Placing
from factcheck.storage.project import Project
from factcheck.text import one_line

ALL = "all"
_WORDS = {
    Standing.SAID_AGAIN: "said again",
    Standing.SAME_WORDS: "same words: --confirm it",
    Standing.CHANGED: "the words changed: look again",
    Standing.ORPHANED: "cannot be placed: judge what stands there anew",
}


def versions(args: Namespace) -> int:
    """List what became of the earlier versions' claims and verdicts, or confirm verdicts of one's own."""
    if args.confirm is not None:
        _confirm(args)
    project, (article,) = open_to_read(args, [args.article])
    compared = comparisons(project, article)
    later = later_versions(project, article)
    if wants_json(args):
        rows = [comparison_row(comparison) for comparison in compared]
        print_json({"article": article, "replaced_by": list(later), "versions": rows})
        return ExitCode.OK
    for newer in later:
        say(f"{article} was replaced by {newer}; see: factcheck versions {newer}")
    if not compared and not later:
        tell("no earlier version is known; add a newer one with: factcheck add SOURCE --replaces ARTICLE")
    for comparison in compared:
        _print(comparison)
    return ExitCode.OK


def _confirm(args: Namespace) -> None:
    project, reviewer = open_as_reviewer(args)
    article = project.find_article(args.article)
    compared = comparisons(project, article)
    new = project.casefile(article)
    if args.confirm == ALL:
        olds = [project.casefile(comparison.old) for comparison in compared]
        changes = confirm_unchanged(olds, new, compared, reviewer)
    else:
        comparison, placed = _named(compared, args.confirm)
        changes = confirm_claim(project.casefile(comparison.old), new, placed, reviewer)
    _save(project, article, changes)


def _save(project: Project, article: str, changes: tuple[Change, ...]) -> None:
    project.commit(article, changes)
    confirmed = sum(isinstance(change, Put) and isinstance(change.record, Verdict) for change in changes)
    tell(f"confirmed: {counted(confirmed, 'verdict')}" if confirmed else "nothing to confirm; nothing changed")


def _named(compared: tuple[Comparison, ...], prefix: str) -> tuple[Comparison, PlacedClaim]:
    """The claim of that id, or of the only one that begins so, among the earlier and the new ones."""
    every = [(comparison, placed) for comparison in compared for placed in comparison.claims]
    ids = [(pair, id_) for pair in every for id_ in (pair[1].claim.id, pair[1].now_id) if id_]
    fitting = [pair for pair, id_ in ids if id_ == prefix] or [pair for pair, id_ in ids if id_.startswith(prefix)]
    # The nearest version comes first: what was said last of a claim is what is confirmed.
    if not fitting or len({pair[1].now_id or pair[1].claim.id for pair in fitting}) > 1:
        raise NotFoundError(f"{'several claims' if fitting else 'no claim'} {prefix!r} of an earlier version")
    return fitting[0]


def _print(comparison: Comparison) -> None:
    say(f"replaces {comparison.old}")
    for placed in comparison.claims:
        score = f" {placed.placed.score:.2f}" if placed.placed.placing is Placing.FUZZY else ""
        head = f"{placed.placed.placing}{score}"
        say("", f"{placed.claim.id[:10]}  {head:<10}  {shorten(placed.claim.quote, width() - 24)}")
        if placed.now_id is None:
            context = f"…{placed.claim.anchor.prefix}[{placed.claim.quote}]{placed.claim.anchor.suffix}…"
            say(f"            it stood here: {one_line(context)}")
        elif (now := placed.now.quote if placed.now else placed.placed.anchor and placed.placed.anchor.exact) and (
            now != placed.claim.quote
        ):
            say(f"            now {placed.now_id[:10]}: {shorten(now, width() - 28)}")
        for each in placed.verdicts:
            say(f"            {_said(each)}")
    if comparison.added:
        say("", "new in this version:")
        for claim in comparison.added:
            say(f"{claim.id[:10]}  {shorten(claim.quote, width() - 12)}")


def _said(each: EarlierVerdict) -> str:
    return f"{one_line(each.verdict.reviewer)}: {each.verdict.value} ({_WORDS[each.standing]})"
