"""The command line's and the workbench's way to colleagues' work: each function is one command on a project."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from factcheck.annotating.session import Done
from factcheck.errors import DamagedError, NoReviewerError, NotFoundError, RefusedError
from factcheck.model.assignment import Unblinding
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.record import Change, Put
from factcheck.model.review import Adjudication, Decision, ReasonCode, Reply, Review
from factcheck.model.source import CounterSource
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.reviewing import adjudication, assignments, looked, reviews
from factcheck.reviewing.agreement import Agreement, agreement
from factcheck.reviewing.digest import Remark, remarks
from factcheck.reviewing.ratings import ratings
from factcheck.storage.project import Project

Decide = Callable[[VerdictValue, ReasonCode, str, Basis | None, str], Done]
"""Decides the claim: the verdict, why they differed, its justification, its basis, and why a rule is waived."""


def casefiles(project: Project, articles: Iterable[str] = ()) -> Iterator[Casefile]:
    """The casefiles of the articles named by id or prefix, or of all, one after the other. Raises NotFoundError.

    Where all are asked for, damaged ones are left out; `factcheck check` names them.
    """
    named = [project.find_article(prefix) for prefix in articles]
    for article in named or project.articles():
        try:
            yield project.casefile(article)
        except (DamagedError, NotFoundError):
            if named:
                raise


def review(
    project: Project,
    claim: str,
    decision: Decision,
    *,
    of: str | None = None,
    comment: str | None = None,
    read: str | None = None,
) -> Review:
    """Review a colleague's verdict on a claim named by id or prefix; the review is on the disk when this returns.

    Raises RefusedError, NotFoundError, StaleError, and whatever saving does.
    """
    reviewer = _name(project)
    article, found = project.find_claim(claim)
    if project.hides(article, found.id):
        raise RefusedError(f"blind mode hides colleagues' verdicts on {found.id} until you have given your own")
    casefile = project.casefile(article)
    verdict = reviews.colleagues_verdict(casefile, found.id, reviewer, of)
    changes = reviews.give_review(
        casefile, found.id, reviewer, decision, of=verdict.reviewer, comment=comment, read=read
    )
    if changes:
        project.commit(article, changes)
    saved = reviews.review_by(project.casefile(article), found.id, reviewer, verdict.reviewer)
    if saved is None:
        raise NotFoundError(f"the review of claim {found.id} was withdrawn in between")
    return saved


def adjudicate(
    project: Project,
    claim: str,
    value: VerdictValue,
    *,
    reason: ReasonCode,
    justification: str,
    basis: Basis | None = None,
    waive: str = "",
) -> Adjudication:
    """Decide a claim named by id or prefix; the decision is on the disk when this returns.

    Where blind mode hides the verdicts, looking at them is recorded first; not where the decision is refused anyway.
    Raises RefusedError, NotFoundError, and whatever saving does.
    """
    adjudicator = _name(project)
    article, found = project.find_claim(claim)

    def changes_to(casefile: Casefile) -> tuple[Change, ...]:
        return adjudication.give_adjudication(
            casefile,
            found.id,
            adjudicator,
            value,
            reason=reason,
            justification=justification,
            basis=basis,
            waive=waive,
            panel=project.settings.panel,
        )

    changes = changes_to(project.casefile(article))
    if project.hides(article, found.id):
        unblind(project, (article,), claim=found.id)
        changes = changes_to(project.casefile(article))
    if changes:
        project.commit(article, changes)
    decided = project.casefile(article).adjudications
    return next(a for a in decided if a.claim == found.id and a.reviewer == adjudicator)


def decide(
    project: Project,
    claim: str,
    value: VerdictValue,
    reason: ReasonCode,
    justification: str,
    basis: Basis | None,
    waive: str,
) -> Done:
    """The same, told in words."""
    made = adjudicate(project, claim, value, reason=reason, justification=justification, basis=basis, waive=waive)
    return Done(f"saved: decided {made.value}", project.find_claim(claim)[0], made.claim)


def unblind(
    project: Project, articles: Iterable[str], *, claim: str | None = None, names: bool = False
) -> tuple[str, ...]:
    """Show her what the project hides in these articles, or of one claim, and record it; returns in which it was.

    With `names`, whose word is whose, else what colleagues said. Raises NoReviewerError, and whatever saving does.
    """
    _name(project)
    shown = []
    for article in articles:
        casefile = project.casefile(article)
        if claim is None:
            hidden = bool(casefile.unnamed) if names else casefile.blind
        else:
            hidden = claim in casefile.unnamed if names else project.hides(article, claim)
        if hidden:
            why = "to adjudicate" if claim else "to read colleagues' work"
            project.commit(article, (Put(record=Unblinding(claim=claim, names=names, why=why)),))
            shown.append(article)
    return tuple(shown)


def withdraw_review(project: Project, claim: str, *, of: str | None = None) -> None:
    """Take one's review of a colleague's verdict back. Raises NotFoundError, RefusedError, and whatever saving does."""
    reviewer = _name(project)
    article, found = project.find_claim(claim)
    casefile = project.casefile(article)
    own = [r for r in casefile.reviews if r.claim == found.id and r.reviewer == reviewer and of in (None, r.of)]
    if len(own) > 1:
        raise RefusedError(f"say whose verdict: {', '.join(sorted(r.of for r in own))}")
    named = own[0].of if own else of or "a colleague"
    project.commit(article, reviews.withdraw_review(casefile, found.id, reviewer, named))


def reply(project: Project, claim: str, text: str, *, to: str | None = None) -> Reply:
    """Answer the review or the decision on a claim that this colleague wrote, or the only one there is.

    Raises RefusedError, NotFoundError, and whatever saving does.
    """
    reviewer = _name(project)
    article, found = project.find_claim(claim)
    casefile = project.casefile(article)
    said = [r for r in casefile.reviews if r.claim == found.id and reviewer in (r.of, r.reviewer)]
    threads: list[Review | Adjudication] = [*said, *(a for a in casefile.adjudications if a.claim == found.id)]
    named = [t for t in threads if to in (None, t.reviewer)]
    if not named:
        raise NotFoundError(f"{to or 'nobody'} said nothing of your verdict on claim {found.id}")
    if len(named) > 1:
        raise RefusedError(f"say whose words you answer: {', '.join(sorted({t.reviewer for t in named}))}")
    project.commit(article, reviews.reply(casefile, named[0], reviewer, text))
    answers = reviews.thread(project.casefile(article), named[0])
    return next(r for r in reversed(answers) if r.reviewer == reviewer)


def take_over(project: Project, claim: str, source: str) -> CounterSource:
    """Make a colleague's source one's own, too. Raises RefusedError, NotFoundError, and whatever saving does."""
    reviewer = _name(project)
    article, found = project.find_claim(claim)
    casefile = project.casefile(article)
    theirs = [s for s in casefile.sources_for(found.id) if s.id == source or (source and s.id.startswith(source))]
    if len({s.id for s in theirs}) != 1:
        raise NotFoundError(f"no single counter-source {source!r} on claim {found.id}")
    changes = reviews.take_over(casefile, theirs[0], reviewer)
    if changes:
        project.commit(article, changes)
    held = project.casefile(article).sources
    return next(s for s in held if s.id == theirs[0].id and s.reviewer == reviewer)


def withdraw_adjudication(project: Project, claim: str) -> None:
    """Take one's decision on a claim back. Raises NotFoundError, and whatever saving does."""
    article, found = project.find_claim(claim)
    changes = adjudication.withdraw_adjudication(project.casefile(article), found.id, _name(project))
    project.commit(article, changes)


