"""What colleagues say of a verdict, and the decision after several."""

from enum import StrEnum

from pydantic import Field

from factcheck.model.claim import Anchor
from factcheck.model.record import Record, RecordKind
from factcheck.model.verdict import Basis, VerdictValue


class Decision(StrEnum):
    """A colleague's reading of a verdict."""

    AGREE = "agree"
    AGREE_WITH_EDITS = "agree_with_edits"
    DISAGREE = "disagree"
    REQUEST_CHANGES = "request_changes"


class Review(Record):
    """A record of the reviewer who wrote it; `of` is the colleague whose verdict it reads."""

    kind_of_record = RecordKind.REVIEW

    claim: str
    of: str
    verdict: str
    """The exact revision that was read; for a later one it does not count."""
    decision: Decision
    comment: str = ""
    quote_matches: bool | None = None
    source_opens: bool | None = None
    evidence_supports: bool | None = None

    @property
    def key(self) -> str:
        """One review a claim and colleague."""
        return f"{self.claim} {self.of}"

    @property
    def thread(self) -> str:
        """What replies to this review point at, whatever revision they answer."""
        return f"{RecordKind.REVIEW} {self.reviewer} {self.key}"


class Reply(Record):
    """An answer to a review or an adjudication, in the thread under it."""

    kind_of_record = RecordKind.REPLY

    id: str
    claim: str
    thread: str
    """The `thread` of the review or adjudication that it answers."""
    text: str

    @property
    def key(self) -> str:
        """A reply is a record of its own."""
        return self.id


class ReasonCode(StrEnum):
    """Why reviewers had differed, or that they had not."""

    AMBIGUOUS_TEXT = "ambiguous_text"
    GUIDELINE_GAP = "guideline_gap"
    REVIEWER_ERROR = "reviewer_error"
    EDGE_CASE = "edge_case"
    LEGITIMATE_DISAGREEMENT = "legitimate_disagreement"
    NEW_EVIDENCE = "new_evidence"
    UNANIMOUS = "unanimous"
    """They had not: an editor accepted what all had said."""


class Adjudication(Record):
    """The deciding verdict after several, with its reason; its reviewer is the adjudicator."""

    kind_of_record = RecordKind.ADJUDICATION

    claim: str
    value: VerdictValue
    basis: Basis | None = None
    justification: str
    reason: ReasonCode
    inputs: tuple[str, ...]
    """The revisions of the verdicts that were before the adjudicator."""
    waivers: tuple[str, ...] = ()
    """Rules that were set aside, in words; shown in the report."""
    panel: int = Field(default=1, ge=1)
    """How many adjudicators vote: 1 decides alone; of 3, two votes carry."""
    anchor: Anchor

    @property
    def key(self) -> str:
        """One adjudication a claim and adjudicator."""
        return self.claim

    @property
    def thread(self) -> str:
        """What replies to this adjudication point at."""
        return f"{RecordKind.ADJUDICATION} {self.reviewer} {self.key}"
