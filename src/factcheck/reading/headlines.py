"""Which line is the article's own headline: every line of the head is weighed, whatever place it was given.

A teaser of another story looks like a headline, too. What tells them apart: the trail of links that leads to the page
ends in its headline, the byline and the deck follow it, and the article goes on to use its words.
"""

import itertools
import re
from collections.abc import Sequence

from factcheck.reading.blocks import Hint
from factcheck.reading.bylines import says_who
from factcheck.reading.cues import DATE, caption_strength, is_date
from factcheck.reading.evidence import Evidence
from factcheck.reading.furniture import is_furniture_word
from factcheck.reading.opening import text_start
from factcheck.reading.places import Place

_Line = tuple[Evidence, Place]
_LONGEST = 500
_LEAST = 2.0
"""What must speak for a line before it is believed."""
_DEEPEST = 120
_DECKS = 3
"""As many lines can stand between a title and the byline."""
_RELATED = 0.4
"""The share of a title's words that its article uses, at the least."""
_BY_PLACE = {
    Place.TITLE: 2.2,
    Place.DECK: 0.5,
    Place.ABOVE_CAPTION: -0.5,
    Place.HEAD_CAPTION: -0.5,
    Place.ABOVE: -0.3,
    Place.BELOW: -0.5,
    Place.HEAD_BYLINE: -0.8,
    Place.ABOVE_BYLINE: -0.8,
}
_TRAIL = re.compile(r"\s*[>»›/→]\s+|\s+[|:·•]\s+|:\s+(?=[A-Z])")
_TRAIL_MARK = re.compile(r"\s[>»›/→]\s")
_LABELLED = re.compile(
    r"(?:issued|covers|cover image|image|photo|video|published|posted|updated|date|by|tags?|topics?|filed under|"
    r"source|next (?:report|update|issue)|you are here|share|trending|more|read|related|watch|listen)\b[^:]{0,25}:",
    re.I,
)
_ASKS = re.compile(
    r"(?:sign up|subscribe|follow .* on \w+|join .*!|download|share or comment|catch up|you are here|search|limit my|"
    r"log in|skip to|show|hide|click|want (?:to|more)|jump to|board index)\b|.*\(opens? in (?:a )?new (?:window|tab)\)",
    re.I,
)
"""What the page asks its reader to do, and where it says that she is."""
_PICTURED = re.compile(
    r"(?:(?:the|an?) )?(?:headshot |profile )?"
    r"(?:illustration|photo(?:graph)?|image|picture|portrait|graphic|map|chart|screenshot) (?:of|for)\b",
    re.I,
)
_TIMED = re.compile(rf"(?:\d{{1,2}}[:.]\d{{2}}\s|(?:{DATE})\W+\d{{1,2}}[:.]\d{{2}}\s?[^\s\d]?\s)", re.I)
"""A line of a ticker or a timeline: the time, then what happened."""
_SOURCE = re.compile(r"\s+[(\[](?:[\w-]+\.)+[a-z]{2,10}[)\]]$")
"""The host that a list of links puts behind each title."""
_LABEL = re.compile(r"(?:thread|topic|subject)\s*:\s+(?=\S)", re.I)
"""What a forum puts before its threads' titles."""
_BEHIND = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]+)$")
_DATED = re.compile(rf"\W*(?P<date>{DATE})", re.I)
_FIGURES = re.compile(
    r"[★☆©@°]|https?://|\b\d(?:\.\d)?\s*/\s*(?:5|10)\b|^\d+\s+comment|(?:[-+]\d[\d.,]*\s?%.*){2}", re.I
)
"""Ratings, credits, counts of comments, tickers of prices."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_SEEN = 6_000


def headline_of(lines: Sequence[_Line], publisher: str | None) -> str | None:
    """The article's title, or None where no line of its head is good enough."""
    head = _head(lines)
    body = " ".join(e.block.text for e, place in lines if place is Place.PROSE)[:_SEEN]
    used = set(_stems(body))
    trails = _trails(lines)
    best, most = None, _LEAST
    for i in head:
        score = _score(lines, i, used, trails)
        if score > most:
            best, most = lines[i][0].block.text, score
    return _bare(best, publisher) if best else None


def _head(lines: Sequence[_Line]) -> list[int]:
    """The lines that can hold the title: what stands before the text, and what was read as a title."""
    text = text_start(lines)
    head = [
        i
        for i, (e, place) in enumerate(lines)
        if (i < min(text, _DEEPEST) or place is Place.TITLE) and len(e.block.text) <= _LONGEST
    ]
    return [i for i in head if not _cannot_be(*lines[i])]


