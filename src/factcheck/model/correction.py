"""What a reviewer holds that the reading got wrong: kept as hers, beside what was read."""

import re
from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from factcheck.model.article import Genre, Zone
from factcheck.model.record import Record, RecordKind

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class MetadataField(StrEnum):
    """What can be corrected, by its name in `Metadata`."""

    TITLE = "title"
    AUTHORS = "authors"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    UPDATED = "updated"
    LANGUAGE = "language"
    URL = "url"
    GENRE = "genre"


class ZoneCorrection(Record):
    """Whole sentences that are of another zone than the reading says."""

    kind_of_record = RecordKind.ZONE

    start: int = Field(ge=0)
    end: int = Field(ge=1)
    zone: Zone

    @property
    def key(self) -> str:
        """One zone a stretch."""
        return f"{self.start}-{self.end}"


class MetadataCorrection(Record):
    """What one field of the metadata should say; authors are parted by semicolons, and "" means that it is not told."""

    kind_of_record = RecordKind.METADATA

    field: MetadataField
    value: str

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.value and self.field is MetadataField.GENRE:
            Genre(self.value)
        if self.value and self.field in (MetadataField.PUBLISHED, MetadataField.UPDATED):
            if not _DATE.fullmatch(self.value):
                raise ValueError(f"{self.value!r} is no date such as 2023-09-26, 2023-09 or 2023")
            date.fromisoformat(self.value + "-01-01"[len(self.value) - 4 :])
        return self

    @property
    def key(self) -> str:
        """One value a field."""
        return self.field.value

    @property
    def told(self) -> str | tuple[str, ...] | Genre | None:
        """The value as `Metadata` holds it."""
        if self.field is MetadataField.AUTHORS:
            return tuple(author for part in self.value.split(";") if (author := part.strip()))
        if self.field is MetadataField.GENRE:
            return Genre(self.value) if self.value else None
        return self.value or None


Correction = ZoneCorrection | MetadataCorrection
