"""Whether a ledger holds what was written: the chain of its events, and its records against them. Pure.

A hash in a plain file shows a change that was not meant to be hidden. Who rewrites the whole chain is not found out:
that takes signatures, which the project does not have.
"""

from collections.abc import Iterable, Sequence

from factcheck.model.casefile import Problem
from factcheck.storage.ledger import Ledger, row_of, sealed
from factcheck.storage.merge import latest
from factcheck.storage.migrations import SCHEMA

_BY_HAND = "take the file back from git; factcheck check --repair keeps a copy and goes back to what the history proves"


def check_ledger(ledger: Ledger) -> list[Problem]:
    """Edited, missing and cut-off pieces of one file's past, and rows that do not follow from it.

    How a newer version seals its events only that one knows: nothing is found in its files, and so nothing repaired.
    """
    if ledger.schema > SCHEMA:
        return []
    problems = [*_chain(ledger), *_rows(ledger)]
    if ledger.gaps:
        problems.append(
            Problem(
                file=ledger.file,
                what=f"its history was repaired and lacks {_count(len(ledger.gaps), 'event')}",
                remedy="the file as it was before the repair lies beside it",
                damage=False,
            )
        )
    return problems


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _chain(ledger: Ledger) -> Iterable[Problem]:
    earlier: dict[str, str] = {"": "the beginning"}
    previous = ""
    for key in sorted(ledger.events, key=int):
        event = ledger.events[key]
        if sealed(event)["hash"] != event.get("hash"):
            yield Problem(
                file=ledger.file, record=f"event {key}", field="hash", what="it was changed afterwards", remedy=_BY_HAND
            )
        before = event.get("prev_hash")
        if before not in earlier:
            if before not in ledger.gaps:
                what = "the event before it is missing or was changed"
                yield Problem(file=ledger.file, record=f"event {key}", field="prev_hash", what=what, remedy=_BY_HAND)
        elif before != previous:
            yield Problem(
                file=ledger.file,
                record=f"event {key}",
                what="the history forks here: two copies of the folder wrote under one name",
                remedy="nothing is lost; set FACTCHECK_REPLICA to another name in one of the copies",
                damage=False,
            )
        previous = str(event.get("hash"))
        earlier[previous] = key


def _rows(ledger: Ledger) -> Iterable[Problem]:
    proven = latest(map(row_of, ledger.events.values()))
    held = latest(ledger.rows.values())
    for key in sorted(held.keys() | proven.keys()):
        name = " ".join(key)
        if key not in held:
            yield Problem(
                file=ledger.file, record=name, what="the history has it, the records lack it", remedy=_BY_HAND
            )
        elif key not in proven or held[key]["revision"] not in ledger.events:
            yield Problem(
                file=ledger.file,
                record=name,
                field="revision",
                what="the event that wrote it is missing: the end of the history was cut off",
                remedy=_BY_HAND,
            )
        elif held[key] != proven[key]:
            fields = sorted(f for f in held[key].keys() | proven[key].keys() if held[key].get(f) != proven[key].get(f))
            yield Problem(
                file=ledger.file,
                record=name,
                field=", ".join(fields),
                what="it does not follow from the history: it was changed by hand",
                remedy=_BY_HAND,
            )
    for place, row in ledger.rows.items():
        first = ledger.events.get(place)
        if first is None or (first["kind"], first["key"]) != (row["kind"], row["key"]):
            what = "its document id is not the id of the record's first event"
            yield Problem(file=ledger.file, record=f"{row['kind']} {row['key']}", what=what, remedy=_BY_HAND)


def check_references(ledgers: Sequence[Ledger]) -> list[Problem]:
    """Events that build on events which no file of the article holds."""
    known = {key for ledger in ledgers for key in ledger.events}
    gaps = any(ledger.gaps for ledger in ledgers)
    problems = []
    for ledger in ledgers:
        for key, event in ledger.events.items():
            for field in ("before", "undoes", "redoes"):
                if event.get(field) is not None and event[field] not in known:
                    problems.append(
                        Problem(
                            file=ledger.file,
                            record=f"event {key}",
                            field=field,
                            what=f"it builds on event {event[field]}, which no file here holds",
                            remedy="merge the reviewer's other working copies, or take the files back from git",
                            damage=not gaps,
                        )
                    )
    return problems
