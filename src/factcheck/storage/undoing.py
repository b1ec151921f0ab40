"""Which act undo and redo turn to, and what they put back. Pure: a function of one reviewer's events."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from factcheck.model.record import RecordKind
from factcheck.storage.ledger import Document
from factcheck.storage.recording import Step

_NOT_UNDONE = frozenset(
    kind.value for kind in (RecordKind.ORIGIN, RecordKind.UNBLINDING, RecordKind.RENAMING, RecordKind.PAGE)
)
"""How an article or a page came in, what was seen, and who stands behind a name are facts, not opinions."""


def undoable(events: Sequence[Document]) -> str | None:
    """The latest act that stands; None where there is none. `events` in the order in which they happened."""
    done, _ = _stacks(events)
    return done[-1] if done else None


def redoable(events: Sequence[Document]) -> str | None:
    """The latest undoing after which nothing else was done; None where there is none."""
    _, undone = _stacks(events)
    return undone[-1] if undone else None


class Turn(NamedTuple):
    """Undo or redo: both put back what was before an act."""

    verb: str
    past: str
    field: str
    """Where the event says which act it takes back."""
    choose: Callable[[Sequence[Document]], str | None]


UNDO = Turn("undo", "undid", "undoes", undoable)
REDO = Turn("redo", "redid", "redoes", redoable)


def _stacks(events: Iterable[Document]) -> tuple[list[str], list[str]]:
    done: list[str] = []
    undone: list[str] = []
    seen: set[str] = set()
    for event in events:
        act = event["act"]
        if act in seen or event["kind"] in _NOT_UNDONE:
            continue
        seen.add(act)
        if undoes := event.get("undoes"):
            # Another replica may have taken it back as well; once is enough.
            if undoes in done:
                done.remove(undoes)
                undone.append(act)
        elif redoes := event.get("redoes"):
            if redoes in undone:
                undone.remove(redoes)
                done.append(act)
        else:
            done.append(act)
            undone.clear()
    return done, undone


def steps_back(events: Sequence[Document], act: str) -> list[Step]:
    """What puts each record that the act touched back to what it was before. `events` are those of its article."""
    steps: dict[tuple[str, str], Step] = {}
    bodies: dict[tuple[str, str], Document | None] = {}
    for event in events:
        key = (event["kind"], event["key"])
        if event["act"] == act:
            steps.setdefault(key, Step(RecordKind(event["kind"]), event["key"], bodies.get(key)))
        else:
            bodies[key] = event["body"]
    return list(steps.values())
