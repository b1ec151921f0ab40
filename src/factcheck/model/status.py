"""Where the work on a claim stands: derived from what reviewers said, never stored, never mixed with the verdict."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import NamedTuple

from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.gate import lacking, missing_for_final
from factcheck.model.record import Mark
from factcheck.model.review import Adjudication, Decision, Review
from factcheck.model.source import CounterSource
from factcheck.model.verdict import Basis, Verdict, VerdictValue


class Status(StrEnum):
    """How far the work on a claim has come."""

    UNDECIDED = "undecided"
    IN_PROGRESS = "in progress"
    """Something was said of it, such as a source, but no verdict."""
    DECIDED = "decided"
    """Verdicts of one mind, fewer than two or than expected."""
    AGREED = "agreed"
    CONFLICT = "conflict"
    ADJUDICATED = "adjudicated"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    """Published, after it had been published with another verdict."""


class ClaimStatus(Model):
    """A claim's status with its counts."""

    status: Status
    given: int
    """Live verdicts."""
    expected: int
    """Verdicts that are to be given."""
    objections: int = 0
    """Reviews of live verdicts that disagree or request changes. They are shown; they decide nothing."""

    @property
    def words(self) -> str:
        """The status in words, such as `decided 1 of 2, 1 objection`."""
        said = f"{self.status} {self.given} of {self.expected}" if self.status is Status.DECIDED else str(self.status)
        if not self.objections:
            return said
        return f"{said}, {self.objections} objection{'s' * (self.objections > 1)}"


class Said(NamedTuple):
    """The records about one claim that its status depends on."""

    verdicts: list[Verdict]
    sources: list[CounterSource]
    adjudications: list[Adjudication]
    reviews: list[Review]
    marks: list[Mark]


class Outcome(Model):
    """What the reviewers of a claim have come to: all of one mind, or decided by adjudication."""

    value: VerdictValue
    basis: Basis | None
    justification: str
    by: tuple[str, ...]
    """The reviewers of one mind, or the adjudicators who carried it."""
    adjudication: Adjudication | None = None
    missing: tuple[str, ...] = ()
    """What the sourcing gate misses; empty where the outcome is final."""


def deciding(adjudications: Collection[Adjudication]) -> Adjudication | None:
    """The adjudication of a claim that carries; None while a panel is short of votes, and for every tie.

    A panel of three needs two votes for one value. Several adjudicators without a panel need a majority, too.
    """
    if not adjudications:
        return None
    votes: dict[VerdictValue, list[Adjudication]] = {}
    for adjudication in adjudications:
        votes.setdefault(adjudication.value, []).append(adjudication)
    most = sorted(votes.values(), key=len, reverse=True)
    needed = max(a.panel for a in adjudications) // 2 + 1
    if len(most[0]) < needed or (len(most) > 1 and len(most[1]) == len(most[0])):
        return None
    return max(most[0], key=lambda a: (a.at.isoformat() if a.at else "", a.reviewer))


def outcome(casefile: Casefile, claim: str, expected: int | None = None) -> Outcome | None:
    """What the claim's verdicts and adjudications come to; None where they differ or are fewer than `expected`.

    Every reviewer to whom the article is assigned is expected to give a verdict, unless `expected` says how many.
    """
    return reached(_said(casefile, claim), _expected(casefile, expected))


def reached(said: Said, expected: int) -> Outcome | None:
    """The same from a claim's own records."""
    verdicts, sources, adjudications = said.verdicts, said.sources, said.adjudications
    carried = deciding(adjudications)
    if carried is not None:
        return Outcome(
            value=carried.value,
            basis=carried.basis,
            justification=carried.justification,
            by=tuple(sorted(a.reviewer for a in adjudications if a.value is carried.value)),
            adjudication=carried,
            missing=missing_for_final(carried, sources),
        )
    if len(verdicts) < expected or len({v.value for v in verdicts}) > 1 or adjudications:
        return None
    return _joint(verdicts, sources)


def _said(casefile: Casefile, claim: str) -> Said:
    return Said(
        list(casefile.verdicts_on(claim)),
        list(casefile.sources_for(claim)),
        [a for a in casefile.adjudications if a.claim == claim],
        [r for r in casefile.reviews if r.claim == claim],
        [m for m in casefile.marks if m.claim == claim],
    )


def _expected(casefile: Casefile, expected: int | None) -> int:
    return max(1, len(casefile.assigned) if expected is None else expected)


def _joint(verdicts: Sequence[Verdict], sources: Sequence[CounterSource]) -> Outcome:
    by = tuple(sorted(v.reviewer for v in verdicts))
    held = [s for s in sources if s.reviewer in by]
    # Reviewers of one mind pool their sources; the words are those of the one whose verdict stands best.
    tried = [(lacking(v.value, v.basis, v.justification, held), v) for v in verdicts]
    if len(tried) > 1:
        tried.sort(key=lambda pair: (len(pair[0]), not pair[1].justification.strip(), pair[1].reviewer))
    missing, best = tried[0]
    return Outcome(value=best.value, basis=best.basis, justification=best.justification, by=by, missing=missing)


def claim_status(
    casefile: Casefile, claim: str, expected: int | None = None, published_before: Collection[VerdictValue] = ()
) -> ClaimStatus:
    """The claim's status.

    `expected` as for `outcome`; `published_before` holds the values that it was published with earlier.
    """
    said = _said(casefile, claim)
    needed = _expected(casefile, expected)
    return status_of(said, reached(said, needed), needed, published_before)


def status_of(
    said: Said, outcome: Outcome | None, expected: int, published_before: Collection[VerdictValue] = ()
) -> ClaimStatus:
    """The same from a claim's own records and what they come to."""
    revisions = {v.revision for v in said.verdicts} if said.reviews else ()
    return ClaimStatus(
        status=_status(said, outcome, expected, published_before),
        given=len(said.verdicts),
        expected=max(expected, len(said.verdicts)),
        objections=sum(
            r.verdict in revisions and r.decision in (Decision.DISAGREE, Decision.REQUEST_CHANGES) for r in said.reviews
        ),
    )


def _status(said: Said, outcome: Outcome | None, expected: int, published_before: Collection[VerdictValue]) -> Status:
    if outcome is not None and not outcome.missing:
        return Status.CORRECTED if any(value is not outcome.value for value in published_before) else Status.PUBLISHED
    if outcome is not None and outcome.adjudication is not None:
        return Status.ADJUDICATED
    if len({v.value for v in said.verdicts}) > 1 or said.adjudications:
        return Status.CONFLICT
    if len(said.verdicts) >= max(expected, 2):
        return Status.AGREED
    if said.verdicts:
        return Status.DECIDED
    return Status.IN_PROGRESS if said.sources or said.marks else Status.UNDECIDED
