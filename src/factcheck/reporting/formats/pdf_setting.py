"""How a PDF report sets its text: styles, paragraphs of every script, marks, links, and the bar of verdicts."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from factcheck.model.reported_article import Tally
from factcheck.model.reported_claim import ReportedClaim, Standing
from factcheck.reporting.formats.marked_text import Paragraph, Piece
from factcheck.reporting.formats.pdf_bidi import has_right_to_left, runs_right_to_left
from factcheck.reporting.formats.pdf_fonts import (
    BODY,
    BOLD,
    LEFT_TO_THE_READER,
    TOLD_BY_NUMBER,
    notes_on,
    paragraph_markup,
    turned_markup,
)
from factcheck.reporting.formats.words import claims_counted
from factcheck.reporting.legend import STANDING_GLYPHS, STANDING_WORDS
from factcheck.text import html, one_line, web_address

if TYPE_CHECKING:
    from reportlab.lib.colors import Color
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

INKS = {
    Standing.SUPPORTED: ("#12663a", "#dcf2e3"),
    Standing.DISPUTED: ("#a3261f", "#fbe3e0"),
    Standing.UNVERIFIED: ("#6b5200", "#fbf0c9"),
    Standing.CONFLICT: ("#5b3a94", "#ece4f9"),
    Standing.UNCHECKED: ("#595959", "#ececea"),
}
QUIET = "#55554f"
_WIDTH = 450
"""Points that a line has room for."""
_LONGEST = 6000
"""Characters of one paragraph; ReportLab sets a paragraph as a whole."""


class Setting:
    """Sets words in the styles of the report."""

    def __init__(self) -> None:
        self._heads = 0
        self._notes: set[str] = set()
        from reportlab.lib.styles import ParagraphStyle

        base = ParagraphStyle("body", fontName=BODY, fontSize=9.5, leading=14, spaceAfter=4, splitLongWords=1)
        self._styles = {
            "body": base,
            "title": ParagraphStyle("title", base, fontName=BOLD, fontSize=20, leading=25, spaceAfter=6),
            "article": ParagraphStyle("article", base, fontName=BOLD, fontSize=14, leading=18, spaceBefore=18),
            "section": ParagraphStyle(
                "section", base, fontName=BOLD, fontSize=11, leading=15, spaceBefore=12, keepWithNext=1
            ),
            "facts": ParagraphStyle("facts", base, fontSize=8, leading=11, textColor=_colour(QUIET)),
            "quote": ParagraphStyle(
                "quote", base, fontSize=10.5, leading=15, leftIndent=10, borderPadding=2, keepWithNext=1
            ),
            "inner": ParagraphStyle("inner", base, leftIndent=12),
            "aside": ParagraphStyle("aside", base, fontSize=8, leading=11, leftIndent=12, textColor=_colour(QUIET)),
        }

    def notes(self) -> "list[Flowable]":
        """What the reader must be told of the letters that were set."""
        return [self.plain(note, "facts") for note in (LEFT_TO_THE_READER, TOLD_BY_NUMBER) if note in self._notes]

    def plain(self, text: str, style: str = "body") -> "Flowable":
        """A paragraph of these words, whatever they hold."""
        text = text[:_LONGEST]
        self._notes.update(notes_on(text))
        return (
            self._right_to_left(text, style) if has_right_to_left(text) else self.markup(paragraph_markup(text), style)
        )

    def long(self, text: str, style: str = "body") -> "list[Flowable]":
        """Words of any length, in as many paragraphs as it takes."""
        return [self.plain(text[at : at + _LONGEST], style) for at in range(0, max(len(text), 1), _LONGEST)]

    def markup(self, markup: str, style: str) -> "Flowable":
        """A paragraph of ReportLab's markup."""
        from reportlab.platypus import Paragraph

        return Paragraph(markup, self._styles[style])

    def _right_to_left(self, text: str, style: str) -> "Flowable":
        """Lines of letters that run from right to left, cut and turned before they are set."""
        from reportlab.lib.enums import TA_RIGHT
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.platypus import Paragraph

        own = self._styles[style]
        if runs_right_to_left(text):
            own = ParagraphStyle(f"{style}-right", own, alignment=TA_RIGHT)
        return Paragraph("<br/>".join(turned_markup(text, own, _WIDTH - own.leftIndent)), own)

    def printed(self, paragraph: Paragraph, style: str) -> "Flowable":
        """A paragraph of the article, with its claims marked."""
        from reportlab.lib.enums import TA_RIGHT
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.platypus import Paragraph as Block

        text = "".join(piece.text for piece in paragraph.pieces)
        self._notes.update(notes_on(text))
        own = self._styles[style]
        if not has_right_to_left(text):
            return Block("".join(_marked(piece, paragraph_markup(piece.text)) for piece in paragraph.pieces), own)
        if runs_right_to_left(text):
            own = ParagraphStyle(f"{style}-right", own, alignment=TA_RIGHT)
        return Block("<br/>".join(_turned(paragraph.pieces, own)), own)

    def link(self, label: str, url: str, style: str) -> "Flowable":
        """An address; one on the web can be clicked."""
        address = web_address(url)
        shown = paragraph_markup(url[:_LONGEST])
        return self.markup(
            label + (f'<a href="{html(address)}" color="#0b4f9c">{shown}</a>' if address else shown), style
        )

    def tally(self, tally: Tally) -> "list[Flowable]":
        """How many claims stand where: a bar of a hundred per cent, and the counts in words."""
        from reportlab.graphics.shapes import Drawing, Rect

        counts = {standing: getattr(tally, standing.value) for standing in Standing}
        total = sum(counts.values())
        key = "  ".join(
            f'<font color="{INKS[standing][0]}">{STANDING_GLYPHS[standing]} {STANDING_WORDS[standing]}</font> {count}'
            for standing, count in counts.items()
        )
        if not total:
            return [self.markup(key, "body"), self.markup("No claims.", "facts")]
        bar = Drawing(467, 12)
        at = 0.0
        for standing, count in counts.items():
            width = 467 * count / total
            block = Rect(at, 2, width, 10)
            block.fillColor, block.strokeColor = _colour(INKS[standing][0]), None
            bar.add(block)
            at += width
        return [bar, self.markup(key, "body"), self.markup(claims_counted(tally), "facts")]

    def head(self, text: str, style: str, level: int) -> "Flowable":
        """A heading that the reader's list of contents leads to."""
        self._heads += 1
        block = self.plain(text, style)
        listed: Flowable = _listed(block, one_line(text)[:120], f"head-{self._heads}", level)
        return listed

    def rule(self) -> "Flowable":
        """A thin line between claims."""
        from reportlab.platypus import HRFlowable

        return HRFlowable(width="100%", thickness=0.5, color=_colour("#d8d8d0"), spaceBefore=8, spaceAfter=0)


