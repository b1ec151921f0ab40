"""Who stands behind a name: renamed reviewers tied to what they said before, namesakes told apart. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from factcheck.model.record import RecordKind
from factcheck.storage.ledger import Document, Ledger
from factcheck.storage.merge import latest

_Seat = tuple[str, str]
"""Reviewer and replica, as a file names them."""


def by_identity(ledgers: Sequence[Ledger]) -> Mapping[str, list[Ledger]]:
    """The ledgers of each reviewer under the name that she has now."""
    renamings = _renamings(ledgers)
    groups: dict[str, list[Ledger]] = {}
    for ledger in ledgers:
        groups.setdefault(_name_now(ledger, renamings), []).append(ledger)
    return groups


def with_own(own: Ledger, others: Sequence[Ledger]) -> list[Ledger]:
    """The ledgers of the reviewer of `own`: it, and those of her other working copies and earlier names."""
    hers = by_identity((own, *others)).get(own.reviewer, ())
    return [own, *(ledger for ledger in hers if ledger is not own)]


def _renamings(ledgers: Iterable[Ledger]) -> dict[str, list[Document]]:
    """By the earlier name: the renamings that hold, the latest first."""
    rows: list[Document] = []
    for ledger in ledgers:
        held = latest(row for row in ledger.rows.values() if row["kind"] == RecordKind.RENAMING)
        rows.extend(row for row in held.values() if row["body"] is not None)
    found: dict[str, list[Document]] = {}
    for row in sorted(rows, key=lambda row: (row["hlc"], row["reviewer"]), reverse=True):
        found.setdefault(row["key"], []).append(row)
    return found


def _name_now(ledger: Ledger, renamings: Mapping[str, Sequence[Document]]) -> str:
    name, since = ledger.reviewer, ""
    # Each renaming after the one before it: who went round in a circle has the name that she took last.
    while (renaming := _renaming_of((name, ledger.replica), renamings)) is not None and renaming["hlc"] > since:
        name, since = renaming["reviewer"], renaming["hlc"]
    return name


def _renaming_of(seat: _Seat, renamings: Mapping[str, Sequence[Document]]) -> Document | None:
    name, replica = seat
    for row in renamings.get(name, ()):
        replicas = row["body"].get("replicas") or [replica]
        if isinstance(replicas, list) and replica in replicas and row["reviewer"] != name:
            return row
    return None
