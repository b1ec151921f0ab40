"""The report as one HTML file that needs nothing else: no script, no font, no picture, no network."""

from collections.abc import Iterable, Iterator, Mapping

from factcheck.model.report import Cover, EarlierReport
from factcheck.model.reported_article import ReportedArticle, ReportedComment, Treatment
from factcheck.reporting.formats.html_chart import chart
from factcheck.reporting.formats.html_claim import claim_card
from factcheck.reporting.formats.html_style import POLICY, STYLE
from factcheck.reporting.formats.html_text import article_text
from factcheck.reporting.formats.marked_text import paragraphs
from factcheck.reporting.formats.words import (
    NO_POINT,
    agreement_line,
    at_offsets,
    by_line,
    correction_line,
    coverage_words,
    fates,
    numbers_of,
    scope_words,
    since_words,
    when,
)
from factcheck.text import html, one_line, web_address

_BLANK_TITLE = "Verdict report"


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """The page in pieces."""
    title = html(one_line(cover.name or _BLANK_TITLE))
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{html(POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="{html(cover.generator)}">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#report">To the report</a>\n<header>\n<h1>{title}</h1>\n'
    )
    facts = [cover.organisation, when(cover.generated), scope_words(cover)]
    if any(facts):
        yield '<p class="facts">' + " · ".join(html(fact) for fact in facts if fact) + "</p>\n"
    if len(cover.manifest) != 1:
        yield chart(cover.tally, "all")
    yield '</header>\n<main id="report">\n'
    yield from _corrections(cover.earlier)
    for number, article in enumerate(articles, 1):
        yield from _article(article, number)
    yield from _appendix(cover)
    yield f'</main>\n<footer><p class="facts">Written by {html(cover.generator)}.</p></footer>\n</body>\n</html>\n'


def _corrections(earlier: EarlierReport | None) -> Iterator[str]:
    if earlier is None:
        return
    yield '<section aria-labelledby="corrections">\n<h2 id="corrections">Corrections</h2>\n'
    yield f"<p>{html(since_words(earlier))}</p>\n"
    if earlier.corrections:
        lines = (f'<li dir="auto">{html(correction_line(change))}</li>\n' for change in earlier.corrections)
        yield f"<ul>\n{''.join(lines)}</ul>\n"
    yield "</section>\n"


def _article(article: ReportedArticle, number: int) -> Iterator[str]:
    identity = f"article-{number}"
    yield f'<article aria-labelledby="{identity}">\n'
    yield f'<h2 id="{identity}" dir="auto">{html(article.title or "Untitled article")}</h2>\n'
    yield f'<p class="facts">{html(by_line(article))}'
    address = web_address(article.url)
    if article.url:
        shown = html(article.url)
        link = f'<a class="address" href="{html(address or "")}" rel="nofollow noopener noreferrer">{shown}</a>'
        yield " · " + (link if address else shown)
    yield f"<br>Article <code>{html(article.id)}</code>, SHA-256 of its text <code>{html(article.sha256)}</code></p>\n"
    yield chart(article.tally, identity)
    yield f'<div class="pair">\n<section class="text" tabindex="0" aria-labelledby="{identity}-text">\n'
    # Regions of several articles are told apart by their numbers, for those who hear the page.
    yield f'<h3 id="{identity}-text">The article<span class="unseen"> {number}</span></h3>\n'
    blocks = tuple(paragraphs(article))
    yield from article_text(blocks)
    yield (
        f'</section>\n<section aria-labelledby="{identity}-claims">\n'
        f'<h3 id="{identity}-claims">Its claims<span class="unseen"> (article {number})</span></h3>\n'
    )
    marked = {piece.claim.id for block in blocks for piece in block.pieces if piece.claim and piece.begins}
    for count, claim in enumerate(article.claims, 1):
        yield claim_card(claim, count, marked=claim.id in marked)
    yield "</section>\n</div>\n"
    yield from _comments(article)
    yield from _coverage(article)
    yield "</article>\n"


def _comments(article: ReportedArticle) -> Iterator[str]:
    comments, declared = article.comments, article.declared_comments
    if not comments and not declared:
        return
    yield "<h3>Readers’ comments</h3>\n"
    if declared is not None and declared != len(comments):
        yield f"<p>The page speaks of {declared}; {len(comments)} were on it.</p>\n"
    if comments:
        numbers = numbers_of(article)
        yield "<ul>\n" + "".join(f"<li>{_fate(comment, numbers)}</li>\n" for comment in comments) + "</ul>\n"


def _fate(comment: ReportedComment, numbers: Mapping[str, int]) -> str:
    def named(claim: str, does: str) -> str:
        link = f'<a href="#claim-{html(claim)}">claim {numbers[claim]}</a>' if claim in numbers else html(claim)
        return f"{link} ({does})" if does else link

    parts = [f"{word} {', '.join(named(*claim) for claim in claims)}" for word, claims in fates(comment)]
    return f"{html(comment.reader)}: {'; '.join(parts) or NO_POINT}"


def _coverage(article: ReportedArticle) -> Iterator[str]:
    yield f"<h3>What was not checked</h3>\n<p>{coverage_words(article.tally)}</p>\n"
    rows = [line for line in article.coverage if line.treatment in (Treatment.OPINION, Treatment.SKIPPED)]
    if not rows:
        return
    yield (
        '<table><thead><tr><th scope="col">Sentence</th><th scope="col">Why it is no claim</th>'
        '<th scope="col">Zone</th><th scope="col">Characters</th></tr></thead><tbody>\n'
    )
    for line in rows:
        yield (
            f'<tr><td dir="auto">{html(article.text[line.start : line.end])}</td><td>{html(line.reason or "")}</td>'
            f"<td>{line.zone.value}</td><td>{at_offsets(line.start, line.end)}</td></tr>\n"
        )
    yield "</tbody></table>\n"


def _appendix(cover: Cover) -> Iterator[str]:
    if cover.agreement:
        lines = "".join(f"<li>{html(agreement_line(figure))}</li>\n" for figure in cover.agreement)
        yield '<section aria-labelledby="agreement">\n<h2 id="agreement">Agreement of the reviewers</h2>\n'
        yield f"<ul>\n{lines}</ul>\n</section>\n"
    yield '<section aria-labelledby="legend">\n<h2 id="legend">Legend and method</h2>\n<dl>\n'
    for term in cover.legend:
        yield f"<dt>{html(term.word)}</dt><dd>{html(term.meaning)}</dd>\n"
    yield "</dl>\n" + "".join(f"<p>{html(line)}</p>\n" for line in cover.method)
    yield "<h3>Left out</h3>\n<ul>\n" + "".join(f"<li>{html(line)}</li>\n" for line in cover.redactions) + "</ul>\n"
    yield (
        '<h3>Manifest</h3>\n<table><thead><tr><th scope="col">Article</th><th scope="col">SHA-256 of its text</th>'
        "</tr></thead><tbody>\n"
    )
    for article, sha256 in cover.manifest.items():
        yield f"<tr><td><code>{html(article)}</code></td><td><code>{html(sha256)}</code></td></tr>\n"
    yield "</tbody></table>\n</section>\n"
