"""What a web page's head tells of the article: JSON-LD, Open Graph, meta elements, the canonical address."""

import json
import re
from collections.abc import Iterator
from typing import Any

from factcheck.model.article import Genre
from factcheck.reading.metadata import Known
from factcheck.reading.timestamps import date_in

_LARGEST = 500_000
"""Characters of JSON-LD that are looked at."""
_KINDS = re.compile(r"\w*(?:Article|Posting|Report|WebPage)$")
_AUTHOR_KEYS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_SITE_KEYS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_TITLE_KEYS = ("og:title", "twitter:title", "dc.title")
_DATE_KEYS = ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "publishdate", "dc.date.issued")
_UPDATE_KEYS = ("article:modified_time", "og:updated_time", "datemodified", "lastmod")
_Metas = dict[str, list[str]]


def known_of(root: Any) -> Known:
    """The metadata of a page's head. JSON-LD counts more than Open Graph, and that more than plain meta elements."""
    metas: _Metas = {}
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if key and (content := " ".join((meta.get("content") or "").split())):
            metas.setdefault(key, []).append(content)
    linked = _linked_article(root)
    headline = _text(linked.get("headline")) or _first(metas, *_TITLE_KEYS)
    title = next((" ".join("".join(t.itertext()).split()) for t in root.iter("title")), None)
    site = _text(linked.get("publisher")) or _first(metas, *_SITE_KEYS) or _site_in(title, headline)
    named = tuple(author for key in _AUTHOR_KEYS for author in metas.get(key, [])[:8])
    return Known(
        title=headline or _without_site(title, site),
        authors=_clean(_people(linked.get("author") or linked.get("creator")) or named),
        publisher=site,
        published=_date(linked.get("datePublished")) or _date(_first(metas, *_DATE_KEYS)),
        updated=_date(linked.get("dateModified")) or _date(_first(metas, *_UPDATE_KEYS)),
        language=_language(root, metas),
        url=_address(root, metas),
        genre=_genre(linked, metas),
    )


def _linked_article(root: Any) -> dict[str, Any]:
    """The JSON-LD object that describes the article; empty where there is none."""
    best: dict[str, Any] = {}
    rank = 0
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _LARGEST:
            continue
        try:
            data = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            score = max((_rank(kind) for kind in _list(thing.get("@type"))), default=0)
            if score > rank:
                best, rank = thing, score
    return best


def _rank(kind: Any) -> int:
    if not isinstance(kind, str) or not _KINDS.search(kind):
        return 0
    return 1 if kind.endswith("WebPage") else 2


def _things(data: Any) -> Iterator[dict[str, Any]]:
    pending = [data]
    for _ in range(2_000):
        if not pending:
            return
        thing = pending.pop(0)
        if isinstance(thing, list):
            pending += thing[:200]
        elif isinstance(thing, dict):
            yield thing
            pending += _list(thing.get("@graph"))[:200]
            pending += _list(thing.get("mainEntity"))[:5]


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _people(value: Any) -> tuple[str, ...]:
    return tuple(name for v in _list(value)[:20] if (name := _text(v)))


def _clean(authors: tuple[str, ...]) -> tuple[str, ...]:
    names: list[str] = []
    for author in authors:
        if not author.lower().startswith(("http:", "https:", "@")):
            bare = re.sub(r"^by\s+", "", author, flags=re.I)
            names += [n for n in re.split(r"\s*(?:,|;|\band\b|&|\|)\s*", bare) if n.strip()]
    return tuple(dict.fromkeys(names))[:20]


def _first(metas: _Metas, *keys: str) -> str | None:
    return next((metas[key][0] for key in keys if key in metas), None)


def _date(value: Any) -> str | None:
    text = _text(value)
    return date_in(text) if text else None


_SITE_GAP = re.compile(r"\s+(?:[|•·–—»:]|-|::)\s+")


def _without_site(title: str | None, site: str | None) -> str | None:
    if not title:
        return None
    parts = _SITE_GAP.split(title)
    if len(parts) > 1 and site and parts[-1].casefold() == site.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |•·–—»:-")
    return title


def _site_in(title: str | None, headline: str | None) -> str | None:
    """The site's name at the end of a page's title, "Wall raised | Harrow Times"."""
    if not title or title == headline:
        return None
    parts = _SITE_GAP.split(title)
    last = parts[-1].strip()
    return last if len(parts) > 1 and 1 <= len(last.split()) <= 5 and len(last) < max(map(len, parts)) else None


def _language(root: Any, metas: _Metas) -> str | None:
    language = root.get("lang") or _first(metas, "og:locale", "language", "content-language", "dc.language")
    found = re.match(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?", language or "")
    return found.group().replace("_", "-") if found else None


def _address(root: Any, metas: _Metas) -> str | None:
    canonical = [
        link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for address in (*canonical, _first(metas, "og:url")):
        if address and address.startswith(("http://", "https://")):
            return str(address)
    return None


def _genre(linked: dict[str, Any], metas: _Metas) -> Genre | None:
    told = (linked.get("@type"), linked.get("articleSection"), *metas.get("article:section", []))
    words = " ".join(str(value) for value in told).lower()
    if "opinion" in words or "editorial" in words or "commentary" in words:
        return Genre.OPINION
    if "analysis" in words:
        return Genre.ANALYSIS
    return Genre.NEWS if "newsarticle" in words or "reportage" in words else None
