"""An article as it leaves the building: its claims, what was not checked and why, and what became of its comments."""

from datetime import datetime
from enum import StrEnum

from factcheck.model.article import Genre, Zone
from factcheck.model.base import Model
from factcheck.model.claim import Claimant
from factcheck.model.correction import MetadataField
from factcheck.model.reported_claim import ReportedClaim
from factcheck.model.source import Stance


class Treatment(StrEnum):
    """What became of a sentence."""

    CLAIM = "claim"
    OPINION = "opinion"
    BOILERPLATE = "boilerplate"
    COMMENT = "comment"
    SKIPPED = "skipped"


class CoveredSentence(Model):
    """A line of the coverage ledger. A sentence that is no claim says why."""

    start: int
    end: int
    zone: Zone
    treatment: Treatment
    reason: str | None = None
    claim: str | None = None


class TakenUp(Model):
    """A point of a reader's comment that a reviewer attached to a claim."""

    claim: str
    source: str
    stance: Stance | None


class Point(Model):
    """A stretch of a reader's comment that the program had linked to a claim."""

    claim: str
    start: int
    end: int
    by: tuple[str, ...] = ()
    """Who dismissed it."""


class ReportedComment(Model):
    """What became of a reader's comment; its author is named by number only, and its words stand with the claims.

    Of the points that it makes against claims, some were taken up as counter-sources, some dismissed by a reviewer, and
    the rest left.
    """

    id: str
    reader: str
    likes: int | None
    posted: str | None
    start: int
    end: int
    taken_up: tuple[TakenUp, ...] = ()
    dismissed: tuple[Point, ...] = ()
    left: tuple[Point, ...] = ()


class ReportedAssignment(Model):
    """Who was asked to check the article, and by whom."""

    assignee: str
    reviewer: str
    at: datetime | None


class ReportedCorrection(Model):
    """What a reviewer holds that the reading got wrong: a field of the metadata, or the zone of a stretch."""

    reviewer: str
    at: datetime | None
    field: MetadataField | None = None
    value: str | None = None
    start: int | None = None
    end: int | None = None
    zone: Zone | None = None


class OwnClaim(Model):
    """What a reviewer made of a claim where the claim's own lines do not tell: set aside, or worded by another since.

    Its quote is the article's text from `start` to `end`.
    """

    claim: str
    reviewer: str
    at: datetime | None
    start: int
    end: int
    zone: Zone
    text: str | None
    claimant: Claimant | None
    checkworthiness: float
    replaces: tuple[str, ...]
    set_aside: str | None
    """Why it is no claim."""


class Tally(Model):
    """How many claims stand where, and how many sentences were treated how."""

    claims: int = 0
    supported: int = 0
    disputed: int = 0
    unverified: int = 0
    conflict: int = 0
    unchecked: int = 0
    published: int = 0
    sentences: int = 0
    opinion: int = 0
    boilerplate: int = 0
    comment: int = 0
    skipped: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in Tally.model_fields})


class ReportedArticle(Model):
    """An article as reported. `text` keeps every offset; readers' comments and page furniture in it are blanked."""

    id: str
    sha256: str
    """Of the article's text as read, in UTF-8."""
    title: str | None
    authors: tuple[str, ...]
    publisher: str | None
    published: str | None
    language: str | None
    url: str | None
    genre: Genre | None
    text: str
    declared_comments: int | None
    claims: tuple[ReportedClaim, ...]
    comments: tuple[ReportedComment, ...]
    coverage: tuple[CoveredSentence, ...]
    tally: Tally
    assignments: tuple[ReportedAssignment, ...] = ()
    corrections: tuple[ReportedCorrection, ...] = ()
    """In the order in which they were made: of two that are at odds, the later holds."""
    own_claims: tuple[OwnClaim, ...] = ()
