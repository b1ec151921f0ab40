"""What a format with markup hands on: the words of a page, block by block, and what its own fields tell."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.reading.blocks import Block, Hint
from factcheck.reading.metadata import Known


@dataclass(frozen=True)
class Piece:
    """The words of one block, before the page's text is laid out."""

    text: str
    hint: Hint | None = None
    depth: int = 0
    """How deep a comment is nested."""
    comment: int | None = None
    """The number of the comment that the block belongs to, where the format tells."""
    joined: bool = False
    """Whether it follows the piece before without an empty line: items of a list, cells of a row."""


@dataclass(frozen=True)
class Page:
    """One article as a format gives it."""

    text: str
    blocks: tuple[Block, ...]
    known: Known = field(default_factory=Known)
    notes: tuple[str, ...] = ()


def lay_out(pieces: Iterable[Piece], known: Known | None = None, notes: tuple[str, ...] = ()) -> Page:
    """The page of these pieces: an empty line between two, a line end between those that are joined."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = group = 0
    for piece in pieces:
        words = piece.text.strip()
        if not words:
            continue
        if parts:
            gap = "\n" if piece.joined else "\n\n"
            group += 0 if piece.joined else 1
            parts.append(gap)
            at += len(gap)
        parts.append(words)
        blocks.append(
            Block(
                at,
                at + len(words),
                " ".join(words.split()),
                group,
                piece.depth,
                piece.hint,
                raw=words,
                comment=piece.comment,
            )
        )
        at += len(words)
    return Page("".join(parts), tuple(blocks), known or Known(), notes)
