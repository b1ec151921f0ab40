"""What changed in your work: what colleagues and adjudicators said of it since you looked, to be read and answered."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.annotating.session import Done
from factcheck.errors import FactcheckError
from factcheck.reviewing import desk, looked
from factcheck.reviewing.digest import Remark
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class DigestView(Scrolled):
    """Shows the remarks, with one of them in hand."""

    help_text = (
        "What was said of your verdicts. j and k walk the remarks, n answers one, Enter opens its claim, Esc goes back."
    )

    def __init__(self, remarks: Sequence[Remark]) -> None:
        super().__init__(id="digest")
        self.remarks = remarks
        self.place = 0
        self.message = ""
        self._starts: list[int] = []

    def lay_out(self, width: int) -> list[Row]:
        rows: list[Row] = []
        self._starts = []
        for place, remark in enumerate(self.remarks):
            edge = ("▌ " if place == self.place else "  ", "accent")
            over = f" instead of {remark.own}" if remark.overruled else ""
            reason = f" ({remark.reason.replace('_', ' ')})" if remark.reason else ""
            self._starts.append(len(rows))
            rows.append([edge, (f"{one_line(remark.by)}: {remark.what}{over}{reason}", "strong")])
            rows.append([edge, (clip(one_line(remark.quote), width - 3), "muted")])
            rows += [[edge, (line, "text")] for line in wrapped(remark.comment, width - 3)]
            rows.append([])
        if not rows:
            rows.append([("Nothing new was said of your work.", "muted")])
        return [*rows, [(one_line(self.message), "accent")]]

    def move(self, by: int) -> None:
        """Take the next remark in hand, or the one before."""
        self.place = max(0, min(self.place + by, len(self.remarks) - 1))
        self.show_anew()
        if self._starts:
            self.scroll_rows(self._starts[self.place] - self._top)


class DigestScreen(ModalScreen[None]):
    """The digest in a box; what was shown is not shown again on this machine."""

    app: "FactcheckApp"

    BINDINGS = [  # noqa: RUF012
        Binding("j,down", "move(1)", "next"),
        Binding("k,up", "move(-1)", "previous"),
        Binding("n", "answer", "answer"),
        Binding("enter", "open", "open"),
        Binding("escape,q", "leave", "back"),
    ]

    def __init__(self, project: Project, remarks: Sequence[Remark]) -> None:
        super().__init__()
        self._project = project
        self.view = DigestView(remarks)

    def compose(self) -> ComposeResult:
        self.view.border_title = "What changed in your work"
        self.view.border_subtitle = "j k walk · n answer · Enter opens the claim · Esc back"
        yield self.view

    def on_mount(self) -> None:
        self.view.focus()

    def action_move(self, by: int) -> None:
        self.view.move(by)

    def action_answer(self) -> None:
        from factcheck.tui.screens.review_form import ReviewForm

        if not self.view.remarks:
            return
        remark = self.view.remarks[self.view.place]

        def answer(words: str) -> Done:
            desk.reply(self._project, remark.claim, words, to=remark.by)
            return Done(f"saved: answered {remark.by}", remark.article, remark.claim)

        self.app.push_screen(ReviewForm("Answer", "", answer, self._save, None))

    async def _save(self, act: Callable[[], Done]) -> Done | None:
        try:
            done = await asyncio.to_thread(act)
        except (FactcheckError, OSError) as error:
            self.view.message = f"not saved: {error}"
            return None
        else:
            self.view.message = done.words
            return done
        finally:
            self.view.show_anew()

    async def action_open(self) -> None:
        self.action_leave()
        if self.view.remarks:
            remark = self.view.remarks[self.view.place]
            await self.app.review(remark.article, remark.claim)

    def action_leave(self) -> None:
        if self._project.reviewer is not None:
            looked.remember(self._project.reviewer, {remark.revision for remark in self.view.remarks})
        self.dismiss()
