"""The report as a PDF, for printing, filing and mailing."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factcheck.model.article import Zone
from factcheck.model.report import Cover, ReportedArticle, ReportedClaim, ReportedSource, Standing, Tally, Treatment
from factcheck.reporting.formats.marked_text import Paragraph, Piece, paragraphs
from factcheck.reporting.formats.pdf_bidi import has_right_to_left, runs_right_to_left
from factcheck.reporting.formats.pdf_fonts import BODY, BOLD, covered, paragraph_markup, turned_markup
from factcheck.reporting.formats.words import (
    agreement_line,
    at_offsets,
    by_line,
    comment_fate,
    correction_line,
    grade,
    no_verdict,
    numbers_of,
    scope_words,
    since_words,
    source_facts,
    source_head,
    verdict_line,
    when,
)
from factcheck.reporting.legend import STANDING_GLYPHS, STANDING_WORDS
from factcheck.text import html, one_line, web_address

if TYPE_CHECKING:
    from reportlab.lib.colors import Color
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

_INKS = {
    Standing.SUPPORTED: ("#12663a", "#dcf2e3"),
    Standing.DISPUTED: ("#a3261f", "#fbe3e0"),
    Standing.UNVERIFIED: ("#6b5200", "#fbf0c9"),
    Standing.CONFLICT: ("#5b3a94", "#ece4f9"),
    Standing.UNCHECKED: ("#595959", "#ececea"),
}
_QUIET = "#55554f"
_WIDTH = 450
"""Points that a line has room for."""
_LONGEST = 6000
"""Characters of one paragraph; ReportLab sets a paragraph as a whole."""


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[bytes]:
    """The file, in one piece. The same report gives the same bytes."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.units import mm
    from reportlab.platypus import SimpleDocTemplate

    covered()
    title = one_line(cover.name or "Verdict report")
    target = BytesIO()
    page = SimpleDocTemplate(
        target, pagesize=A4, leftMargin=22 * mm, rightMargin=22 * mm, topMargin=20 * mm, bottomMargin=20 * mm,
        title=title, author=one_line(cover.organisation or ""), creator=cover.generator, lang="en", invariant=1,
    )  # fmt: skip

    def foot(canvas: Any, _: object) -> None:
        canvas.setFont(BODY, 8)
        canvas.setFillColor(_QUIET)
        canvas.drawRightString(A4[0] - 22 * mm, 11 * mm, str(canvas.getPageNumber()))

    page.build(_Story(cover, articles).flowables(), onFirstPage=foot, onLaterPages=foot)
    yield target.getvalue()


