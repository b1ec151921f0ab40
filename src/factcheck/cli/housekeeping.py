"""`archive`, `rename`, `guidelines`: putting things in order, with nothing deleted."""

from argparse import Namespace

from factcheck.cli.opening import open_as_reviewer, open_project
from factcheck.cli.printing import print_json, say, tell, wants_json
from factcheck.errors import ExitCode, RefusedError
from factcheck.model.record import Archival, Change, Put, RecordKind, Withdraw
from factcheck.text import visible


def archive(args: Namespace) -> int:
    """Put an article away, or take it out again; what was said of it stays as it is."""
    project, reviewer = open_as_reviewer(args)
    article = project.find_article(args.article)
    own = next((a for a in project.casefile(article).archivals if a.reviewer == reviewer), None)
    changes: tuple[Change, ...] = ()
    if args.restore and own is not None:
        changes = (Withdraw(kind=RecordKind.ARCHIVAL, key=own.key),)
    elif not args.restore and own is None:
        changes = (Put(record=Archival(reason=args.reason)),)
    project.commit(article, changes)
    archived = bool(project.casefile(article).archivals)
    if wants_json(args):
        print_json({"article": article, "archived": archived})
    else:
        say(f"{'archived' if archived else 'not archived'}: {article}")
    return ExitCode.OK


def rename(args: Namespace) -> int:
    """Tie what was said under an earlier name to the reviewer's own; the earlier files stay as they are."""
    project, reviewer = open_as_reviewer(args)
    working_copies = project.replicas_of(args.formerly)
    if len(working_copies) > 1 and not args.replica:
        # Two people of one name are told apart by where they worked; nobody takes a namesake's verdicts by accident.
        raise RefusedError(
            f"{args.formerly} spoke in several working copies; name yours with --replica: {', '.join(working_copies)}"
        )
    articles = project.rename_from(args.formerly, args.replica)
    if wants_json(args):
        print_json({"reviewer": reviewer, "formerly": args.formerly, "articles": articles})
    else:
        say(f"what {args.formerly} said of {articles} articles is now {reviewer}'s")
    return ExitCode.OK


def guidelines(args: Namespace) -> int:
    """Print the project's guidelines; the version is that which verdicts name."""
    held = open_project(args).guidelines
    if wants_json(args):
        print_json({"version": held.version or None, "text": held.text})
        return ExitCode.OK
    say(*(visible(line) for line in held.text.splitlines()))
    tell(f"version {held.version}" if held.version else "no guidelines yet; `factcheck init` lays a first page down")
    return ExitCode.OK
