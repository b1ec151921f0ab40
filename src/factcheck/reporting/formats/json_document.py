"""The report as one JSON document, without loss; its schema is generated from the models."""

import json
from collections.abc import Iterable, Iterator

from factcheck.model.report import Cover, Report
from factcheck.model.reported_article import ReportedArticle
from factcheck.reporting.formats.jsonable import as_json


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """The document in pieces: the cover's fields, then the articles one a line. ASCII only, so safe to print."""
    yield as_json(cover)[:-1] + ',"articles":['
    for number, article in enumerate(articles):
        yield ("," if number else "") + "\n" + as_json(article)
    yield "\n]}\n"


def render_schema(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """The JSON Schema (2020-12) of the document."""
    del cover, articles
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Report.model_json_schema(mode="serialization"),
    }
    yield json.dumps(schema, indent=1, sort_keys=True) + "\n"
