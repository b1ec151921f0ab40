"""What reviewers say, as records: each belongs to one reviewer, and only she changes it."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from factcheck.model.base import Kept, Model


class RecordKind(StrEnum):
    """The kinds of record that a reviewer's file holds."""

    VERDICT = "verdict"
    SOURCE = "source"
    CLAIM = "claim"
    REVIEW = "review"
    ADJUDICATION = "adjudication"
    DISMISSAL = "dismissal"
    MARK = "mark"
    ZONE = "zone"
    METADATA = "metadata"
    ORIGIN = "origin"
    PAIR = "pair"
    REPLY = "reply"
    ASSIGNMENT = "assignment"
    UNBLINDING = "unblinding"
    ARCHIVAL = "archival"
    RENAMING = "renaming"
    RETRACTION = "retraction"
    PAGE = "page"


class Record(Kept):
    """One thing that one reviewer said of one article. The project fills in who, when and which revision on saving."""

    kind_of_record: ClassVar[RecordKind]

    reviewer: str = ""
    at: datetime | None = None
    revision: str = ""
    """The id of the event that wrote this version; empty before the first save. Saving checks that it is the latest."""

    @property
    def key(self) -> str:
        """What makes it the same record when it changes: at most one live record a kind, key and reviewer."""
        raise TypeError(f"{type(self).__name__} has no key")


class Dismissal(Record):
    """A suggestion that the reviewer does not want to see again."""

    kind_of_record = RecordKind.DISMISSAL

    suggestion: str
    claim: str

    @property
    def key(self) -> str:
        """One dismissal a suggestion."""
        return self.suggestion


class Mark(Record):
    """A reminder to come back to a claim."""

    kind_of_record = RecordKind.MARK

    claim: str

    @property
    def key(self) -> str:
        """One mark a claim."""
        return self.claim


class Origin(Record):
    """How an article came in: the name of the file or the address, its bytes' hash, and what it replaces."""

    kind_of_record = RecordKind.ORIGIN

    name: str
    sha256: str = ""
    encoding: str | None = None
    url: str | None = None
    replaces: str | None = None
    """The id of the article of which this is a newer version."""

    @property
    def key(self) -> str:
        """One origin a name."""
        return self.name


class Archival(Record):
    """The article is put away: it is no longer listed as work, and nothing of it is deleted."""

    kind_of_record = RecordKind.ARCHIVAL

    reason: str = ""

    @property
    def key(self) -> str:
        """One an article."""
        return "article"


class Renaming(Record):
    """What was said of this article under an earlier name is the reviewer's own; the earlier files stay as they are."""

    kind_of_record = RecordKind.RENAMING

    formerly: str
    replicas: tuple[str, ...] = ()
    """The working copies in which the name was hers, where somebody else has it too; empty for all."""

    @property
    def key(self) -> str:
        """One an earlier name."""
        return self.formerly


class Put(Model):
    """A change: this record, new or in place of its older revision."""

    record: Record
    at: datetime | None = None
    """When it was said, where that was elsewhere and before; None for the moment of saving."""


class Withdraw(Model):
    """A change: the reviewer's record of this kind and key is no longer said."""

    kind: RecordKind
    key: str


Change = Put | Withdraw