def _cannot_be(e: Evidence, place: Place) -> bool:
    if place is Place.TITLE and (e.title or e.block.hint is Hint.TITLE):
        return False
    text = e.block.text
    return (
        e.is_date
        or _tells_when(text)
        or e.names_author
        or says_who(text)
        or _ASKS.match(text) is not None
        or _TIMED.match(text) is not None
        or is_furniture_word(text)
        or e.block.hint is Hint.FURNITURE
        or (e.block.is_prose and place is not Place.TITLE and text.count(". ") > 1)
        or _FIGURES.search(text) is not None
    )


def _score(lines: Sequence[_Line], i: int, used: set[str], trails: set[str]) -> float:
    """How much speaks for a line."""
    e, place = lines[i]
    text, words = e.block.text, e.block.words
    share = _share(text, used)
    opens = share >= _RELATED and _opens_titles(lines, i)
    score = _BY_PLACE[Place.TITLE] if opens else _BY_PLACE.get(place, 0.0)
    score += 9.0 * e.title + 0.3 * e.repeats + 2.5 * share
    if e.block.hint is Hint.TITLE:
        score += 6.0
    score -= 2.0 * e.furniture + 1.5 * e.site + 2.0 * e.linked + 1.5 * e.is_name
    if words < 4:
        score -= 1.0 if words < 3 else 0.5
    elif words <= 32:
        score += 0.6
    if len(_TRAIL_MARK.findall(text)) >= 2:
        score -= 4.0
    if _LABELLED.match(text):
        score -= 3.0
    if text[:1].islower() or text.endswith((",", ":", ";")):
        score -= 2.0
    if caption_strength(text) >= 1.0 and place is not Place.TITLE:
        score -= 1.5
    if _key(text) in trails and words >= 3:
        score += 3.0
    score += _followed(lines, i)
    if e.is_item or _PICTURED.match(text):
        score -= 2.5
    if i and words >= 3 and _headlike(*lines[i - 1]) and _share(lines[i - 1][0].block.text, used) >= _RELATED:
        # The deck stands under the title.
        score -= 1.6
    return score


def _followed(lines: Sequence[_Line], i: int) -> float:
    """What speaks for a line in those under it: the byline, but for decks, pictures and buttons between."""
    teasers = 0
    for e, place in itertools.islice(lines, i + 1, i + 12):
        if (
            e.names_author
            or (e.is_date and not e.is_time)
            or _tells_when(e.block.text)
            or says_who(e.block.text)
            or place in (Place.HEAD_BYLINE, Place.ABOVE_BYLINE)
        ):
            return 1.6 if teasers <= _DECKS else 0.4
        if place is Place.PROSE:
            return 0.8 if teasers <= _DECKS else 0.0
        teasers += _headlike(e, place)
    return 0.0


def _opens_titles(lines: Sequence[_Line], i: int) -> bool:
    """Whether a line stands over one that was read as the title, decks at most between them."""
    if not _headlike(*lines[i]):
        return False
    under = itertools.takewhile(lambda line: _headlike(*line), itertools.islice(lines, i + 1, i + 1 + _DECKS))
    return any(place is Place.TITLE for _, place in under)


def _tells_when(text: str) -> bool:
    """Whether a line starts with a date, or is a label and a date: "Issued: 3 May 2024"."""
    dated = _DATED.match(text[:60])
    if dated and re.search(r"\d{4}", dated["date"]):
        return True
    label, mark, rest = text.partition(":")
    return bool(mark) and len(label.split()) <= 3 and is_date(rest.strip())


def _share(text: str, used: set[str]) -> float:
    """The share of a line's words that the article uses."""
    stems = _stems(text)
    return sum(s in used for s in stems) / max(len(stems), 2)


def _headlike(e: Evidence, place: Place) -> bool:
    return (
        e.block.words >= 4
        and len(e.block.text) <= _LONGEST
        and e.furniture < 0.5
        and not (e.is_date or e.names_author or e.byline >= 0.9 or e.is_row)
        and len(_TRAIL_MARK.findall(e.block.text)) < 2
        and place is not Place.HEAD_BYLINE
        and not _tells_when(e.block.text)
        and _FIGURES.search(e.block.text) is None
    )


def _trails(lines: Sequence[_Line]) -> set[str]:
    """What the trails of links, and the window's title, say that this page is."""
    found: set[str] = set()
    for e, _ in lines[:_DEEPEST]:
        if e.block.words > 60:
            continue
        for gap in _TRAIL.finditer(e.block.text):
            found |= {_key(e.block.text[: gap.start()]), _key(e.block.text[gap.end() :])}
    return {key for key in found if key}


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(text.casefold())]


def _bare(title: str, publisher: str | None) -> str:
    """The title without the label before it, and without the site's name and the linked host behind it."""
    title = _LABEL.sub("", _SOURCE.sub("", title))
    behind = _BEHIND.search(title)
    if behind is None or not publisher or _site(behind["site"]) != _site(publisher):
        return title
    return title[: behind.start()]


def _site(name: str) -> str:
    return _key(name).removeprefix("the ")