class _Story:
    """The blocks of the document, in order."""

    def __init__(self, cover: Cover, articles: Iterable[ReportedArticle]) -> None:
        from reportlab.lib.styles import ParagraphStyle

        self._cover = cover
        self._articles = articles
        base = ParagraphStyle("body", fontName=BODY, fontSize=9.5, leading=14, spaceAfter=4, splitLongWords=1)
        self._styles = {
            "body": base,
            "title": ParagraphStyle("title", base, fontName=BOLD, fontSize=20, leading=25, spaceAfter=6),
            "article": ParagraphStyle("article", base, fontName=BOLD, fontSize=14, leading=18, spaceBefore=18),
            "section": ParagraphStyle(
                "section", base, fontName=BOLD, fontSize=11, leading=15, spaceBefore=12, keepWithNext=1
            ),
            "facts": ParagraphStyle("facts", base, fontSize=8, leading=11, textColor=_colour(_QUIET)),
            "quote": ParagraphStyle("quote", base, fontSize=10.5, leading=15, leftIndent=10, borderPadding=2),
            "inner": ParagraphStyle("inner", base, leftIndent=12),
        }

    def flowables(self) -> "list[Flowable]":
        """All of them."""
        story = [self._plain(one_line(self._cover.name or "Verdict report"), "title")]
        facts = [self._cover.organisation, when(self._cover.generated), self._cover.generator, scope_words(self._cover)]
        story.append(self._plain(" · ".join(fact for fact in facts if fact), "facts"))
        story += self._tally(self._cover.tally)
        if self._cover.earlier is not None:
            story.append(self._plain("Corrections", "section"))
            story.append(self._plain(since_words(self._cover.earlier)))
            for correction in self._cover.earlier.corrections:
                story += self._long(f"• {correction_line(correction)}")
        for article in self._articles:
            story += self._article(article)
        return story + self._appendix()

    def _plain(self, text: str, style: str = "body") -> "Flowable":
        text = text[:_LONGEST]
        return self._right_to_left(text, style) if has_right_to_left(text) else self._set(paragraph_markup(text), style)

    def _long(self, text: str, style: str = "body") -> "list[Flowable]":
        return [self._plain(text[at : at + _LONGEST], style) for at in range(0, max(len(text), 1), _LONGEST)]

    def _set(self, markup: str, style: str) -> "Flowable":
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

    def _tally(self, tally: Tally) -> "list[Flowable]":
        from reportlab.graphics.shapes import Drawing, Rect

        counts = {standing: getattr(tally, standing.value) for standing in Standing}
        total = sum(counts.values())
        key = "  ".join(
            f'<font color="{_INKS[standing][0]}">{STANDING_GLYPHS[standing]} {STANDING_WORDS[standing]}</font> {count}'
            for standing, count in counts.items()
        )
        if not total:
            return [self._set(key, "body")]
        bar = Drawing(467, 12)
        at = 0.0
        for standing, count in counts.items():
            width = 467 * count / total
            block = Rect(at, 2, width, 10)
            block.fillColor, block.strokeColor = _colour(_INKS[standing][0]), None
            bar.add(block)
            at += width
        return [bar, self._set(key, "body")]

    def _article(self, article: ReportedArticle) -> "Iterator[Flowable]":
        yield self._plain(article.title or "Untitled article", "article")
        yield self._plain(by_line(article), "facts")
        if article.url:
            yield self._link("", article.url, "facts")
        yield self._plain(f"Article {article.id}, SHA-256 of its text {article.sha256}", "facts")
        yield from self._tally(article.tally)
        yield self._plain("The article", "section")
        for paragraph in paragraphs(article):
            style = "facts" if paragraph.zone in (Zone.BYLINE, Zone.CAPTION) else "body"
            yield self._printed(paragraph, style)
        yield self._plain("Its claims", "section")
        for count, claim in enumerate(article.claims, 1):
            yield from self._claim(claim, count)
        if article.comments:
            yield self._plain("Readers’ comments", "section")
            numbers = numbers_of(article)
            for comment in article.comments:
                yield self._plain(comment_fate(comment, numbers))
        yield from self._coverage(article)

    def _printed(self, paragraph: Paragraph, style: str) -> "Flowable":
        from reportlab.lib.enums import TA_RIGHT
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.platypus import Paragraph as Block

        text = "".join(piece.text for piece in paragraph.pieces)
        own = self._styles[style]
        if not has_right_to_left(text):
            return Block("".join(_marked(piece, paragraph_markup(piece.text)) for piece in paragraph.pieces), own)
        if runs_right_to_left(text):
            own = ParagraphStyle(f"{style}-right", own, alignment=TA_RIGHT)
        return Block("<br/>".join(_turned(paragraph.pieces, own)), own)

    def _claim(self, claim: ReportedClaim, number: int) -> "Iterator[Flowable]":
        ink = _INKS[claim.standing][0]
        sign = f"{STANDING_GLYPHS[claim.standing]} {STANDING_WORDS[claim.standing]}"
        yield self._set(f'<a name="{_anchor(claim)}"/>Claim {number}  <font color="{ink}">{sign}</font>', "section")
        yield from self._long(claim.quote, "quote")
        by = f" · stated by {claim.claimant.name}" if claim.claimant else ""
        yield self._plain(
            f"{claim.zone.value}, characters {at_offsets(claim.start, claim.end)}{by} · {claim.id}", "facts"
        )
        if claim.text != claim.quote:
            yield from self._long(f"In other words: {claim.text}")
        if claim.outcome is not None and claim.outcome.adjudicated:
            yield from self._long(f"Decided by adjudication: {claim.outcome.justification}")
        if unjudged := no_verdict(claim):
            yield self._plain(unjudged, "facts")
        for verdict in claim.verdicts:
            yield self._plain(f"{verdict.reviewer}: {verdict_line(verdict)}")
            if verdict.justification:
                yield from self._long(verdict.justification, "inner")
            if verdict.missing:
                yield self._plain(f"Not final: it lacks {'; '.join(verdict.missing)}.", "facts")
        for adjudication in claim.adjudications:
            waived = f" Waived: {'; '.join(adjudication.waivers)}." if adjudication.waivers else ""
            reason = adjudication.reason.value.replace("_", " ")
            yield self._plain(f"Adjudicated by {adjudication.reviewer}: {adjudication.value.value} ({reason}).{waived}")
        for review in claim.reviews:
            said = f": {review.comment}" if review.comment else ""
            decision = review.decision.value.replace("_", " ")
            yield from self._long(f"{review.reviewer} on the verdict of {review.of}: {decision}{said}")
        for source in claim.sources:
            yield from self._source(source)
        if claim.confidential_sources:
            yield self._plain(f"{claim.confidential_sources} confidential sources, not printed", "facts")
        for warning in claim.warnings:
            yield self._plain(f"⚠ {warning.capitalize()}.", "facts")

    def _source(self, source: ReportedSource) -> "Iterator[Flowable]":
        facts = source_facts(source)
        yield self._plain(f"• {source_head(source)}{' · ' if facts else ''}{facts}", "inner")
        if source.quote:
            yield from self._long(f"“{source.quote}”", "inner")
        if source.withheld:
            yield self._plain(f"({source.withheld})", "facts")
        if source.question or source.answer:
            yield from self._long(f"Asked: {source.question or ''} Answer: {source.answer or ''}", "inner")
        for label, url in (("", source.url), ("archived: ", source.archived_url)):
            if url:
                yield self._link(label, url, "inner")
        if graded := grade(source):
            yield self._plain(graded, "facts")

    def _link(self, label: str, url: str, style: str) -> "Flowable":
        address = web_address(url)
        shown = paragraph_markup(url[:_LONGEST])
        return self._set(
            label + (f'<a href="{html(address)}" color="#0b4f9c">{shown}</a>' if address else shown), style
        )

    def _coverage(self, article: ReportedArticle) -> "Iterator[Flowable]":
        tally = article.tally
        yield self._plain("What was not checked", "section")
        yield self._plain(
            f"{tally.sentences} sentences: {tally.opinion} opinions, {tally.skipped} skipped, {tally.boilerplate} page "
            f"furniture, {tally.comment} readers’ comments; the rest hold claims. Of {tally.claims} claims "
            f"{tally.unchecked} have no verdict."
        )
        for line in article.coverage:
            if line.treatment in (Treatment.OPINION, Treatment.SKIPPED):
                words = article.text[line.start : line.end]
                yield from self._long(f"{at_offsets(line.start, line.end)}, {line.reason}: {words}", "facts")

    def _appendix(self) -> "list[Flowable]":
        cover = self._cover
        story: list[Flowable] = []
        if cover.agreement:
            story.append(self._plain("Agreement of the reviewers", "section"))
            story += [self._plain(agreement_line(figure)) for figure in cover.agreement]
        story.append(self._plain("Legend and method", "section"))
        story += [self._plain(f"{term.word}: {term.meaning}") for term in cover.legend]
        story += [self._plain(line) for line in cover.method]
        story += [self._plain("Left out", "section"), *map(self._plain, cover.redactions)]
        story.append(self._plain("Manifest: article, SHA-256 of its text", "section"))
        return story + [self._plain(f"{article}  {sha256}", "facts") for article, sha256 in cover.manifest.items()]


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
    wash = _INKS[piece.claim.standing][1]
    sign = f"{STANDING_GLYPHS[piece.claim.standing]}{piece.number}"
    link = f'<a href="#{_anchor(piece.claim)}" color="#1c1c1a">{sign}</a>'
    sign_after = f'<super size="6">{link}</super>' if signed else ""
    return f'<font backColor="{wash}">{words}</font>{sign_after}'


def _anchor(claim: ReportedClaim) -> str:
    return f"claim-{html(claim.id)}"


def _colour(code: str) -> "Color":
    from reportlab.lib.colors import HexColor

    return HexColor(code)
