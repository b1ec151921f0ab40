"""The article itself in the HTML report: its paragraphs, with every claim marked where it stands."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.model.report import CoveredSentence, ReportedArticle, ReportedClaim, Treatment
from factcheck.reporting.legend import STANDING_GLYPHS, STANDING_WORDS
from factcheck.text import html

_NOT_PRINTED = frozenset({Treatment.BOILERPLATE, Treatment.COMMENT})


def article_text(article: ReportedArticle) -> Iterator[str]:
    """The paragraphs, one a line."""
    marks = _Marks(article)
    for paragraph in _paragraphs(article):
        start, end = paragraph[0].start, paragraph[-1].end
        yield f'<p class="{paragraph[0].zone.value}" dir="auto">{marks.between(start, end)}</p>\n'


def _paragraphs(article: ReportedArticle) -> Iterator[list[CoveredSentence]]:
    paragraph: list[CoveredSentence] = []
    for line in article.coverage:
        if paragraph and (
            line.treatment in _NOT_PRINTED
            or line.zone is not paragraph[-1].zone
            or "\n" in article.text[paragraph[-1].end : line.start]
        ):
            yield paragraph
            paragraph = []
        if line.treatment not in _NOT_PRINTED:
            paragraph.append(line)
    if paragraph:
        yield paragraph


class _Marks:
    """Cuts the text where claims begin and end. Where they overlap, a stretch leads to the shortest of them."""

    def __init__(self, article: ReportedArticle) -> None:
        self._text = article.text
        self._numbers = {claim.id: number for number, claim in enumerate(article.claims, 1)}
        self._waiting = sorted(article.claims, key=lambda claim: (claim.start, claim.end), reverse=True)
        self._open: list[ReportedClaim] = []
        self._begun: set[str] = set()

    def between(self, start: int, end: int) -> str:
        """The stretch as HTML. Stretches must be asked for in order."""
        while self._waiting and self._waiting[-1].start < end:
            self._open.append(self._waiting.pop())
        inside = self._open = [claim for claim in self._open if claim.end > start]
        cuts = sorted({start, end, *(cut for c in inside for cut in (c.start, c.end) if start < cut < end)})
        return "".join(self._piece(left, right) for left, right in pairwise(cuts))

    def _piece(self, start: int, end: int) -> str:
        words = html(self._text[start:end])
        over = [claim for claim in self._open if claim.start < end and claim.end > start]
        if not over:
            return words
        claim = min(over, key=lambda claim: (claim.end - claim.start, claim.start))
        identity = ""
        if claim.id not in self._begun:
            self._begun.add(claim.id)
            identity = f' id="at-{html(claim.id)}"'
        number, glyph = self._numbers[claim.id], STANDING_GLYPHS[claim.standing]
        label = f'<sup title="{STANDING_WORDS[claim.standing]}">{glyph}{number}</sup>'
        return (
            f'<mark class="{claim.standing.value}"{identity}><a href="#claim-{html(claim.id)}">{words}</a>'
            f"{label}</mark>"
        )
