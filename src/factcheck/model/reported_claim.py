"""A claim as it leaves the building: its words, everybody's verdicts on it, and what they rest on."""

from datetime import datetime
from enum import StrEnum

from factcheck.model.article import Zone
from factcheck.model.base import Model
from factcheck.model.claim import Claimant
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.source import Reliability, SourceKind, Stance, Strength
from factcheck.model.verdict import Basis, Confidence, VerdictValue


class Standing(StrEnum):
    """What a claim's verdicts come to, for tallies and charts."""

    SUPPORTED = "supported"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    CONFLICT = "conflict"
    """Reviewers differ, and nobody has decided between them."""
    UNCHECKED = "unchecked"
    """No verdict."""


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
    """The quote that was judged, where the claim has since been cut differently."""
    look_again: tuple[str, ...] = ()
    """Why it wants another look: what it rests on was retracted since."""
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
    """How far the work on it has come, in the word of `factcheck claims`, such as `agreed` or `corrected`."""
    progress: str = ""
    """The same with its counts, such as `decided 1 of 2, 1 objection`."""
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
