"""What a reviewer does in a sitting to the claims themselves; what was there before stays on record."""

from collections.abc import Sequence

from factcheck.annotating import claim_acts
from factcheck.annotating.session import Done, Session
from factcheck.errors import NotFoundError
from factcheck.model.article import Span
from factcheck.model.claim import Claim


def reword(session: Session, claim: Claim, wording: str) -> Done:
    """Give a claim a wording that stands alone; blank takes it back."""
    changes = claim_acts.reword(session.casefile, claim.id, session.reviewer or "", wording)
    return session.save("saved: your wording" if wording.strip() else "saved: the quote alone", changes)


def set_aside(session: Session, claim: Claim, reason: str) -> Done:
    """Take what is no claim out of one's queue."""
    changes = claim_acts.set_aside(session.casefile, claim.id, session.reviewer or "", reason)
    return session.save("saved: set aside as no claim", changes)


def move(session: Session, claim: Claim, start: int, end: int) -> Done:
    """Put a claim with another span in place of this one."""
    return session.save("saved: the claim has a new span", claim_acts.move(session.casefile, claim.id, start, end))


def split(session: Session, claim: Claim, place: int) -> Done:
    """Put two claims in place of one."""
    return session.save("saved: split in two", claim_acts.split(session.casefile, claim.id, [place]))


def split_into(session: Session, claim: Claim, parts: Sequence[Span]) -> Done:
    """Put these stretches of a claim in its place."""
    changes = claim_acts.split_into(session.casefile, claim.id, parts)
    return session.save(f"saved: split into {len(parts)}", changes)


def add(session: Session, start: int, end: int) -> Done:
    """Make a claim of a stretch of the text."""
    return session.save("saved: claim added", claim_acts.add_claim(session.casefile, start, end))


def next_claim(session: Session) -> Claim:
    """The claim after the one in hand in the text. Raises NotFoundError after the last."""
    following = iter(session.casefile.claims)
    if session.claim is None or session.claim not in following or (found := next(following, None)) is None:
        raise NotFoundError("there is no next claim to merge with")
    return found


def merge_with_next(session: Session) -> Done:
    """Put one claim in place of the one in hand and the next."""
    ids = [session.claims[session.position].id, next_claim(session).id]
    return session.save("saved: merged into one", claim_acts.merge(session.casefile, ids))
