"""The articles, each with those who are to check it."""

from collections.abc import Sequence

from factcheck.reviewing.assignments import Line
from factcheck.text import one_line
from factcheck.tui.reflow import cells, clip
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.row_list import RowList


class AssignmentList(RowList):
    """Shows a row an article, with how far each of its reviewers has come."""

    help_text = (
        "Who is to check which article, and how many of its claims each has decided. An article that two or more are "
        "to check is read blind: nobody sees colleagues' verdicts on a claim before her own."
    )
    EMPTY = "  no articles here yet"

    def __init__(self) -> None:
        super().__init__(id="assignments")
        self.lines: Sequence[Line] = ()
        self.place = 0

    @property
    def length(self) -> int:
        return len(self.lines)

    @property
    def position(self) -> int:
        return self.place

    @property
    def in_hand(self) -> Line | None:
        """The article in hand."""
        return self.lines[self.place] if self.lines else None

    def show(self, lines: Sequence[Line]) -> None:
        """Show these, at the article in hand where it is still among them."""
        held = self.in_hand
        self.lines = lines
        places = {line.article: place for place, line in enumerate(lines)}
        self.move_to(places.get(held.article, self.place) if held else 0)

    def move_to(self, place: int) -> bool:
        """Take the article at that place in hand, or the nearest; whether it is another."""
        old = self.place
        self.place = max(0, min(place, len(self.lines) - 1))
        self.follow()
        return self.place != old

    def entry(self, place: int, *, here: bool) -> Row:
        line = self.lines[place]
        room = self.size.width - 3
        left = max(24, room * 2 // 5)
        title = clip(one_line(line.title or "Untitled article"), left)
        who = " · ".join(f"{one_line(a.name)} {a.decided}/{line.claims}" for a in line.assignees)
        told = clip(who or "nobody in particular", room - left - 2)
        gap = " " * (left + 2 - cells(title))
        ink = "strong" if here else "text"
        return [
            (" " + title + gap, ink),
            (told + " " * (room - left - 2 - cells(told)), "accent" if line.assignees else "muted"),
        ]
