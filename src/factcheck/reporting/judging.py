"""What the records on each claim come to, before anything is redacted."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.annotating.statuses import Progress
from factcheck.model.claim import Claim
from factcheck.model.gate import missing_for_final
from factcheck.model.reported_claim import Standing
from factcheck.model.review import Adjudication, Review
from factcheck.model.source import CounterSource
from factcheck.model.status import ClaimStatus, Outcome
from factcheck.model.verdict import Verdict, VerdictValue

_STANDINGS = {value: Standing(value.value) for value in VerdictValue}


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


def judge(claims: Iterable[Claim], scope: Scope, progress: Mapping[str, Progress]) -> list[Judged]:
    """These claims, in their order; `progress` by claim."""
    return [_judged(claim, scope, progress[claim.id]) for claim in claims]


def _judged(claim: Claim, scope: Scope, progress: Progress) -> Judged:
    said, outcome, _ = progress
    verdicts: Sequence[Verdict] = said.verdicts
    reviews: Sequence[Review] = said.reviews
    adjudications: Sequence[Adjudication] = said.adjudications
    if len(verdicts) == 1 and outcome is not None and outcome.adjudication is None:
        missing = [outcome.missing]
    else:
        missing = [missing_for_final(verdict, said.sources) for verdict in verdicts]
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
        None if given and not verdicts and outcome is None else progress.status,
        _standing(verdicts, outcome),
        outcome,
        verdicts,
        missing,
        given - len(verdicts),
        said.sources,
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
