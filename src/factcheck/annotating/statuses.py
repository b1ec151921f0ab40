"""Where the work on each claim stands, corrections included: the one word that lists, screens and reports use."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from pydantic import ValidationError

from factcheck.model.casefile import Casefile
from factcheck.model.event import Event
from factcheck.model.record import Mark, Record, RecordKind
from factcheck.model.review import Adjudication, Review
from factcheck.model.source import CounterSource
from factcheck.model.status import ClaimStatus, Status, claim_status, outcome
from factcheck.model.verdict import Verdict, VerdictValue

_DECIDING: dict[RecordKind, type[Verdict] | type[CounterSource] | type[Adjudication]] = {
    RecordKind.VERDICT: Verdict,
    RecordKind.SOURCE: CounterSource,
    RecordKind.ADJUDICATION: Adjudication,
}


class Past(Protocol):
    """What is asked of a project."""

    def history(self, key: str) -> Sequence[Event]:
        """What was done to an article, in order. Raises NotFoundError."""

    def revised(self, article: str) -> bool:
        """Whether anything said of the article was ever changed or taken back."""


def statuses(project: Past, casefile: Casefile, claims: Collection[str] | None = None) -> dict[str, ClaimStatus]:
    """The status of each claim of the queue, or of these, by id. Raises NotFoundError, DamagedError."""
    wanted = [claim.id for claim in casefile.claims] if claims is None else claims
    parts, untouched = _by_claim(casefile), _with(casefile, ())
    found = {claim: claim_status(parts.get(claim, untouched), claim) for claim in wanted}
    published = {claim for claim, status in found.items() if status.status is Status.PUBLISHED}
    # Only what is published now can be a correction; most articles need no look into their past.
    if published and project.revised(casefile.spotted.article.id):
        history = project.history(casefile.spotted.article.id)
        before = published_with(casefile, _wavering(history))
        for claim in published:
            found[claim] = claim_status(parts[claim], claim, published_before=before.get(claim, ()))
    return found


def published_with(casefile: Casefile, history: Sequence[Event]) -> dict[str, tuple[VerdictValue, ...]]:
    """The values with which each claim was final and undisputed, in their order; what was undone never happened."""
    undone = {event.undoes for event in history if event.undoes}
    live: dict[str, dict[tuple[str, str, str], Record]] = {}
    home: dict[tuple[str, str, str], str] = {}
    values: dict[str, list[VerdictValue]] = {}
    for event in history:
        if event.act in undone or event.kind not in _DECIDING:
            continue
        place = (event.kind, event.key, event.reviewer)
        record = _record(event)
        claim = record.claim if record else home.get(place)
        if claim is None:
            continue
        home[place] = claim
        records = live.setdefault(claim, {})
        if record is None:
            records.pop(place, None)
        else:
            records[place] = record
        reached = outcome(_with(casefile, records.values()), claim)
        said = values.setdefault(claim, [])
        if reached is not None and not reached.missing and said[-1:] != [reached.value]:
            said.append(reached.value)
    return {claim: tuple(said) for claim, said in values.items()}


def _wavering(history: Sequence[Event]) -> list[Event]:
    """The events about claims of which different things were said: the others need not be played back."""
    home: dict[tuple[str, str], str] = {}
    values: dict[str, set[str]] = {}
    for event in history:
        if event.body and isinstance(claim := event.body.get("claim"), str):
            home[event.kind, event.key] = claim
            if event.kind in (RecordKind.VERDICT, RecordKind.ADJUDICATION):
                values.setdefault(claim, set()).add(str(event.body.get("value")))
    changed = {claim for claim, said in values.items() if len(said) > 1}
    return [event for event in history if event.undoes or home.get((event.kind, event.key)) in changed]


def _record(event: Event) -> Verdict | CounterSource | Adjudication | None:
    if event.body is None:
        return None
    told = {"reviewer": event.reviewer, "at": event.at, "revision": event.id}
    try:
        return _DECIDING[event.kind].model_validate({**event.body, **told})
    except ValidationError:
        return None


def _by_claim(casefile: Casefile) -> Mapping[str, Casefile]:
    """The casefile as far as it is about each claim that something was said of: a claim is then told without search."""
    records: list[Verdict | CounterSource | Adjudication | Review | Mark] = [*casefile.verdicts, *casefile.sources]
    records += (*casefile.adjudications, *casefile.reviews, *casefile.marks)
    said: dict[str, list[Record]] = {}
    for record in records:
        said.setdefault(record.claim, []).append(record)
    return {claim: _with(casefile, about) for claim, about in said.items()}


def _with(casefile: Casefile, records: Iterable[Record]) -> Casefile:
    kinds: dict[RecordKind, list[Record]] = {}
    for record in records:
        kinds.setdefault(record.kind_of_record, []).append(record)
    return casefile.model_copy(
        update={
            "verdicts": tuple(kinds.get(RecordKind.VERDICT, ())),
            "sources": tuple(kinds.get(RecordKind.SOURCE, ())),
            "adjudications": tuple(kinds.get(RecordKind.ADJUDICATION, ())),
            "reviews": tuple(kinds.get(RecordKind.REVIEW, ())),
            "marks": tuple(kinds.get(RecordKind.MARK, ())),
        }
    )
