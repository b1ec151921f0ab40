"""The history: every change as an event that is never altered afterwards."""

from datetime import datetime
from typing import Any

from factcheck.model.base import Kept, Model
from factcheck.model.record import RecordKind


class Event(Kept):
    """One change of one record by its reviewer. Folding the events in the order of their clocks gives the state."""

    id: str
    """A UUIDv7 as a decimal number; in the order of `hlc`."""
    act: str
    """The id of the first event of the same act: what was done together is undone together."""
    at: datetime
    hlc: str
    """The hybrid logical clock; sorts as text."""
    reviewer: str
    kind: RecordKind
    key: str
    body: dict[str, Any] | None
    """The record as it is from now on, without who, when and which revision; None where it was withdrawn."""
    before: str | None = None
    """The id of the event whose version of the record this one replaces."""
    undoes: str | None = None
    """The act that this event takes back."""
    redoes: str | None = None
    """The undoing act that this event takes back in its turn."""
    prev_hash: str = ""
    hash: str = ""
    """SHA-256 over the canonical event and `prev_hash`, so that a changed past shows."""


class Undone(Model):
    """What an undo or a redo did."""

    article: str
    claim: str | None
    """The claim it was about; None where it was about the article as a whole."""
    words: str
    """What happened, for the reviewer: `undid: disputed → supported`."""
    events: tuple[Event, ...]
