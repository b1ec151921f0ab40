"""The validator of each format, for `--strict`: what is checked, and that it was well formed at all."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO

from pydantic import ValidationError

from factcheck.model.report import Report
from factcheck.reporting.formats import csv_table, json_lines
from factcheck.reporting.validation import (
    claim_review,
    html_page,
    linked_data,
    markdown_page,
    markup_page,
    pdf_document,
    tasks,
    web_annotation,
)
from factcheck.reporting.validation.finding import Finding
from factcheck.text import csv_cell


def findings(document: bytes, format: str, quotes: Sequence[str] = ()) -> tuple[Finding, ...]:  # noqa: A002
    """What is wrong with a document that was rendered in this format; empty where all is well.

    `quotes` are those of its claims, in order: formats for people are read again, and must still say them.
    """
    return (
        *quick_findings(document, format),
        *(linked_data.findings(json.loads(document)) if format in _LINKED_DATA else ()),
        *(_READ_AGAIN[format](document, quotes) if format in _READ_AGAIN else ()),
    )


def quick_findings(document: bytes, format: str) -> tuple[Finding, ...]:  # noqa: A002
    """The same without reading formats for people again, nor expanding JSON-LD, which takes a millisecond a record."""
    validator = _VALIDATORS.get(format)
    return tuple(validator(document.decode("utf-8"))) if validator else ()


def _markdown(document: bytes, quotes: Sequence[str]) -> Iterator[Finding]:
    return markdown_page.findings(document.decode("utf-8"), quotes)


def _json(rules: Callable[[object], Iterable[Finding]]) -> Callable[[str], Iterator[Finding]]:
    def check(document: str) -> Iterator[Finding]:
        yield from rules(json.loads(document))

    return check


def _report(document: str) -> Iterator[Finding]:
    try:
        # Not by Pydantic: its JSON reader refuses the escape of a lone surrogate, which ours may hold.
        Report.model_validate(json.loads(document))
    except ValidationError as error:
        yield from _faults(error)


def _lines(document: str) -> Iterator[Finding]:
    try:
        json_lines.parse(document.splitlines())
    except ValidationError as error:
        yield from _faults(error)
    except (ValueError, KeyError, IndexError) as error:
        yield Finding("lines", str(error))


def _faults(error: ValidationError) -> Iterator[Finding]:
    for fault in error.errors():
        yield Finding(".".join(map(str, fault["loc"])), fault["msg"])


def _table(document: str) -> Iterator[Finding]:
    # The reader's own limit is smaller than what a reviewer may write into one field.
    csv.field_size_limit(max(csv.field_size_limit(), len(document)))
    for number, row in enumerate(csv.reader(StringIO(document, newline="")), 1):
        if len(row) != len(csv_table.COLUMNS):
            yield Finding(f"row {number}", f"{len(row)} cells instead of {len(csv_table.COLUMNS)}")
        for cell in row:
            if csv_cell(cell) != cell:
                yield Finding(f"row {number}", "a cell that a spreadsheet would run as a formula")


_LINKED_DATA = frozenset({"claimreview", "webannotation"})
_READ_AGAIN: dict[str, Callable[[bytes, Sequence[str]], Iterable[Finding]]] = {
    "markdown": _markdown,
    "pdf": pdf_document.findings,
}
_VALIDATORS: dict[str, Callable[[str], Iterable[Finding]]] = {
    "claimreview": _json(claim_review.findings),
    "webannotation": _json(web_annotation.findings),
    "json": _report,
    "jsonl": _lines,
    "csv": _table,
    "html": html_page.findings,
    "claimreview-markup": _json(markup_page.findings),
    "label-studio": tasks.label_studio,
    "doccano": tasks.doccano,
    "prodigy": tasks.prodigy,
}
