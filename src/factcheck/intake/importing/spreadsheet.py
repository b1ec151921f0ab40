"""A table from a spreadsheet (CSV, TSV or semicolons), with a mapping of its headings to our fields."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO

from factcheck.intake.importing.record import FaultError, ForeignVerdict, Imported, Place
from factcheck.intake.importing.verdict_words import fitting, judged, moment
from factcheck.model.verdict import Basis, Confidence

FIELDS: dict[str, tuple[str, ...]] = {
    "quote": ("claim text", "claim", "statement", "sentence", "text"),
    "verdict": ("rating", "label", "judgement", "judgment", "truth"),
    "reviewer": ("annotator", "coder", "checker", "fact-checker", "author"),
    "justification": ("explanation", "reason", "rationale", "comment", "note"),
    "basis": (),
    "confidence": ("certainty",),
    "at": ("date", "time", "timestamp", "checked"),
    "article": (),
    "article_title": ("article title", "headline", "title"),
    "article_url": ("article url", "url", "link"),
    "start": ("offset", "begin"),
    "end": (),
    "claimant": ("speaker", "claimed by", "who"),
}
"""Our fields, and headings that are taken for them where no mapping says otherwise."""

_LARGEST_CELL = 1 << 20


def rows(text: str, mapping: Mapping[str, str] | None = None) -> Iterator[tuple[int, Callable[[], Iterable[Imported]]]]:
    """One row a line of the table; the headings are row 1. Raises FaultError for headings that do not serve."""
    csv.field_size_limit(_LARGEST_CELL)
    table = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        heads = next(table)
    except (StopIteration, csv.Error) as error:
        raise FaultError(f"not a table: {error}") from error
    columns = _columns(heads, mapping or {})
    number = 1
    while True:
        number += 1
        try:
            cells = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            raise FaultError(f"not a table after row {number - 1}: {error}") from error
        if any(cell.strip() for cell in cells):
            yield number, lambda number=number, cells=cells: [_row(number, cells, columns, len(heads))]  # type: ignore[misc]


def _delimiter(text: str) -> str:
    head = text.split("\n", 1)[0]
    return max(",;\t", key=head.count)


def _columns(heads: list[str], mapping: Mapping[str, str]) -> dict[str, int]:
    """Our fields to the columns that hold them."""
    unknown = next((field for field in mapping if field not in FIELDS), None)
    if unknown is not None:
        raise FaultError(f"no such field; there are {', '.join(FIELDS)}", unknown)
    plain = [head.strip().casefold() for head in heads]
    columns: dict[str, int] = {}
    for field, synonyms in FIELDS.items():
        if field in mapping:
            if mapping[field].strip().casefold() not in plain:
                raise FaultError(f"no column is headed {mapping[field]!r}", field)
            columns[field] = plain.index(mapping[field].strip().casefold())
            continue
        named = next((name for name in (field, *synonyms) if name in plain), None)
        if named is not None and plain.index(named) not in columns.values():
            columns[field] = plain.index(named)
    if "quote" not in columns:
        raise FaultError(f"no column holds the claims; name it, as in quote={heads[0] or 'COLUMN'}", "quote")
    return columns


def _row(number: int, cells: list[str], columns: Mapping[str, int], width: int) -> Imported:
    if len(cells) > width:
        raise FaultError(f"{len(cells)} cells under {width} headings")

    def cell(field: str) -> str | None:
        index = columns.get(field)
        return _plain(cells[index]) or None if index is not None and index < len(cells) else None

    quote = cell("quote")
    if quote is None:
        raise FaultError("the claim is missing", "quote")
    start, end = _offset(cell("start"), "start"), _offset(cell("end"), "end")
    return Imported(
        row=number,
        quote=quote,
        verbatim=start is not None,
        place=Place(
            article=cell("article"), title=cell("article_title"), url=cell("article_url"), start=start, end=end
        ),
        claimant=cell("claimant"),
        verdict=_verdict(cell),
    )


def _verdict(cell: Callable[[str], str | None]) -> ForeignVerdict | None:
    label = cell("verdict")
    if label is None:
        return None
    value, basis = judged(label, "verdict")
    named, sure = cell("basis"), cell("confidence")
    if named is not None:
        try:
            basis = Basis(named.casefold().replace(" ", "_"))
        except ValueError:
            raise FaultError(f"unknown basis {named[:60]!r}", "basis") from None
    if sure is not None and sure.casefold() not in set(Confidence):
        raise FaultError(f"{sure[:60]!r} is none of low, medium, high", "confidence")
    return ForeignVerdict(
        author=cell("reviewer"),
        value=value,
        basis=fitting(basis, value),
        original=label,
        confidence=Confidence(sure.casefold()) if sure else None,
        justification=cell("justification") or "",
        at=moment(cell("at"), "at"),
    )


def _plain(cell: str) -> str:
    """The cell without the mark that keeps a spreadsheet from running it."""
    marked = len(cell) > 1 and cell[0] == "'" and not cell[1:].lstrip()[:1].isalnum()
    return cell[1:] if marked else cell


def _offset(cell: str | None, field: str) -> int | None:
    if cell is None:
        return None
    if not cell.isascii() or not cell.isdigit() or len(cell) > 10:
        raise FaultError(f"{cell[:20]!r} is no position in a text", field)
    return int(cell)
