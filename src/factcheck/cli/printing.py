"""What a command prints: data on stdout, talk on stderr; one JSON document with --json, else safe words."""

import json
import shutil
import sys
import unicodedata
from argparse import Namespace
from collections.abc import Iterable, Sequence

from factcheck.text import one_line, visible


def wants_json(args: Namespace) -> bool:
    """Whether --json was given, before or after the command."""
    return bool(getattr(args, "json", False))


def print_json(document: object) -> None:
    """One JSON document, ASCII-escaped; figures are not rounded."""
    sys.stdout.write(json.dumps(document, ensure_ascii=True, allow_nan=False, indent=1) + "\n")


def say(*lines: str) -> None:
    """Lines of data for a person, made safe for her terminal."""
    for line in lines:
        sys.stdout.write(visible(line) + "\n")


def tell(message: str) -> None:
    """A line of talk, on stderr."""
    sys.stderr.write(one_line(message) + "\n")


def width() -> int:
    """Columns of the terminal; 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def shorten(text: str, columns: int) -> str:
    """The text on one line of at most so many columns."""
    line = one_line(text)
    if _columns(line) <= columns:
        return line
    kept = line[: max(0, columns - 1)]
    while _columns(kept) > columns - 1:
        kept = kept[:-1]
    return kept + "…"


def _columns(text: str) -> int:
    """How many columns a terminal takes for it: two for a wide character, none for one that joins (UAX #11)."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)


_WIDEST = 40
"""Characters of a cell beside the wide column: one odd page must not push all the others off the screen."""


def print_table(rows: Iterable[Sequence[str]], heads: Sequence[str], *, wide: int) -> None:
    """A table whose column `wide` takes the room that the others leave, as far as that goes."""
    table = [tuple(heads), *(tuple(one_line(cell) for cell in row) for row in rows)]
    widths = [
        min(max(_columns(row[i]) for row in table), _WIDEST if i != wide else sys.maxsize) for i in range(len(heads))
    ]
    others = sum(widths) - widths[wide] + 2 * (len(heads) - 1)
    widths[wide] = min(widths[wide], max(20, width() - others))
    for row in table:
        cells = (shorten(cell, size) for cell, size in zip(row, widths, strict=True))
        padded = (cell + " " * (size - _columns(cell)) for cell, size in zip(cells, widths, strict=True))
        sys.stdout.write("  ".join(padded).rstrip() + "\n")
