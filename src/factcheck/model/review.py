"""What colleagues say of a verdict, and the decision after several."""

from datetime import datetime
from enum import StrEnum

from factcheck.model.base import Kept
from factcheck.model.claim import Anchor
from factcheck.model.verdict import Basis, VerdictValue


class Decision(StrEnum):
    """A colleague's reading of a verdict."""

    AGREE = "agree"
    AGREE_WITH_EDITS = "agree_with_edits"
    DISAGREE = "disagree"
    REQUEST_CHANGES = "request_changes"


class Review(Kept):
    """A record of the reviewer who wrote it; `of` is the colleague whose verdict it reads."""

    claim: str
    reviewer: str
    of: str
    revision: str
    """The exact revision that was read; for a later one it does not count."""
    decision: Decision
    comment: str = ""
    quote_matches: bool | None = None
    source_opens: bool | None = None
    evidence_supports: bool | None = None
    at: datetime


class ReasonCode(StrEnum):
    """Why reviewers had differed."""

    AMBIGUOUS_TEXT = "ambiguous_text"
    GUIDELINE_GAP = "guideline_gap"
    REVIEWER_ERROR = "reviewer_error"
    EDGE_CASE = "edge_case"
    LEGITIMATE_DISAGREEMENT = "legitimate_disagreement"
    NEW_EVIDENCE = "new_evidence"


class Adjudication(Kept):
    """The deciding verdict after several, with its reason."""

    claim: str
    reviewer: str
    """The adjudicator."""
    value: VerdictValue
    basis: Basis | None = None
    justification: str
    reason: ReasonCode
    inputs: tuple[str, ...]
    """The revisions of the verdicts that were before the adjudicator."""
    waivers: tuple[str, ...] = ()
    """Rules that were set aside, in words; shown in the report."""
    anchor: Anchor
    at: datetime
