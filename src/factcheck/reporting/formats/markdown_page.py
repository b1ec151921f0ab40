"""The report as a page of Markdown (CommonMark with GitHub's tables), for reading and for pull requests."""

from collections.abc import Iterable, Iterator

from factcheck.language.counting import counted
from factcheck.model.report import Cover
from factcheck.model.reported_article import ReportedArticle, Tally, Treatment
from factcheck.model.reported_claim import ReportedClaim, ReportedSource, ReportedVerdict, Standing
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
from factcheck.text import markdown, markdown_link, markdown_quote


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """The page in pieces, one or more an article."""
    yield "# " + markdown(cover.name or "Verdict report") + "\n\n"
    facts = [cover.organisation, when(cover.generated), cover.generator, scope_words(cover)]
    yield " · ".join(markdown(fact) for fact in facts if fact) + "\n\n"
    yield _tally(cover.tally) + "\n\n"
    if cover.earlier is not None:
        yield f"## Corrections\n\n{markdown(since_words(cover.earlier))}\n\n"
        if cover.earlier.corrections:
            yield "".join(f"- {markdown(correction_line(c))}\n" for c in cover.earlier.corrections) + "\n"
    for article in articles:
        yield from _article(article)
    yield from _appendix(cover)


def _tally(tally: Tally) -> str:
    counts = [f"{STANDING_WORDS[standing].lower()} {getattr(tally, standing.value)}" for standing in Standing]
    return f"**{counted(tally.claims, 'claim')}**: {', '.join(counts)}. Published: {tally.published}."


def _article(article: ReportedArticle) -> Iterator[str]:
    yield f"## {markdown(article.title or 'Untitled article')}\n\n"
    yield markdown(by_line(article)) + "\n\n"
    if article.url:
        yield markdown_link(article.url) + "\n\n"
    yield f"Article `{article.id}`, SHA-256 of its text `{article.sha256}`.\n\n"
    yield _tally(article.tally) + "\n\n"
    for number, claim in enumerate(article.claims, 1):
        yield from _claim(number, claim)
    yield from _comments(article)
    yield from _coverage(article)


def _claim(number: int, claim: ReportedClaim) -> Iterator[str]:
    sign = f"{STANDING_GLYPHS[claim.standing]} {STANDING_WORDS[claim.standing]}"
    yield f"### {number}. {markdown(sign)}\n\n"
    yield markdown_quote(claim.quote) + "\n\n"
    place = f"Claim `{claim.id}`, {claim.zone.value}, characters {at_offsets(claim.start, claim.end)}"
    by = f", stated by {markdown(claim.claimant.name)}" if claim.claimant else ""
    yield f"{place}{by}: {claim.progress}.\n\n"
    if claim.text != claim.quote:
        yield f"In other words: {markdown(claim.text)}\n\n"
    if claim.outcome is not None and claim.outcome.adjudicated:
        yield f"**Decided by adjudication**: {markdown(claim.outcome.justification)}\n\n"
    if unjudged := no_verdict(claim):
        yield f"{unjudged}\n\n"
    for verdict in claim.verdicts:
        yield from _verdict(verdict)
    for adjudication in claim.adjudications:
        waivers = f" Waived: {markdown('; '.join(adjudication.waivers))}." if adjudication.waivers else ""
        reason = adjudication.reason.value.replace("_", " ")
        yield f"- Adjudicated by {markdown(adjudication.reviewer)}: {adjudication.value.value} ({reason}).{waivers}\n"
    for review in claim.reviews:
        late = " (of an earlier version of the verdict)" if review.outdated else ""
        said = f": {markdown(review.comment)}" if review.comment else ""
        decision = review.decision.value.replace("_", " ")
        yield f"- {markdown(review.reviewer)} on {markdown(review.of)}’s verdict: {decision}{late}{said}\n"
    if claim.sources:
        yield "\nCounter-sources:\n\n"
    for source in claim.sources:
        yield from _source(source)
    if claim.confidential_sources:
        yield f"- {claim.confidential_sources} confidential, not printed.\n"
    for warning in claim.warnings:
        yield f"\n⚠ {markdown(warning.capitalize())}.\n"
    yield "\n"


def _verdict(verdict: ReportedVerdict) -> Iterator[str]:
    yield f"- **{markdown(verdict.reviewer)}**: {markdown(verdict_line(verdict))}\n"
    if verdict.justification:
        yield f"  {markdown(verdict.justification)}\n"
    if verdict.earlier_wording is not None:
        yield f"  Given on an earlier cut of the claim: “{markdown(verdict.earlier_wording)}”\n"
    if verdict.missing:
        yield f"  Not final: it lacks {markdown('; '.join(verdict.missing))}.\n"


def _source(source: ReportedSource) -> Iterator[str]:
    yield f"- **{markdown(source_head(source))}**"
    facts = source_facts(source)
    yield (f" · {markdown(facts)}" if facts else "") + "\n"
    if source.quote:
        yield markdown_quote(source.quote, indent="  ") + "\n"
    if source.withheld:
        yield f"  ({markdown(source.withheld)})\n"
    if source.question or source.answer:
        yield f"  Asked: {markdown(source.question or '')} Answer: {markdown(source.answer or '')}\n"
    for label, url in (("", source.url), ("archived: ", source.archived_url)):
        if url:
            yield f"  {label}{markdown_link(url)}\n"
    graded = grade(source)
    if graded:
        yield f"  {markdown(graded)}\n"


def _comments(article: ReportedArticle) -> Iterator[str]:
    comments, declared = article.comments, article.declared_comments
    if not comments and not declared:
        return
    yield "### Readers’ comments\n\n"
    if declared is not None and declared != len(comments):
        yield f"The page speaks of {declared}; {len(comments)} were on it.\n\n"
    numbers = numbers_of(article)
    for comment in comments:
        yield f"- {markdown(comment_fate(comment, numbers))}\n"
    yield "\n"


def _coverage(article: ReportedArticle) -> Iterator[str]:
    yield f"### What was not checked\n\n{coverage_words(article.tally)}\n\n"
    rows = [line for line in article.coverage if line.treatment in (Treatment.OPINION, Treatment.SKIPPED)]
    if rows:
        yield "| characters | zone | why it is no claim | sentence |\n|---|---|---|---|\n"
    for line in rows:
        words = markdown(article.text[line.start : line.end])
        yield f"| {at_offsets(line.start, line.end)} | {line.zone.value} | {markdown(line.reason or '')} | {words} |\n"
    yield "\n"


def _appendix(cover: Cover) -> Iterator[str]:
    if cover.agreement:
        yield "## Agreement of the reviewers\n\n"
        for figure in cover.agreement:
            yield f"- {markdown(agreement_line(figure))}\n"
        yield "\n"
    yield "## Legend\n\n"
    for term in cover.legend:
        yield f"- **{markdown(term.word)}**: {markdown(term.meaning)}\n"
    yield "\n## Method\n\n"
    for line in cover.method:
        yield f"{markdown(line)}\n\n"
    yield "## Left out\n\n"
    for line in cover.redactions:
        yield f"- {markdown(line)}\n"
    yield "\n## Manifest\n\n| article | SHA-256 of its text |\n|---|---|\n"
    for article, sha256 in cover.manifest.items():
        yield f"| `{article}` | `{sha256}` |\n"
