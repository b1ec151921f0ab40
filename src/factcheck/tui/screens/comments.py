"""The readers' comments as a thread, each with the claims it speaks to."""

from textual.binding import Binding

from factcheck.annotating.session import Session
from factcheck.annotating.threads import Contribution
from factcheck.model.claim import Claim
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.screens.stack_screen import StackScreen
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.stack import Stack


class Thread(Stack):
    """The comments, with one of them in hand."""

    def __init__(self, session: Session, contributions: tuple[Contribution, ...], place: int) -> None:
        super().__init__(id="thread", place=place)
        self._session = session
        self.contributions = contributions

    @property
    def length(self) -> int:
        return len(self.contributions)

    def thing(self, place: int, width: int) -> list[Row]:
        contribution = self.contributions[place]
        indent = "  " * min(contribution.depth, 6)
        return [[(indent, "text"), *row] for row in self._rows_about(contribution, width - len(indent) - 1)]

    def _rows_about(self, contribution: Contribution, width: int) -> list[Row]:
        comment = contribution.comment
        likes = f"  {comment.likes} likes" if comment.likes is not None else ""
        head: Row = [
            (one_line(comment.author), "strong"),
            (f"{likes}  {one_line(comment.posted or '')}", "muted"),
        ]
        rows: list[Row] = [head, *([(line, "text")] for line in wrapped(comment.text, width))]
        for number, claim in enumerate(contribution.claims[:9], start=1):
            verdict = self._session.verdict(claim)
            sign = glyphs.of(verdict.value if verdict else None)
            place = self._session.place(claim.id)
            named = "folded claim" if place is None else f"claim {place + 1}"
            words = clip(f"{named}: {one_line(claim.quote)}", width - 6)
            rows.append(
                [(f"{number} ", "key"), (f"{sign} ", glyphs.ink(verdict.value if verdict else None)), (words, "accent")]
            )
        return rows


class CommentsScreen(StackScreen[Claim]):
    """Ends with the claim to go to, if any."""

    BINDINGS = [  # noqa: RUF012
        Binding("enter", "go(1)", "go to claim"),
        *(Binding(str(number), f"go({number})", "go to claim") for number in range(1, 10)),
        Binding("o", "leave", "back"),
    ]

    def __init__(self, session: Session, contributions: tuple[Contribution, ...]) -> None:
        here = session.claim
        place = next((at for at, each in enumerate(contributions) if here in each.claims), 0)
        self._thread = Thread(session, contributions, place)
        super().__init__(self._thread, "Readers' comments", "j k read on · a number goes to that claim · Esc back")

    def action_go(self, number: int) -> None:
        claims = self._thread.contributions[self._thread.place].claims
        if number <= len(claims):
            self.dismiss(claims[number - 1])
