"""The first row: which article this is, and how far the reviewer has come."""

from factcheck.annotating.progress import Progress
from factcheck.annotating.session import Session
from factcheck.model.verdict import VerdictValue
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip
from factcheck.tui.widgets.pane import Pane, Piece, Row


def tally(progress: Progress, digits: int = 1) -> list[Piece]:
    """The verdicts, each with its sign and number; in columns where rows are given as many digits."""
    counts = {
        VerdictValue.SUPPORTED: progress.supported,
        VerdictValue.DISPUTED: progress.disputed,
        VerdictValue.UNVERIFIED: progress.unverified,
    }
    return [(f" {glyphs.of(value)}{count:<{digits}}", value.value) for value, count in counts.items()]


class TitleBar(Pane):
    """Shows the article's title and the reviewer's progress."""

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.session = session

    def row(self, y: int) -> Row:
        progress = self.session.progress
        amounts = [
            (progress.supported, "supported"),
            (progress.disputed, "disputed"),
            (progress.unverified, "unverified"),
        ]
        width = 10 if self.size.width < 110 else 24
        right: list[Piece] = [
            (f"{progress.decided}/{progress.claims} ", "strong"),
            *glyphs.bar(width, amounts, progress.claims),
            *tally(progress),
            (" ", "text"),
        ]
        room = self.size.width - sum(cells(text) for text, _ in right) - 3
        spotted = self.session.casefile.spotted
        metadata = spotted.metadata
        title = clip(one_line(metadata.title or "Untitled article"), room)
        about = " · ".join(one_line(part) for part in (metadata.publisher, metadata.published) if part)
        left: list[Piece] = [(" " + title, "title")]
        if spotted.unscored:
            told = clip(f"  {spotted.unscored}", room)
            left = [(" " + clip(title, room - cells(told)), "title"), (told, "warning")]
            about = ""
        if about and cells(title) + 3 < room:
            left.append(("  " + clip(about, room - cells(title) - 2), "muted"))
        gap = self.size.width - sum(cells(text) for text, _ in (*left, *right))
        return [*left, (" " * gap, "text"), *right]
