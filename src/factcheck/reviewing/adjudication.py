"""Deciding between verdicts: which claims wait for it, by which rules, and the record that comes of it. Pure."""

from collections.abc import Iterable
from enum import StrEnum

from factcheck.config import ProjectSettings
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.ids import text_hash
from factcheck.model.record import Change, Put, RecordKind, Withdraw
from factcheck.model.review import Adjudication, ReasonCode
from factcheck.model.source import CounterSource
from factcheck.model.status import deciding, outcome
from factcheck.model.verdict import BASES, Basis, Verdict, VerdictValue


class Why(StrEnum):
    """Why a claim waits for an adjudicator."""

    CONFLICT = "conflict"
    UNANIMOUS = "unanimous"
    CHANGED = "a verdict changed since it was adjudicated"
    UNSEEN = "verdicts that blind mode hides from you"


class Case(Model):
    """A claim that waits for an adjudicator."""

    article: str
    claim: Claim
    why: Why


class Side(Model):
    """One verdict before the adjudicator, with what it rests on."""

    verdict: Verdict
    sources: tuple[CounterSource, ...]


def cases(casefiles: Iterable[Casefile], adjudicator: str, settings: ProjectSettings) -> tuple[Case, ...]:
    """The claims that wait for this adjudicator: conflicts and reopened ones; unanimous ones if the project says so.

    Claims that she decided herself wait for somebody else. Where blind mode hides the verdicts, every claim with two
    waits, and says no more; not where she is to give a verdict of her own.
    """
    waiting = []
    for casefile in casefiles:
        unseen = () if adjudicator in casefile.assigned else casefile.unseen
        for claim in casefile.claims:
            why = Why.UNSEEN if claim.id in unseen else _why(casefile, claim.id, adjudicator)
            if why is not None and (why is not Why.UNANIMOUS or settings.adjudicate_all):
                waiting.append(Case(article=casefile.spotted.article.id, claim=claim, why=why))
    return tuple(waiting)


def _why(casefile: Casefile, claim: str, adjudicator: str) -> Why | None:
    verdicts = casefile.verdicts_on(claim)
    adjudications = [a for a in casefile.adjudications if a.claim == claim]
    if len(verdicts) < 2 or any(v.reviewer == adjudicator for v in verdicts):
        return None
    carried = deciding(adjudications)
    if carried is not None:
        # Only a change of mind reopens what was decided; a reason polished afterwards does not.
        known = set(carried.inputs)
        new = [v for v in verdicts if v.revision not in known and v.value is not carried.value]
        return Why.CHANGED if new else None
    if any(a.reviewer == adjudicator for a in adjudications):
        return None
    return Why.CONFLICT if len({v.value for v in verdicts}) > 1 or adjudications else Why.UNANIMOUS


def sides(casefile: Casefile, claim: str, adjudicator: str) -> tuple[Side, ...]:
    """The verdicts on a claim side by side, in an order that tells nothing and is always the same for her."""

    def shuffled(verdict: Verdict) -> str:
        # Letters in place of names are shuffled already.
        lettered = claim in casefile.unnamed
        return verdict.reviewer if lettered else text_hash(f"side {claim} {adjudicator} {verdict.reviewer}")

    return tuple(
        Side(
            verdict=verdict,
            sources=tuple(s for s in casefile.sources_for(claim) if s.reviewer == verdict.reviewer),
        )
        for verdict in sorted(casefile.verdicts_on(claim), key=shuffled)
    )


def hindrances(casefile: Casefile, claim: str, adjudicator: str) -> tuple[str, ...]:
    """The rules that stand in the way and can be waived, in words."""
    verdicts = casefile.verdicts_on(claim)
    given = sum(v.reviewer != adjudicator for v in verdicts)
    found = []
    if len(verdicts) > given:
        found.append("the adjudicator gave a verdict on this claim")
    if given < 2 and claim not in casefile.unseen:
        found.append(f"there {'is one verdict' if given == 1 else 'are no verdicts'} of others where two are needed")
    return tuple(found)


def give_adjudication(
    casefile: Casefile,
    claim: str,
    adjudicator: str,
    value: VerdictValue,
    *,
    reason: ReasonCode,
    justification: str,
    basis: Basis | None = None,
    waive: str = "",
    panel: int = 1,
) -> tuple[Change, ...]:
    """The change that decides a claim, or revises the decision; none where it would say the same again.

    `waive` is why a rule that stands in the way may be set aside; it is recorded. Raises RefusedError, NotFoundError.
    """
    found = casefile.claim(claim)
    if found is None:
        raise NotFoundError(f"no claim {claim} in article {casefile.spotted.article.id}")
    if basis is not None and basis not in BASES[value]:
        raise RefusedError(f"basis {basis} is not one for {value}; choose {' or '.join(BASES[value])}")
    if not justification.strip():
        raise RefusedError("a decision needs a justification of its own")
    in_the_way = hindrances(casefile, claim, adjudicator)
    if in_the_way and not waive.strip():
        raise RefusedError(f"{'; '.join(in_the_way)}. Say why the rule is waived, or leave it to somebody else")
    old = next((a for a in casefile.adjudications if a.claim == claim and a.reviewer == adjudicator), None)
    new = Adjudication(
        reviewer=old.reviewer if old else "",
        at=old.at if old else None,
        revision=old.revision if old else "",
        claim=claim,
        value=value,
        basis=basis,
        justification=justification,
        reason=reason,
        inputs=tuple(sorted(v.revision for v in casefile.verdicts_on(claim) if v.reviewer != adjudicator)),
        waivers=tuple(f"{rule}: {waive.strip()}" for rule in in_the_way),
        panel=panel,
        anchor=found.anchor,
    )
    return () if new == old else (Put(record=new),)


def withdraw_adjudication(casefile: Casefile, claim: str, adjudicator: str) -> tuple[Change, ...]:
    """The change that takes a decision back. Raises NotFoundError where there is none."""
    if not any(a.claim == claim and a.reviewer == adjudicator for a in casefile.adjudications):
        raise NotFoundError(f"no adjudication by {adjudicator} on claim {claim}")
    return (Withdraw(kind=RecordKind.ADJUDICATION, key=claim),)


def unanimous(casefile: Casefile, adjudicator: str) -> tuple[Claim, ...]:
    """The claims that two or more reviewers decided alike and nobody adjudicated: what can be accepted in bulk."""
    adjudicated = {a.claim for a in casefile.adjudications}
    return tuple(
        claim
        for claim in casefile.claims
        if claim.id not in adjudicated
        and not hindrances(casefile, claim.id, adjudicator)
        and len({v.value for v in casefile.verdicts_on(claim.id)}) == 1
    )


def accept(casefile: Casefile, adjudicator: str, claims: Iterable[str]) -> tuple[Change, ...]:
    """The changes that accept these unanimous claims, as one act. Raises RefusedError where one is not unanimous."""
    acceptable = {claim.id for claim in unanimous(casefile, adjudicator)}
    changes: list[Change] = []
    for claim in claims:
        reached = outcome(casefile, claim, 2)
        if claim not in acceptable or reached is None:
            raise RefusedError(f"claim {claim} is not unanimous, or adjudicated already; decide it by itself")
        by_all = f"All {len(reached.by)} reviewers found the claim {reached.value}."
        changes += give_adjudication(
            casefile,
            claim,
            adjudicator,
            reached.value,
            reason=ReasonCode.UNANIMOUS,
            justification=" ".join(part for part in (by_all, reached.justification.strip()) if part),
            basis=reached.basis,
        )
    return tuple(changes)
