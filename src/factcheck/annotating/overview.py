"""The articles of a project as a list that can be sorted, filtered and searched."""

from collections.abc import Mapping, Sequence
from enum import Enum

from factcheck.language.folding import fold
from factcheck.model.casefile import ArticleSummary


class Order(Enum):
    """What the list is sorted by."""

    TITLE = "title"
    NEWEST = "newest first"
    LEFT = "most left to do"
    DISPUTED = "most disputed"


class Only(Enum):
    """Which articles the list holds."""

    ALL = "all"
    BEGUN = "begun"
    UNTOUCHED = "not begun"
    FINISHED = "finished"
    ARCHIVED = "archived"


def listed(
    summaries: Sequence[ArticleSummary],
    order: Order,
    only: Only,
    words: str = "",
    texts: Mapping[str, str] | None = None,
) -> tuple[ArticleSummary, ...]:
    """The summaries that are wanted, in order; `words` must all occur in title, publisher, authors or folded text."""
    wanted = fold(words).split()
    held = [s for s in summaries if _is(s, only) and (not wanted or _holds(s, wanted, texts or {}))]
    return tuple(sorted(held, key=lambda summary: _place(summary, order)))


def _holds(summary: ArticleSummary, wanted: Sequence[str], texts: Mapping[str, str]) -> bool:
    parts = (summary.title, summary.publisher, *summary.authors, summary.published)
    told, text = fold(" ".join(part for part in parts if part)), texts.get(summary.id, "")
    return all(word in told or word in text for word in wanted)


def _is(summary: ArticleSummary, only: Only) -> bool:
    if summary.archived or only is Only.ARCHIVED:
        # What was put away stands in a list of its own.
        return summary.archived and only is Only.ARCHIVED
    match only:
        case Only.BEGUN:
            return 0 < summary.decided < summary.claims
        case Only.UNTOUCHED:
            return summary.decided == 0
        case Only.FINISHED:
            return 0 < summary.claims == summary.decided
        case _:
            return True


def _place(summary: ArticleSummary, order: Order) -> tuple[object, ...]:
    title = (summary.title or "").casefold()
    match order:
        case Order.NEWEST:
            # Dates sort as text; turned round digit by digit, the newest comes first and those without one last.
            turned = "".join(chr(0x7F - ord(digit)) for digit in summary.published or "")
            return (not summary.published, turned, title)
        case Order.LEFT:
            return (summary.decided - summary.claims, title)
        case Order.DISPUTED:
            return (-summary.disputed, title)
        case Order.TITLE:
            return (title,)
