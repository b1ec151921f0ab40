"""The project in pictures: a bar an article, a column a day, and a line a claim on which reviewers differ."""

from collections.abc import Sequence
from itertools import zip_longest

from factcheck.annotating.dashboard import ArticleStanding, Dashboard, Difference
from factcheck.language.counting import counted
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.columns import columns
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.widgets.pane import Piece, Row
from factcheck.tui.widgets.scrolled import Scrolled

_BESIDE = 130
"""Cells from which on the pictures stand beside each other."""
_GAP = 4
_MOST_ARTICLES = 200
_CHART_ROWS = 6
_THICKEST = 3


class DashboardView(Scrolled):
    """Shows the dashboard, once it is worked out."""

    help_text = (
        "By article: how many claims all reviewers found ✓ supported, ✗ disputed or ? unverified, and on how many "
        "they ≠ differ. By day: how many of the verdicts that hold were given on it. Below, each claim on which "
        "verdicts differ."
    )

    def __init__(self) -> None:
        super().__init__(id="dashboard")
        self.dashboard: Dashboard | None = None
        self.trouble = ""

    def lay_out(self, width: int) -> Sequence[Row]:
        seen = self.dashboard
        if seen is None:
            return [[(self.trouble or "adding up …", "muted")]]
        if not seen.begun:
            words = self.hint(
                "Nobody has given a verdict yet. Open an article with <article.open>, and decide its claims."
            )
            return [[(line, "muted")] for line in wrapped(words, width)]
        if width < _BESIDE:
            return [*_by_article(seen, width), [], *_by_day(seen, width), [], *_differing(seen, width)]
        left, right = width * 11 // 20, width - width * 11 // 20 - _GAP
        return _beside(_by_article(seen, left), [*_by_day(seen, right), [], *_differing(seen, right)], left)


def _beside(left: Sequence[Row], right: Sequence[Row], width: int) -> list[Row]:
    rows: list[Row] = []
    for one, other in zip_longest(left, right, fillvalue=()):
        gap = width + _GAP - sum(cells(text) for text, _ in one)
        rows.append([*one, (" " * gap, "text"), *other])
    return rows


def _heading(title: str, about: str) -> list[Row]:
    return [[(title, "title"), (f"  {about}", "muted")], []]


def _by_article(seen: Dashboard, width: int) -> list[Row]:
    rows = _heading("By article", f"{seen.decided} of {seen.claims} claims decided")
    bar = max(10, min(40, width // 3))
    shown = seen.begun[:_MOST_ARTICLES]
    digits = max((len(str(article.claims)) for article in shown), default=1)
    for article in shown:
        tally = _tally(article, digits)
        state = f" {article.decided:>{digits}}/{article.claims:<{digits}} "
        room = width - bar - len(state) - sum(len(text) for text, _ in tally) - 1
        title = clip(one_line(article.title), room)
        rows.append([(title + " " * (room + 1 - cells(title)), "text"), *_bar(article, bar), (state, "strong"), *tally])
    unseen = len(seen.begun) - _MOST_ARTICLES
    others = [f"{unseen} more begun" if unseen > 0 else "", f"{seen.untouched} not begun" if seen.untouched else ""]
    if said := " · ".join(other for other in others if other):
        rows.append([(said, "muted")])
    return rows


def _bar(article: ArticleStanding, width: int) -> list[Piece]:
    amounts = [
        (article.supported, "supported"),
        (article.disputed, "disputed"),
        (article.unverified, "unverified"),
        (article.differing, "strong"),
    ]
    return glyphs.bar(width, amounts, article.claims)


def _tally(article: ArticleStanding, digits: int) -> list[Piece]:
    signs = glyphs.VERDICT
    amounts = (article.supported, article.disputed, article.unverified)
    pieces = [
        (f" {sign}{amount:<{digits}}", value.value)
        for (value, sign), amount in zip(signs.items(), amounts, strict=True)
    ]
    ink = "strong" if article.differing else "faint"
    return [*pieces, (f" {glyphs.DIFFERING}{article.differing:<{digits}}", ink)]


def _by_day(seen: Dashboard, width: int) -> list[Row]:
    days = seen.days
    given = sum(amount for _, amount in days)
    first, last = str(days[0][0]), str(days[-1][0])
    if len(days) == 1:
        return _heading("By day", f"{counted(given, 'verdict')}, all on {first}")[:1]
    # Where there are more days than cells, a column stands for several.
    each = -(-len(days) // width)
    amounts = [sum(amount for _, amount in days[at : at + each]) for at in range(0, len(days), each)]
    span = "a day" if each == 1 else f"{each} days"
    rows = _heading("By day", f"{given} verdicts, at most {max(amounts)} in {span}")
    thick = max(1, min(_THICKEST, width // len(amounts) - 1))
    rows += columns(amounts, _CHART_ROWS, thick=thick)
    length = max(len(first) + len(last) + 2, min(width, (thick + (thick > 1)) * len(amounts)))
    return [*rows, [("─" * length, "faint")], [(first + last.rjust(length - len(first)), "muted")]]


def _differing(seen: Dashboard, width: int) -> list[Row]:
    count = len(seen.differences)
    open_ = sum(each.adjudicated is None for each in seen.differences)
    about = f"{counted(count, 'claim')}, {open_} of them not adjudicated" if count else "nowhere so far"
    rows = _heading("Where reviewers differ", about)
    title = None
    for each in seen.differences:
        if each.title != title:
            title = each.title
            rows.append([(clip(one_line(title), width), "muted")])
        rows += [*_difference(each, width), []]
    return rows


def _difference(each: Difference, width: int) -> list[Row]:
    rows: list[Row] = [[("  " + line, "text")] for line in wrapped(each.claim.quote, width - 2)[:2]]
    said: list[Piece] = [
        (f"  {glyphs.of(verdict.value)} {one_line(verdict.reviewer)}", verdict.value.value) for verdict in each.verdicts
    ]
    if each.adjudicated is not None:
        said.append((f"  decided: {glyphs.of(each.adjudicated)} {each.adjudicated}", "strong"))
    return [*rows, said]
