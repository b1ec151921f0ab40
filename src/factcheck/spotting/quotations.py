"""Which stretches of a text stand between quotation marks, over the sentences of one quotation."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.article import Passage, Span

_OPEN, _CLOSE, _STRAIGHT, _SINGLE_OPEN, _SINGLE_CLOSE = "“", "”", '"', "‘", "’"
_FARTHEST = 600
"""Characters within which a single mark must be closed to be one: an apostrophe looks the same."""


def quotations(text: str, passages: Iterable[Passage]) -> tuple[Span, ...]:
    """The quotations of each passage, marks included, in order; one that is left open ends with its passage.

    A quotation of several paragraphs is one span a paragraph, since each begins with a mark of its own.
    """
    found: list[Span] = []
    for passage in passages:
        found.extend(_in_passage(text, passage.start, passage.end))
    return tuple(found)


def within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The parts of the spans, which are in order and apart, that lie between two offsets."""
    return tuple(Span(start=max(s.start, start), end=min(s.end, end)) for s in meeting(spans, start, end))


def meeting(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Those of the spans, which are in order and apart, that share a character with a stretch."""
    for place in range(bisect_right(spans, start, key=lambda span: span.end), len(spans)):
        if spans[place].start >= end:
            return
        yield spans[place]


def _in_passage(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    closing = ""
    for at in range(start, end):
        char = text[at]
        if opened is None:
            before = text[at - 1] if at > start else " "
            after = text[at + 1] if at + 1 < end else " "
            if char in (_OPEN, _STRAIGHT):
                opened, closing = at, _CLOSE if char == _OPEN else _STRAIGHT
            elif char == _SINGLE_OPEN and not before.isalnum() and after.isalnum() and _ends(text, at + 1, end):
                opened, closing = at, _SINGLE_CLOSE
        elif char == closing and (closing != _SINGLE_CLOSE or _closes(text, at, end)):
            found.append(Span(start=opened, end=at + 1))
            opened = None
    if opened is not None:
        found.append(Span(start=opened, end=end))
    return found


def _closes(text: str, at: int, end: int) -> bool:
    """Whether a single mark is no apostrophe: no letter follows it."""
    return at + 1 >= end or not text[at + 1].isalnum()


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a single quotation that opens here is closed in the passage."""
    end = min(end, start + _FARTHEST)
    at = text.find(_SINGLE_CLOSE, start, end)
    while at >= 0:
        if _closes(text, at, end):
            return True
        at = text.find(_SINGLE_CLOSE, at + 1, end)
    return False
