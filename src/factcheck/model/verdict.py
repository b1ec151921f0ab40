"""One reviewer's judgement of one claim."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from factcheck.model.base import Kept
from factcheck.model.claim import Anchor
from factcheck.model.record import Record, RecordKind


class VerdictValue(StrEnum):
    """The three verdicts."""

    SUPPORTED = "supported"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"


class Basis(StrEnum):
    """Why the verdict is what it is; each belongs to one verdict (see `BASES`)."""

    CONFIRMED = "confirmed"
    CONFIRMED_WITH_CAVEAT = "confirmed_with_caveat"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    MISSING_CONTEXT = "missing_context"
    OUTDATED = "outdated"
    MISATTRIBUTED = "misattributed"
    FABRICATED_QUOTE = "fabricated_quote"
    INSUFFICIENT = "insufficient"
    NOT_CHECKABLE = "not_checkable"
    SOURCE_INACCESSIBLE = "source_inaccessible"


BASES: dict[VerdictValue, tuple[Basis, ...]] = {
    VerdictValue.SUPPORTED: (Basis.CONFIRMED, Basis.CONFIRMED_WITH_CAVEAT),
    VerdictValue.DISPUTED: (
        Basis.REFUTED,
        Basis.CONFLICTING,
        Basis.MISSING_CONTEXT,
        Basis.OUTDATED,
        Basis.MISATTRIBUTED,
        Basis.FABRICATED_QUOTE,
    ),
    VerdictValue.UNVERIFIED: (Basis.INSUFFICIENT, Basis.NOT_CHECKABLE, Basis.SOURCE_INACCESSIBLE),
}


class Confidence(StrEnum):
    """How sure the reviewer is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ImportedFrom(Kept):
    """The file of another tool that a verdict came in with."""

    file: str
    format: str
    author: str | None = None
    """Who gave it, as the file names them; the verdict's reviewer has a name that tells them from one's colleagues."""
    rating: str = ""
    """Their own word for it."""
    url: str | None = None
    """Where they published it."""


class Verdict(Record):
    """A live verdict: at most one for each claim and reviewer. A change is a new revision."""

    kind_of_record = RecordKind.VERDICT

    claim: str
    value: VerdictValue
    basis: Basis | None = None
    confidence: Confidence | None = None
    justification: str = ""
    anchor: Anchor
    """Where the claim stood when this was said, so that the verdict shows whatever becomes of the claim."""
    imported: ImportedFrom | None = None
    guidelines: str = ""
    """The version of the project's guidelines under which this was said; "" where there were none."""

    @model_validator(mode="after")
    def _basis_fits(self) -> Self:
        if self.basis is not None and self.basis not in BASES[self.value]:
            allowed = ", ".join(BASES[self.value])
            raise ValueError(f"{self.basis} is no basis for {self.value}; it can rest on {allowed}")
        return self

    @property
    def key(self) -> str:
        """One verdict a claim."""
        return self.claim
