"""What an import file holds, whatever tool wrote it."""

from datetime import datetime

from pydantic import Field

from factcheck.model.article import Zone
from factcheck.model.base import Model
from factcheck.model.claim import Claimant
from factcheck.model.correction import MetadataField
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.source import Reliability, SourceKind, Stance, Strength
from factcheck.model.verdict import Basis, Confidence, VerdictValue


class ForeignSource(Model):
    """A source that somebody else attached to a claim."""

    id: str | None = Field(default=None, pattern=r"^s[0-9A-Za-z_-]{1,80}$")
    """Its id where it comes from this program: there and here it is the same source."""
    at: datetime | None = None
    kind: SourceKind = SourceKind.DOCUMENT
    stance: Stance | None = None
    strength: Strength | None = None
    quote: str = ""
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    archived_url: str | None = None
    locator: str | None = None
    published: str | None = None
    accessed: str | None = None
    reliability: Reliability | None = None
    credibility: int | None = None
    primary: bool | None = None
    group: str | None = None
    question: str | None = None
    answer: str | None = None
    joint: int | None = None
    retracted: str | None = None
    article: str | None = None
    start: int | None = None
    end: int | None = None
    reasons: tuple[str, ...] = ()


class Saying(Model):
    """What somebody else said of a claim besides a verdict."""

    author: str
    at: datetime | None = None


class ForeignClaim(Saying):
    """A claim that they added, cut anew or gave another wording."""

    text: str | None = None
    claimant: Claimant | None = None
    zone: Zone
    checkworthiness: float
    replaces: tuple[str, ...] = ()


class LoneSource(Saying):
    """A source of somebody who gave no verdict."""

    source: ForeignSource


class ForeignDismissal(Saying):
    """A reader's point that they dismissed."""

    start: int
    end: int


class ForeignReview(Saying):
    """Their reading of a verdict in the same file."""

    of: str
    outdated: bool = False
    decision: Decision
    comment: str = ""
    quote_matches: bool | None = None
    source_opens: bool | None = None
    evidence_supports: bool | None = None


class ForeignDecision(Saying):
    """Their decision after several verdicts of the same file."""

    value: VerdictValue
    basis: Basis | None = None
    justification: str = ""
    reason: ReasonCode
    waivers: tuple[str, ...] = ()
    panel: int = 1
    inputs: tuple[str, ...] = ()


class ForeignAssignment(Saying):
    """That they asked a colleague to check the article."""

    assignee: str = Field(min_length=1)


class ForeignCorrection(Saying):
    """What they hold that the reading got wrong: a field of the metadata, or the zone of a stretch."""

    field: MetadataField | None = None
    value: str = ""
    start: int = 0
    end: int = 0
    zone: Zone | None = None


class ForeignOwnClaim(Saying):
    """What they made of a stretch of the text: their claim, their wording of one, or that it is none."""

    start: int
    end: int
    zone: Zone
    text: str | None = None
    claimant: Claimant | None = None
    checkworthiness: float
    replaces: tuple[str, ...] = ()
    set_aside: str | None = None


OfArticle = ForeignAssignment | ForeignCorrection | ForeignOwnClaim
Besides = ForeignClaim | LoneSource | ForeignDismissal | ForeignReview | ForeignDecision


class Place(Model):
    """Where a claim stands, as far as its file says. Offsets are code points into the article's text."""

    article: str | None = None
    """The article's id in this program."""
    sha256: str | None = None
    """Of the article's text."""
    title: str | None = None
    url: str | None = None
    start: int | None = None
    end: int | None = None
    prefix: str = ""
    suffix: str = ""


class ForeignVerdict(Model):
    """What somebody else concluded. `original` keeps their own words for it; `value` is None where it maps to none."""

    author: str | None
    value: VerdictValue | None
    basis: Basis | None = None
    original: str = ""
    confidence: Confidence | None = None
    justification: str = ""
    at: datetime | None = None
    url: str | None = None
    """Where they published it."""
    sources: tuple[ForeignSource, ...] = ()


class Imported(Model):
    """One claim of an import file with one verdict, or none where it was only marked. Rows count from 1."""

    row: int
    identity: str | None = None
    """What the file itself calls this record; no two may share it."""
    quote: str
    """The words of the claim: verbatim where `verbatim` is true, else the checker's own wording."""
    verbatim: bool
    place: Place = Place()
    wording: str | None = None
    claimant: str | None = None
    claimed: str | None = None
    """When it was claimed: an ISO date or a prefix of one."""
    verdict: ForeignVerdict | None = None
    told: bool = False
    """Whether the file says itself whose claim it is, where it is not the program's."""
    besides: tuple[Besides, ...] = ()
    """What else was said of the claim; each claim brings it once, with its first verdict."""


class ImportedArticle(Model):
    """What an import file says of an article beside its claims."""

    row: int
    identity: str | None = None
    article: str
    """The article's id in this program."""
    said: tuple[OfArticle, ...]


class Fault(Model):
    """What could not be taken, in words, by row and field. Without a row it is the file as a whole."""

    row: int | None
    field: str | None
    what: str

    def __str__(self) -> str:
        place = f"row {self.row}" if self.row is not None else "file"
        return f"{place}, {self.field}: {self.what}" if self.field else f"{place}: {self.what}"


class Parsed(Model):
    """An import file as read: take `records` only where `faults` is empty, or where the user asked for what fits."""

    records: tuple[Imported, ...]
    articles: tuple[ImportedArticle, ...] = ()
    faults: tuple[Fault, ...]


class FaultError(Exception):
    """Raised by a parser for one row; the rest of the file is still read."""

    def __init__(self, what: str, field: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.field = field
