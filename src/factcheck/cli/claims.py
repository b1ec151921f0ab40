"""`claim`: the reviewer's own claims, and her wordings of the machine's."""

from argparse import Namespace

from factcheck.annotating import claim_acts
from factcheck.annotating.statuses import statuses
from factcheck.cli.opening import open_as_reviewer
from factcheck.cli.printing import print_json, say, shorten, wants_json, width
from factcheck.errors import ExitCode, NotFoundError, UsageError
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.record import Change, Put
from factcheck.reporting.rows import claim_row
from factcheck.storage.project import Project


def claim(args: Namespace) -> int:
    """Add a claim to an article, or change one; prints the claims that this act wrote."""
    project, reviewer = open_as_reviewer(args)
    article, target = _target(project, args.target)
    casefile = project.casefile(article)
    changes = _to_article(casefile, args) if target is None else _to_claim(project, casefile, target, reviewer, args)
    project.commit(article, changes)
    written = [c.record for c in changes if isinstance(c, Put) and isinstance(c.record, Claim)]
    after = project.casefile(article)
    if wants_json(args):
        standing = statuses(project, after, [each.id for each in written])
        print_json([claim_row(after, after.claim(each.id) or each, standing[each.id]) for each in written])
    else:
        for each in written:
            words = f"set aside ({each.set_aside})" if each.set_aside else each.text or each.quote
            say(f"saved: {each.id}  {shorten(words, width() - 26)}")
    return ExitCode.OK


def _target(project: Project, prefix: str) -> tuple[str, Claim | None]:
    try:
        return project.find_article(prefix), None
    except NotFoundError:
        return project.find_claim(prefix)


def _to_article(casefile: Casefile, args: Namespace) -> tuple[Change, ...]:
    if args.quote is not None:
        return claim_acts.add_quoted_claim(casefile, args.quote, args.text)
    if args.start is None or args.end is None:
        raise UsageError("say where the claim stands: --quote, or --start and --end")
    return claim_acts.add_claim(casefile, args.start, args.end, args.text)


def _to_claim(
    project: Project, casefile: Casefile, target: Claim, reviewer: str, args: Namespace
) -> tuple[Change, ...]:
    if args.set_aside is not None:
        return claim_acts.set_aside(casefile, target.id, reviewer, args.set_aside)
    if args.split == []:
        from factcheck.annotating.parts import proposed_parts

        return claim_acts.split_into(casefile, target.id, proposed_parts(target))
    if args.split:
        return claim_acts.split(casefile, target.id, args.split)
    if args.merge is not None:
        return claim_acts.merge(casefile, (target.id, project.find_claim(args.merge)[1].id))
    if args.start is not None or args.end is not None:
        start = target.anchor.start if args.start is None else args.start
        return claim_acts.move(casefile, target.id, start, target.anchor.end if args.end is None else args.end)
    if args.text is not None:
        return claim_acts.reword(casefile, target.id, reviewer, args.text)
    raise UsageError("say what changes: --text, --start, --end, --split, --merge or --set-aside")
