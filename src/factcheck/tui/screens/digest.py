"""What changed in your work: what colleagues and adjudicators said of it since you looked, to be read and answered."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding

from factcheck.annotating.session import Done
from factcheck.errors import FactcheckError
from factcheck.reviewing import desk, looked
from factcheck.reviewing.digest import Remark
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.screens.stack_screen import StackScreen
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.stack import Stack

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class DigestView(Stack):
    """Shows the remarks, with one of them in hand."""

    help_text = (
        "What was said of your verdicts. j and k walk the remarks, n answers one, Enter opens its claim, Esc goes back."
    )

    def __init__(self, remarks: Sequence[Remark]) -> None:
        super().__init__(id="digest")
        self.remarks = remarks
        self.message = ""

    @property
    def length(self) -> int:
        return len(self.remarks)

    def nothing(self) -> str:
        return "Nobody has said anything of your work yet."

    def thing(self, place: int, width: int) -> list[Row]:
        remark = self.remarks[place]
        over = f" instead of {remark.own}" if remark.overruled else ""
        reason = f" ({remark.reason.replace('_', ' ')})" if remark.reason else ""
        return [
            [(f"{one_line(remark.by)}: {remark.what}{over}{reason}", "strong")],
            [(clip(one_line(remark.quote), width - 1), "muted")],
            *([(line, "text")] for line in wrapped(remark.comment, width - 1)),
        ]

    def lay_out(self, width: int) -> list[Row]:
        told: list[Row] = [[(line, "accent")] for line in wrapped(self.message, width)]
        return [*super().lay_out(width), *told]


class DigestScreen(StackScreen[None]):
    """The digest in a box; what was shown is not shown again on this machine."""

    app: "FactcheckApp"

    BINDINGS = [  # noqa: RUF012
        Binding("n", "answer", "answer"),
        Binding("enter", "open", "open"),
    ]

    def __init__(self, project: Project, remarks: Sequence[Remark], title: str = "What changed in your work") -> None:
        self.view = DigestView(remarks)
        keys = "j k walk · n answer · Enter opens the claim · Esc back" if remarks else "Esc back"
        super().__init__(self.view, title, keys)
        self._project = project

    def on_mount(self) -> None:
        self.view.focus()

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
