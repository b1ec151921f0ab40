"""Whether a ClaimReview document can be published: schema.org's shape with Google's rules for fact checks.

Rules: developers.google.com/search/docs/appearance/structured-data/factcheck (2025-12-10).
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from factcheck.reporting.validation.finding import Finding

CONTEXTS = ("https://schema.org", "http://schema.org", "https://schema.org/", "http://schema.org/")
_ADDRESS = re.compile(r"https?://\S+")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")
_RATING_WORDS = re.compile(r"^\W*(?:supported|disputed|unverified|true|false)\s*[:—–-]", re.IGNORECASE)

_THING = frozenset({"@type", "@id", "name", "url", "sameAs", "image", "description", "identifier"})
_WORK = _THING | {
    "author", "publisher", "datePublished", "dateModified", "headline", "inLanguage", "text", "archivedAt", "citation",
    "isBasedOn", "license",
}  # fmt: skip
VOCABULARY: dict[str, frozenset[str]] = {
    "ClaimReview": _WORK | {"claimReviewed", "itemReviewed", "reviewRating", "reviewBody"},
    "Claim": _WORK | {"appearance", "firstAppearance"},
    "Rating": _THING | {"ratingValue", "bestRating", "worstRating", "alternateName", "ratingExplanation", "author"},
    "Person": _THING | {"jobTitle", "affiliation"},
    "Organization": _THING | {"logo", "publishingPrinciples", "correctionsPolicy"},
    "Comment": _WORK | {"parentItem", "upvoteCount"},
    **dict.fromkeys(
        ("CreativeWork", "NewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "Article", "WebPage"), _WORK
    ),
}
"""The schema.org terms that a fact check needs, by type: a term outside it is a slip of the pen."""


def findings(document: Any) -> Iterator[Finding]:
    """What is wrong with a ClaimReview, or with a bundle of them in `@graph`."""
    if not isinstance(document, dict):
        yield Finding("document", "not a JSON object")
        return
    if document.get("@context") not in CONTEXTS:
        yield Finding("@context", "not schema.org's, and no other context is loaded")
    if "@graph" not in document:
        yield from _review(document, "ClaimReview")
        return
    graph = document["@graph"]
    if not isinstance(graph, list):
        yield Finding("@graph", "not a list")
        return
    for number, node in enumerate(graph):
        yield from _review(node, f"@graph[{number}]")
    addresses = Counter(node["url"] for node in graph if isinstance(node, dict) and isinstance(node.get("url"), str))
    for address, times in addresses.items():
        if times > 1:
            yield Finding("@graph", f"{times} reviews have the address {address}")


def _review(node: Any, where: str) -> Iterator[Finding]:
    if not isinstance(node, dict) or node.get("@type") != "ClaimReview":
        yield Finding(where, "not of @type ClaimReview")
        return
    yield from _terms(node, where)
    claim = node.get("claimReviewed")
    if not isinstance(claim, str) or not claim.strip():
        yield Finding(f"{where}.claimReviewed", "required: the claim in words")
    elif _RATING_WORDS.match(claim):
        yield Finding(f"{where}.claimReviewed", "begins with a rating; the rating belongs in reviewRating")
    if not is_address(node.get("url")):
        yield Finding(f"{where}.url", "required: the web address of the review; give --base-url")
    yield from _dates(node, where)
    if "author" in node:
        yield from _agents(node["author"], f"{where}.author", need_name=False)
    if "itemReviewed" in node:
        yield from _item(node["itemReviewed"], f"{where}.itemReviewed")
    yield from _rating(node.get("reviewRating"), f"{where}.reviewRating")


def _item(item: Any, where: str) -> Iterator[Finding]:
    if not isinstance(item, dict) or item.get("@type") not in ("Claim", "CreativeWork"):
        yield Finding(where, "not of @type Claim or CreativeWork")
        return
    yield from _dates(item, where)
    if "author" in item:
        yield from _agents(item["author"], f"{where}.author", need_name=True)


def _agents(value: Any, where: str, *, need_name: bool) -> Iterator[Finding]:
    if not isinstance(value, dict) or value.get("@type") not in ("Organization", "Person"):
        yield Finding(where, "not one of @type Organization or Person")
    elif not _text(value.get("name")) and (need_name or not _text(value.get("url"))):
        yield Finding(where, "has no name" if need_name else "has neither name nor url")


def _rating(rating: Any, where: str) -> Iterator[Finding]:
    if not isinstance(rating, dict) or rating.get("@type") != "Rating":
        yield Finding(where, "required: of @type Rating")
        return
    if not _text(rating.get("alternateName")):
        yield Finding(f"{where}.alternateName", "required: the rating in words")
    yield from number_findings(rating, where)
    words = rating.get("alternateName")
    if "ratingValue" in rating and isinstance(words, str) and words.lower().startswith("unverified"):
        yield Finding(where, "an unverified claim has no number")


def number_findings(rating: dict[str, Any], where: str) -> Iterator[Finding]:
    """What is wrong with a rating's numbers: all three or none, and 1 <= worst < best with the value between."""
    numbers = {key: rating[key] for key in ("ratingValue", "bestRating", "worstRating") if key in rating}
    for key, number in numbers.items():
        if isinstance(number, bool) or not isinstance(number, int | float):
            yield Finding(f"{where}.{key}", "not a number")
            return
    if not numbers:
        return
    if len(numbers) < 3:
        yield Finding(where, "ratingValue, bestRating and worstRating come together or not at all")
        return
    value, best, worst = numbers["ratingValue"], numbers["bestRating"], numbers["worstRating"]
    if not 1 <= worst < best or not worst <= value <= best:
        yield Finding(where, f"not 1 <= worst < best with the value between: {worst}, {value}, {best}")


def is_address(value: Any) -> bool:
    """Whether it is an address on the web."""
    return isinstance(value, str) and bool(_ADDRESS.fullmatch(value))


def is_date(value: Any) -> bool:
    """Whether it is a date in ISO 8601, or the known part of one."""
    return isinstance(value, str) and bool(_DATE.fullmatch(value))


def _dates(node: dict[str, Any], where: str) -> Iterator[Finding]:
    for key in ("datePublished", "dateModified"):
        if key in node and not is_date(node[key]):
            yield Finding(f"{where}.{key}", "not an ISO 8601 date")


def _terms(node: Any, where: str) -> Iterator[Finding]:
    """Terms and types that schema.org does not have here: what an expansion against its context would drop."""
    if isinstance(node, list):
        for number, item in enumerate(node):
            yield from _terms(item, f"{where}[{number}]")
    if not isinstance(node, dict):
        return
    kind = node.get("@type")
    if not isinstance(kind, str) or kind not in VOCABULARY:
        yield Finding(where, f"of the unknown @type {kind!r}")
        return
    for key, value in node.items():
        if key == "@context":
            continue
        if key not in VOCABULARY[kind]:
            yield Finding(f"{where}.{key}", f"no property of {kind}")
        yield from _terms(value, f"{where}.{key}")


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
