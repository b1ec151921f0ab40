"""Text broken into screen rows that remember where they stand in the text."""

import re
from collections.abc import Iterator, Set

from rich.cells import cell_len

from factcheck.text import one_line, visible

# No break at a no-break space.
_WORD = re.compile(r"[\S\u00a0\u2007\u202f]+")


def shown(text: str) -> str:
    """The text as it stands on a row: visible, and with a blank for every tab and line end."""
    return visible(text).replace("\n", " ").replace("\t", " ")


def cells(text: str) -> int:
    """How many cells of a terminal the text takes once it is made visible."""
    if text.isascii() and text.isprintable():
        return len(text)
    return cell_len(shown(text))


def wrap(
    text: str, start: int, end: int, width: int, *, marked: Set[int] = frozenset(), mark: int = 2
) -> list[tuple[int, int]]:
    """Rows of text[start:end] as (start, end), broken between words, in at most `width` cells each.

    White space at a break belongs to no row. `mark` cells are kept free before every offset in `marked`.
    A word that is longer than a row is broken where the row ends.
    """
    width = max(width, mark + 2)
    rows: list[tuple[int, int]] = []
    row_start = row_end = -1
    used = 0
    for word_start, word_end in _words(text, start, end):
        taken = _cells_with_marks(text, word_start, word_end, marked, mark)
        gap = cells(text[row_end:word_start]) if row_start >= 0 else 0
        if row_start >= 0 and used + gap + taken <= width:
            row_end, used = word_end, used + gap + taken
            continue
        if row_start >= 0:
            rows.append((row_start, row_end))
        if taken > width:
            *full, (row_start, row_end) = _fold(text, word_start, word_end, width, marked, mark)
            rows.extend(full)
            used = _cells_with_marks(text, row_start, row_end, marked, mark)
        else:
            row_start, row_end, used = word_start, word_end, taken
    if row_start >= 0:
        rows.append((row_start, row_end))
    return rows


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text, start, end):
        yield match.span()


def _cells_with_marks(text: str, start: int, end: int, marked: Set[int], mark: int) -> int:
    taken = cells(text[start:end])
    if marked:
        taken += mark * sum(offset in marked for offset in range(start, end))
    return taken


def _fold(text: str, start: int, end: int, width: int, marked: Set[int], mark: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    row_start, used = start, 0
    for offset in range(start, end):
        taken = cells(text[offset]) + (mark if offset in marked else 0)
        if used + taken > width and offset > row_start:
            rows.append((row_start, offset))
            row_start, used = offset, 0
        used += taken
    rows.append((row_start, end))
    return rows


def wrapped(text: str, width: int) -> list[str]:
    """The text as lines of at most `width` cells, ready to be shown."""
    return [one_line(text[start:end]) for start, end in wrap(text, 0, len(text), width)]


def clip(text: str, width: int) -> str:
    """The beginning of one line of text in at most `width` cells, with an ellipsis where it goes on."""
    if cells(text) <= width:
        return text
    if width < 1:
        return ""
    kept, used = 0, 1
    for character in text:
        used += cells(character)
        if used > width:
            break
        kept += 1
    return text[:kept].rstrip() + "…"
