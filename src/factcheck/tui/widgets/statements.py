"""One of two statements that cannot both hold: where it stands, and its words with the differing part emphasised."""

from collections.abc import Mapping

from factcheck.model.contradiction import Side
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.reflow import wrap
from factcheck.tui.widgets.pane import Piece, Row


def titles_of(project: Project) -> Mapping[str, str]:
    """The titles of the articles, by id."""
    return {summary.id: summary.title or "Untitled article" for summary in project.summaries()}


def whence(side: Side, titles: Mapping[str, str]) -> str:
    """The article in which it stands, by publisher, date and title."""
    parts = (side.publisher, side.published, titles.get(side.article, side.article))
    return " · ".join(one_line(part) for part in parts if part)


def differing_rows(side: Side, width: int) -> list[Row]:
    """Its words in rows; what differs is told by weight and ground, in no verdict's colour: nobody judged it."""
    low, high = side.differs_start - side.start, side.differs_end - side.start
    rows: list[Row] = []
    for start, end in wrap(side.quote, 0, len(side.quote), width):
        cuts = (
            (start, min(end, low), "text"),
            (max(start, low), min(end, high), "strong linked"),
            (max(start, high), end, "text"),
        )
        row: list[Piece] = [(side.quote[left:right], ink) for left, right, ink in cuts if left < right]
        rows.append(row)
    return rows
