"""The report before this one, in any format that tells its claims apart, and what has changed since."""

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from factcheck.errors import UnreadableError
from factcheck.model.report import Cover, Difference, EarlierReport, Report
from factcheck.model.reported_article import ReportedArticle
from factcheck.reporting.differences import differences
from factcheck.reporting.formats import csv_table, json_lines
from factcheck.reporting.formats.registry import stream
from factcheck.text import visible

COMPARED = "json, jsonl, csv, claimreview or webannotation"


class _Line(NamedTuple):
    """A record of a format that holds less than the whole report."""

    article: str
    claim: str | None
    quote: str | None
    name: str
    """What the record is called in words, such as `verdict of ana`; empty where only its facts count."""
    facts: Mapping[str, str]


_Lines = dict[str, _Line]
_DESCRIBING = 12
"""Columns of a table that say which claim it is."""
_FOLLOWING = frozenset({"reviewer", "status"})
"""Columns that tell no change: whose verdict it is, and what follows from the others."""


class Earlier(NamedTuple):
    """An earlier report as read: whole, or as the lines of its format."""

    sha256: str
    generated: datetime | None
    format: str
    content: Report | _Lines


def read_earlier(path: Path) -> Earlier:
    """An earlier report. Raises UnreadableError naming the file."""
    name = visible(str(path))
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except OSError as error:
        raise UnreadableError(f"{name}: cannot be read: {error.strerror}; give a report in {COMPARED}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name}: not a report of this program in {COMPARED}") from error
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        form, content = _read(text)
    except (ValidationError, ValueError, LookupError, AttributeError, TypeError, RecursionError, csv.Error) as error:
        raise UnreadableError(f"{name}: not a report of this program in {COMPARED}") from error
    return Earlier(sha256, content.generated if isinstance(content, Report) else None, form, content)


def since(earlier: Earlier, cover: Cover, articles: Sequence[ReportedArticle]) -> EarlierReport:
    """What the new report tells of the one before it."""
    if isinstance(earlier.content, Report):
        found = tuple(differences(earlier.content.articles, articles))
    else:
        _, now = _read(b"".join(stream(cover, articles, earlier.format)).decode("utf-8"))
        found = tuple(_compared(earlier.content, now)) if isinstance(now, dict) else ()
    return EarlierReport(sha256=earlier.sha256, generated=earlier.generated, corrections=found)


def _read(text: str) -> tuple[str, Report | _Lines]:
    if text.startswith(",".join(csv_table.COLUMNS[:_DESCRIBING])):
        return "csv", dict(_rows(text))
    if text.startswith('{"type":"report"'):
        return "jsonl", json_lines.parse(text.splitlines())
    document = json.loads(text)
    if isinstance(document, list):
        return "webannotation", dict(_annotations(document))
    if "@context" in document:
        return "claimreview", dict(_reviews(document.get("@graph", [document])))
    return "json", Report.model_validate(document)


def _rows(text: str) -> Iterator[tuple[str, _Line]]:
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    for row in csv.DictReader(StringIO(text, newline="")):
        facts = {column: row[column] for column in csv_table.COLUMNS[_DESCRIBING:] if column not in _FOLLOWING}
        name = f"verdict of {row['reviewer']}" if row["reviewer"] else ""
        yield f"{row['claim']} {row['reviewer']}", _Line(row["article"], row["claim"], row["quote"], name, facts)


def _annotations(document: Sequence[Any]) -> Iterator[tuple[str, _Line]]:
    for node in document:
        target = node["target"] if isinstance(node["target"], dict) else {}
        source = target.get("source") or node["target"]
        quote = next((selector["exact"] for selector in target.get("selector", ()) if "exact" in selector), None)
        facts: dict[str, str] = {}
        for body in node["body"]:
            key = body["purpose"]
            facts[key] = f"{facts[key]}; {_said(body)}" if key in facts else _said(body)
        yield (
            node["id"],
            _Line(source, node["id"], quote, f"{node['motivation']} by {node['creator']['nickname']}", facts),
        )


def _said(body: Mapping[str, Any]) -> str:
    return str(body.get("value") or body.get("source"))


def _reviews(graph: Sequence[Any]) -> Iterator[tuple[str, _Line]]:
    for node in graph:
        rating, item = node["reviewRating"], node["itemReviewed"]
        facts = {
            "rating": rating["alternateName"],
            "explanation": rating.get("ratingExplanation", ""),
            "wording": node["claimReviewed"],
            "sources": "; ".join(str(cited.get("name") or cited.get("url")) for cited in node.get("citation", ())),
        }
        quote = item.get("text")
        claim = node.get("url", "").rpartition("#claim-")[2] or None
        article = item.get("appearance", {}).get("headline") or "claim review"
        yield str(quote), _Line(article, claim, quote, "fact check", facts)


def _compared(old: Mapping[str, _Line], new: Mapping[str, _Line]) -> Iterator[Difference]:
    for key, line in new.items():
        before = old.get(key)
        if before is None:
            if line.name:
                yield _difference(line, f"{line.name} added", after=next(iter(line.facts.values()), None))
            continue
        for fact in dict.fromkeys((*before.facts, *line.facts)):
            was, now = before.facts.get(fact, ""), line.facts.get(fact, "")
            if was != now:
                yield _difference(
                    line, f"{fact} of the {line.name} changed" if line.name else f"{fact} changed", was, now
                )
    for key, line in old.items():
        if key not in new and line.name:
            yield _difference(line, f"{line.name} gone", before=next(iter(line.facts.values()), None))


def _difference(line: _Line, what: str, before: str | None = None, after: str | None = None) -> Difference:
    return Difference(
        article=line.article, claim=line.claim, what=what, quote=line.quote, before=before or None, after=after or None
    )
