"""`add`, `list`, `show`, `claims`, `sources`: what the project holds."""

import sys
from argparse import Namespace

from factcheck.annotating.acts import dismiss, named_dismissal, restore
from factcheck.annotating.statuses import statuses
from factcheck.annotating.suggestions import find_suggestion, suggestions_for
from factcheck.cli.opening import named_reviewer, open_as_reviewer, open_or_make_project, open_project, open_to_read
from factcheck.cli.printing import print_json, print_table, say, shorten, tell, wants_json, width
from factcheck.cli.progress import ProgressBar
from factcheck.errors import ExitCode, NotFoundError
from factcheck.intake.adding import Outcome, add_sources
from factcheck.model.article import Zone
from factcheck.model.status import Status
from factcheck.reporting.rows import article_row, claim_rows, correction_words, show_document, source_rows
from factcheck.storage.project import Project
from factcheck.text import one_line


def add(args: Namespace) -> int:
    """Read every source that can be read; each refusal is one line."""
    project = open_or_make_project(args)
    outcomes: list[Outcome] = []
    with ProgressBar() as bar:
        for outcome in add_sources(
            project, args.sources, respot=args.respot, replaces=args.replaces, encoding=args.encoding, watch=bar.show
        ):
            outcomes.append(outcome)
            bar.clear()
            for note in outcome.notes:
                tell(f"{outcome.source}: {note}")
            if outcome.error is not None:
                tell(f"factcheck: {outcome.error}")
            elif not wants_json(args):
                say(f"{outcome.article}  {outcome.words}")
                sys.stdout.flush()
    if wants_json(args):
        print_json([outcome.model_dump(mode="json") for outcome in outcomes])
    return next((outcome.exit_code for outcome in outcomes if outcome.error is not None), ExitCode.OK)


def list_articles(args: Namespace) -> int:
    """A line an article; the tallies are the named reviewer's, else everybody's."""
    project, _ = open_to_read(args)
    summaries = project.summaries(named_reviewer(args))
    if wants_json(args):
        print_json([article_row(summary) for summary in summaries])
    elif not summaries:
        tell("no articles yet; add one with: factcheck add FILE")
    else:
        listed = [summary for summary in summaries if not summary.archived]
        rows = [
            (
                s.id[:8],
                s.title or "(untitled)",
                s.publisher or "",
                s.published or "",
                f"{s.decided}/{s.claims}",
                f"{s.supported}/{s.disputed}/{s.unverified}",
            )
            for s in listed
        ]
        print_table(rows, ("article", "title", "publisher", "date", "decided", "✓/✗/?"), wide=1)
        if len(listed) < len(summaries):
            tell(f"{len(summaries) - len(listed)} archived articles are not shown")
    return ExitCode.OK


def show(args: Namespace) -> int:
    """The article, sentence by sentence, each with its zone."""
    project, (article,) = open_to_read(args, [args.article])
    casefile = project.casefile(article)
    document = show_document(casefile, args.zone)
    if wants_json(args):
        print_json(document)
        return ExitCode.OK
    about = document["article"]
    say(*(f"{name}: {about[name]}" for name in ("title", "author", "publisher", "published") if about[name]))
    say(*(correction_words(correction) for correction in casefile.corrections), "")
    for sentence in document["sentences"]:
        mark = "▸" if sentence["is_claim"] else " "
        say(f"{mark} {sentence['zone']:<11} {shorten(sentence['quote'], width() - 14)}")
    for comment in document["comments"] if args.zone in (None, Zone.COMMENT) else ():
        likes = "" if comment["likes"] is None else f" ({comment['likes']} likes)"
        say("", f"comment by {comment['author']}{likes}: {shorten(comment['text'], width())}")
    return ExitCode.OK


def claims(args: Namespace) -> int:
    """The queue, in the order of the text, with every verdict that may be seen."""
    project, (article,) = open_to_read(args, [args.article])
    casefile = project.casefile(article)
    standing = statuses(project, casefile)
    rows = claim_rows(casefile, standing)
    if args.explain:
        from factcheck.annotating.worth import why_worth

        for row, claim in zip(rows, casefile.claims, strict=True):
            row["explanation"] = list(why_worth(casefile.spotted, claim))
    if wants_json(args):
        print_json(rows)
        return ExitCode.OK
    for row in rows:
        said = ", ".join(f"{verdict['value']} ({verdict['reviewer']})" for verdict in row["verdicts"])
        say(f"{row['id'][:10]}  {row['checkworthiness']:.2f}  {shorten(row['quote'], width() - 18)}")
        if row["status"] != Status.UNDECIDED:
            say(f"            {standing[row['id']].words}{': ' if said else ''}{said}")
        for verdict in row["verdicts"]:
            for why in verdict["look_again"]:
                say("            " + one_line(f"! {verdict['reviewer']}: look again: {why}"))
        for line in row.get("explanation", ()):
            say(f"            {line}")
    if casefile.spotted.unscored:
        tell(casefile.spotted.unscored)
    return ExitCode.OK


def sources(args: Namespace) -> int:
    """What bears on one claim, or on every claim of an article; or dismiss a suggestion, or bring one back."""
    article, claim = _article_or_claim(open_project(args), args.target)
    project, _ = open_to_read(args, [article])
    casefile = project.casefile(article)
    with ProgressBar() as bar:
        suggestions = suggestions_for(
            casefile, project, project.reviewer, lambda done, of: bar.show("articles read into the index", done, of)
        )
    if args.dismiss is not None:
        project, reviewer = open_as_reviewer(args)
        named = find_suggestion([s for each in suggestions.values() for s in each], args.dismiss)
        project.commit(article, dismiss(casefile, named, reviewer))
    elif args.restore is not None:
        project, reviewer = open_as_reviewer(args)
        project.commit(article, restore(casefile, named_dismissal(casefile, args.restore, reviewer), reviewer))
    if args.dismiss is not None or args.restore is not None:
        casefile = project.casefile(article)
        suggestions = suggestions_for(casefile, project, project.reviewer)
    rows = source_rows(casefile, suggestions, claim)
    if wants_json(args):
        print_json(rows)
        return ExitCode.OK
    quotes = {each.id: each.quote for each in casefile.claims}
    faint = {each.id for of in suggestions.values() for each in of if each.faint}
    current = None
    for row in rows:
        if row["claim"] != current:
            current = row["claim"]
            say("", f"{current[:10]}  {shorten(quotes[current], width() - 12)}")
        state = "attached " if row["attached"] else "faint    " if row["id"] in faint else "suggested"
        stance = row["stance"] if row["attached"] and row["stance"] else row["kind"]
        say(f"  {row['id'][:10]}  {state}  {stance}: {shorten(row['quote'] or row['title'] or '', width() - 26)}")
        if row.get("rating"):
            by = (row["publisher"] or row["author"], row["published"], row["url"])
            told = f"already checked? rated “{row['rating']}”: {', '.join(part for part in by if part)}"
            say("              " + one_line(told))
        if row["reasons"]:
            say(f"              {'; '.join(row['reasons'])}")
        for flag in row["flags"]:
            say(f"              ! {one_line(flag)}")
        if row.get("asks"):
            say(f"              {row['asks']}")
    return ExitCode.OK


def _article_or_claim(project: Project, prefix: str) -> tuple[str, str | None]:
    """The article of that id, or the claim of that id and its article."""
    try:
        return project.find_article(prefix), None
    except NotFoundError as not_an_article:
        try:
            article, claim = project.find_claim(prefix)
        except NotFoundError:
            raise NotFoundError(f"no article or claim {prefix}; see `factcheck list`") from not_an_article
        return article, claim.id
