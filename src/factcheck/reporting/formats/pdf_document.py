"""The report as a PDF, for printing, filing and mailing."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factcheck.model.article import Zone
from factcheck.model.report import Cover
from factcheck.model.reported_article import ReportedArticle, Treatment
from factcheck.model.reported_claim import ReportedClaim, ReportedSource
from factcheck.reporting.formats.marked_text import paragraphs
from factcheck.reporting.formats.pdf_fonts import BODY, covered
from factcheck.reporting.formats.pdf_setting import INKS, QUIET, Setting, anchor
from factcheck.reporting.formats.words import (
    agreement_line,
    at_offsets,
    by_line,
    comment_fate,
    correction_line,
    coverage_words,
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
from factcheck.text import one_line

if TYPE_CHECKING:
    from reportlab.platypus import Flowable


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
        canvas.setFillColor(QUIET)
        canvas.drawRightString(A4[0] - 22 * mm, 11 * mm, str(canvas.getPageNumber()))

    page.build(_Story(cover, articles).flowables(), onFirstPage=foot, onLaterPages=foot)
    yield target.getvalue()


class _Story(Setting):
    """The blocks of the document, in order."""

    def __init__(self, cover: Cover, articles: Iterable[ReportedArticle]) -> None:
        super().__init__()
        self._cover = cover
        self._articles = articles

    def flowables(self) -> "list[Flowable]":
        """All of them."""
        from reportlab.platypus import PageBreak

        story = [self.plain(one_line(self._cover.name or "Verdict report"), "title")]
        facts = [self._cover.organisation, when(self._cover.generated), self._cover.generator, scope_words(self._cover)]
        story.append(self.plain(" · ".join(fact for fact in facts if fact), "facts"))
        story += self.tally(self._cover.tally)
        if self._cover.earlier is not None:
            story.append(self.plain("Corrections", "section"))
            story.append(self.plain(since_words(self._cover.earlier)))
            for correction in self._cover.earlier.corrections:
                story += self.long(f"• {correction_line(correction)}")
        for number, article in enumerate(self._articles):
            if number:
                story.append(PageBreak())
            story += self._article(article)
        appendix = self._appendix()
        return [*story[:2], *self.notes(), *story[2:], *appendix]

    def _article(self, article: ReportedArticle) -> "Iterator[Flowable]":
        yield self.head(article.title or "Untitled article", "article", 0)
        yield self.plain(by_line(article), "facts")
        if article.url:
            yield self.link("", article.url, "facts")
        yield self.plain(f"Article {article.id}, SHA-256 of its text {article.sha256}", "facts")
        yield from self.tally(article.tally)
        yield self.head("The article", "section", 1)
        for paragraph in paragraphs(article):
            style = "facts" if paragraph.zone in (Zone.BYLINE, Zone.CAPTION) else "body"
            yield self.printed(paragraph, style)
        yield self.head("Its claims", "section", 1)
        for count, claim in enumerate(article.claims, 1):
            if count > 1:
                yield self.rule()
            yield from self._claim(claim, count)
        if article.comments:
            yield self.plain("Readers’ comments", "section")
            declared = article.declared_comments
            if declared is not None and declared != len(article.comments):
                yield self.plain(f"The page speaks of {declared}; {len(article.comments)} were on it.")
            numbers = numbers_of(article)
            for comment in article.comments:
                yield self.plain(comment_fate(comment, numbers))
        yield from self._coverage(article)

    def _claim(self, claim: ReportedClaim, number: int) -> "Iterator[Flowable]":
        ink = INKS[claim.standing][0]
        sign = f"{STANDING_GLYPHS[claim.standing]} {STANDING_WORDS[claim.standing]}"
        yield self.markup(f'<a name="{anchor(claim)}"/>Claim {number}  <font color="{ink}">{sign}</font>', "section")
        yield from self.long(claim.quote, "quote")
        by = f" · stated by {claim.claimant.name}" if claim.claimant else ""
        place = f"{claim.zone.value}, characters {at_offsets(claim.start, claim.end)}{by}"
        yield self.plain(f"{place} · {claim.progress} · {claim.id}", "facts")
        if claim.text != claim.quote:
            yield from self.long(f"In other words: {claim.text}")
        if claim.outcome is not None and claim.outcome.adjudicated:
            yield from self.long(f"Decided by adjudication: {claim.outcome.justification}")
        if unjudged := no_verdict(claim):
            yield self.plain(unjudged, "facts")
        for verdict in claim.verdicts:
            yield self.plain(f"{verdict.reviewer}: {verdict_line(verdict)}")
            if verdict.justification:
                yield from self.long(verdict.justification, "inner")
            if verdict.earlier_wording is not None:
                yield from self.long(f"Given on an earlier cut of the claim: “{verdict.earlier_wording}”", "aside")
            if verdict.missing:
                yield self.plain(f"Not final: it lacks {'; '.join(verdict.missing)}.", "aside")
        for adjudication in claim.adjudications:
            waived = f" Waived: {'; '.join(adjudication.waivers)}." if adjudication.waivers else ""
            reason = adjudication.reason.value.replace("_", " ")
            yield self.plain(f"Adjudicated by {adjudication.reviewer}: {adjudication.value.value} ({reason}).{waived}")
        for review in claim.reviews:
            late = " (of an earlier version of the verdict)" if review.outdated else ""
            said = f": {review.comment}" if review.comment else ""
            decision = review.decision.value.replace("_", " ")
            yield from self.long(f"{review.reviewer} on the verdict of {review.of}: {decision}{late}{said}")
        for source in claim.sources:
            yield from self._source(source)
        if claim.confidential_sources:
            yield self.plain(f"{claim.confidential_sources} confidential sources, not printed", "facts")
        for warning in claim.warnings:
            yield self.plain(f"⚠ {warning.capitalize()}.", "facts")

    def _source(self, source: ReportedSource) -> "Iterator[Flowable]":
        facts = source_facts(source)
        yield self.plain(f"• {source_head(source)}{' · ' if facts else ''}{facts}", "inner")
        if source.quote:
            yield from self.long(f"“{source.quote}”", "inner")
        if source.withheld:
            yield self.plain(f"({source.withheld})", "aside")
        if source.question or source.answer:
            yield from self.long(f"Asked: {source.question or ''} Answer: {source.answer or ''}", "inner")
        for label, url in (("", source.url), ("archived: ", source.archived_url)):
            if url:
                yield self.link(label, url, "inner")
        if graded := grade(source):
            yield self.plain(graded, "aside")

    def _coverage(self, article: ReportedArticle) -> "Iterator[Flowable]":
        yield self.head("What was not checked", "section", 1)
        yield self.plain(coverage_words(article.tally))
        for line in article.coverage:
            if line.treatment in (Treatment.OPINION, Treatment.SKIPPED):
                words = article.text[line.start : line.end]
                yield from self.long(f"{at_offsets(line.start, line.end)}, {line.reason}: {words}", "facts")

    def _appendix(self) -> "list[Flowable]":
        cover = self._cover
        story: list[Flowable] = []
        if cover.agreement:
            story.append(self.plain("Agreement of the reviewers", "section"))
            story += [self.plain(agreement_line(figure)) for figure in cover.agreement]
        story.append(self.head("Legend and method", "section", 0))
        story += [self.plain(f"{term.word}: {term.meaning}") for term in cover.legend]
        story += [self.plain(line) for line in cover.method]
        story += [self.plain("Left out", "section"), *map(self.plain, cover.redactions)]
        story.append(self.plain("Manifest: article, SHA-256 of its text", "section"))
        return story + [self.plain(f"{article}  {sha256}", "facts") for article, sha256 in cover.manifest.items()]
