"""The date that a page's own line of date and time tells, as an ISO date."""

import datetime
import re

from factcheck.reading.cues import CLOCK, MONTH, WHEN

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
_GAP = r"(?:\s*[-/.]\s*|\s+)"
_YEAR = r"(\d{4}|['’]\d{2})(?!\d{1,3}(?!\d|:))"
"""A year, whose clock may be run together with it: "20239:41 PM"."""
_START = r"(?:\b|(?<=[a-z])(?=[A-Z0-9]))"
_DAY_FIRST = re.compile(rf"(?<![\d.])(\d{{1,2}})(?:st|nd|rd|th)?{_GAP}(?:of\s+)?({MONTH}),?{_GAP}{_YEAR}", re.I)
_MONTH_FIRST = re.compile(rf"{_START}({MONTH}){_GAP}(\d{{1,2}})(?:st|nd|rd|th)?,?{_GAP}{_YEAR}", re.I)
_ROMAN = re.compile(r"\b(\d{1,2})\.\s?(i{1,3}|iv|vi{0,3}|ix|xi{0,2})\.\s?(\d{4})\b", re.I)
_ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_NUMBERS = re.compile(r"(?<![\d-])(\d{1,2})([/.-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d-])")
_LOGGED = re.compile(
    rf"\b({MONTH})\s+(\d{{1,2}})\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+(?:[A-Z]{{2,5}}\s+)?(\d{{4}})\b", re.I
)
"""As programs write it: "Jun 8 21:14:07 CEST 2021"."""
_MONTH_YEAR = re.compile(rf"\b({MONTH})\s+(\d{{4}})\b", re.I)
_SPELLED_MONTH_FIRST = re.compile(rf"\b{MONTH}\s+\d{{1,2}}(?!\d)", re.I)
_SPELLED_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?!\w)", re.I)
_BRITISH = re.compile(r"£|\b(?:GMT|BST|AEST|IST|colour|centre|metres?|kilometres?|organis|programme|councillors?)\b")


def date_in(line: str, page: str = "") -> str | None:
    """The first date of a line: YYYY-MM-DD, or YYYY-MM where the line has no day. None where there is none.

    Of 3/4/2025 the page decides which is the day: one of its other dates, else its spelling; American unless it speaks
    against that.
    """
    found: list[tuple[int, str]] = []
    for match in _ISO.finditer(line):
        _add(found, match.start(), int(match[1]), int(match[2]), int(match[3]))
    for match in _DAY_FIRST.finditer(line):
        _add(found, match.start(), _year(match[3]), _month(match[2]), int(match[1]))
    for match in _MONTH_FIRST.finditer(line):
        _add(found, match.start(), _year(match[3]), _month(match[1]), int(match[2]))
    for match in _ROMAN.finditer(line):
        month = _ROMAN_MONTHS.index(match[2].lower()) + 1
        _add(found, match.start(), int(match[3]), month, int(match[1]))
    for match in _LOGGED.finditer(line):
        _add(found, match.start(), int(match[3]), _month(match[1]), int(match[2]))
    for match in _NUMBERS.finditer(line):
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        first, second = int(match[1]), int(match[3])
        day_first = first > 12 or (
            second <= 12 and ((match[2] in ".-" and not _spells_month_first(page)) or _day_comes_first(page))
        )
        day, month = (first, second) if day_first else (second, first)
        _add(found, match.start(), year, month, day)
    if found:
        return min(found)[1]
    if months := _MONTH_YEAR.search(line):
        return f"{int(months[2]):04d}-{_month(months[1]):02d}"
    return None


def _year(digits: str) -> int:
    return int(digits) if digits.isdigit() else 2000 + int(digits[1:])


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _add(found: list[tuple[int, str]], at: int, year: int, month: int, day: int) -> None:
    try:
        found.append((at, datetime.date(year, month, day).isoformat()))
    except ValueError:
        return


def _spells_month_first(page: str) -> bool:
    """Whether the page writes "May 3" throughout, and never "3 May"."""
    seen = page[:200_000]
    return _SPELLED_MONTH_FIRST.search(seen) is not None and _SPELLED_DAY_FIRST.search(seen) is None


def _day_comes_first(page: str) -> bool:
    for match in _NUMBERS.finditer(page[:200_000]):
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            return True
        if second > 12 >= first:
            return False
    return not _spells_month_first(page) and _BRITISH.search(page[:200_000]) is not None


_STAMP = re.compile(
    rf"(?:(?:today|yesterday)(?:,|\s+at)?\s+{CLOCK}|\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}(?:,?\s+{CLOCK})?|{WHEN}|"
    r"(?<![\w.])\d{1,3}\s?(?:s|m|h|d|w|y|mo|min|hr|hrs|yr|yrs)\b\.?(?:\s+ago\b)?(?!\s*\w)|"
    rf"(?:{CLOCK}\s+)?\d{{1,2}}\s+{MONTH}\b)",
    re.I,
)


def stamps_in(line: str) -> list[tuple[int, int]]:
    """Where a comment's line tells when: dates, times, "today at 11:02", "2y"."""
    return [found.span() for found in _STAMP.finditer(line[:200])]


def without_stamps(line: str) -> str:
    """The line without the words that tell when."""
    return _STAMP.sub(" ", line).strip()
