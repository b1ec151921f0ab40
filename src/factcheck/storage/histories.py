"""Events as the upper rooms read them: typed, by what they are about, and in words."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import ValidationError

from factcheck.model.event import Event
from factcheck.model.record import RecordKind
from factcheck.storage.ledger import Document
from factcheck.storage.merge import RecordKey

_CLAIM_KEYED = frozenset({RecordKind.VERDICT, RecordKind.CLAIM, RecordKind.ADJUDICATION, RecordKind.MARK})


def events_of(events: Iterable[Document]) -> tuple[Event, ...]:
    """The events, typed. Those of a kind that only a newer version knows are left out."""
    typed = []
    for event in events:
        try:
            typed.append(Event.model_validate(event))
        except ValidationError:
            continue
    return tuple(typed)


def with_claims(events: Sequence[Document]) -> list[tuple[Document, str | None]]:
    """Each event with the claim that it is about, withdrawals included; None where it is about the article."""
    subjects: dict[RecordKey, str] = {}
    for event in events:
        if (subject := claim_of(event)) is not None:
            subjects[event["kind"], event["key"]] = subject
    return [(event, subjects.get((event["kind"], event["key"]))) for event in events]


def claim_of(event: Document) -> str | None:
    """The claim that the event is about, as far as it says so itself."""
    if event["kind"] in _CLAIM_KEYED:
        return str(event["key"])
    claim = event["body"].get("claim") if event["body"] else None
    return claim if isinstance(claim, str) else None


def claim_behind(events: Sequence[Event], before: Mapping[RecordKey, Document]) -> str | None:
    """The claim that an act was about, where `before` holds the records as they were."""
    for event in events:
        documents = (event.model_dump(mode="json"), before.get((event.kind.value, event.key)))
        for document in documents:
            if document is not None and (claim := claim_of(document)) is not None:
                return claim
    return None


_GONE = {
    RecordKind.SOURCE: "source detached",
    RecordKind.DISMISSAL: "suggestion brought back",
    RecordKind.MARK: "mark taken off",
    RecordKind.PAIR: "answer taken back",
}
_BACK = {
    RecordKind.SOURCE: "source attached",
    RecordKind.DISMISSAL: "suggestion dismissed",
    RecordKind.MARK: "mark put back",
    RecordKind.PAIR: "answer given",
}


def in_words(events: Sequence[Event], before: Mapping[RecordKey, Document]) -> str:
    """What an act changed, for the reviewer."""
    changes = []
    for event in events:
        row = before.get((event.kind.value, event.key))
        changes.append(_change(event, row["body"] if row else None))
    return ", ".join(changes)


def _change(event: Event, before: Document | None) -> str:
    after = event.body
    if event.kind is RecordKind.VERDICT:
        old, new = (body["value"] if body else "undecided" for body in (before, after))
        if old != new:
            return f"{old} → {new}"
        fields = {*(before or {}), *(after or {})}
        differing = sorted(name for name in fields if (before or {}).get(name) != (after or {}).get(name))
        if differing == ["guidelines"]:
            return f"{new} again, under the present guidelines"
        *others, last = differing
        named = f"{', '.join(others)} and {last}" if others else last
        return f"{new}, {named} changed"
    if after is None:
        return _GONE.get(event.kind, f"{event.kind} withdrawn")
    return _BACK.get(event.kind, f"{event.kind} restored") if before is None else f"{event.kind} changed"
