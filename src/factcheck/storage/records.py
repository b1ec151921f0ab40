"""Rows as typed records, and what in them does not fit the model."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from factcheck.model.assignment import Assignment, Unblinding
from factcheck.model.casefile import Problem
from factcheck.model.claim import Claim
from factcheck.model.contradiction import PairDecision
from factcheck.model.correction import MetadataCorrection, ZoneCorrection
from factcheck.model.record import Archival, Dismissal, Mark, Origin, Record, Renaming
from factcheck.model.review import Adjudication, Reply, Review
from factcheck.model.source import CounterSource, Page, Retraction
from factcheck.model.verdict import Verdict
from factcheck.storage.ledger import KEEP_AND_REPAIR, Document

RECORDS: dict[str, type[Record]] = {
    kind.kind_of_record.value: kind
    for kind in (
        Verdict,
        CounterSource,
        Claim,
        Review,
        Reply,
        Adjudication,
        Dismissal,
        Mark,
        Origin,
        Assignment,
        Unblinding,
        PairDecision,
        Archival,
        Renaming,
        ZoneCorrection,
        MetadataCorrection,
        Retraction,
        Page,
    )
}


class Unfit(ValueError):
    """A row that is no record of its kind: the field and what is wrong with it."""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(what)
        self.field = field
        self.what = what


def record_of(row: Document, reviewer: str) -> Record | None:
    """The record of a row; None where it was withdrawn or is of a kind that a newer version made. Raises Unfit.

    `reviewer` is the name that its reviewer has now.
    """
    kind = RECORDS.get(row["kind"])
    if kind is None or row["body"] is None:
        return None
    content: dict[str, Any] = {"reviewer": reviewer, "at": row["at"], "revision": row["revision"]}
    try:
        record = kind.model_validate({**row["body"], **content})
    except ValidationError as error:
        fault = error.errors()[0]
        raise Unfit(".".join(("body", *map(str, fault["loc"]))), fault["msg"]) from error
    if record.key != row["key"]:
        raise Unfit("key", f"it does not belong to its content, whose key is {record.key!r}")
    return record


def records_of(rows: Iterable[Document], article: str, reviewer: str) -> tuple[list[Record], list[Problem]]:
    """The reviewer's live records of the article among the rows, and the rows that are none."""
    records = []
    problems = []
    for row in rows:
        try:
            record = record_of(row, reviewer)
        except Unfit as fault:
            problems.append(
                Problem(
                    file=f"{article}: {reviewer}",
                    record=f"{row['kind']} {row['key']}",
                    field=fault.field,
                    what=fault.what,
                    remedy=KEEP_AND_REPAIR,
                )
            )
        else:
            if record is not None:
                records.append(record)
    return records, problems
