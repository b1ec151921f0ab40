"""What bears on a claim: counter-sources that a reviewer attached, and suggestions that the machine brings."""

from collections.abc import Sequence
from enum import StrEnum

from pydantic import Field

from factcheck.model.base import Model
from factcheck.model.record import Record, RecordKind


class SourceKind(StrEnum):
    """Where the words of a counter-source come from."""

    REBUTTAL = "rebuttal"
    """A point of a reader's comment: a lead, never enough alone."""
    PASSAGE = "passage"
    """A sentence of another article of the project."""
    EARLIER_CHECK = "earlier_check"
    """What somebody found who checked the same: another desk, or this project before."""
    NEWS = "news"
    DOCUMENT = "document"
    DATASET = "dataset"
    OFFICIAL_RECORD = "official_record"
    EXPERT = "expert"
    MEDIA = "media"


class Stance(StrEnum):
    """What a counter-source does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    QUALIFIES = "qualifies"
    CONTEXT = "context"


class Strength(StrEnum):
    """How much of the claim a counter-source bears on."""

    DIRECT = "direct"
    """It speaks to the very claim."""
    PARTIAL = "partial"
    """It speaks to a part of it."""
    WEAK = "weak"
    """It speaks to something near it."""


class Reliability(StrEnum):
    """How far a source can be trusted, from A (completely) to E (not); F: cannot be judged. NATO's Admiralty code."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class CounterSource(Record):
    """A quote that bears on a claim, attached by one reviewer."""

    kind_of_record = RecordKind.SOURCE

    id: str
    claim: str
    kind: SourceKind
    stance: Stance | None = None
    """None while the reviewer has not said."""
    strength: Strength | None = None
    quote: str = ""
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    archived_url: str | None = None
    locator: str | None = None
    """Where in the source: a page, a paragraph, a time."""
    published: str | None = None
    accessed: str | None = None
    reliability: Reliability | None = None
    credibility: int | None = Field(default=None, ge=1, le=6)
    """From 1 (confirmed) to 5 (improbable); 6: cannot be judged. The Admiralty code's second half."""
    primary: bool | None = None
    group: str | None = None
    """Sources of one group (one wire, one owner) count as one."""
    question: str | None = None
    answer: str | None = None
    joint: int | None = None
    """Sources with the same number hold only together."""
    confidential: str | None = None
    """Why this source must not be exported."""
    retracted: str | None = None
    """Why it no longer counts: as its owner says, or as somebody noted in a `Retraction`."""
    note: str | None = None
    article: str | None = None
    """The article that holds the quote, for rebuttals and passages; start and end index its text."""
    start: int | None = None
    end: int | None = None
    score: float | None = None
    reasons: tuple[str, ...] = ()
    """Why the machine had suggested it, where it had."""
    taken_over: str | None = None
    """The colleague whose source this was first."""

    @property
    def key(self) -> str:
        """A counter-source is a record of its own."""
        return self.id


class Retraction(Record):
    """A note that a counter-source was withdrawn by those who published it; anybody may make it, of anybody's."""

    kind_of_record = RecordKind.RETRACTION

    source: str
    claim: str
    reason: str

    @property
    def key(self) -> str:
        """One a source."""
        return self.source


class Page(Record):
    """The page behind a counter-source, as it was when it was fetched; its bytes lie beside the article."""

    kind_of_record = RecordKind.PAGE

    source: str
    claim: str
    url: str
    """The address that answered."""
    sha256: str = ""
    size: int
    """Bytes."""
    fetched: str
    """When, in UTC, ISO 8601."""

    @property
    def key(self) -> str:
        """One each time that it was fetched."""
        return f"{self.source} {self.fetched}"


FAINT = 0.45
"""The score below which a suggestion is faint."""
_FAINTEST = 0.2
"""The score below which one is not even shown behind one that is not faint."""


class Suggestion(Model):
    """A counter-source that the machine proposes. It says where to look and why, never what to conclude."""

    id: str
    claim: str
    kind: SourceKind
    quote: str
    author: str | None
    article: str | None = None
    """The article that holds the quote; None for a check of another desk. start and end index its text."""
    start: int | None = None
    end: int | None = None
    score: float
    reasons: tuple[str, ...]
    stance: Stance | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    rating: str | None = None
    """What an earlier check called the outcome, in its own words."""
    explanation: str | None = None
    """Why, in its own words."""
    asks: str | None = None
    """What the reviewer is asked where the dates differ: whether both mean one event."""
    pair: str | None = None
    """The id under which her answer is remembered, as a `PairDecision`."""

    @property
    def faint(self) -> bool:
        """Whether it more likely speaks of something else."""
        return self.kind is not SourceKind.EARLIER_CHECK and self.score < FAINT

    @property
    def place(self) -> tuple[str, int, int] | None:
        """Article, start, end; None where it is not among the project's articles."""
        if self.article is None or self.start is None or self.end is None:
            return None
        return self.article, self.start, self.end


def unasked(suggestions: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """What is shown without being asked for: faint suggestions only behind one that is not, nor the faintest."""
    found = [each for each in suggestions if each.kind is not SourceKind.EARLIER_CHECK]
    least = FAINT if not found or found[0].faint else _FAINTEST
    return tuple(each for each in suggestions if each.kind is SourceKind.EARLIER_CHECK or each.score >= least)
