"""A claim in the HTML report: a card that its marks in the article lead to."""

from collections.abc import Iterator

from factcheck.model.reported_claim import ReportedClaim, ReportedSource, ReportedVerdict
from factcheck.reporting.formats.words import at_offsets, grade, no_verdict, source_facts, source_head, verdict_line
from factcheck.reporting.legend import STANDING_GLYPHS, STANDING_WORDS
from factcheck.text import html, web_address


def claim_card(claim: ReportedClaim, number: int, *, marked: bool) -> str:
    """The card as HTML; its id is the one that ClaimReview addresses end with. `marked` cards lead back to the text."""
    return "".join(_card(claim, number, marked))


def _card(claim: ReportedClaim, number: int, marked: bool) -> Iterator[str]:
    identity, standing = html(claim.id), claim.standing
    title = f'<a href="#at-{identity}">Claim {number}</a>' if marked else f"Claim {number}"
    yield f'<div class="claim {standing.value}" id="claim-{identity}">\n'
    yield (
        f'<header><h4 id="head-{identity}">{title}</h4>'
        f'<span class="badge {standing.value}">{STANDING_GLYPHS[standing]} {STANDING_WORDS[standing]}</span></header>\n'
    )
    yield f'<blockquote class="quote" dir="auto">{html(claim.quote)}</blockquote>\n'
    by = f" · stated by {html(claim.claimant.name)}" if claim.claimant else ""
    yield (
        f'<p class="facts">{claim.zone.value}, characters {at_offsets(claim.start, claim.end)}{by} · '
        f"{claim.progress} · <code>{identity}</code></p>\n"
    )
    if claim.text != claim.quote:
        yield f'<p dir="auto"><strong>In other words:</strong> {html(claim.text)}</p>\n'
    if claim.outcome is not None and claim.outcome.adjudicated:
        words = html(claim.outcome.justification)
        yield f'<p class="words" dir="auto"><strong>Decided by adjudication:</strong> {words}</p>\n'
    if unjudged := no_verdict(claim):
        yield f'<p class="facts">{unjudged}</p>\n'
    for verdict in claim.verdicts:
        yield from _verdict(verdict)
    yield from _said_by_colleagues(claim)
    if claim.sources or claim.confidential_sources:
        yield "<p><strong>Counter-sources</strong></p>\n" + '<ul class="plain">\n'
        for source in claim.sources:
            yield from _source(source)
        if claim.confidential_sources:
            yield f'<li class="facts">{claim.confidential_sources} confidential, not printed</li>\n'
        yield "</ul>\n"
    for warning in claim.warnings:
        yield f'<p class="caution">⚠ {html(warning.capitalize())}.</p>\n'
    yield "</div>\n"


def _verdict(verdict: ReportedVerdict) -> Iterator[str]:
    yield '<div class="verdict">\n'
    yield f"<p><strong><bdi>{html(verdict.reviewer)}</bdi>:</strong> {html(verdict_line(verdict))}</p>\n"
    if verdict.justification:
        yield f'<p class="words" dir="auto">{html(verdict.justification)}</p>\n'
    if verdict.earlier_wording is not None:
        yield f'<p class="facts">Given on an earlier cut of the claim: “{html(verdict.earlier_wording)}”</p>\n'
    if verdict.missing:
        yield f'<p class="facts">Not final: it lacks {html("; ".join(verdict.missing))}.</p>\n'
    yield "</div>\n"


def _said_by_colleagues(claim: ReportedClaim) -> Iterator[str]:
    for adjudication in claim.adjudications:
        waived = f" Waived: {html('; '.join(adjudication.waivers))}." if adjudication.waivers else ""
        reason = adjudication.reason.value.replace("_", " ")
        yield (
            f'<p class="verdict">Adjudicated by <bdi>{html(adjudication.reviewer)}</bdi>: '
            f"{adjudication.value.value} ({reason}).{waived}</p>\n"
        )
    for review in claim.reviews:
        late = " (of an earlier version of the verdict)" if review.outdated else ""
        said = f": {html(review.comment)}" if review.comment else ""
        decision = review.decision.value.replace("_", " ")
        yield (
            f'<p class="verdict"><bdi>{html(review.reviewer)}</bdi> on the verdict of <bdi>{html(review.of)}</bdi>: '
            f"{decision}{late}{said}</p>\n"
        )


def _source(source: ReportedSource) -> Iterator[str]:
    facts = html(source_facts(source))
    yield f'<li class="source"><p><strong>{html(source_head(source))}</strong>{" · " if facts else ""}{facts}</p>'
    if source.quote:
        yield f'<blockquote dir="auto">{html(source.quote)}</blockquote>'
    if source.withheld:
        yield f'<p class="facts">({html(source.withheld)})</p>'
    if source.question or source.answer:
        yield f"<p>Asked: {html(source.question or '')} Answer: {html(source.answer or '')}</p>"
    for label, url in (("", source.url), ("archived: ", source.archived_url)):
        if url:
            address = web_address(url)
            link = f'<a class="address" href="{html(address or "")}" rel="nofollow noopener noreferrer">{html(url)}</a>'
            yield f"<p>{label}{link if address else html(url)}</p>"
    graded = grade(source)
    yield f'<p class="facts">{html(graded)}</p>' if graded else ""
    yield "</li>\n"
