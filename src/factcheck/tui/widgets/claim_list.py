"""The queue: one row a claim, with its number, its verdict and its beginning."""

from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message

from factcheck.annotating.session import Session
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip
from factcheck.tui.widgets.pane import Pane, Row


class ClaimList(Pane, can_focus=True):
    """Shows the session's queue with the claim in hand kept in sight."""

    help_text = (
        "The queue of claims, in the order of the text unless you chose another. ✓ supported, ✗ disputed, "
        "? unverified, · undecided, ⚑ come back, ! look again. <claim.next> and <claim.previous> walk it; "
        "<verdict.supported>, <verdict.disputed> and <verdict.unverified> decide."
    )

    @dataclass
    class Chosen(Message):
        """The reviewer clicked on a claim."""

        position: int

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.session = session
        self._laid_out_for = Size(0, 0)
        self._top = 0

    def follow(self) -> None:
        """Show the place the session is at now."""
        self._lay_out()
        self.show_changes()

    @property
    def _lines(self) -> int:
        """A line a claim, and one for what is folded away."""
        return len(self.session.claims) + bool(self.session.queue.below)

    def _lay_out(self) -> None:
        self._laid_out_for = self.size
        height = max(1, self.size.height)
        position, last = self.session.position, max(0, self._lines - height)
        margin = min(2, (height - 1) // 2)
        if not self._top + margin <= position < self._top + height - margin:
            # Half a page on at once: the list stands still while one walks, and is not sent anew at every key.
            self._top = position - height // 2
        self._top = max(0, min(self._top, last))

    def row(self, y: int) -> Row:
        if self._laid_out_for != self.size:
            self._lay_out()
        place = self._top + y
        claims = self.session.claims
        if place == len(claims) and self.session.queue.below:
            return [(clip(self._fold_in_words(), self.size.width), "muted")]
        if place >= len(claims):
            return [("  no claims", "muted")] if not claims and y == 0 else []
        claim = claims[place]
        verdict = self.session.verdict(claim)
        ink = glyphs.ink(verdict.value if verdict else None)
        here = place == self.session.position
        tint = " cursor" if here else ""
        number = f"{place + 1:>{len(str(len(claims)))}}"
        sign = glyphs.of(verdict.value if verdict else None)
        mark = glyphs.LOOK_AGAIN if self.session.look_again(claim) else " "
        mark = glyphs.MARKED if self.session.is_marked(claim) else mark
        text_ink = "muted" if verdict and not here else "text"
        if claim.set_aside is not None:
            sign, text_ink = glyphs.SET_ASIDE, "faint"
        room = self.size.width - len(number) - 6
        words = clip(one_line(claim.quote), room)
        return [
            ("▌" if here else " ", "accent" + tint),
            (number + " ", "faint" + tint),
            (sign + " ", f"{ink}{tint}"),
            (words, text_ink + tint),
            (" " * (room - cells(words)), "text" + tint),
            (f"{mark} ", "warning" + tint),
        ]

    def _fold_in_words(self) -> str:
        arrangement = self.session.arrangement
        fold = "fold" if arrangement.unfolded else "show"
        below = f"  {len(self.session.queue.below)} below {arrangement.threshold:.2f}"
        return self.hint(f"{below}: <claim.fold> to {fold}")

    def on_click(self, event: events.Click) -> None:
        place = self._top + event.get_content_offset_capture(self).y
        if place < len(self.session.claims):
            self.post_message(self.Chosen(place))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(-3)

    def _wheel(self, by: int) -> None:
        self._top = max(0, min(self._top + by, self._lines - self.size.height))
        self.show_changes()
