"""Whether a file in the form of Google's Fact Check Tools API would be taken (claimReviewMarkupPages)."""

from collections.abc import Iterator
from typing import Any

from factcheck.reporting.validation.claim_review import is_address, is_date, number_findings
from factcheck.reporting.validation.finding import Finding

_PAGE = frozenset({"pageUrl", "publishDate", "claimReviewAuthor", "claimReviewMarkups"})
_MARKUP = frozenset(
    {
        "url", "claimReviewed", "claimDate", "claimLocation", "claimFirstAppearance", "claimAppearances", "claimAuthor",
        "rating",
    }
)  # fmt: skip
_RATING = frozenset({"textualRating", "ratingValue", "worstRating", "bestRating", "ratingExplanation", "imageUrl"})


def findings(document: Any) -> Iterator[Finding]:
    """What is wrong with the list of pages."""
    pages = document.get("claimReviewMarkupPages") if isinstance(document, dict) else None
    if not isinstance(pages, list):
        yield Finding("claimReviewMarkupPages", "required: a list")
        return
    for number, page in enumerate(pages):
        where = f"claimReviewMarkupPages[{number}]"
        if not isinstance(page, dict):
            yield Finding(where, "not an object")
            continue
        yield from _unknown(page, _PAGE, where)
        if not is_address(page.get("pageUrl")):
            yield Finding(f"{where}.pageUrl", "required: the web address of the page; give --base-url")
        if not is_date(page.get("publishDate", "2026")):
            yield Finding(f"{where}.publishDate", "not an ISO 8601 date")
        markups = page.get("claimReviewMarkups")
        if not isinstance(markups, list) or not markups:
            yield Finding(f"{where}.claimReviewMarkups", "required: one or more")
            continue
        for index, markup in enumerate(markups):
            yield from _markup(markup, page.get("pageUrl"), f"{where}.claimReviewMarkups[{index}]")


def _markup(markup: Any, page: Any, where: str) -> Iterator[Finding]:
    if not isinstance(markup, dict):
        yield Finding(where, "not an object")
        return
    yield from _unknown(markup, _MARKUP, where)
    if not isinstance(markup.get("claimReviewed"), str) or not markup["claimReviewed"].strip():
        yield Finding(f"{where}.claimReviewed", "required: the claim in words")
    if "url" in markup and str(markup["url"]).split("#", 1)[0] != str(page).split("#", 1)[0]:
        yield Finding(f"{where}.url", "may only be the page's address with an anchor")
    if not is_date(markup.get("claimDate", "2026")):
        yield Finding(f"{where}.claimDate", "not an ISO 8601 date")
    if not all(map(is_address, markup.get("claimAppearances", []))):
        yield Finding(f"{where}.claimAppearances", "not all addresses on the web")
    rating = markup.get("rating")
    if not isinstance(rating, dict):
        yield Finding(f"{where}.rating", "required")
        return
    yield from _unknown(rating, _RATING, f"{where}.rating")
    if not isinstance(rating.get("textualRating"), str) or not rating["textualRating"].strip():
        yield Finding(f"{where}.rating.textualRating", "required: the rating in words")
    yield from number_findings(rating, f"{where}.rating")


def _unknown(node: dict[str, Any], known: frozenset[str], where: str) -> Iterator[Finding]:
    for key in sorted(node.keys() - known):
        yield Finding(f"{where}.{key}", "no field of the form")
