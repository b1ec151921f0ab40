"""A checkable statement of an article, and where it stands."""

from enum import StrEnum

from pydantic import Field

from factcheck.model.article import Article, Comment, Metadata, Passage, Sentence, Span, Zone
from factcheck.model.base import Kept, Model
from factcheck.model.record import Record, RecordKind

CONTEXT = 32
"""Characters of prefix and suffix, as Hypothesis and the W3C selectors keep them."""


class Anchor(Span):
    """Where a quote stands: the quote itself, what surrounds it, and its offsets.

    The union of TextQuoteSelector and TextPositionSelector (W3C Web Annotation Data Model, 4.2.4 and 4.2.5).
    """

    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def at(cls, text: str, start: int, end: int) -> "Anchor":
        """The anchor of a slice of the text."""
        return cls(
            start=start,
            end=end,
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
        )

    def holds_in(self, text: str) -> bool:
        """Whether the quote stands at its offsets, to the character."""
        return text[self.start : self.end] == self.exact


class ClaimantKind(StrEnum):
    """Who can state a claim."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"
    ARTICLE = "article"


class Claimant(Kept):
    """Who states a claim: a person quoted, or the article's own voice."""

    name: str
    kind: ClaimantKind = ClaimantKind.ARTICLE
    via: tuple[str, ...] = ()
    """Who passed it on, the outermost first: "Reuters said that X said"."""


class SentenceKind(StrEnum):
    """What a sentence does."""

    CLAIM = "claim"
    QUOTATION = "quotation"
    OPINION = "opinion"
    QUESTION = "question"
    PREDICTION = "prediction"
    PRESCRIPTION = "prescription"
    META = "meta"
    """Furniture of the page, names, headings, credits."""
    UNSCORED = "unscored"
    """In a language that the machine does not read: nobody has said what it does."""


class ScoredSentence(Sentence):
    """A sentence with what the machine makes of it."""

    kind: SentenceKind
    checkworthiness: float = Field(ge=0, le=1)
    claim: str | None = None
    """The id of the claim spotted here."""
    reason: str = ""
    """Why it is of this kind, in words."""


class Claim(Record):
    """A verbatim quote with one anchor, spotted by the machine or, where `reviewer` is named, said by her."""

    kind_of_record = RecordKind.CLAIM

    id: str
    article: str
    anchor: Anchor
    zone: Zone
    checkworthiness: float = Field(ge=0, le=1)
    text: str | None = None
    """The self-contained wording; None where the quote serves."""
    claimant: Claimant | None = None
    said: Span | None = None
    """What of the quote is the claimant's: whether it was said is one question, whether it is true another."""
    replaces: tuple[str, ...] = ()
    """The ids of the claims that this one was split, merged or moved from."""
    set_aside: str | None = None
    """Why a reviewer holds that this is no claim."""

    @property
    def key(self) -> str:
        """The claim's own id: rewording or setting aside changes this record, another span is another claim."""
        return self.id

    @property
    def quote(self) -> str:
        """The verbatim words."""
        return self.anchor.exact


class SpottedArticle(Model):
    """An article with all that the program derived from it: a pure function of the text and the program's version."""

    version: int
    article: Article
    metadata: Metadata
    passages: tuple[Passage, ...]
    sentences: tuple[ScoredSentence, ...]
    comments: tuple[Comment, ...]
    claims: tuple[Claim, ...]
    """In the order of the text."""
    unscored: str | None = None
    """Why the article's sentences were not scored, in words; None where they were."""
