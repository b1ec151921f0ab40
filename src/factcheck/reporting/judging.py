"""What the records on each claim come to, before anything is redacted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.gate import missing_for_final
from factcheck.model.reported_claim import Standing
from factcheck.model.review import Adjudication, Review
from factcheck.model.source import CounterSource
from factcheck.model.status import ClaimStatus, Outcome, reached
from factcheck.model.verdict import Verdict, VerdictValue

_STANDINGS = {value: Standing(value.value) for value in VerdictValue}
_R = TypeVar("_R", Verdict, Adjudication, Review, CounterSource)


class Scope(NamedTuple):
    """Which verdicts a report holds: all, those that are final, those that an adjudication gave, or both."""

    final: bool = False
    adjudicated: bool = False


ALL = Scope()


class Judged(NamedTuple):
    """A claim with the records that the report holds of it."""

    claim: Claim
    status: ClaimStatus | None
    """None where everything that was said of it is left out."""
    standing: Standing
    outcome: Outcome | None
    verdicts: Sequence[Verdict]
    missing: Sequence[tuple[str, ...]]
    """What each of the verdicts lacks to be final."""
    left_out: int
    """How many verdicts were given and are outside the scope."""
    sources: Sequence[CounterSource]
    reviews: Sequence[Review]
    adjudications: Sequence[Adjudication]


def judge(
    casefile: Casefile, claims: Iterable[Claim], scope: Scope, statuses: Mapping[str, ClaimStatus]
) -> list[Judged]:
    """These claims of the casefile, in their order; `statuses` by claim."""
    verdicts, sources = _by_claim(casefile.verdicts), _by_claim(casefile.sources)
    adjudications, reviews = _by_claim(casefile.adjudications), _by_claim(casefile.reviews)
    expected = max(1, len(casefile.assigned))
    return [
        _judged(
            claim,
            statuses[claim.id],
            scope,
            expected,
            verdicts.get(claim.id, ()),
            sources.get(claim.id, ()),
            adjudications.get(claim.id, ()),
            reviews.get(claim.id, ()),
        )
        for claim in claims
    ]


def _judged(
    claim: Claim,
    status: ClaimStatus,
    scope: Scope,
    expected: int,
    verdicts: Sequence[Verdict],
    sources: Sequence[CounterSource],
    adjudications: Sequence[Adjudication],
    reviews: Sequence[Review],
) -> Judged:
    outcome = reached(verdicts, sources, adjudications, expected) if verdicts or adjudications else None
    missing = [missing_for_final(verdict, sources) for verdict in verdicts]
    given = len(verdicts)
    if outcome is not None and (
        (scope.final and outcome.missing) or (scope.adjudicated and outcome.adjudication is None)
    ):
        outcome = None
    if scope.final and outcome is None:
        adjudications = ()
    if scope.adjudicated:
        verdicts, missing, reviews = (), [], ()
    elif scope.final:
        kept = [number for number, lacks in enumerate(missing) if not lacks]
        verdicts, missing = [verdicts[number] for number in kept], [() for _ in kept]
    return Judged(
        claim,
        None if given and not verdicts and outcome is None else status,
        _standing(verdicts, outcome),
        outcome,
        verdicts,
        missing,
        given - len(verdicts),
        sources,
        reviews,
        adjudications,
    )


def _standing(verdicts: Sequence[Verdict], outcome: Outcome | None) -> Standing:
    if outcome is not None:
        return _STANDINGS[outcome.value]
    values = {verdict.value for verdict in verdicts}
    if not values:
        return Standing.UNCHECKED
    return _STANDINGS[values.pop()] if len(values) == 1 else Standing.CONFLICT


def _by_claim(records: Iterable[_R]) -> dict[str, list[_R]]:
    found: dict[str, list[_R]] = defaultdict(list)
    for record in records:
        found[record.claim].append(record)
    return found
