"""`verdict`, `source`, `undo`, `redo`, `history`: what one reviewer says. Each returns only when it is on disk."""

from argparse import Namespace
from uuid import uuid4

from factcheck.annotating.acts import attach, change_source, detach, give_verdict, withdraw_verdict
from factcheck.annotating.held_sources import find_source
from factcheck.annotating.retractions import Noted, retract, take_back
from factcheck.annotating.source_form import FIELDS, new_source
from factcheck.annotating.statuses import statuses
from factcheck.annotating.suggestions import find_suggestion, suggestions_for
from factcheck.cli.opening import open_as_reviewer, open_project, tell_set_aside
from factcheck.cli.printing import print_json, say, shorten, tell, wants_json, width
from factcheck.errors import ExitCode, NotFoundError, UsageError
from factcheck.model.claim import Claim
from factcheck.model.event import Undone
from factcheck.model.gate import missing_for_final
from factcheck.model.record import Change, Put
from factcheck.model.source import CounterSource
from factcheck.model.verdict import Basis, Confidence, VerdictValue
from factcheck.reporting.rows import claim_row, counter_source_row, event_row
from factcheck.storage.project import Project
from factcheck.text import one_line


def verdict(args: Namespace) -> int:
    """Give, revise or withdraw one's verdict; suggestions that --source names are attached in the same act."""
    project, reviewer = open_as_reviewer(args)
    if args.withdraw == (args.value is not None):
        raise UsageError("say a verdict (supported, disputed, unverified), or --withdraw")
    article, claim = project.find_claim(args.claim)
    casefile = project.casefile(article)
    if args.withdraw:
        changes = withdraw_verdict(casefile, claim.id, reviewer)
    else:
        changes = give_verdict(
            casefile,
            claim.id,
            reviewer,
            VerdictValue(args.value),
            basis=Basis(args.basis) if args.basis else None,
            confidence=Confidence(args.confidence) if args.confidence else None,
            justification=args.justification,
            guidelines=project.guidelines.version,
        )
        if args.source:
            suggestions = suggestions_for(casefile, project, reviewer)[claim.id]
            for named in args.source:
                changes += attach(casefile, find_suggestion(suggestions, named), reviewer)
    if changes:
        project.commit(article, changes)
    after = project.casefile(article)
    if wants_json(args):
        standing = statuses(project, after, [claim.id])
        print_json(claim_row(after, after.claim(claim.id) or claim, standing[claim.id]))
    else:
        now = after.verdict(claim.id, reviewer)
        say(f"{'saved' if changes else 'unchanged'}: {now.value if now else 'no verdict'}  {claim.id[:10]}")
        for missing in missing_for_final(now, after.sources) if now else ():
            say(f"  not final yet: lacks {one_line(missing)}")
    return ExitCode.OK


def source(args: Namespace) -> int:
    """Attach a counter-source in the reviewer's own words; or change one, take it off, or note its retraction."""
    project, reviewer = open_as_reviewer(args)
    fields = {name: value for name in FIELDS if (value := getattr(args, name, None)) is not None}
    target = _claim_or_source(project, args.target)
    if isinstance(target, Claim):
        if args.retracted is not None or args.withdraw:
            raise UsageError("name the counter-source, as `factcheck sources CLAIM` lists it, and not its claim")
        record = new_source(target.id, uuid4().hex, fields)
        return _saved(args, project, target.article, record.id, (Put(record=record),), "attached")
    article, held = target
    if args.retracted is not None:
        return _retracted(args, retract(project, held, args.retracted) if args.retracted else take_back(project, held))
    if args.withdraw:
        project.commit(article, detach(project.casefile(article), held.id, reviewer))
        print_json({"id": held.id, "attached": False}) if wants_json(args) else say(f"detached: {held.id}")
        return ExitCode.OK
    changes = change_source(project.casefile(article), held.id, reviewer, fields)
    return _saved(args, project, article, held.id, changes, "changed")


def _claim_or_source(project: Project, prefix: str) -> Claim | tuple[str, CounterSource]:
    try:
        return project.find_claim(prefix)[1]
    except NotFoundError as no_claim:
        try:
            return find_source(project, prefix)
        except NotFoundError as error:
            raise (error if prefix.startswith("s") else no_claim) from None


def _saved(args: Namespace, project: Project, article: str, source: str, changes: tuple[Change, ...], done: str) -> int:
    if changes:
        project.commit(article, changes)
    casefile = project.casefile(article)
    saved = next(s for s in casefile.sources if s.id == source and s.reviewer == project.reviewer)
    row = counter_source_row(casefile, saved)
    if wants_json(args):
        print_json(row)
    else:
        words = shorten(saved.title or saved.quote or saved.url or "", width() - 28)
        say(
            f"{done if changes else 'unchanged'}: {saved.id}  {words}",
            *(f"  ! {one_line(each)}" for each in row["flags"]),
        )
    return ExitCode.OK


def _retracted(args: Namespace, noted: Noted) -> int:
    if wants_json(args):
        print_json(noted.model_dump(mode="json"))
    else:
        what = "retracted" if args.retracted else "no longer noted as retracted"
        say(f"{what}: {', '.join(noted.sources)}")
        say(*(f"  look again: verdict of {one_line(v.reviewer)} on {v.claim}" for v in noted.verdicts))
    return ExitCode.OK


def undo(args: Namespace) -> int:
    """Take back one's last act."""
    project, _ = open_as_reviewer(args)
    return _told(args, project.undo())


def redo(args: Namespace) -> int:
    """Do again what was taken back last."""
    project, _ = open_as_reviewer(args)
    return _told(args, project.redo())


def history(args: Namespace) -> int:
    """Everything that was ever said of a claim."""
    project = open_project(args)
    article, claim = project.find_claim(args.claim)
    tell_set_aside(project.problems(article))
    events = project.history(claim.id)
    if wants_json(args):
        print_json([event_row(event) for event in events])
        return ExitCode.OK
    if not events:
        tell("nothing was said of this claim yet")
    for event in events:
        what = (event.body or {}).get("value") or ("withdrawn" if event.body is None else "")
        under = f" under guidelines {version}" if (version := (event.body or {}).get("guidelines")) else ""
        how = under + (" (undo)" if event.undoes else " (redo)" if event.redoes else "")
        say(f"{event.at:%Y-%m-%d %H:%M:%S}Z  {event.reviewer}  {event.kind.value} {what}{how}")
    return ExitCode.OK


def _told(args: Namespace, undone: Undone) -> int:
    if wants_json(args):
        print_json(undone.model_dump(mode="json"))
    else:
        say(undone.words)
    return ExitCode.OK
