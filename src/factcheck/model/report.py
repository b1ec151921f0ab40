"""What leaves the building: claims with their verdicts and sources, what was not checked, and hashes to go by."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from factcheck.model.article import Genre, Zone
from factcheck.model.base import Model
from factcheck.model.claim import Claimant
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.scale import Scale
from factcheck.model.source import Reliability, SourceKind, Stance, Strength
from factcheck.model.verdict import Basis, Confidence, VerdictValue

SCHEMA = 1
"""Raised when the JSON report changes so that an older reader would misread it."""


class Standing(StrEnum):
    """What a claim's verdicts come to, for tallies and charts."""

    SUPPORTED = "supported"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    CONFLICT = "conflict"
    """Reviewers differ, and nobody has decided between them."""
    UNCHECKED = "unchecked"
    """No verdict."""


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


class ReportedVerdict(Model):
    """One reviewer's verdict; `missing` says what it lacks to be final."""

    reviewer: str
    value: VerdictValue
    basis: Basis | None
    confidence: Confidence | None
    justification: str
    at: datetime | None
    final: bool
    missing: tuple[str, ...] = ()
    earlier_wording: str | None = None
    look_again: tuple[str, ...] = ()
    """Why it wants another look: what it rests on was retracted since."""
    """The quote that was judged, where the claim has since been cut differently."""
    earlier_guidelines: str | None = None
    """The version of the guidelines it was given under, where they have changed since; "" where there were none."""


class ReportedReview(Model):
    """A colleague's reading of a verdict; `outdated` where the verdict has changed since."""

    reviewer: str
    of: str
    decision: Decision
    comment: str
    at: datetime | None
    outdated: bool = False
    quote_matches: bool | None = None
    source_opens: bool | None = None
    evidence_supports: bool | None = None


class ReportedAdjudication(Model):
    """The decision after several verdicts."""

    reviewer: str
    value: VerdictValue
    basis: Basis | None
    justification: str
    reason: ReasonCode
    waivers: tuple[str, ...]
    at: datetime | None
    panel: int = 1
    """How many adjudicators vote."""
    inputs: tuple[str, ...] = ()
    """The reviewers whose verdicts were before the adjudicator as they stand now."""


class KeptCopy(Model):
    """A page as it was fetched, by which a stranger can prove a copy of hers."""

    sha256: str
    fetched: str
    """When, in UTC, ISO 8601."""


class ReportedSource(Model):
    """A counter-source. `article`, `start` and `end` say where the quote stands, where that is an article held here."""

    id: str
    reviewer: str
    kind: SourceKind
    stance: Stance | None
    quote: str
    withheld: str | None = None
    """Why the quote is not reprinted."""
    title: str | None
    author: str | None
    publisher: str | None
    url: str | None
    archived_url: str | None
    locator: str | None
    published: str | None
    accessed: str | None
    reliability: Reliability | None
    credibility: int | None
    primary: bool | None
    group: str | None
    question: str | None
    answer: str | None
    joint: int | None
    retracted: str | None
    strength: Strength | None = None
    kept: tuple[KeptCopy, ...] = ()
    """What the address held when it was fetched."""
    later: bool = False
    """Published after the article: it could not have been known then."""
    article: str | None
    start: int | None
    end: int | None
    reasons: tuple[str, ...] = ()
    at: datetime | None = None


class ReportedOutcome(Model):
    """What the reviewers have come to: of one mind, or decided by adjudication."""

    value: VerdictValue
    basis: Basis | None
    justification: str
    adjudicated: bool
    published: bool
    """Whether it is final, so that it may be published as a fact check."""
    missing: tuple[str, ...] = ()


class ReportedClaim(Model):
    """A claim, and all that was said of it. `quote` is the article's text from `start` to `end`, to the character."""

    id: str
    article: str
    quote: str
    start: int
    end: int
    prefix: str
    suffix: str
    zone: Zone
    text: str
    """The self-contained wording, else the quote."""
    claimant: Claimant | None
    checkworthiness: float
    replaces: tuple[str, ...] = ()
    added_by: str | None = None
    """Who added the claim or gave it its wording; None where the program did."""
    added_at: datetime | None = None
    status: str = ""
    """How far the work on it has come, such as `agreed`, `conflict` or `corrected`."""
    standing: Standing
    outcome: ReportedOutcome | None
    verdicts: tuple[ReportedVerdict, ...]
    left_out: int = 0
    """How many verdicts were given and are not reported, because only final or adjudicated ones are."""
    adjudications: tuple[ReportedAdjudication, ...] = ()
    reviews: tuple[ReportedReview, ...] = ()
    sources: tuple[ReportedSource, ...] = ()
    confidential_sources: int = 0
    """How many sources are withheld because naming them would harm somebody."""
    warnings: tuple[str, ...] = ()
    """What a careful editor would look at before publishing."""


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


class AgreementFigure(Model):
    """How far reviewers agree by one measure, with its 95 % interval over `n` claims; `why` where it is undefined."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    why: str | None = None


class Term(Model):
    """A word of the report and what it means here."""

    word: str
    meaning: str


class Difference(Model):
    """One thing that is not as it was. `claim` is None where it is the article that came, went or changed."""

    article: str
    claim: str | None
    what: str
    quote: str | None = None
    before: str | None = None
    after: str | None = None


class EarlierReport(Model):
    """The report that this one follows, and what has changed since: corrections that its readers are owed."""

    sha256: str
    """Of the earlier report's file."""
    generated: datetime | None
    corrections: tuple[Difference, ...]


class Cover(Model):
    """What a report says before its first article."""

    format: Literal["factcheck-report"] = "factcheck-report"
    schema_version: int = SCHEMA
    generator: str
    generated: datetime | None
    name: str | None
    organisation: str | None
    organisation_url: str | None
    base_url: str | None
    final: bool
    """Whether only final verdicts are reported."""
    adjudicated: bool = False
    """Whether only adjudicated verdicts are reported."""
    tally: Tally
    reviewers: tuple[str, ...]
    agreement: tuple[AgreementFigure, ...] = ()
    """Over all claims with two verdicts or more; empty where there is one reviewer only."""
    earlier: EarlierReport | None = None
    """Where the report was compared with an earlier one."""
    scale: Scale = Scale()
    legend: tuple[Term, ...]
    method: tuple[str, ...]
    guidelines: str | None = None
    """The version of the guidelines that holds; None where the team has none."""
    redactions: tuple[str, ...]
    manifest: dict[str, str]
    """Article id to the SHA-256 of its text as read."""


class Report(Cover):
    """The whole report."""

    articles: tuple[ReportedArticle, ...]
