"""What a reviewer says of a colleague's verdict, as changes to her own records: pure functions of a casefile."""

from collections.abc import Sequence

from factcheck.errors import NotFoundError, RefusedError, StaleError
from factcheck.model.casefile import Casefile
from factcheck.model.ids import text_hash
from factcheck.model.record import Change, Put, RecordKind, Withdraw
from factcheck.model.review import Adjudication, Decision, Reply, Review
from factcheck.model.source import CounterSource
from factcheck.model.verdict import Verdict

NEEDS_WORDS = (Decision.DISAGREE, Decision.REQUEST_CHANGES)


def colleagues_verdict(casefile: Casefile, claim: str, reviewer: str, of: str | None) -> Verdict:
    """The verdict to review: of the colleague named, or the only one. Raises RefusedError, NotFoundError."""
    if of == reviewer:
        raise RefusedError(f"{reviewer} gave this verdict herself; only a colleague can review it")
    others = [v for v in casefile.verdicts_on(claim) if v.reviewer != reviewer]
    named = [v for v in others if of in (None, v.reviewer)]
    if len(named) == 1:
        return named[0]
    if named:
        raise RefusedError(f"several colleagues decided this claim; say whose verdict: {_names(named)}")
    there = f"; verdicts to be reviewed are by {_names(others)}" if others else ""
    raise NotFoundError(f"no verdict of {of or 'a colleague'} on claim {claim} to be seen{there}")


def give_review(
    casefile: Casefile,
    claim: str,
    reviewer: str,
    decision: Decision,
    *,
    of: str | None = None,
    comment: str | None = None,
    read: str | None = None,
    quote_matches: bool | None = None,
    source_opens: bool | None = None,
    evidence_supports: bool | None = None,
) -> tuple[Change, ...]:
    """The change that reviews a colleague's verdict, or revises the review; none where it would say the same again.

    `read` is the revision that was before the reviewer. What is left out stays as it was for the same revision.
    Raises RefusedError, NotFoundError, and StaleError where the colleague has changed the verdict since.
    """
    verdict = colleagues_verdict(casefile, claim, reviewer, of)
    if read not in (None, verdict.revision):
        raise StaleError(f"{verdict.reviewer} has changed this verdict since; read it again, then review it")
    old = review_by(casefile, claim, reviewer, verdict.reviewer)
    kept = old if old is not None and counts(old, casefile) else None
    said = comment if comment is not None else (kept.comment if kept else "")
    if decision in NEEDS_WORDS and not said.strip():
        raise RefusedError(f"say why: {decision.replace('_', ' ')} needs a comment")
    checks = {
        "quote_matches": quote_matches,
        "source_opens": source_opens,
        "evidence_supports": evidence_supports,
    }
    if kept:
        checks = {name: getattr(kept, name) if value is None else value for name, value in checks.items()}
    new = Review(
        reviewer=old.reviewer if old else "",
        at=old.at if old else None,
        revision=old.revision if old else "",
        claim=claim,
        of=verdict.reviewer,
        verdict=verdict.revision,
        decision=decision,
        comment=said,
        **checks,
    )
    return () if new == old else (Put(record=new),)


def withdraw_review(casefile: Casefile, claim: str, reviewer: str, of: str) -> tuple[Change, ...]:
    """The change that takes a review back. Raises NotFoundError where there is none."""
    review = review_by(casefile, claim, reviewer, of)
    if review is None:
        raise NotFoundError(f"no review by {reviewer} of {of}'s verdict on claim {claim}")
    return (Withdraw(kind=RecordKind.REVIEW, key=review.key),)


def review_by(casefile: Casefile, claim: str, reviewer: str, of: str) -> Review | None:
    """The reviewer's review of a colleague's verdict, whichever revision it read."""
    own = (r for r in casefile.reviews if r.claim == claim and r.reviewer == reviewer and r.of == of)
    return next(own, None)


def counts(review: Review, casefile: Casefile) -> bool:
    """Whether the review is of the verdict as it stands."""
    verdict = casefile.verdict(review.claim, review.of)
    return verdict is not None and verdict.revision == review.verdict


def in_words(review: Review, casefile: Casefile) -> str:
    """The review's decision, and that it does not count where the verdict has changed."""
    decision = review.decision.replace("_", " ")
    if counts(review, casefile):
        return decision
    if casefile.verdict(review.claim, review.of) is None:
        return f"{decision} (the verdict was withdrawn since)"
    return f"{decision} (of an earlier revision: does not count for this one)"


def reply(casefile: Casefile, to: Review | Adjudication, reviewer: str, text: str) -> tuple[Change, ...]:
    """The change that answers a review or an adjudication. Raises RefusedError for an answer without words."""
    if not text.strip():
        raise RefusedError("an answer needs words")
    seed = f"reply {to.thread} {reviewer} {sum(r.reviewer == reviewer for r in thread(casefile, to))} {text}"
    return (Put(record=Reply(id="r" + text_hash(seed)[:15], claim=to.claim, thread=to.thread, text=text)),)


def thread(casefile: Casefile, under: Review | Adjudication) -> tuple[Reply, ...]:
    """The answers to a review or an adjudication, in the order in which they were given."""
    return tuple(r for r in casefile.replies if r.thread == under.thread)


def take_over(casefile: Casefile, source: CounterSource, reviewer: str) -> tuple[Change, ...]:
    """The change that makes a colleague's counter-source one's own, too; none where it already is.

    Raises RefusedError where it was retracted.
    """
    if source.retracted is not None:
        raise RefusedError(f"this source was retracted: {source.retracted}")
    own = [s for s in casefile.sources_for(source.claim) if s.reviewer == reviewer]
    if any(s.id == source.id for s in own):
        return ()
    fresh = {"reviewer": "", "at": None, "revision": "", "taken_over": source.reviewer, "note": None}
    return (Put(record=source.model_copy(update=fresh)),)


def _names(verdicts: Sequence[Verdict]) -> str:
    return ", ".join(sorted(v.reviewer for v in verdicts))
