"""Dates in running English, each as the days it may mean: "last June", read in May 2023, is June 2022."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from factcheck.language.calendar_words import MONTHS, SMALL_NUMBERS, WEEKDAYS


class Precision(IntEnum):
    """How exactly a date is given; the finer, the smaller."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5


@dataclass(frozen=True, slots=True)
class When:
    """A date and where it stands: from `first` to `last`, both included."""

    start: int
    end: int
    first: date
    last: date
    precision: Precision
    relative: bool = False
    """Whether it counts from the day of publication."""

    def overlaps(self, other: "When") -> bool:
        """Whether both may mean the same day."""
        return self.first <= other.last and other.first <= self.last


_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_NUMBER = rf"\d{{1,3}}|an?|{'|'.join(SMALL_NUMBERS)}"
_EDGE = r"(?<![\w/.,$€£-])"
_ABSOLUTE = re.compile(
    rf"""{_EDGE}(?:
      (?P<iso>(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d))(?![\d-])
    | (?P<slash>(?P<sa>\d{{1,2}})/(?P<sb>\d{{1,2}})/(?P<sy>{_YEAR}))(?![\d/])
    | (?P<mdy>(?P<m1>{_MONTH})\s(?P<d1>{_DAY})\b(?!:)(?:,?\s(?P<y1>{_YEAR})\b)?)
    | (?P<dmy>(?P<d2>{_DAY})\s(?:of\s)?(?P<m2>{_MONTH})(?:,?\s(?P<y2>{_YEAR})\b)?)
    | (?P<my>(?P<m3>{_MONTH}),?\s(?:of\s)?(?P<y3>{_YEAR})\b)
    | (?P<season>(?P<sn>spring|summer|autumn|fall|winter)\s(?:of\s)?(?P<ssy>{_YEAR})\b)
    | (?:(?P<part>early|mid|late)[\s-](?:the\s)?)?(?:the\s)?(?P<decade>{_YEAR}(?<=0))['’]?s\b
    | (?P<year>{_YEAR})(?![\d,/.]\d|[\w/%-])
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"""\b(?:
      (?P<dayword>today|yesterday|tomorrow)
    | (?:(?P<part>earlier|later)\s)?(?P<which>last|this|next|past)\s(?P<unit>week(?:end)?|month|year)
    | (?P<which2>last|this|next|past)\s(?P<month>{_MONTH})(?!\s\d)
    | (?:on|last|this|next)\s(?P<weekday>{"|".join(WEEKDAYS)})\b
    | (?P<n>{_NUMBER})\s(?P<nunit>day|week|month|year|decade)s?\s(?P<dir>ago|earlier)
    | (?:in|since|until|by|last)\s(?P<bare>{_MONTH})(?!\s\d)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_COUNTED_NEXT = re.compile(r"\s(?:people|men|women|troops|soldiers|miles|km|dollars|euros|votes|[a-z]+s\swere)\b")
_SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}


_MONTH_LONG = timedelta(31)


def publication(published: str | None, text: str) -> tuple[date, date] | None:
    """When an article appeared, from the first to the last day that it may have been.

    Where its page does not say, in the year of the latest day or month that it names: news is mostly of its own year.
    """
    if known := parse_published(published):
        return known
    named = [w.last.year for w in dates(text) if w.precision <= Precision.MONTH]
    return _days(max(named)) if named else None


def parse_published(published: str | None) -> tuple[date, date] | None:
    """The first and the last day that an ISO date, or a prefix of one, can mean; None where it is no such date."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?", published or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return _days(year or 0, month, day)


def dates(text: str, published: tuple[date, date] | None = None) -> tuple[When, ...]:
    """The dates of the text, in order.

    What counts from the day of publication ("last year", "on Friday", "Sept. 19") needs `published`, the first and the
    last day on which the article may have appeared; without it such a date is left out. So are days that do not exist.
    """
    found: list[When] = []
    for match in _ABSOLUTE.finditer(text):
        if when := _absolute(text, match, published):
            found.append(when)
    if published:
        vague = published[1] - published[0] > _MONTH_LONG
        for match in _RELATIVE.finditer(text):
            if vague and _needs_the_day(match):
                continue
            try:
                when = _relative(match, published)
            except (OverflowError, ValueError):  # before or after all days that there are
                continue
            if when and not any(w.start < when.end and when.start < w.end for w in found):
                found.append(when)
    return tuple(sorted(found, key=lambda w: (w.start, w.end)))


def _needs_the_day(match: re.Match[str]) -> bool:
    """Whether the date cannot be told from the year of publication alone."""
    years = match["unit"] == "year" or (match["nunit"] or "").startswith(("year", "decade"))
    return not (years or match["month"] or match["bare"])


def _days(year: int, month: int | None = None, day: int | None = None) -> tuple[date, date] | None:
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:  # calendar.IllegalMonthError is one, too
        return None


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _absolute(text: str, match: re.Match[str], published: tuple[date, date] | None) -> When | None:
    got = match.groupdict()
    span: tuple[date, date] | None = None
    precision, relative = Precision.DAY, False
    if got["iso"]:
        span = _days(int(got["iy"]), int(got["im"]), int(got["id"]))
    elif got["slash"]:
        first, second = int(got["sa"]), int(got["sb"])
        month, day = (second, first) if first > 12 else (first, second)
        span = _days(int(got["sy"]), month, day)
    elif got["mdy"] or got["dmy"]:
        tail = "1" if got["mdy"] else "2"
        name, day, year = got["m" + tail], int(re.sub(r"\D", "", got["d" + tail])), got["y" + tail]
        if not name[0].isupper():
            return None  # "may 5" is a verb
        if year is None:
            if published is None:
                return None
            span, relative = _nearest(published, _month(name), day), True
        else:
            span = _days(int(year), _month(name), day)
    elif got["my"]:
        span, precision = _days(int(got["y3"]), _month(got["m3"])), Precision.MONTH
    elif got["season"]:
        span, precision = _season(int(got["ssy"]), got["sn"].lower()), Precision.SEASON
    elif got["decade"]:
        year = int(got["decade"])
        begin, end = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}.get((got["part"] or "").lower(), (0, 9))
        span, precision = (date(year + begin, 1, 1), date(year + end, 12, 31)), Precision.DECADE
    elif got["year"]:
        before = text[max(0, match.start() - 20) : match.start()]
        if _COUNTED_NEXT.match(text, match.end()) and not re.search(r"\bin\s$", before):
            return None
        span, precision = _days(int(got["year"])), Precision.YEAR
    return When(match.start(), match.end(), *span, precision, relative) if span else None


def _nearest(published: tuple[date, date], month: int, day: int | None) -> tuple[date, date] | None:
    """The day or month of that name nearest to the publication, the past preferred."""
    middle = published[0] + (published[1] - published[0]) / 2
    options = [s for year in (-1, 0, 1) if (s := _days(middle.year + year, month, day))]

    def distance(span: tuple[date, date]) -> float:
        ahead = (span[0] - published[1]).days
        return ahead * 2.0 if ahead > 0 else max(0.0, (published[0] - span[1]).days)

    return min(options, key=distance) if options else None


def _season(year: int, name: str) -> tuple[date, date]:
    begin = _SEASONS[name]
    first = date(year, begin, 1)
    last_year, last_month = (year + 1, 2) if begin == 12 else (year, begin + 2)
    return first, date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])


def _relative(match: re.Match[str], published: tuple[date, date]) -> When | None:
    got = {name: (value or "").lower() for name, value in match.groupdict().items()}
    first, last = published
    precision = Precision.DAY
    span: tuple[date, date] | None = None
    if got["dayword"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(got["dayword"], 0)
        span = first + timedelta(shift), last + timedelta(shift)
    elif got["unit"]:
        span, precision = _period(got["which"], got["unit"], got["part"], published)
    elif got["month"] or got["bare"]:
        name = got["month"] or got["bare"]
        if not match.group(0).split()[-1][0].isupper():
            return None
        if got["which2"] == "next":
            span = _days(last.year + (_month(name) <= last.month), _month(name))
        elif got["which2"] == "this":
            span = _days(last.year, _month(name))
        else:  # "last December", "in March": the latest one that is past or running
            span = _days(last.year - (_month(name) > last.month), _month(name))
        precision = Precision.MONTH
    elif got["weekday"]:
        back = (last.weekday() - WEEKDAYS[got["weekday"]]) % 7
        ahead = match.group(0).lower().startswith(("next", "this"))
        span = (
            (first - timedelta(7), last + timedelta(7))
            if ahead
            else (first - timedelta(back or 7), last - timedelta(back))
        )
        if not ahead and first == last:
            span = span[1], span[1]
    elif got["n"]:
        number = 1 if got["n"] in ("a", "an") else SMALL_NUMBERS.get(got["n"]) or int(got["n"])
        days = number * _UNIT_DAYS[got["nunit"]]
        slack = 0 if got["nunit"] == "day" else _UNIT_DAYS[got["nunit"]] // 2
        span = first - timedelta(days + slack), last - timedelta(days - slack)
        precision = {"day": Precision.DAY, "week": Precision.WEEK, "month": Precision.MONTH}.get(
            got["nunit"], Precision.YEAR
        )
    return When(match.start(), match.end(), *span, precision, relative=True) if span else None


def _period(
    which: str, unit: str, part: str, published: tuple[date, date]
) -> tuple[tuple[date, date] | None, Precision]:
    first, last = published
    step = {"last": -1, "past": -1, "next": 1}.get(which, 0)
    if unit == "year":
        if which == "past":  # "over the past year"
            return (first - timedelta(365), last), Precision.YEAR
        begin, end = date(first.year + step, 1, 1), date(last.year + step, 12, 31)
        if step == 0 and part == "earlier":
            end = last
        return (begin, end), Precision.YEAR
    if unit == "month":
        begin = _months_away(first, step)
        end_month = _months_away(last, step)
        end = date(end_month.year, end_month.month, calendar.monthrange(end_month.year, end_month.month)[1])
        return (begin, last if step == 0 and part == "earlier" else end), Precision.MONTH
    monday = first - timedelta(first.weekday())
    sunday = last + timedelta(6 - last.weekday())
    return (monday + timedelta(7 * step), sunday + timedelta(7 * step)), Precision.WEEK


def _months_away(day: date, step: int) -> date:
    index = day.year * 12 + day.month - 1 + step
    return date(index // 12, index % 12 + 1, 1)
