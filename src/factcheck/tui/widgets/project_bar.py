"""The first row of the articles: which project it is, and how far all of it is."""

from factcheck.model.casefile import ArticleSummary
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip
from factcheck.tui.widgets.pane import Pane, Piece, Row


class ProjectBar(Pane):
    """The first row: the project, and how far all of it is."""

    def __init__(self, name: str) -> None:
        super().__init__(id="title-bar")
        self._project_name = name
        self._summaries: tuple[ArticleSummary, ...] = ()
        self._only = ""

    def show(self, summaries: tuple[ArticleSummary, ...], only: str) -> None:
        """Show what these add up to, and `only` which of them the list holds."""
        self._summaries, self._only = summaries, only
        self.show_changes()

    def row(self, y: int) -> Row:
        claims = sum(summary.claims for summary in self._summaries)
        amounts = [
            (sum(s.supported for s in self._summaries), "supported"),
            (sum(s.disputed for s in self._summaries), "disputed"),
            (sum(s.unverified for s in self._summaries), "unverified"),
        ]
        decided = sum(amount for amount, _ in amounts)
        right: list[Piece] = [
            (f"{decided}/{claims} claims ", "strong"),
            *glyphs.bar(10, amounts, claims),
            (" ", "text"),
        ]
        left: list[Piece] = [(" factcheck", "title")]
        room = self.size.width - sum(cells(text) for text, _ in (*left, *right)) - 2
        only = clip(f"  {self._only}" if self._only else "", room)
        name = clip(f"  {one_line(self._project_name)}" if self._project_name else "", room - cells(only))
        left += [(name, "muted"), (only, "accent")]
        gap = self.size.width - sum(cells(text) for text, _ in (*left, *right))
        return [*left, (" " * gap, "text"), *right]