def unanimous(project: Project) -> tuple[tuple[Casefile, Claim], ...]:
    """The claims that the adjudicator may accept in bulk, with their articles. Raises NoReviewerError."""
    adjudicator = _name(project)
    held = casefiles(project)
    return tuple((casefile, claim) for casefile in held for claim in adjudication.unanimous(casefile, adjudicator))


def accept(project: Project, claims: Collection[str]) -> int:
    """Accept these unanimous claims, one act an article; returns how many.

    Raises RefusedError where one is not unanimous any more, and whatever saving does.
    """
    adjudicator = _name(project)
    accepted = 0
    for casefile in casefiles(project):
        here = [claim.id for claim in casefile.claims if claim.id in claims]
        if here:
            project.commit(casefile.spotted.article.id, adjudication.accept(casefile, adjudicator, here))
            accepted += len(here)
    return accepted


def assigned(project: Project, articles: Sequence[str] = ()) -> tuple[assignments.Line, ...]:
    """Who is to check each of these articles, or all."""
    interests = project.settings.interests
    return tuple(assignments.line(casefile, interests) for casefile in casefiles(project, articles))


def plan(
    project: Project, articles: Sequence[str], reviewers: Sequence[str], overlap: float | None = None
) -> tuple[tuple[str, str], ...]:
    """Articles and whom to ask, shared out evenly and that share of them to two, else as the project says."""
    about = {article: project.spotted(article).metadata for article in articles}
    share = project.settings.overlap if overlap is None else overlap
    return assignments.share_out(about, reviewers, share, project.settings.interests)


def assign(project: Project, asked: Sequence[tuple[str, str]]) -> None:
    """Ask each colleague to check the article named with her. Nobody is asked where one declared an interest.

    Raises RefusedError for a declared interest, and whatever saving does.
    """
    assigner, interests = _name(project), project.settings.interests
    changes = [
        (article, assignments.assign(project.casefile(article), assigner, name, interests)) for article, name in asked
    ]
    for article in dict.fromkeys(article for article, _ in asked):
        project.commit(article, [change for about, all_of in changes if about == article for change in all_of])


def take_back(project: Project, articles: Sequence[str], reviewers: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Take assignments back; returns which. Raises NotFoundError, RefusedError, and whatever saving does."""
    assigner = _name(project)
    done = []
    for article in articles:
        for name in reviewers:
            project.commit(article, assignments.take_back(project.casefile(article), assigner, name))
            done.append((article, name))
    return tuple(done)


def digest(project: Project, *, seen: bool = False) -> tuple[Remark, ...]:
    """What was said of the reviewer's work and not shown to her on this machine, or `seen` all of it.

    Raises NoReviewerError.
    """
    reviewer = _name(project)
    return remarks(casefiles(project), reviewer, () if seen else looked.shown_to(reviewer))


def article_named(project: Project, prefix: str | None) -> tuple[str, ...]:
    """The article of that id or beginning, or the one that holds the claim of that id; () where none is named."""
    if prefix is None:
        return ()
    try:
        return (project.find_article(prefix),)
    except NotFoundError:
        return (project.find_claim(prefix)[0],)


def agreement_on(project: Project, articles: Sequence[str] = (), *, final: bool = False) -> Agreement:
    """The agreement figures of the articles named by id or prefix, or of all."""
    compared = ratings(casefiles(project, articles), final=final)
    return agreement(compared, ordinal=project.settings.ordinal)


def _name(project: Project) -> str:
    if project.reviewer is None:
        raise NoReviewerError("who says so? Name the reviewer with --reviewer NAME or FACTCHECK_REVIEWER")
    return project.reviewer
