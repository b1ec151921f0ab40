"""An article as it was read: its text, the zones of the text, and the readers' comments under it.

Offsets are Unicode code points into `Article.text`, half-open, everywhere.
"""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from factcheck.model.base import Kept, Model
from factcheck.model.ids import article_id, text_hash


class Zone(StrEnum):
    """What a stretch of the text is."""

    TITLE = "title"
    BYLINE = "byline"
    CAPTION = "caption"
    BODY = "body"
    COMMENT = "comment"
    BOILERPLATE = "boilerplate"


class Genre(StrEnum):
    """What kind of article it is."""

    NEWS = "news"
    OPINION = "opinion"
    ANALYSIS = "analysis"


class Span(Kept):
    """A stretch of the text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _is_not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a span from {self.start} to {self.end} holds nothing")
        return self

    def of(self, text: str) -> str:
        """The verbatim words of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Passage(Span):
    """A block of the page (a paragraph, a heading, a caption, a navigation line) and its zone."""

    zone: Zone


class Sentence(Span):
    """One sentence, or one unit that is none (a heading, a list item), and its zone."""

    zone: Zone


class Comment(Span):
    """A reader's comment: `text` is the slice of the article, without the line that names the author."""

    id: str
    author: str
    text: str
    likes: int | None = None
    posted: str | None = None
    """When, in the page's own words."""
    parent: str | None = None
    """The id of the comment that this one answers."""


class Metadata(Kept):
    """What the page tells about the article; None where it does not."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    """An ISO date, or the prefix of one that the page supports: 2023, 2023-09, 2023-09-26."""
    updated: str | None = None
    language: str | None = None
    url: str | None = None
    genre: Genre | None = None
    declared_comments: int | None = None
    """How many comments the page says there are; more may have been declared than were copied."""


class Article(Kept):
    """The text as read. It never changes; a new text is a new article."""

    id: str
    text: str
    sha256: str

    @classmethod
    def of(cls, text: str) -> "Article":
        """The article with this text."""
        return cls(id=article_id(text), text=text, sha256=text_hash(text))


class Reading(Model):
    """What reading makes of a text. Sentences cover all of it but white space, in order."""

    article: Article
    metadata: Metadata
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    comments: tuple[Comment, ...]
