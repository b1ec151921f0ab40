"""What a claim was published with earlier, from its history: so that a correction is seen to be one. Pure."""

from collections.abc import Iterable, Sequence

from pydantic import ValidationError

from factcheck.model.casefile import Casefile
from factcheck.model.event import Event
from factcheck.model.record import Record, RecordKind
from factcheck.model.review import Adjudication
from factcheck.model.source import CounterSource
from factcheck.model.status import outcome
from factcheck.model.verdict import Verdict, VerdictValue

_DECIDING: dict[RecordKind, type[Verdict] | type[CounterSource] | type[Adjudication]] = {
    RecordKind.VERDICT: Verdict,
    RecordKind.SOURCE: CounterSource,
    RecordKind.ADJUDICATION: Adjudication,
}


def published_with(casefile: Casefile, claim: str, history: Sequence[Event]) -> tuple[VerdictValue, ...]:
    """The values with which the claim was final and undisputed, in their order; what was undone never happened."""
    undone = {event.undoes for event in history if event.undoes}
    live: dict[tuple[str, str, str], Record] = {}
    values: list[VerdictValue] = []
    for event in history:
        if event.act in undone or event.kind not in _DECIDING:
            continue
        place = (event.kind, event.key, event.reviewer)
        record = _record(event)
        if record is None:
            live.pop(place, None)
        else:
            live[place] = record
        reached = outcome(_as_of(casefile, live.values()), claim)
        if reached is not None and not reached.missing and values[-1:] != [reached.value]:
            values.append(reached.value)
    return tuple(values)


def _record(event: Event) -> Record | None:
    if event.body is None:
        return None
    told = {"reviewer": event.reviewer, "at": event.at, "revision": event.id}
    try:
        return _DECIDING[event.kind].model_validate({**event.body, **told})
    except ValidationError:
        return None


def _as_of(casefile: Casefile, records: Iterable[Record]) -> Casefile:
    held = list(records)
    return casefile.model_copy(
        update={
            "verdicts": tuple(r for r in held if isinstance(r, Verdict)),
            "sources": tuple(r for r in held if isinstance(r, CounterSource)),
            "adjudications": tuple(r for r in held if isinstance(r, Adjudication)),
        }
    )
