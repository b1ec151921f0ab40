"""The report as JSON Lines, without loss: the report, then each article and its claims, one record a line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.model.report import Cover, Report
from factcheck.model.reported_article import ReportedArticle
from factcheck.reporting.formats.jsonable import as_json


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """The lines; `type` says what a line is: report, article or claim. ASCII only."""
    yield _line("report", as_json(cover))
    for article in articles:
        yield _line("article", as_json(article.model_copy(update={"claims": ()})))
        for claim in article.claims:
            yield _line("claim", as_json(claim))


def _line(kind: str, record: str) -> str:
    return f'{{"type":"{kind}",{record[1:]}\n'


def parse(lines: Iterable[str]) -> Report:
    """The report that was written as these lines. Raises ValueError where they are not such a report."""
    report: dict[str, Any] = {}
    articles: list[dict[str, Any]] = []
    for line in lines:
        record = json.loads(line)
        kind = record.pop("type")
        if kind == "report":
            report = record
        elif kind == "article":
            articles.append(record)
        else:
            articles[-1]["claims"].append(record)
    return Report.model_validate({**report, "articles": articles})
