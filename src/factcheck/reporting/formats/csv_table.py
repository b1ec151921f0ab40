"""The report as a table for spreadsheets (RFC 4180): a row a verdict, and a row for each claim without one."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from factcheck.model.report import Cover
from factcheck.model.reported_article import ReportedArticle
from factcheck.model.reported_claim import ReportedClaim, ReportedVerdict
from factcheck.reporting.formats.words import source_facts, source_head
from factcheck.text import csv_cell

COLUMNS = (
    "article",
    "article_title",
    "article_publisher",
    "article_published",
    "claim",
    "start",
    "end",
    "zone",
    "quote",
    "text",
    "claimant",
    "checkworthiness",
    "standing",
    "published",
    "reviewer",
    "verdict",
    "basis",
    "confidence",
    "justification",
    "at",
    "final",
    "missing",
    "sources",
    "supporting",
    "refuting",
    "source_list",
    "warnings",
    "status",
)


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """The table in pieces, one an article. No cell is a formula, and control codes are pictures."""
    del cover
    buffer = StringIO()
    table = csv.writer(buffer)
    table.writerow(COLUMNS)
    for article in articles:
        head = [article.id, *map(_cell, (article.title, article.publisher, article.published))]
        for claim in article.claims:
            about, sources = _about(claim), _sources(claim)
            for verdict in claim.verdicts or (None,):
                table.writerow([*head, *about, *_verdict(verdict), *sources, claim.status])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _cell(text: str | None) -> str:
    return csv_cell(text) if text else ""


def _about(claim: ReportedClaim) -> list[str | int | float]:
    return [
        claim.id,
        claim.start,
        claim.end,
        claim.zone.value,
        _cell(claim.quote),
        _cell(claim.text),
        _cell(claim.claimant.name if claim.claimant else None),
        claim.checkworthiness,
        claim.standing.value,
        _yes(claim.outcome is not None and claim.outcome.published),
    ]


def _verdict(verdict: ReportedVerdict | None) -> list[str]:
    if verdict is None:
        return [""] * 8
    return [
        _cell(verdict.reviewer),
        verdict.value.value,
        verdict.basis.value if verdict.basis else "",
        verdict.confidence.value if verdict.confidence else "",
        _cell(verdict.justification),
        verdict.at.isoformat() if verdict.at else "",
        _yes(verdict.final),
        _cell("; ".join(verdict.missing)),
    ]


def _sources(claim: ReportedClaim) -> list[str | int]:
    stances = [source.stance.value if source.stance else "" for source in claim.sources]
    listed = (
        " · ".join(part for part in (source_head(source), source_facts(source), source.url, source.quote) if part)
        for source in claim.sources
    )
    return [
        len(claim.sources),
        stances.count("supports"),
        stances.count("refutes"),
        _cell("\n".join(listed)),
        _cell("; ".join(claim.warnings)),
    ]


def _yes(value: bool) -> str:
    return "yes" if value else "no"
