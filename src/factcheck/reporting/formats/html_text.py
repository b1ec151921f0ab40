"""The article itself in the HTML report: its paragraphs, with every claim marked where it stands."""

from collections.abc import Iterable, Iterator

from factcheck.reporting.formats.marked_text import Paragraph, Piece
from factcheck.reporting.legend import STANDING_GLYPHS, STANDING_WORDS
from factcheck.text import html


def article_text(blocks: Iterable[Paragraph]) -> Iterator[str]:
    """The paragraphs, one a line."""
    for paragraph in blocks:
        yield f'<p class="{paragraph.zone.value}" dir="auto">{"".join(map(_piece, paragraph.pieces))}</p>\n'


def _piece(piece: Piece) -> str:
    words, claim = html(piece.text), piece.claim
    if claim is None:
        return words
    identity = f' id="at-{html(claim.id)}"' if piece.begins else ""
    label = f'<sup title="{STANDING_WORDS[claim.standing]}">{STANDING_GLYPHS[claim.standing]}{piece.number}</sup>'
    return f'<mark class="{claim.standing.value}"{identity}><a href="#claim-{html(claim.id)}">{words}</a>{label}</mark>'
