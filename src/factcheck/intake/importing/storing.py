"""Keeps an import: each record found in a held article, under the name of its foreign author, all of it or nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import groupby
from pathlib import PurePath
from typing import Any

from pydantic import ValidationError

from factcheck.annotating.claim_acts import new_claim
from factcheck.errors import DamagedError, FactcheckError
from factcheck.intake.importing.again import is_later, is_the_same
from factcheck.intake.importing.authors import foreign_name
from factcheck.intake.importing.besides import KINDS, is_held, record_of
from factcheck.intake.importing.feeds import FEEDS, keep_feed
from factcheck.intake.importing.finding import Held, HeldArticle, claim_at, find_claim
from factcheck.intake.importing.foreign_sources import foreign_source
from factcheck.intake.importing.known import Known
from factcheck.intake.importing.of_articles import ARTICLE_KINDS, is_held_of_article, record_of_article
from factcheck.intake.importing.outcome import Kind, Outcome, Placed
from factcheck.intake.importing.parsing import parse
from factcheck.intake.importing.record import (
    Besides,
    Fault,
    FaultError,
    ForeignClaim,
    ForeignDecision,
    ForeignReview,
    ForeignVerdict,
    Imported,
    ImportedArticle,
    Parsed,
)
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim
from factcheck.model.record import Change, Put, RecordKind
from factcheck.model.source import CounterSource
from factcheck.model.verdict import ImportedFrom, Verdict
from factcheck.storage.project import NOBODY, Project

_Body = dict[str, Any] | None
_Act = tuple[str, str]
"""An article and a reviewer: what is saved in one step."""


def import_bytes(
    project: Project,
    data: bytes,
    name: str,
    format: str,  # noqa: A002
    mapping: Mapping[str, str] | None = None,
    *,
    partial: bool = False,
) -> Outcome:
    """Take in a file: verdicts on held articles, or a feed of checks whole.

    With a fault anywhere nothing is stored, but with `partial` what fits is. Importing the same file again stores
    nothing. Raises UsageError, UnreadableError, and what saving raises.
    """
    file = PurePath(name).name
    if format in FEEDS:
        return keep_feed(project, data, file, format, partial=partial)
    parsed = parse(data, name, format, mapping)
    desk = _Desk(project, file, format)
    faults = [*parsed.faults, *desk.place(parsed)]
    if partial or not faults:
        _save(project, [*desk.in_turn(), *desk.changes.items()])
        _save(project, desk.answers())
    return Outcome(
        file=file,
        format=format,
        taken=tuple(desk.taken) if partial or not faults else (),
        held=tuple(desk.held),
        faults=tuple(dict.fromkeys(sorted(faults, key=lambda fault: (fault.row is None, fault.row or 0)))),
        readable=bool(parsed.records or parsed.articles) or all(fault.row is not None for fault in parsed.faults),
    )


def _save(project: Project, acts: Sequence[tuple[_Act, Sequence[Change]]]) -> None:
    for number, ((article, reviewer), changes) in enumerate(acts):
        try:
            project.as_reviewer(reviewer).commit(article, changes)
        except FactcheckError as error:
            stored = f"; {number} of {len(acts)} parts were stored before: import the file again" if number else ""
            raise type(error)(f"{error}{stored}") from error


def _readable(project: Project) -> Iterator[tuple[str, HeldArticle]]:
    """The articles, but for those that are damaged: what is meant for them is not found, and said to be."""
    for article in project.articles():
        with suppress(DamagedError):
            spotted = project.spotted(article)
            yield article, HeldArticle(spotted.article, spotted.metadata, spotted.comments)


class _Desk:
    """Sorts the records of one file into what to store and what is held."""

    def __init__(self, project: Project, file: str, format: str) -> None:  # noqa: A002
        self._project = project.as_reviewer(NOBODY)
        self._file = file
        self._format = format
        self._held: Held = dict(_readable(self._project))
        self._known: dict[str, Known] = {}
        self._rows: dict[tuple[str, str], tuple[int, ForeignVerdict]] = {}
        self._new_claims: dict[str, Claim] = {}
        self._past: dict[str, dict[tuple[str, str, str], list[_Body]]] = {}
        """By article: what was ever said in each record, by kind, key and reviewer."""
        self.changes: dict[_Act, list[Change]] = {}
        """What to store, by article and reviewer."""
        self._in_turn: list[tuple[_Act, Put]] = []
        """Of what two reviewers say in these, the later holds: they are stored in the order in which they were said."""
        self._answers: list[tuple[Claim, ForeignReview | ForeignDecision]] = []
        self.taken: list[Placed] = []
        self.held: list[Placed] = []

    def place(self, parsed: Parsed) -> list[Fault]:
        """Find a place for every record; returns the faults of those that have none."""
        faults = []
        rows: tuple[ImportedArticle | Imported, ...] = (*parsed.articles, *parsed.records)
        for record in rows:
            try:
                if isinstance(record, Imported):
                    self._place(record)
                else:
                    self._place_article(record)
            except FaultError as error:
                faults.append(Fault(row=record.row, field=error.field, what=error.what))
            except ValidationError as error:
                first = error.errors()[0]
                faults.append(Fault(row=record.row, field=".".join(map(str, first["loc"])), what=first["msg"]))
            except FactcheckError as error:
                faults.append(Fault(row=record.row, field=None, what=str(error)))
        return faults

    def _place_article(self, record: ImportedArticle) -> None:
        if record.article not in self._held:
            raise FaultError("the article is not held", "id")
        casefile = self._article(record.article).casefile
        for said in record.said:
            reviewer = self._named(said.author)
            made = record_of_article(said, casefile, self._named)
            new = not is_held_of_article(made, said, casefile, {said.author, reviewer})
            claim = made.id if isinstance(made, Claim) else None
            self._put(record.row, ARTICLE_KINDS[type(said)], record.article, claim, reviewer, new)
            if new:
                self._in_turn.append(((record.article, reviewer), Put(record=made, at=said.at)))

    def _place(self, record: Imported) -> None:
        article, anchor = find_claim(record, self._held)
        known = self._article(article)
        casefile = known.casefile
        said = record.verdict
        reviewer = foreign_name(said.author if said else None, self._format)
        claim = claim_at(known.claims, anchor, record)
        changes: list[Change] = []
        if claim is None:
            claim, changes = self._claim(casefile, anchor, record, reviewer)
            if record.told:
                changes = []
                self._new_claims[claim.id] = claim
        if said is not None:
            new = self._verdict(record, said, known, claim, reviewer)
            self._note(record, Kind.VERDICT, claim, reviewer, changes + new if new else [])
        elif not record.besides:
            self._note(record, Kind.CLAIM, claim, reviewer, changes)
        for besides in record.besides:
            self._besides(record, besides, casefile, claim)

    def _besides(self, record: Imported, said: Besides, casefile: Casefile, claim: Claim) -> None:
        """Sort what else was said of the claim. Raises ValidationError where it would make no record."""
        reviewer = self._named(said.author)
        made = record_of(said, claim, casefile, self._held, self._named)
        if is_held(said, claim.id, casefile, frozenset({said.author, reviewer})):
            self._note(record, KINDS[type(said)], claim, reviewer, [])
            return
        put = Put(record=made, at=said.at)
        self._note(record, KINDS[type(said)], claim, reviewer, [put])
        if isinstance(said, ForeignReview | ForeignDecision):
            self.changes[claim.article, reviewer].pop()
            self._answers.append((claim, said))
        elif isinstance(said, ForeignClaim):
            self.changes[claim.article, reviewer].pop()
            self._in_turn.append(((claim.article, reviewer), put))

    def in_turn(self) -> list[tuple[_Act, list[Change]]]:
        """Wordings and corrections, the earliest first."""
        ordered = sorted(self._in_turn, key=lambda each: each[1].at or _EARLIEST)
        runs = groupby(ordered, key=lambda each: each[0])
        return [(act, [put for _, put in run]) for act, run in runs]

    def answers(self) -> list[tuple[_Act, list[Change]]]:
        """Reviews and decisions, once the verdicts that they speak of are kept."""
        acts: dict[_Act, list[Change]] = {}
        for claim, said in self._answers:
            casefile = self._project.casefile(claim.article)
            made = record_of(said, claim, casefile, self._held, self._named)
            acts.setdefault((claim.article, self._named(said.author)), []).append(Put(record=made, at=said.at))
        return list(acts.items())

    def _named(self, author: str) -> str:
        return foreign_name(author, self._format)

    def _article(self, article: str) -> Known:
        if article not in self._known:
            self._known[article] = Known(self._project.casefile(article))
        return self._known[article]

    def _claim(self, casefile: Casefile, anchor: Anchor, record: Imported, reviewer: str) -> tuple[Claim, list[Change]]:
        """A claim of the foreign author's own; the first of the file that marks these words makes it."""
        made = new_claim(casefile, anchor.start, anchor.end, wording=record.wording)
        if made.id in self._new_claims:
            return self._new_claims[made.id], []
        # Somebody here may have set aside since what the author had said.
        said = self._bodies(made.article, RecordKind.CLAIM, made.id, reviewer)
        return (made, []) if said and said[-1] is not None else (made, [Put(record=made)])

    def _verdict(
        self, record: Imported, said: ForeignVerdict, known: Known, claim: Claim, reviewer: str
    ) -> list[Change]:
        """The changes that keep the verdict and its sources; none where they are held. Raises FaultError."""
        if said.value is None:
            raise FaultError(f"{said.original!r} stands for no verdict here", "verdict")
        row, before = self._rows.setdefault((claim.id, reviewer), (record.row, said))
        if before != said:
            raise FaultError(f"{reviewer} judges this claim in row {row} already, and otherwise", "verdict")
        new = Verdict(
            claim=claim.id,
            value=said.value,
            basis=said.basis,
            confidence=said.confidence,
            justification=said.justification,
            anchor=claim.anchor,
            imported=ImportedFrom(
                file=self._file, format=self._format, author=said.author, rating=said.original, url=said.url
            ),
        )
        sources = [foreign_source(source, claim.id, reviewer, self._held) for source in said.sources]
        given = {verdict.reviewer: verdict for verdict in known.verdicts.get(claim.id, ())}
        live = given.pop(reviewer, None)
        if before is not said or any(is_the_same(verdict, said) for verdict in given.values()):
            return []
        changes = _unless_held(known, sources, reviewer)
        if live is None or not (self._was_said(claim.article, live, new) or is_later(live, said)):
            new = new.model_copy(update={"revision": live.revision if live else ""})
            changes.insert(0, Put(record=new, at=said.at))
        return changes

    def _was_said(self, article: str, live: Verdict, new: Verdict) -> bool:
        """Whether the foreign author's verdict says this, or has said it before."""
        wanted = new.model_dump(mode="json", include=_FACTS, exclude_defaults=True)
        bodies = self._bodies(article, RecordKind.VERDICT, live.claim, live.reviewer)
        return any({name: body[name] for name in _FACTS & body.keys()} == wanted for body in bodies if body)

    def _bodies(self, article: str, kind: RecordKind, key: str, reviewer: str) -> list[_Body]:
        """What the reviewer has ever said in this record, in order; None where it was withdrawn."""
        if article not in self._past:
            past = self._past[article] = defaultdict(list)
            for event in self._project.history(article):
                past[event.kind, event.key, event.reviewer].append(event.body)
        return self._past[article].get((kind, key, reviewer), [])

    def _note(self, record: Imported, kind: Kind, claim: Claim, reviewer: str, changes: Sequence[Change]) -> None:
        value = record.verdict.value if record.verdict and kind is Kind.VERDICT else None
        self._put(record.row, kind, claim.article, claim.id, reviewer, bool(changes), value)
        if not changes:
            return
        self.changes.setdefault((claim.article, reviewer), []).extend(changes)
        self._new_claims[claim.id] = claim

    def _put(
        self, row: int, kind: Kind, article: str, claim: str | None, reviewer: str, new: bool, value: str | None = None
    ) -> None:
        placed = Placed(row=row, kind=kind, article=article, claim=claim, reviewer=reviewer, value=value)
        (self.taken if new else self.held).append(placed)


_EARLIEST = datetime.min.replace(tzinfo=UTC)
_FACTS = {"value", "basis", "confidence", "justification"}


def _unless_held(known: Known, sources: Sequence[CounterSource], reviewer: str) -> list[Change]:
    held = known.sources.get(reviewer, set())
    return [
        Put(record=source, at=source.at)
        for source in {source.id: source for source in sources}.values()
        if source.id not in held
    ]
