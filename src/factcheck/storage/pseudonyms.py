"""Letters in place of the names that an adjudicator is not told, and the names again in what she writes. Pure."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from factcheck.model.casefile import Casefile
from factcheck.model.ids import text_hash
from factcheck.model.record import Change, Put, Record, RecordKind
from factcheck.model.review import Adjudication, Reply, Review
from factcheck.model.source import CounterSource, Page, Retraction
from factcheck.model.verdict import Verdict
from factcheck.storage.ledger import Document

_OfClaim = Verdict | CounterSource | Review | Reply | Adjudication | Retraction | Page
_R = TypeVar("_R", Verdict, CounterSource, Review, Reply, Adjudication, Retraction, Page)


class Pseudonyms:
    """The letters by which one reader knows her colleagues, claim by claim.

    A letter means somebody else on every claim, and their order tells nothing, so that no habit gives a name away.
    """

    def __init__(self, whole: Casefile, reader: str, hides: Callable[[str], bool]) -> None:
        self._whole = whole
        self._reader = reader
        self._hides = hides
        self._letters: dict[str, dict[str, str]] = {}
        said: tuple[_OfClaim, ...] = (
            *whole.verdicts,
            *whole.sources,
            *whole.reviews,
            *whole.replies,
            *whole.adjudications,
            *whole.retractions,
            *whole.pages,
        )
        names: dict[str, set[str]] = {}
        for record in said:
            names.setdefault(record.claim, set()).update(_named_by(record))
        for claim, held in names.items():
            for name in sorted(held, key=lambda name: text_hash(f"side {claim} {reader} {name}")):
                self._letter(claim, name)
        self._threads: dict[str, str] = {}
        self._threads.update((r.thread, self._lettered(r).thread) for r in whole.reviews if hides(r.claim))
        self._threads.update((a.thread, self._lettered(a).thread) for a in whole.adjudications if hides(a.claim))
        self._true_threads = {shown: true for true, shown in self._threads.items()}

    def _letter(self, claim: str, name: str) -> str:
        if name in (self._reader, ""):
            return name
        letters = self._letters.setdefault(claim, {})
        if name not in letters:
            place = len(letters)
            letters[name] = f"reviewer {chr(ord('A') + place) if place < 26 else place + 1}"
        return letters[name]

    def _name(self, claim: str, letter: str) -> str:
        letters = self._letters.get(claim, {})
        return next((name for name, known in letters.items() if known == letter), letter)

    def casefile(self, seen: Casefile) -> Casefile:
        """What she sees of the article, with letters where names are hidden."""
        return seen.model_copy(
            update={
                "verdicts": self._all(seen.verdicts),
                "sources": self._all(seen.sources),
                "reviews": self._all(seen.reviews),
                "replies": self._all(seen.replies),
                "adjudications": self._all(seen.adjudications),
                "retractions": self._all(seen.retractions),
                "pages": self._all(seen.pages),
                "unnamed": {
                    claim: tuple(sorted(letters.values()))
                    for claim, letters in sorted(self._letters.items())
                    if self._hides(claim)
                },
            }
        )

    def _all(self, records: Iterable[_R]) -> tuple[_R, ...]:
        named: list[_R] = []
        lettered: list[_R] = []
        for record in records:
            if self._hides(record.claim):
                lettered.append(self._lettered(record))
            else:
                named.append(record)
        # By letter, because the order in which they spoke would tell who is who.
        lettered.sort(key=_by_letter)
        return tuple(named + lettered)

    def _lettered(self, record: _R) -> _R:
        claim = record.claim
        update: dict[str, Any] = {"reviewer": self._letter(claim, record.reviewer)}
        if isinstance(record, Review):
            update["of"] = self._letter(claim, record.of)
        elif isinstance(record, CounterSource) and record.taken_over is not None:
            update["taken_over"] = self._letter(claim, record.taken_over)
        elif isinstance(record, Reply):
            update["thread"] = self._threads.get(record.thread, "")
        return record.model_copy(update=update)

    def event(self, event: Document, claim: str | None) -> Document:
        """An event of the history as she may read it; its hashes would tell whose file it stands in."""
        # Who worded a claim is no secret, and never told by a letter, so that no letter is told by it.
        if claim is None or not self._hides(claim) or event["kind"] == RecordKind.CLAIM:
            return event
        shown = {**event, "reviewer": self._letter(claim, event["reviewer"]), "hash": "", "prev_hash": ""}
        body = dict(event["body"] or {})
        if event["kind"] == RecordKind.REVIEW:
            shown["key"] = f"{claim} {self._letter(claim, event['key'].removeprefix(f'{claim} '))}"
        if "of" in body:
            body["of"] = self._letter(claim, str(body["of"]))
        if body.get("taken_over") is not None:
            body["taken_over"] = self._letter(claim, str(body["taken_over"]))
        if "thread" in body:
            body["thread"] = self._threads.get(str(body["thread"]), "")
        return {**shown, "body": body if event["body"] is not None else None}

    def true(self, change: Change) -> Change:
        """A change as it is to be written: with the names for which she only knows letters."""
        if not isinstance(change, Put):
            claim, _, of = change.key.partition(" ")
            if change.kind is not RecordKind.REVIEW or not self._hides(claim):
                return change
            return change.model_copy(update={"key": f"{claim} {self._name(claim, of)}"})
        record: Record = change.record
        if not isinstance(record, Review | CounterSource | Reply) or not self._hides(record.claim):
            return change
        update: dict[str, Any] = {}
        if isinstance(record, Review):
            update["of"] = self._name(record.claim, record.of)
        elif isinstance(record, CounterSource) and record.taken_over is not None:
            update["taken_over"] = self._name(record.claim, record.taken_over)
        elif isinstance(record, Reply):
            update["thread"] = self._true_threads.get(record.thread, record.thread)
        return change.model_copy(update={"record": record.model_copy(update=update)})


def _by_letter(record: _OfClaim) -> tuple[str, str]:
    return record.claim, record.reviewer


def _named_by(record: _OfClaim) -> Iterable[str]:
    yield record.reviewer
    if isinstance(record, Review):
        yield record.of
    if isinstance(record, CounterSource) and record.taken_over is not None:
        yield record.taken_over
