"""A colleague's sources in full, in the words around each quote where the project holds them, and their addresses."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.model.source import CounterSource
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.browser import open_address
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled
from factcheck.tui.widgets.told import text_rows

AROUND = 300
"""Characters before and after a quote that show what it is torn from."""
_FIELDS = (
    "title",
    "author",
    "publisher",
    "published",
    "accessed",
    "locator",
    "url",
    "archived_url",
    "question",
    "answer",
)


class FullSources(Scrolled):
    """Shows every field that a reader would ask for."""

    help_text = "The sources in full. A number opens the address of that source in your browser; PgDn and PgUp scroll."

    def __init__(self, sources: Sequence[CounterSource], texts: Mapping[str, str]) -> None:
        super().__init__(id="full-sources")
        self.sources, self._texts = sources, texts
        self.message = ""

    def lay_out(self, width: int) -> list[Row]:
        rows = [row for number, source in enumerate(self.sources, 1) for row in self._source(number, source, width - 2)]
        return [*rows, *text_rows(self.message, width - 2, "accent")]

    def _source(self, number: int, source: CounterSource, width: int) -> Iterator[Row]:
        stance = f"{glyphs.STANCE[source.stance]} {source.stance or 'no stance'}"
        by = f"  attached by {one_line(source.reviewer)}"
        yield [(f"{number} ", "key"), (f"{source.kind.replace('_', ' ')} {stance}", "strong"), (by, "muted")]
        before, after = self._around(source)
        yield from text_rows(before, width, "muted")
        yield from text_rows(source.quote or "no quote", width, "text" if source.quote else "muted", "▌ ")
        yield from text_rows(after, width, "muted")
        for name in _FIELDS:
            if value := getattr(source, name):
                yield from text_rows(f"{name.replace('_', ' ')}: {value}", width, "muted")
        if source.retracted:
            yield from text_rows(f"retracted: {source.retracted}", width, "warning")
        yield []

    def _around(self, source: CounterSource) -> tuple[str, str]:
        text = self._texts.get(source.article or "")
        if text is None or source.start is None or source.end is None:
            return "", ""
        return text[max(0, source.start - AROUND) : source.start], text[source.end : source.end + AROUND]


class SourcesInFull(ModalScreen[None]):
    """The sources in a box."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape,q,enter", "leave", "back"),
        Binding("pagedown,j,down", "read(1)", "read on"),
        Binding("pageup,k,up", "read(-1)", "read back"),
        *(Binding(str(number), f"open({number})", show=False) for number in range(1, 10)),
    ]

    def __init__(self, sources: Sequence[CounterSource], texts: Mapping[str, str]) -> None:
        super().__init__()
        self.view = FullSources(sources, texts)

    def compose(self) -> ComposeResult:
        self.view.border_title = "Sources"
        self.view.border_subtitle = "1…9 opens the address in your browser · PgDn PgUp read · Esc back"
        yield self.view

    def on_mount(self) -> None:
        self.view.focus()

    def action_read(self, by: int) -> None:
        self.view.scroll_rows(by * max(1, self.view.size.height // 2))

    async def action_open(self, number: int) -> None:
        if number <= len(self.view.sources):
            self.view.message = await asyncio.to_thread(open_address, self.view.sources[number - 1].url)
            self.view.show_anew()
            self.view.scroll_rows(len(self.view.in_words()))

    def action_leave(self) -> None:
        self.dismiss(None)
