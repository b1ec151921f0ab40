"""Which formats come in, and how a file of any of them is read: whole, row by row, every fault named."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from pydantic import ValidationError

from factcheck.errors import UsageError
from factcheck.intake.importing import (
    averitec,
    claim_review,
    doccano,
    label_studio,
    own_lines,
    prodigy,
    spreadsheet,
    web_annotation,
)
from factcheck.intake.importing.json_input import decoded
from factcheck.intake.importing.record import Fault, FaultError, Imported, ImportedArticle, Parsed

Rows = Iterable[tuple[int, Callable[[], Iterable[Imported | ImportedArticle]]]]
"""Row numbers, and what reads the row when called: one broken row does not stop the next."""

IMPORTERS: dict[str, Callable[[str], Rows]] = {
    "jsonl": own_lines.rows,
    "json": own_lines.document_rows,
    "claimreview": claim_review.rows,
    "webannotation": web_annotation.rows,
    "label-studio": label_studio.rows,
    "doccano": doccano.rows,
    "prodigy": prodigy.rows,
    "averitec": averitec.rows,
    "csv": spreadsheet.rows,
}


def parse(data: bytes, name: str, format: str, mapping: Mapping[str, str] | None = None) -> Parsed:  # noqa: A002
    """The file's records and faults. `mapping` names a spreadsheet's columns: our field to their heading.

    Raises UsageError for an unknown format, UnreadableError naming a file that is empty or no text.
    """
    faults: list[Fault] = []
    found = tuple(records_of(data, name, format, faults, mapping))
    return Parsed(
        records=tuple(each for each in found if isinstance(each, Imported)),
        articles=tuple(each for each in found if isinstance(each, ImportedArticle)),
        faults=tuple(faults),
    )


def records_of(
    data: bytes,
    name: str,
    format: str,  # noqa: A002
    faults: list[Fault],
    mapping: Mapping[str, str] | None = None,
) -> Iterator[Imported | ImportedArticle]:
    """The file's records one by one, the faults gathered in passing. Raises as `parse` does."""
    if format not in IMPORTERS:
        raise UsageError(f"no import format {format!r}; there are {', '.join(IMPORTERS)}")
    text = decoded(data, name)
    taken: dict[str, int] = {}
    found = False
    try:
        rows = spreadsheet.rows(text, mapping) if format == "csv" else IMPORTERS[format](text)
        for row, read in rows:
            for record in _read(row, read, faults):
                if record.identity is not None and taken.setdefault(record.identity, row) != row:
                    first = taken[record.identity]
                    faults.append(Fault(row=row, field="id", what=f"the same as row {first}: {record.identity}"))
                else:
                    found = True
                    yield record
    except FaultError as error:
        faults.append(Fault(row=None, field=error.field, what=error.what))
    if not found and not faults:
        faults.append(Fault(row=None, field=None, what=f"holds no record in the {format} format"))


def _read(
    row: int, read: Callable[[], Iterable[Imported | ImportedArticle]], faults: list[Fault]
) -> Iterator[Imported | ImportedArticle]:
    """The row's records up to its first fault: half a row is none, so they are held back until it has ended."""
    try:
        found = list(read())
    except FaultError as error:
        faults.append(Fault(row=row, field=error.field, what=error.what))
    except ValidationError as error:
        fault = error.errors()[0]
        faults.append(Fault(row=row, field=".".join(map(str, fault["loc"])), what=fault["msg"]))
    except (OverflowError, OSError, ValueError) as error:
        faults.append(Fault(row=row, field=None, what=f"cannot be read: {error}"))
    else:
        yield from found
