"""Do a claim and a passage mean one event? Where their dates differ, the reviewer is asked, and her answer is kept."""

from datetime import date, timedelta

from factcheck.language.dates import parse_published
from factcheck.model.contradiction import pair_id
from factcheck.sourcing.facts import Facts, Place

EVENT = "event"
"""The kind of pair whose decision says whether two statements mean one event."""

_NEWS_IS_OF = timedelta(45)
"""An undated statement of the news is mostly about the weeks before its publication."""


def question(ours: Facts, published: str | None, theirs: Facts, theirs_published: str | None) -> str | None:
    """The question, with both dates; None where the dates agree or one is not known."""
    a, b = time_of(ours, published), time_of(theirs, theirs_published)
    if not a or not b or (a[0] <= b[1] and b[0] <= a[1]):
        return None
    return f"same event? {_words(a)} here, {_words(b)} there"


def time_of(known: Facts, published: str | None) -> tuple[date, date] | None:
    """From the first to the last day that the statement may be about."""
    if known.dates:
        return min(w.first for w in known.dates), max(w.last for w in known.dates)
    days = parse_published(published)
    if days is None:
        return None
    return (days[0] - _NEWS_IS_OF if days[0] > date.min + _NEWS_IS_OF else days[0]), days[1]


def _words(time: tuple[date, date]) -> str:
    first, last = time
    if first == last:
        return first.isoformat()
    if first.year != last.year:
        return f"{first.year} to {last.year}" if (last - first).days > 366 else f"{first:%Y-%m} to {last:%Y-%m}"
    return (
        str(first.year)
        if (last - first).days > 300
        else f"{first:%Y-%m}"
        if first.month == last.month
        else (f"{first:%Y-%m} to {last:%Y-%m}")
    )


def event_pair(claim: Place, passage: Place) -> str:
    """The id of the pair, whichever of the two asks."""
    return pair_id(claim, passage, EVENT)
