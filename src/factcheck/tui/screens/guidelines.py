"""The project's guidelines, to be read beside the work; they are written in any editor."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.model.guidelines import Guidelines
from factcheck.tui.markdown_rows import markdown_rows
from factcheck.tui.reflow import wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

NONE_YET = (
    "This project has no guidelines yet. Write what your team agrees on, in Markdown, into annotations/guidelines.md; "
    "`factcheck init` lays a first page down. From then on each verdict knows under which version it was given."
)


class GuidelinesPage(Scrolled):
    """The page as rows that can be scrolled."""

    def __init__(self, guidelines: Guidelines) -> None:
        super().__init__(id="guidelines")
        self._guidelines = guidelines

    def lay_out(self, width: int) -> list[Row]:
        if not self._guidelines.version:
            return [[(line, "text")] for line in wrapped(NONE_YET, width)]
        return markdown_rows(self._guidelines.text, width)


class GuidelinesScreen(ModalScreen[None]):
    """The guidelines over the screen they are needed on; any of the usual keys closes them."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape,q,B,enter", "close", "close"),
        Binding("j,down", "scroll(1)", "down"),
        Binding("k,up", "scroll(-1)", "up"),
        Binding("pagedown,space", "scroll(10)", "page down"),
        Binding("pageup", "scroll(-10)", "page up"),
    ]

    def __init__(self, guidelines: Guidelines) -> None:
        super().__init__()
        self._page = GuidelinesPage(guidelines)
        self._page.border_title = "Guidelines"
        version = f"version {guidelines.version} · " if guidelines.version else ""
        self._page.border_subtitle = f"{version}j k scroll · Esc closes"

    def compose(self) -> ComposeResult:
        yield self._page

    def in_words(self) -> str:
        """All that the screen says."""
        return self._page.in_words()

    def action_close(self) -> None:
        self.dismiss(None)

    def action_scroll(self, by: int) -> None:
        self._page.scroll_rows(by)
