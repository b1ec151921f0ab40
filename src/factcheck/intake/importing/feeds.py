"""Keeps a feed of fact checks whole: each is offered where a claim says the same, and judges nothing here."""

from factcheck.intake.importing.outcome import Kind, Outcome, Placed
from factcheck.intake.importing.parsing import records_of
from factcheck.intake.importing.record import Fault, ForeignVerdict, Imported
from factcheck.model.earlier_check import EarlierCheck
from factcheck.storage.project import Project

FEEDS = frozenset({"claimreview"})
"""Formats of those who publish fact checks."""


def keep_feed(project: Project, data: bytes, file: str, format: str, *, partial: bool) -> Outcome:  # noqa: A002
    """Keep the checks that are not held yet; with a fault anywhere none, but with `partial` those that fit.

    Raises UnreadableError, UnwritableError.
    """
    faults: list[Fault] = []
    batch = project.feeds.batch()
    taken: list[Placed] = []
    held: list[Placed] = []
    for record in records_of(data, file, format, faults):
        if isinstance(record, Imported) and record.verdict is not None:
            placed = Placed(row=record.row, kind=Kind.EARLIER_CHECK, reviewer=record.verdict.author)
            (taken if batch.take(_check(record, record.verdict)) else held).append(placed)
    stored = partial or not faults
    if stored:
        batch.keep()
    return Outcome(
        file=file,
        format=format,
        taken=tuple(taken) if stored else (),
        held=tuple(held),
        faults=tuple(faults),
        readable=bool(taken or held) or all(fault.row is not None for fault in faults),
    )


def _check(record: Imported, said: ForeignVerdict) -> EarlierCheck:
    return EarlierCheck(
        claim=record.wording or record.quote,
        quote=record.quote if record.wording else None,
        rating=said.original,
        explanation=said.justification,
        claimant=record.claimant,
        claimed=record.claimed,
        publisher=said.author,
        published=said.at.date().isoformat() if said.at else None,
        url=said.url,
    )
