"""The articles of the project: one row or two each, with progress and tallies."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from factcheck.annotating.progress import Progress
from factcheck.language.counting import counted
from factcheck.model.casefile import ArticleSummary
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.widgets.pane import Pane, Piece, Row
from factcheck.tui.widgets.title_bar import tally

_ROWS = 3
"""Title, what it is, and a blank."""


class ArticleList(Pane, can_focus=True):
    """Shows the summaries, with one of them in hand."""

    help_text = "The articles of the project. <article.open> opens one at its first undecided claim."

    @dataclass
    class Chosen(Message):
        """The reviewer clicked on an article."""

        place: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.summaries: Sequence[ArticleSummary] = ()
        self.place = 0
        self._top = 0
        self._state, self._digits = 0, 1

    @property
    def chosen(self) -> ArticleSummary | None:
        """The article in hand."""
        return self.summaries[self.place] if self.summaries else None

    @property
    def shown(self) -> int:
        """How many articles have room on the screen."""
        return max(1, self.size.height // _ROWS)

    def show(self, summaries: Sequence[ArticleSummary]) -> None:
        """Show these, with the article in hand still in hand where it is among them."""
        held = self.chosen
        self.summaries = summaries
        self._state = max((len(_state(each)) for each in summaries), default=0)
        self._digits = max((len(str(_most(each))) for each in summaries), default=1)
        places = {summary.id: place for place, summary in enumerate(summaries)}
        self.move_to(places.get(held.id, self.place) if held else self.place)

    def move_to(self, place: int) -> None:
        """Take the article at that place in hand, or the nearest."""
        self.place = max(0, min(place, len(self.summaries) - 1))
        self._top = max(0, min(max(self._top, self.place + 1 - self.shown), self.place))
        self.show_changes()

    def on_resize(self) -> None:
        self.move_to(self.place)

    def row(self, y: int) -> Row:
        if not self.summaries:
            return self._nothing(y)
        place, part = self._top + y // _ROWS, y % _ROWS
        if place >= len(self.summaries) or part == _ROWS - 1:
            return []
        summary, here = self.summaries[place], place == self.place
        tint = " cursor" if here else ""
        edge: Piece = ("▌ " if here else "  ", "accent" + tint)
        left, right = self._first(summary) if part == 0 else self._second(summary)
        width = self.size.width - 3
        room = width - sum(cells(text) for text, _ in right) - 2
        words = clip(left[0], room)
        gap = width - cells(words) - sum(cells(text) for text, _ in right)
        pieces = [(words, left[1]), (" " * gap, "text"), *right, (" ", "text")]
        return [edge, *((text, ink + tint) for text, ink in pieces)]

    def _nothing(self, y: int) -> Row:
        words = self.hint("No article is shown: <article.filter> shows others, <article.search> and Esc end a search.")
        lines = wrapped(words, self.size.width - 4)
        return [("  " + lines[y], "muted")] if y < len(lines) else []

    def _first(self, summary: ArticleSummary) -> tuple[Piece, Sequence[Piece]]:
        amounts = [
            (summary.supported, "supported"),
            (summary.disputed, "disputed"),
            (summary.unverified, "unverified"),
        ]
        width = 16 if self.size.width < 110 else 30
        state = "  " + _state(summary).rjust(max(7, self._state))
        title = one_line(summary.title or "Untitled article")
        return (title, "title"), [*glyphs.bar(width, amounts, summary.claims), (state, "strong")]

    def _second(self, summary: ArticleSummary) -> tuple[Piece, Sequence[Piece]]:
        about = [
            summary.publisher,
            summary.published,
            counted(summary.claims, "claim"),
            counted(summary.comments, "comment") if summary.comments else None,
        ]
        progress = Progress(summary.claims, summary.supported, summary.disputed, summary.unverified)
        return (" · ".join(one_line(part) for part in about if part), "muted"), tally(progress, self._digits)

    def on_click(self, event: events.Click) -> None:
        place = self._top + event.get_content_offset_capture(self).y // _ROWS
        if place < len(self.summaries):
            self.post_message(self.Chosen(place))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.move_to(self.place + 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.move_to(self.place - 1)


def _state(summary: ArticleSummary) -> str:
    return f"{summary.decided}/{summary.claims}"


def _most(summary: ArticleSummary) -> int:
    return max(summary.supported, summary.disputed, summary.unverified)
