"""What a web page's head tells of the article: JSON-LD, Open Graph, meta elements, the canonical address."""

import re
from collections.abc import Iterator
from typing import Any

from factcheck.model.article import Genre
from factcheck.reading.formats.linked_data import LinkedArticle
from factcheck.reading.metadata import Known
from factcheck.reading.timestamps import date_in

_AUTHOR_KEYS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "citation_author")
_SITE_KEYS = ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_journal_title")
_TITLE_KEYS = ("og:title", "twitter:title", "dc.title", "citation_title")
_DATE_KEYS = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "pubdate",
    "publishdate",
    "dc.date.issued",
    "citation_publication_date",
    "parsely-pub-date",
)
_UPDATE_KEYS = ("article:modified_time", "og:updated_time", "datemodified", "lastmod")
_DATED_PATH = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})/")
_NOT_THE_ARTICLES = frozenset(("aside", "nav", "footer", "figure"))
_MOST_WORDS = 200_000
_Metas = dict[str, list[str]]


def known_of(root: Any) -> Known:
    """The metadata of a page's head. JSON-LD counts more than Open Graph, and that more than plain meta elements."""
    metas: _Metas = {}
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if key and (content := " ".join((meta.get("content") or "").split())):
            metas.setdefault(key, []).append(content)
    linked = LinkedArticle(root)
    headline = linked.text("headline") or _first(metas, *_TITLE_KEYS)
    title = next((" ".join("".join(t.itertext()).split()) for t in root.iter("title")), None)
    sites = (linked.text("publisher"), *(_first(metas, key) for key in _SITE_KEYS), _site_in(title, headline))
    site = _shown(root, [name for name in sites if name])
    named = tuple(author for key in _AUTHOR_KEYS for author in metas.get(key, [])[:8])
    url = _address(root, linked, metas)
    dated = _DATED_PATH.search(url or "")
    return Known(
        title=headline or _without_site(title, site),
        authors=_clean(linked.people() or named),
        publisher=site,
        published=_date(linked.text("datePublished"))
        or _date(_first(metas, *_DATE_KEYS))
        or _time_element(root)
        or (date_in("-".join(dated.groups())) if dated else None),
        updated=_date(linked.text("dateModified")) or _date(_first(metas, *_UPDATE_KEYS)),
        language=_language(root, linked, metas),
        url=url,
        genre=_genre(linked, metas),
    )


_COMPANY = re.compile(r"\b(?:inc|ltd|limited|llc|plc|gmbh|corp|corporation|holdings|group)\b\.?$", re.I)


def _shown(root: Any, names: list[str]) -> str | None:
    """The first name that the page shows, too: a parent company and a template's name stand in its head alone."""
    if len({name.casefold() for name in names}) <= 1:
        return next(iter(names), None)
    text = " ".join(_visible(root)).casefold()
    return max(names, key=lambda name: (min(text.count(name.casefold()), 2), _COMPANY.search(name) is None))


def _visible(root: Any) -> Iterator[str]:
    length = 0
    for element in root.iter():
        inside = isinstance(element.tag, str) and element.tag not in ("script", "style", "head", "title")
        for words in (element.text if inside else None, element.tail):
            if words and words.strip():
                yield words.strip()
                length += len(words)
        if length > _MOST_WORDS:
            return


def _time_element(root: Any) -> str | None:
    """The day of the first time element that is the article's own, as where the page shows "3 hours ago"."""
    for element in root.iter("time"):
        date = _date(element.get("datetime"))
        if date and not any(a.tag in _NOT_THE_ARTICLES or _is_comment(a) for a in element.iterancestors()):
            return date
    return None


def _is_comment(element: Any) -> bool:
    return "comment" in f"{element.get('class') or ''} {element.get('id') or ''}".lower()


def _clean(authors: tuple[str, ...]) -> tuple[str, ...]:
    names: list[str] = []
    for author in authors:
        if not author.lower().startswith(("http:", "https:", "@")):
            bare = re.sub(r"^by\s+", "", author, flags=re.I)
            if (sorted_name := _SORTED.fullmatch(bare)) and len(authors) > 1:
                bare = f"{sorted_name[2]} {sorted_name[1]}"
            listed = [n for n in re.split(r"\s*(?:,|;|\band\b|&|\|)\s*", bare) if n.strip()]
            names += [n.title() if n.isupper() and " " in n else n for n in listed]
    return tuple(dict.fromkeys(names))[:20]


_SORTED = re.compile(r"([^\W\d_][\w’'-]+), ([^\W\d_][\w.’'-]*)")
"""A name as bibliographies sort it: "Marsh, Ada"."""


def _first(metas: _Metas, *keys: str) -> str | None:
    return next((metas[key][0] for key in keys if key in metas), None)


def _date(text: str | None) -> str | None:
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


def _language(root: Any, linked: LinkedArticle, metas: _Metas) -> str | None:
    keys = ("og:locale", "language", "content-language", "dc.language")
    language = root.get("lang") or linked.text("inLanguage") or _first(metas, *keys)
    found = re.match(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?", language or "")
    return found.group().replace("_", "-") if found else None


def _address(root: Any, linked: LinkedArticle, metas: _Metas) -> str | None:
    canonical = [
        link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for address in (*canonical, _first(metas, "og:url"), linked.text("url"), linked.text("mainEntityOfPage")):
        if address and address.startswith(("http://", "https://")):
            return str(address)
    return None


_OPINION = re.compile(
    r"\b(?:opinions?|editorials?|commentary|comment|comment ?is ?free|op-?eds?|columnists?|columns?)\b|opinion", re.I
)


def _genre(linked: LinkedArticle, metas: _Metas) -> Genre | None:
    told = (*linked.texts("@type"), *linked.texts("articleSection"), *metas.get("article:section", []))
    words = " ".join(told).lower()
    if _OPINION.search(words):
        return Genre.OPINION
    if "analysis" in words:
        return Genre.ANALYSIS
    return Genre.NEWS if "newsarticle" in words or "reportage" in words else None
