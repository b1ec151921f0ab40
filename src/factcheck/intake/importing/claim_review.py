"""ClaimReview from elsewhere: saved pages, feeds, and the lists of Google's Fact Check Tools, as earlier checks."""

from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

from factcheck.intake.importing.json_input import a_text, an_object, parse_each, parse_json, text_or_none
from factcheck.intake.importing.ratings import rating_of
from factcheck.intake.importing.record import FaultError, ForeignSource, ForeignVerdict, Imported, Place
from factcheck.intake.importing.verdict_words import fitting, moment

_CONTAINERS = ("@graph", "dataFeedElement", "item", "itemListElement", "claims", "claimReview")


class _Scripts(HTMLParser):
    """Collects the JSON-LD of a saved page; nothing in the page is run or fetched."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("type") or "").split(";")[0].strip().lower()
        if tag == "script" and kind == "application/ld+json":
            self._inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported]]]]:
    """One row a review, read as the feed goes on. Raises FaultError where the file is no JSON from there on."""
    documents = _scripts(text) if text.lstrip().startswith("<") else parse_each(text)
    for number, review in enumerate((found for document in documents for found in _reviews(document, {})), 1):
        yield number, lambda number=number, review=review: [_imported(number, review)]  # type: ignore[misc]


class _Broken(NamedTuple):
    """A script of a page that is no JSON: a row of its own, for the others may hold the review."""

    fault: FaultError


def _scripts(page: str) -> Iterator[Any]:
    """The page's pieces of JSON-LD. Raises FaultError where it has none."""
    scripts = _Scripts()
    scripts.feed(page)
    scripts.close()
    if not scripts.found:
        raise FaultError("the page holds no JSON-LD")
    for number, script in enumerate(scripts.found, 1):
        try:
            yield parse_json(script)
        except FaultError as error:
            yield _Broken(FaultError(f"script {number} of the page is {error.what}", error.field))


def _reviews(node: Any, around: dict[str, Any]) -> Iterator[dict[str, Any] | _Broken]:
    """Every review in the document; what a Fact Check Tools list says around it is put into it."""
    if isinstance(node, _Broken):
        yield node
    if isinstance(node, list):
        for item in node:
            yield from _reviews(item, around)
        return
    if not isinstance(node, dict):
        return
    if "ClaimReview" in _all(node.get("@type")):
        yield node
    elif "textualRating" in node:
        yield {
            "claimReviewed": around.get("text"),
            "url": node.get("url"),
            "datePublished": node.get("reviewDate"),
            "author": node.get("publisher"),
            "reviewRating": {"alternateName": node.get("textualRating")},
            "itemReviewed": {
                "author": {"name": around.get("claimant")},
                "datePublished": around.get("claimDate"),
            },
        }
    else:
        for key in _CONTAINERS:
            yield from _reviews(node.get(key), node if key == "claimReview" else around)


def _imported(number: int, review: dict[str, Any] | _Broken) -> Imported:
    if isinstance(review, _Broken):
        raise review.fault
    claimed = a_text(review.get("claimReviewed"), "claimReviewed")
    rating = an_object(review.get("reviewRating"), "reviewRating")
    words = a_text(rating.get("alternateName"), "reviewRating.alternateName")
    known = rating_of(words)
    value, basis = known or (None, None)
    item = _first(review.get("itemReviewed"))
    appearance = _first(item.get("appearance")) or _first(item.get("firstAppearance"))
    verbatim = text_or_none(item.get("text"), "itemReviewed.text")
    explanation = text_or_none(rating.get("ratingExplanation"), "reviewRating.ratingExplanation")
    url = text_or_none(review.get("url"), "url")
    return Imported(
        row=number,
        # A page may review several claims.
        identity=url and f"{url} “{claimed}”",
        quote=verbatim or claimed,
        verbatim=verbatim is not None,
        wording=claimed if verbatim and verbatim != claimed else None,
        place=Place(title=_text(appearance.get("headline")), url=_text(appearance.get("url"))),
        claimant=_name(item.get("author")),
        claimed=(text_or_none(item.get("datePublished"), "itemReviewed.datePublished") or "")[:10] or None,
        verdict=ForeignVerdict(
            author=_name(review.get("author")),
            value=value,
            basis=fitting(basis, value) if value else None,
            original=words,
            justification=explanation or "",
            at=moment(review.get("dateModified") or review.get("datePublished"), "datePublished"),
            url=url,
            sources=tuple(_source(cited) for cited in _all(review.get("citation")) if isinstance(cited, dict)),
        ),
    )


def _source(cited: dict[str, Any]) -> ForeignSource:
    return ForeignSource(
        quote=_text(cited.get("text")) or "",
        title=_text(cited.get("name")),
        author=_name(cited.get("author")),
        publisher=_name(cited.get("publisher")),
        url=_text(cited.get("url")),
        archived_url=_text(cited.get("archivedAt")),
        published=_text(cited.get("datePublished")),
    )


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> dict[str, Any]:
    return next((one for one in _all(value) if isinstance(one, dict)), {})


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _name(value: Any) -> str | None:
    names = [one if isinstance(one, str) else one.get("name") for one in _all(value) if isinstance(one, str | dict)]
    return "; ".join(name for name in names if isinstance(name, str) and name) or None
