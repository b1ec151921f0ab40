"""How long something lasted, in days: "six-week" and "44-day" are about equal, "24 hours" and "a few days" are not."""

import re
from dataclasses import dataclass

from factcheck.language.calendar_words import SMALL_NUMBERS


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time and where it stands, as the least and the most days that its words can mean."""

    start: int
    end: int
    low: float
    high: float

    def agrees(self, other: "Duration") -> bool:
        """Whether both can be the same length of time."""
        return self.low <= other.high and other.low <= self.high


_UNIT_DAYS = {
    **{"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0},
    **{"month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525.0, "centurie": 36525.0},
}
_VAGUE = {"few": (2.0, 6.0), "several": (2.0, 9.0), "couple of": (1.5, 3), "couple": (1.5, 3), "many": (4.0, 40.0)}
_NUMBER = rf"\d{{1,4}}(?:\.\d)?|{'|'.join(sorted(SMALL_NUMBERS, key=len, reverse=True))}|half an?|an?"
_DURATION = re.compile(
    rf"""(?<![\w.,$€£/-])
    (?:(?:(?:only|just|about|around|some|nearly|almost|roughly|over|more\sthan|less\sthan|within|under|up\sto|at\sleast)\s)*)
    (?:
      (?:an?\s|only\s)*(?P<vague>few|several|couple\sof|couple|many)
    | (?P<number>{_NUMBER})
    )
    (?:[\s-]?(?:to|–|-)[\s-]?(?P<upper>{_NUMBER}))?
    [\s-](?P<unit>second|minute|hour|day|week|fortnight|month|year|decade|century|centurie)s?(?:-long)?\b
    (?!\s(?:ago|old|earlier\b))(?!-old)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONG = re.compile(r"\b(?P<unit>day|week|month|year|decade|centurie)s?-long\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:within|under|less\sthan|up\sto)\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:over|more\sthan|at\sleast)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|roughly)\b", re.IGNORECASE)
_COUNTED_BACK = re.compile(r"\b(?:last|past|next|previous|recent|coming|these)\s$", re.IGNORECASE)
_ROUNDING = 0.55
_EXACT_ROUNDING = 0.05


def durations(text: str) -> tuple[Duration, ...]:
    """The lengths of time in the text, in order. Ages, "two days ago" and "the last two weeks" are none."""
    found = [_duration(match) for match in _DURATION.finditer(text) if not _COUNTED_BACK.search(text[: match.start()])]
    for match in _LONG.finditer(text):
        if not any(d.start <= match.start() < d.end for d in found):
            days = _UNIT_DAYS[match["unit"].lower()]
            found.append(Duration(match.start(), match.end(), 0.75 * days, 30 * days))
    return tuple(sorted(found, key=lambda d: d.start))


def _count(word: str) -> float:
    word = word.lower()
    if word.startswith("half"):
        return 0.5
    if word in ("a", "an"):
        return 1.0
    return float(SMALL_NUMBERS[word]) if word in SMALL_NUMBERS else float(word)


def _duration(match: re.Match[str]) -> Duration:
    unit = _UNIT_DAYS[match["unit"].lower()]
    words = match.group()
    if match["vague"]:
        least, most = _VAGUE[" ".join(match["vague"].lower().split())]
        return Duration(match.start(), match.end(), least * unit, most * unit)
    number = _count(match["number"])
    upper = _count(match["upper"]) if match["upper"] else number
    # Hours in words are exact; a week or a month said of something is rounded to the unit.
    slack = _EXACT_ROUNDING if unit < 1 else _ROUNDING
    if _ABOUT.search(words):
        slack = max(slack, 0.15 * upper)
    low, high = max(0.0, (number - slack) * unit), (upper + slack) * unit
    if _AT_MOST.search(words):
        low = 0.0
    if _AT_LEAST.search(words):
        high = max(high, 3 * upper * unit)
    return Duration(match.start(), match.end(), low, high)
