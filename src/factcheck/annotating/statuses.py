"""Where the work on each claim stands, corrections included: the one word that lists, screens and reports use."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from pydantic import ValidationError

from factcheck.model.casefile import Casefile
from factcheck.model.event import Event
from factcheck.model.record import Record, RecordKind
from factcheck.model.review import Adjudication
from factcheck.model.source import CounterSource
from factcheck.model.status import ClaimStatus, Outcome, Said, Status, outcome, reached, status_of
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


class Progress(NamedTuple):
    """How far the work on a claim has come, with the records that say so and what they come to."""

    said: Said
    outcome: Outcome | None
    status: ClaimStatus


def progress(project: Past, casefile: Casefile, claims: Collection[str] | None = None) -> dict[str, Progress]:
    """That of each claim of the queue, or of these, by id. Raises NotFoundError, DamagedError."""
    expected = max(1, len(casefile.assigned))
    every = _by_claim(casefile)
    found: dict[str, Progress] = {}
    for claim in [claim.id for claim in casefile.claims] if claims is None else claims:
        said = every[claim]
        come_to = reached(said, expected)
        found[claim] = Progress(said, come_to, status_of(said, come_to, expected))
    published = {claim for claim, each in found.items() if each.status.status is Status.PUBLISHED}
    # Only what is published now can be a correction; most articles need no look into their past.
    if published and project.revised(casefile.spotted.article.id):
        history = project.history(casefile.spotted.article.id)
        before = published_with(casefile, _wavering(history))
        for claim in published & before.keys():
            said, come_to, _ = found[claim]
            found[claim] = Progress(said, come_to, status_of(said, come_to, expected, before[claim]))
    return found


def statuses(project: Past, casefile: Casefile, claims: Collection[str] | None = None) -> dict[str, ClaimStatus]:
    """The status of each claim of the queue, or of these, by id. Raises NotFoundError, DamagedError."""
    return {claim: each.status for claim, each in progress(project, casefile, claims).items()}


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


def _by_claim(casefile: Casefile) -> Mapping[str, Said]:
    """What was said of each claim: its status is then told without search."""
    found: dict[str, Said] = defaultdict(lambda: Said([], [], [], [], []))
    for verdict in casefile.verdicts:
        found[verdict.claim].verdicts.append(verdict)
    for source in casefile.sources:
        found[source.claim].sources.append(source)
    for adjudication in casefile.adjudications:
        found[adjudication.claim].adjudications.append(adjudication)
    for review in casefile.reviews:
        found[review.claim].reviews.append(review)
    for mark in casefile.marks:
        found[mark.claim].marks.append(mark)
    return found


def _with(casefile: Casefile, records: Iterable[Record]) -> Casefile:
    kinds: dict[RecordKind, list[Record]] = {}
    for record in records:
        kinds.setdefault(record.kind_of_record, []).append(record)
    return casefile.model_copy(
        update={
            "verdicts": tuple(kinds.get(RecordKind.VERDICT, ())),
            "sources": tuple(kinds.get(RecordKind.SOURCE, ())),
            "adjudications": tuple(kinds.get(RecordKind.ADJUDICATION, ())),
        }
    )
