"""Google's Fact Check Tools form of ClaimReview: one ClaimReviewMarkupPage an article, to send to its API."""

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.model.report import Cover
from factcheck.model.reported_article import ReportedArticle
from factcheck.reporting.formats.claim_review import embeddable, published
from factcheck.text import web_address


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """All pages in the shape of the API's list (claimReviewMarkupPages)."""
    pages = [page for article in articles if (page := _page(cover, article))]
    yield embeddable({"claimReviewMarkupPages": pages}) + "\n"


def _page(cover: Cover, article: ReportedArticle) -> dict[str, Any] | None:
    nodes = [node for _, node in published(cover, article)]
    if not nodes:
        return None
    author = {"name": cover.organisation} if cover.organisation else None
    return _given(
        {
            "pageUrl": cover.base_url,
            "publishDate": max((node["dateModified"] for node in nodes if "dateModified" in node), default=None),
            "claimReviewAuthor": author,
            "claimReviewMarkups": [_markup(node, article) for node in nodes],
        }
    )


def _markup(node: dict[str, Any], article: ReportedArticle) -> dict[str, Any]:
    reviewed, rating = node["itemReviewed"], node["reviewRating"]
    claimant = reviewed.get("author")
    return _given(
        {
            "url": node.get("url"),
            "claimReviewed": node["claimReviewed"],
            "claimDate": reviewed.get("datePublished"),
            "claimAppearances": [address] if (address := web_address(article.url)) else [],
            "claimAuthor": {"name": claimant["name"]} if claimant else None,
            "rating": _given(
                {
                    "textualRating": rating["alternateName"],
                    "ratingValue": rating.get("ratingValue"),
                    "worstRating": rating.get("worstRating"),
                    "bestRating": rating.get("bestRating"),
                    "ratingExplanation": rating.get("ratingExplanation"),
                }
            ),
        }
    )


def _given(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
