"""Who stands behind a name: renamed reviewers tied to what they said before, namesakes told apart. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.model.record import RecordKind
from factcheck.storage.ledger import Document, Ledger
from factcheck.storage.merge import latest

_Seat = tuple[str, str]
"""Reviewer and replica, as a file names them."""
_Renamings = Mapping[str, Sequence[Document]]
"""By the earlier name: the renamings that hold, the latest first."""

_NO_REPLICA = ""
_RENAMING = RecordKind.RENAMING.value
_NAMING: Mapping[str, str] = {
    RecordKind.REVIEW: "of",
    RecordKind.ASSIGNMENT: "assignee",
    RecordKind.REPLY: "thread",
    RecordKind.SOURCE: "taken_over",
}
"""The fields that name somebody."""
_THREAD = re.compile(r"(\w+) (.+) (c[0-9a-f]{15})(?: (.+))?", re.DOTALL)


def by_identity(ledgers: Sequence[Ledger]) -> dict[str, list[Ledger]]:
    """The ledgers of each reviewer under the name that she has now, and with everybody in them called so."""
    renamings = _renamings(ledgers)
    present = _Present(ledgers, renamings) if renamings else None
    groups: dict[str, list[Ledger]] = {}
    for ledger in ledgers:
        told = present.ledger(ledger) if present else ledger
        groups.setdefault(_name_now((ledger.reviewer, ledger.replica), renamings), []).append(told)
    return groups


def with_own(own: Ledger, others: Sequence[Ledger]) -> tuple[str, list[Ledger]]:
    """The name that the reviewer of `own` goes by now, and her ledgers: it, and those of her other working copies.

    Those of her earlier names are among them, where she does not act under an earlier name herself.
    """
    ledgers = (own, *others)
    name = _name_now((own.reviewer, own.replica), _renamings(ledgers))
    hers = by_identity(ledgers).get(own.reviewer, [])
    return name, hers if name == own.reviewer else [own, *hers]


def _renamings(ledgers: Iterable[Ledger]) -> dict[str, list[Document]]:
    rows: list[Document] = []
    for ledger in ledgers:
        renamed = [row for row in ledger.rows.values() if row["kind"] == _RENAMING]
        rows.extend(row for row in latest(renamed).values() if row["body"] is not None)
    found: dict[str, list[Document]] = {}
    for row in sorted(rows, key=lambda row: (row["hlc"], row["reviewer"]), reverse=True):
        found.setdefault(row["key"], []).append(row)
    return found


def _name_now(seat: _Seat, renamings: _Renamings) -> str:
    (name, replica), since = seat, ""
    # Each renaming after the one before it: who went round in a circle has the name that she took last.
    while (renaming := _renaming_of((name, replica), renamings)) is not None and renaming["hlc"] > since:
        name, since = renaming["reviewer"], renaming["hlc"]
    return name


def _renaming_of(seat: _Seat, renamings: _Renamings) -> Document | None:
    name, replica = seat
    for row in renamings.get(name, ()):
        replicas = row["body"].get("replicas") or [replica]
        if isinstance(replicas, list) and replica in replicas and row["reviewer"] != name:
            return row
    return None


class _Present:
    """What ledgers say, with everybody named by the name of now. What the files hold stays as it is."""

    def __init__(self, ledgers: Sequence[Ledger], renamings: _Renamings) -> None:
        self._renamings = renamings
        self._authors: dict[object, str] = {}
        """Of verdicts, by revision."""
        self._keys: dict[str, str] = {}
        """By event."""
        self._threads: dict[str, str] = {}
        said = [
            (_name_now((ledger.reviewer, ledger.replica), renamings), ledger, event)
            for ledger in ledgers
            for event in ledger.events.values()
        ]
        for author, _, event in said:
            if event["kind"] == RecordKind.VERDICT:
                self._authors[event["id"]] = author
        for author, ledger, event in sorted(said, key=lambda one: str(one[2]["hlc"])):
            kind, key = event["kind"], event["key"]
            self._keys[event["id"]] = now = self._key(event)
            self._threads[f"{kind} {ledger.reviewer} {key}"] = f"{kind} {author} {now}"

    def _key(self, document: Document) -> str:
        key, body = str(document["key"]), document["body"]
        if document["kind"] == RecordKind.ASSIGNMENT:
            return self._name(key)
        if document["kind"] != RecordKind.REVIEW:
            return key
        claim, _, of = key.partition(" ")
        if body is None:
            return self._keys.get(document.get("before") or "", f"{claim} {self._name(of)}")
        read = body.get("verdict")
        return f"{claim} {self._authors.get(read, self._name(of)) if isinstance(read, str) else of}"

    def _name(self, name: str) -> str:
        """The name of now of whoever was called so everywhere; a namesake's is not known by the name alone."""
        return _name_now((name, _NO_REPLICA), self._renamings)

    def ledger(self, ledger: Ledger) -> Ledger:
        """The ledger in the names of now."""
        rows = {place: self._told(row, row["revision"]) for place, row in ledger.rows.items()}
        return replace(ledger, rows=rows, events={key: self._told(e, key) for key, e in ledger.events.items()})

    def _told(self, document: Document, event: str) -> Document:
        body = document["body"]
        key = self._keys.get(event) or self._key(document)
        field = _NAMING.get(document["kind"], "")
        if body is None or not isinstance(body.get(field), str):
            return {**document, "key": key}
        told = {
            "of": key.partition(" ")[2],
            "assignee": key,
            "thread": self._thread(body[field]),
            "taken_over": self._name(body[field]),
        }
        return {**document, "key": key, "body": {**body, field: told[field]}}

    def _thread(self, thread: str) -> str:
        named = _THREAD.fullmatch(thread)
        if thread in self._threads or named is None:
            return self._threads.get(thread, thread)
        kind, reviewer, claim, of = named.groups()
        return " ".join((kind, self._name(reviewer), claim, *((self._name(of),) if of else ())))
