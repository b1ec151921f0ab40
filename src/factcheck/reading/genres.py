"""Whether a page calls its article opinion or analysis: in its title, right above it, in its trail, or in a notice.

A menu names every section of a site, and tells nothing of the article.
"""

import re
from collections.abc import Sequence

from factcheck.model.article import Genre
from factcheck.reading.evidence import Evidence
from factcheck.reading.menus import entries_of
from factcheck.reading.opening import text_start
from factcheck.reading.places import COMMENTING, Place

_Line = tuple[Evidence, Place]
_OPINION = (
    r"(?:opinions?|editorials?|commentary|comment|op-?eds?|columnists?|columns?|letters(?: to the editor)?|"
    r"viewpoint)"
)
_ANALYSIS = r"(?:(?:news )?analysis|explainers?|explained|fact ?check|q&a)"
_KINDS = (
    (Genre.OPINION, re.compile(rf"{_OPINION}(?:\s*[|/:·•–—-].{{0,40}}|\s+[A-Z].{{0,30}})?", re.I)),
    (Genre.ANALYSIS, re.compile(rf"{_ANALYSIS}(?:\s*[|/:·•–—-].{{0,40}})?", re.I)),
)
_IN_TITLE = (
    (Genre.OPINION, re.compile(rf"{_OPINION}\s*[:|–—]\s|.*\s[|–—-]\s*{_OPINION}$|letters to the editor$", re.I)),
    (Genre.ANALYSIS, re.compile(rf"{_ANALYSIS}\s*[:|–—]\s|.*\s[|–—-]\s*{_ANALYSIS}$", re.I)),
)
_TRAIL = re.compile(r"\s*[>»›/→]\s+")
_ROLE = re.compile(
    r"\b(?:opinion (?:columnist|writer|editor|contributor)|columnist|contributing opinion|editorial board|guest essay|"
    r"guest columnist|opinion by)\b",
    re.I,
)
_NOTICE = re.compile(
    r"\b(?:opinions?|views?)\b[^.]{0,40}\bexpressed\b[^.]{0,40}\b(?:in|by) (?:this|the) "
    r"(?:article|piece|column|commentary|essay|op-?ed|author|writer)|"
    r"\bexpressed[^.]{0,30}\bare (?:the author|those of the author|his own|her own|the writer)",
    re.I,
)
_SECTIONS = entries_of(
    "news world uk us politics business economy markets money sport sports opinion comment culture arts life lifestyle "
    "science health tech technology climate environment travel food video weather local education columnists letters "
    "puzzles obituaries report stats line-ups film books music tv",
    " ",
)
_ABOVE = 3
"""As many lines right above the title can say what it heads."""


def genre_of(lines: Sequence[_Line], title: str | None) -> Genre | None:
    """What the page calls its article; None where it does not say."""
    if title:
        for genre, pattern in _IN_TITLE:
            if pattern.match(title):
                return genre
    start = text_start(lines)
    at = max((i for i, (e, _) in enumerate(lines[: start + 1]) if title and title in e.block.text), default=start)
    return _above(lines, at) or _told(lines, start)


def _above(lines: Sequence[_Line], title: int) -> Genre | None:
    for i in range(title - 1, max(title - 1 - _ABOVE, -1), -1):
        text = lines[i][0].block.text
        entries = _TRAIL.split(text)
        for genre, pattern in _KINDS:
            if len(entries) >= 2 and any(pattern.fullmatch(entry) for entry in entries[:4]):
                return genre
            if len(text.split()) <= 5 and pattern.fullmatch(text) and (" " in text or not _in_menu(lines, i, title)):
                return genre
    return None


def _in_menu(lines: Sequence[_Line], i: int, title: int) -> bool:
    """Whether other sections stand beside a line; one that is said again, or set apart or otherwise, stands out."""
    block = lines[i][0].block
    text = block.text.casefold()
    beside = [lines[j][0].block for j in (i - 2, i - 1) if j >= 0]
    again = any(e.block.text.casefold() == text for e, _ in lines[:i])
    otherwise = bool(beside) and (block.text.isupper() or block.text.islower()) and not beside[-1].text.isupper()
    apart = bool(beside) and beside[-1].group != block.group and len({b.group for b in beside}) == 1
    if again or otherwise or apart:
        return False
    beside += [lines[i + 1][0].block] if i + 1 < title else []
    return any(other.words <= 3 and other.text.casefold().split()[-1] in _SECTIONS for other in beside)


def _told(lines: Sequence[_Line], start: int) -> Genre | None:
    for i, (e, place) in enumerate(lines):
        if place in COMMENTING or len(e.block.text) > 400:
            continue
        byline = i < start and place in (Place.HEAD_BYLINE, Place.ABOVE_BYLINE, Place.DECK, Place.HEAD_ASIDE)
        if (byline and e.block.words <= 12 and _ROLE.search(e.block.text)) or (
            place is not Place.PROSE and i > start and _NOTICE.search(e.block.text)
        ):
            return Genre.OPINION
    return None
