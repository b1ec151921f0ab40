"""The command line's and the workbench's way to colleagues' work: each function is one command on a project."""

from collections.abc import Iterable, Sequence

from factcheck.errors import DamagedError, NoReviewerError, NotFoundError, RefusedError
from factcheck.model.assignment import Unblinding
from factcheck.model.casefile import Casefile
from factcheck.model.record import Put
from factcheck.model.review import Adjudication, Decision, ReasonCode, Review
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.reviewing import adjudication, reviews
from factcheck.reviewing.agreement import Agreement, agreement
from factcheck.reviewing.ratings import ratings
from factcheck.storage.project import Project


def casefiles(project: Project, articles: Iterable[str] = ()) -> tuple[Casefile, ...]:
    """The casefiles of the articles named by id or prefix, or of all. Raises NotFoundError.

    Where all are asked for, damaged ones are left out; `factcheck check` names them.
    """
    named = [project.find_article(prefix) for prefix in articles]
    if named:
        return tuple(project.casefile(article) for article in named)
    held = []
    for article in project.articles():
        try:
            held.append(project.casefile(article))
        except (DamagedError, NotFoundError):
            continue
    return tuple(held)


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

    Where blind mode hides the verdicts, looking at them is recorded first.
    Raises RefusedError, NotFoundError, and whatever saving does.
    """
    adjudicator = _name(project)
    article, found = project.find_claim(claim)
    casefile = project.casefile(article)
    if project.hides(article, found.id):
        project.commit(article, (Put(record=Unblinding(claim=found.id, why="to adjudicate")),))
        casefile = project.casefile(article)
    changes = adjudication.give_adjudication(
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
    if changes:
        project.commit(article, changes)
    decided = project.casefile(article).adjudications
    return next(a for a in decided if a.claim == found.id and a.reviewer == adjudicator)


def agreement_on(project: Project, articles: Sequence[str] = (), *, final: bool = False) -> Agreement:
    """The agreement figures of the articles named by id or prefix, or of all."""
    compared = ratings(casefiles(project, articles), final=final)
    return agreement(compared, ordinal=project.settings.ordinal)


def decision_named(word: str) -> Decision:
    """The decision that a word names, with blanks, hyphens or underscores. Raises RefusedError."""
    try:
        return Decision("_".join(word.lower().replace("-", " ").replace("_", " ").split()))
    except ValueError:
        raise RefusedError(f"{word!r} is no decision; choose {', '.join(Decision)}") from None


def reason_named(word: str) -> ReasonCode:
    """The reason that a word names, with blanks, hyphens or underscores. Raises RefusedError."""
    try:
        return ReasonCode("_".join(word.lower().replace("-", " ").replace("_", " ").split()))
    except ValueError:
        raise RefusedError(f"{word!r} is no reason; choose {', '.join(ReasonCode)}") from None


def _name(project: Project) -> str:
    if project.reviewer is None:
        raise NoReviewerError("who says so? Name the reviewer with --reviewer NAME or FACTCHECK_REVIEWER")
    return project.reviewer
