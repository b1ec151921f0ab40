"""ClaimReview JSON-LD (schema.org, with Google's rules): what search engines and fact-check archives read.

Only published claims go out: of one mind or adjudicated, and final.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.model.article import Genre
from factcheck.model.claim import ClaimantKind
from factcheck.model.report import Cover
from factcheck.model.reported_article import ReportedArticle
from factcheck.model.reported_claim import ReportedClaim, ReportedOutcome, ReportedSource
from factcheck.model.scale import Scale
from factcheck.model.source import SourceKind
from factcheck.reporting.formats.jsonable import dumps
from factcheck.reporting.legend import rated
from factcheck.text import file_name, web_address

CONTEXT = "https://schema.org"
_EXPLANATION = 500
_ARTICLE_TYPES = {Genre.OPINION: "OpinionNewsArticle", Genre.ANALYSIS: "AnalysisNewsArticle"}
_ISO_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_END_OF_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*(?=\s)")

Node = dict[str, Any]


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """All published claims as one graph."""
    graph = [node for article in articles for _, node in published(cover, article)]
    yield embeddable({"@context": CONTEXT, "@graph": graph}) + "\n"


def files(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[tuple[str, str]]:
    """A file name and a document for each published claim: a web page may carry only one."""
    for article in articles:
        for claim, node in published(cover, article):
            name = f"{file_name(article.title or 'claim')[:60].strip('-')}-{claim.id}.jsonld"
            yield name, embeddable({"@context": CONTEXT, **node}) + "\n"


def embeddable(document: Node) -> str:
    """The document as JSON that can stand inside an HTML script element without ending it."""
    return dumps(document, indent=1).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def published(cover: Cover, article: ReportedArticle) -> Iterator[tuple[ReportedClaim, Node]]:
    """The article's published claims as ClaimReview nodes."""
    for claim in article.claims:
        if claim.outcome is not None and claim.outcome.published:
            yield claim, _node(cover, article, claim, claim.outcome)


def claim_address(cover: Cover, claim: ReportedClaim) -> str | None:
    """Where the check of a claim stands on the web: the page with an anchor. None without a base address."""
    return f"{cover.base_url.split('#', 1)[0]}#claim-{claim.id}" if cover.base_url else None


def _node(cover: Cover, article: ReportedArticle, claim: ReportedClaim, outcome: ReportedOutcome) -> Node:
    days = sorted(
        [said.at for said in claim.verdicts if said.at] + [said.at for said in claim.adjudications if said.at]
    )
    return _given(
        {
            "@type": "ClaimReview",
            "url": claim_address(cover, claim),
            "claimReviewed": claim.text,
            "datePublished": days[0].date().isoformat() if days else None,
            "dateModified": days[-1].date().isoformat() if days else None,
            "inLanguage": article.language,
            "author": publisher_of_checks(cover),
            "itemReviewed": _given(
                {
                    "@type": "Claim",
                    "text": claim.quote,
                    "author": _claimant(article, claim),
                    "datePublished": iso_date(article.published),
                    "appearance": _appearance(article),
                }
            ),
            "reviewRating": rating_node(cover.scale, outcome),
            "citation": [_citation(source) for source in claim.sources if not source.retracted],
        }
    )


def publisher_of_checks(cover: Cover) -> Node | None:
    """The organisation that answers for the checks; reviewers are not named here."""
    if not cover.organisation or not cover.organisation.strip():
        return None
    return _given({"@type": "Organization", "name": cover.organisation, "url": web_address(cover.organisation_url)})


def rating_node(scale: Scale, outcome: ReportedOutcome) -> Node:
    """The verdict in words, and in numbers where numbers are honest."""
    number = scale.number(outcome.value, outcome.basis)
    numbers = {} if number is None else {"ratingValue": number, "bestRating": scale.best, "worstRating": scale.worst}
    explanation = beginning(outcome.justification)
    return _given(
        {
            "@type": "Rating",
            "alternateName": rated(scale, outcome.value, outcome.basis),
            **numbers,
            "ratingExplanation": explanation,
        }
    )


def beginning(text: str, most: int = _EXPLANATION) -> str:
    """As many whole sentences as fit; words, where the first sentence is too long."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    ends = [match.end() for match in _END_OF_SENTENCE.finditer(text, 0, most)]
    return text[: ends[-1]] if ends else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _claimant(article: ReportedArticle, claim: ReportedClaim) -> Node | None:
    claimant = claim.claimant if claim.claimant is not None and claim.claimant.name.strip() else None
    if claimant is not None and claimant.kind is ClaimantKind.PERSON:
        return {"@type": "Person", "name": claimant.name}
    if claimant is not None and claimant.kind is ClaimantKind.ORGANISATION:
        return {"@type": "Organization", "name": claimant.name}
    if claimant is not None and claimant.kind is ClaimantKind.ANONYMOUS:
        return None
    # One claimant a claim: what several authors wrote together their publication stands for.
    if len(article.authors) > 1 and article.publisher:
        return {"@type": "Organization", "name": article.publisher}
    return next(iter(_people(article)), None)


def _people(article: ReportedArticle) -> list[Node]:
    return [{"@type": "Person", "name": name} for name in article.authors if name.strip()]


def _appearance(article: ReportedArticle) -> Node:
    people = _people(article)
    return _given(
        {
            "@type": _ARTICLE_TYPES.get(article.genre, "NewsArticle") if article.genre else "NewsArticle",
            "headline": article.title,
            "author": people if len(people) > 1 else next(iter(people), None),
            "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
            "datePublished": iso_date(article.published),
            "url": web_address(article.url),
        }
    )


def _citation(source: ReportedSource) -> Node:
    rebuttal = source.kind is SourceKind.REBUTTAL
    author = source.author
    return _given(
        {
            "@type": "Comment" if rebuttal else "CreativeWork",
            "name": source.title,
            "author": {"@type": "Person", "name": author} if author else None,
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
            "url": web_address(source.url),
            "archivedAt": web_address(source.archived_url),
            "datePublished": iso_date(source.published),
            "text": source.quote,
        }
    )


def _given(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, [], "") and str(value).strip()}


def iso_date(words: str | None) -> str | None:
    """The date, or the known part of one, where the words are that in ISO 8601."""
    return words if words and _ISO_DATE.fullmatch(words) else None
