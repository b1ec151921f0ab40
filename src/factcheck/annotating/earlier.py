"""What was said of an article's earlier versions, as it bears on a sitting over the new one."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.annotating.confirming import confirm_claim, confirm_unchanged
from factcheck.annotating.session import Done, Session
from factcheck.annotating.versions import Comparison, EarlierVerdict, PlacedClaim, Standing, comparisons
from factcheck.errors import NotFoundError
from factcheck.language.counting import counted
from factcheck.model.record import Put
from factcheck.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class EarlierClaim:
    """A claim of an earlier version of which somebody said something."""

    old: str
    """The id of the earlier version."""
    placed: PlacedClaim

    @property
    def verdicts(self) -> tuple[EarlierVerdict, ...]:
        """What was said of it."""
        return self.placed.verdicts

    @property
    def words_now(self) -> str | None:
        """How the claim reads in the new version; None where it cannot be placed."""
        placed = self.placed
        if placed.now is not None:
            return placed.now.quote
        return placed.placed.anchor.exact if placed.placed.anchor else None

    def own(self, reviewer: str | None) -> EarlierVerdict | None:
        """What the reviewer herself said of it."""
        return next((each for each in self.verdicts if each.verdict.reviewer == reviewer), None)

    def waits(self, reviewer: str | None) -> bool:
        """Whether the reviewer could say hers again and has not; what cannot be placed waits for nobody."""
        own = self.own(reviewer)
        return own is not None and own.standing not in (Standing.SAID_AGAIN, Standing.ORPHANED)


def earlier_claims(session: Session) -> tuple[EarlierClaim, ...]:
    """The claims of earlier versions that have verdicts, in the order of their texts, the nearest version first."""
    compared = comparisons(session.project, session.article)
    return tuple(
        EarlierClaim(comparison.old, placed)
        for comparison in compared
        for placed in comparison.claims
        if placed.verdicts
    )


def confirm(session: Session, earlier: EarlierClaim) -> Done:
    """Say of the new version what the reviewer said of this claim. Raises NotFoundError, RefusedError."""
    old = session.project.casefile(earlier.old)
    changes = confirm_claim(old, session.casefile, earlier.placed, session.reviewer or "")
    if not changes:
        return Done("you have given it a verdict since", session.article, earlier.placed.now_id)
    value = next(c.record.value for c in changes if isinstance(c, Put) and isinstance(c.record, Verdict))
    done = session.save(f"saved: {value}, as on the earlier version", changes)
    if earlier.placed.now_id is not None:
        session.go_to(earlier.placed.now_id)
    return done


def confirm_all_unchanged(session: Session) -> Done:
    """Say again all that the reviewer said of claims whose words are unchanged. Raises NotFoundError where nothing."""
    compared: Sequence[Comparison] = comparisons(session.project, session.article)
    olds = [session.project.casefile(comparison.old) for comparison in compared]
    changes = confirm_unchanged(olds, session.casefile, compared, session.reviewer or "")
    confirmed = sum(isinstance(change, Put) and isinstance(change.record, Verdict) for change in changes)
    if not confirmed:
        raise NotFoundError("no verdict of yours waits on a claim whose words are unchanged")
    return session.save(f"saved: {counted(confirmed, 'verdict')}, as on the earlier version", changes)