def _listed(block: Any, title: str, key: str, level: int) -> Any:
    """The block, which puts itself into the document's outline when it is drawn."""
    draw = block.draw

    def draw_listed() -> None:
        block.canv.bookmarkHorizontal(key, 0, block.height)
        block.canv.addOutlineEntry(title, key, level)
        draw()

    block.draw = draw_listed
    return block


def _turned(pieces: Iterable[Piece], style: "ParagraphStyle") -> Iterator[str]:
    """The pieces in lines of their own each: a line is turned as a whole, and a mark must not be torn."""
    for piece in pieces:
        *lines, last = turned_markup(piece.text, style, _WIDTH)
        yield from (_marked(piece, line, signed=False) for line in lines)
        yield _marked(piece, last)


def _marked(piece: Piece, words: str, *, signed: bool = True) -> str:
    """The words, which are markup already, with the colour and the number of the claim that they belong to."""
    if piece.claim is None:
        return words
    wash = INKS[piece.claim.standing][1]
    sign = f"{STANDING_GLYPHS[piece.claim.standing]}{piece.number}"
    link = f'<a href="#{anchor(piece.claim)}" color="#1c1c1a">{sign}</a>'
    sign_after = f'<super size="6">{link}</super>' if signed else ""
    return f'<font backColor="{wash}">{words}</font>{sign_after}'


def anchor(claim: ReportedClaim) -> str:
    """The name of the place where the claim stands."""
    return f"claim-{html(claim.id)}"


def _colour(code: str) -> "Color":
    from reportlab.lib.colors import HexColor

    return HexColor(code)
