"""Claims in the same words can have the same verdict, given at once."""

from factcheck.annotating import acts
from factcheck.annotating.session import Done, Session
from factcheck.errors import NotFoundError
from factcheck.language.folding import fold
from factcheck.model.claim import Claim


def duplicates(session: Session) -> tuple[Claim, ...]:
    """The other claims that say the same as the claim in hand, but for typography and case."""
    here = session.claim
    if here is None:
        return ()
    words = fold(here.quote).strip()
    return tuple(c for c in session.claims if c.id != here.id and fold(c.quote).strip() == words)


def judge_duplicates(session: Session) -> Done:
    """Give the claims that say the same the verdict and the reasons of the claim in hand, as one act."""
    verdict = session.verdict(session.claim) if session.claim else None
    if verdict is None:
        raise NotFoundError("decide this claim first; then its duplicates can have the same verdict")
    changes = [
        change
        for other in duplicates(session)
        for change in acts.give_verdict(
            session.casefile,
            other.id,
            session.reviewer or "",
            verdict.value,
            basis=verdict.basis,
            confidence=verdict.confidence,
            justification=verdict.justification,
        )
    ]
    return session.save(f"saved: {verdict.value} for {len(changes)} more in the same words", changes)
