"""`review`, `adjudicate`, `assign`, `digest`: colleagues' work. Each returns only when what it did is on disk."""

import os
import sys
from argparse import Namespace
from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.cli.opening import named_articles, open_as_reviewer, open_project
from factcheck.cli.printing import print_json, say, shorten, tell, wants_json, width
from factcheck.errors import ExitCode, NotFoundError, UsageError
from factcheck.language.counting import counted
from factcheck.model.record import Record
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.reviewing import adjudication, desk, looked
from factcheck.reviewing.review_queue import Filter, Item, items
from factcheck.storage.project import Project
from factcheck.text import one_line

if TYPE_CHECKING:
    from factcheck.reviewing.sitting import Sitting


def review(args: Namespace) -> int:
    """Review a colleague's verdict, answer, take a source over; or list what there is to review."""
    project, reviewer = open_as_reviewer(args)
    claim = args.target
    _unhide(args, project, claim)
    if args.take_over is not None:
        return _told(args, desk.take_over(project, _needed(claim), args.take_over), "taken over")
    if args.reply is not None:
        return _told(args, desk.reply(project, _needed(claim), args.reply, to=args.of), "answered")
    if args.withdraw:
        desk.withdraw_review(project, _needed(claim), of=args.of)
        say("review withdrawn")
        return ExitCode.OK
    if args.decision is not None:
        saved = desk.review(project, _needed(claim), Decision(args.decision), of=args.of, comment=args.comment)
        return _told(args, saved, f"saved: {saved.decision.replace('_', ' ')} with {saved.of}")
    terminal = sys.stdin.isatty() and sys.stdout.isatty() and not wants_json(args)
    if args.plain or (terminal and os.environ.get("TERM") == "dumb"):
        return _open_plain(args, project)
    if terminal:
        return _open_workbench(args, project)
    return _list_verdicts(args, project, reviewer)


def _open_workbench(args: Namespace, project: Project) -> int:
    from factcheck.tui.app import run

    return run(project, colleagues=_sitting(args, project))


def _open_plain(args: Namespace, project: Project) -> int:
    from factcheck.tui.plain import run_plain

    return run_plain(project, colleagues=_sitting(args, project))


def _sitting(args: Namespace, project: Project) -> "Sitting":
    from factcheck.reviewing.sitting import Sitting

    wanted = Filter[args.only.upper()] if args.only else Filter.ALL
    return Sitting(project, desk.article_named(project, args.target), of=args.of, wanted=wanted)


def _list_verdicts(args: Namespace, project: Project, reviewer: str) -> int:
    wanted = Filter[args.only.upper()] if args.only else Filter.ALL
    held = tuple(desk.casefiles(project, desk.article_named(project, args.target)))
    found = items(held, reviewer, args.of, wanted)
    if wants_json(args):
        print_json([_item_row(item) for item in found])
        return ExitCode.OK
    for item in found:
        seen = f"; you: {item.review.decision.replace('_', ' ')}" if item.review else ""
        say(f"{item.claim.id[:10]}  {one_line(item.verdict.reviewer)}: {item.verdict.value}{seen}")
        say(f"  {shorten(item.claim.quote, width() - 4)}")
    if not found:
        tell("no verdict of a colleague to review")
    if any(casefile.blind for casefile in held):
        tell("blind mode hides verdicts on claims that you have not decided; --show-hidden shows them, on record")
    return ExitCode.OK


def _item_row(item: Item) -> dict[str, object]:
    row = item.model_dump(mode="json", include={"article", "verdict", "sources", "review", "reviewed", "missing"})
    others = {verdict.reviewer: verdict.value.value for verdict in item.others}
    return {"claim": item.claim.id, "quote": item.claim.quote, **row, "others": others}


def adjudicate(args: Namespace) -> int:
    """Decide a claim after several verdicts; or list what waits, or accept what all decided alike."""
    project, adjudicator = open_as_reviewer(args)
    _unhide(args, project, args.claim)
    if args.accept_unanimous:
        return _accept_unanimous(args, project)
    if args.claim is None:
        waiting = adjudication.cases(desk.casefiles(project), adjudicator, project.settings)
        if wants_json(args):
            print_json([case.model_dump(mode="json") for case in waiting])
            return ExitCode.OK
        for case in waiting:
            say(f"{case.claim.id[:10]}  {case.why}: {shorten(case.claim.quote, width() - 30)}")
        if not waiting:
            tell("no claim waits for you to decide")
        return ExitCode.OK
    if args.withdraw:
        desk.withdraw_adjudication(project, args.claim)
        say("decision withdrawn")
        return ExitCode.OK
    if args.value is None and args.reason is None and not args.justification:
        return _show_case(args, project, adjudicator)
    if args.value is None or args.reason is None:
        raise UsageError("say the verdict, and why reviewers differed: --reason CODE")
    saved = desk.adjudicate(
        project,
        args.claim,
        VerdictValue(args.value),
        reason=ReasonCode(args.reason),
        justification=args.justification,
        basis=Basis(args.basis) if args.basis else None,
        waive=args.waive,
    )
    return _told(args, saved, f"decided: {saved.value}")


