"""What leaves the building: articles with what was said of them, a legend and method, and hashes to go by."""

from datetime import datetime
from typing import Literal

from pydantic import ConfigDict

from factcheck.model.base import Model
from factcheck.model.reported_article import ReportedArticle, Tally
from factcheck.model.scale import Scale

SCHEMA = 1
"""Raised when the JSON report changes so that an older reader would misread it."""


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
    """The whole report. Most are written article by article, and never need a validator of the whole."""

    model_config = ConfigDict(defer_build=True)

    articles: tuple[ReportedArticle, ...]