def _show_case(args: Namespace, project: Project, adjudicator: str) -> int:
    """All verdicts on one claim, each with its sources, as an adjudicator reads them."""
    article, claim = project.find_claim(args.claim)
    casefile = project.casefile(article)
    sides = adjudication.sides(casefile, claim.id, adjudicator)
    in_the_way = adjudication.hindrances(casefile, claim.id, adjudicator)
    if wants_json(args):
        row = {"article": article, "claim": claim.id, "quote": claim.quote, "in_the_way": list(in_the_way)}
        print_json({**row, "sides": [side.model_dump(mode="json") for side in sides]})
        return ExitCode.OK
    say(shorten(claim.quote, width()))
    for side in sides:
        verdict = side.verdict
        basis = f", {verdict.basis.replace('_', ' ')}" if verdict.basis else ""
        say("", f"{one_line(verdict.reviewer)}: {verdict.value}{basis}")
        say(f"  {one_line(verdict.justification or 'no justification')}")
        for source in side.sources:
            words = source.quote or source.title or source.url or ""
            say(f"  {source.stance or 'no stance'}, {source.kind.replace('_', ' ')}: {one_line(words)}")
    if project.hides(article, claim.id):
        tell("blind mode hides the verdicts on this claim from you; --show-hidden shows them, on record")
    elif claim.id in casefile.unnamed:
        tell("names are hidden from you until you have decided; --show-names shows them, on record")
    for rule in in_the_way:
        tell(f"in the way of a decision of yours: {rule}; --waive WHY sets it aside")
    return ExitCode.OK


def _unhide(args: Namespace, project: Project, target: str | None) -> None:
    """Show what the project hides, where that is asked for; the record of it is on the disk before anything is seen."""
    articles = desk.article_named(project, target) or project.articles()
    claim = None
    if target is not None and articles != (target,):
        with suppress(NotFoundError):
            claim = project.find_claim(target)[1].id
    for wanted, names, what in ((args.show_hidden, False, "hidden verdicts"), (args.show_names, True, "names")):
        if wanted:
            shown = desk.unblind(project, articles, claim=claim, names=names)
            where = counted(len(shown), "article")
            tell(f"{what} are shown to you from now on, and that you asked is recorded, in {where}")


def _accept_unanimous(args: Namespace, project: Project) -> int:
    listed = desk.unanimous(project)
    if args.yes:
        desk.accept(project, {claim.id for _, claim in listed})
    if wants_json(args):
        print_json([{"article": claim.article, "claim": claim.id, "accepted": args.yes} for _, claim in listed])
        return ExitCode.OK
    for casefile, claim in listed:
        value = casefile.verdicts_on(claim.id)[0].value
        say(f"{claim.id[:10]}  {value}: {shorten(claim.quote, width() - 26)}")
    tell(f"{len(listed)} accepted" if args.yes else f"{len(listed)} unanimous claims; --yes accepts them")
    return ExitCode.OK


def assign(args: Namespace) -> int:
    """Ask colleagues to check articles, share articles out among them, take back; or list who is to check what."""
    if not args.to:
        if args.take_back or args.share_out:
            raise UsageError("say who is to check them: --to REVIEWER")
        return _list_assignments(args, open_project(args))
    project, _ = open_as_reviewer(args)
    articles = named_articles(project, args.articles)
    if args.take_back:
        done = desk.take_back(project, articles, args.to)
    else:
        done = tuple((article, name) for article in articles for name in args.to)
        done = desk.plan(project, articles, args.to, args.overlap) if args.share_out else done
        desk.assign(project, done)
    if wants_json(args):
        print_json([{"article": article, "reviewer": name} for article, name in done])
        return ExitCode.OK
    how = "taken back from" if args.take_back else "assigned to"
    say(*(f"{article[:10]}  {how} {one_line(name)}" for article, name in done))
    return ExitCode.OK


def _list_assignments(args: Namespace, project: Project) -> int:
    lines = desk.assigned(project, args.articles)
    if wants_json(args):
        print_json([line.model_dump(mode="json") for line in lines])
        return ExitCode.OK
    for line in lines:
        who = ", ".join(f"{one_line(a.name)} ({a.decided} of {line.claims})" for a in line.assignees) or "nobody"
        say(f"{line.article[:10]}  {shorten(line.title or '(untitled)', width() - 12)}", f"  {who}")
        say(*(f"  {one_line(name)} declared an interest in {one_line(what)}" for name, what in line.interests.items()))
    return ExitCode.OK


def digest(args: Namespace) -> int:
    """What colleagues and adjudicators said of the reviewer's verdicts since she last looked."""
    project, reviewer = open_as_reviewer(args)
    new = desk.digest(project)
    if wants_json(args):
        print_json([remark.model_dump(mode="json") for remark in new])
    else:
        for remark in new:
            over = f" instead of {remark.own}" if remark.overruled else ""
            reason = f" ({remark.reason.replace('_', ' ')})" if remark.reason else ""
            said = f"{remark.claim[:10]}  {remark.by}: {remark.what}{over}{reason}"
            say(one_line(said), f"  {one_line(remark.comment)}")
        if not new:
            tell("nothing new was said of your work")
    looked.remember(reviewer, {remark.revision for remark in new})
    return ExitCode.OK


def _told(args: Namespace, record: Record, words: str) -> int:
    if wants_json(args):
        print_json(record.model_dump(mode="json"))
    else:
        say(one_line(words))
    return ExitCode.OK


def _needed(claim: str | None) -> str:
    if claim is None:
        raise UsageError("say which claim: factcheck review CLAIM …")
    return claim
