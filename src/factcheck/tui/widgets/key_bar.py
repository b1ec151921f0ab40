"""The last row: the keys that matter here, read from the commands."""

from collections.abc import Callable, Mapping, Sequence

from textual import events

from factcheck.tui.actions import Command
from factcheck.tui.keys import caption
from factcheck.tui.reflow import cells
from factcheck.tui.widgets.pane import Pane, Piece, Row


class KeyBar(Pane):
    """Shows as many commands as fit, each greyed while it cannot be given; a click gives it."""

    def __init__(
        self,
        commands: Sequence[Command],
        keys: Mapping[str, tuple[str, ...]],
        why_not: Callable[[Command], str | None],
        *,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.commands = sorted((c for c in commands if c.bar), key=lambda command: command.bar)
        self._keys = keys
        self._why_not = why_not
        self._spans: list[tuple[int, int, Command]] = []

    def row(self, y: int) -> Row:
        pieces: list[Piece] = [(" ", "text")]
        used = 1
        self._spans = []
        for command in self.commands:
            key, label = caption(command, self._keys), f" {command.label}  "
            width = cells(key + label)
            if used + width > self.size.width:
                break
            possible = self._why_not(command) is None
            pieces += [(key, "key" if possible else "faint"), (label, "muted" if possible else "faint")]
            self._spans.append((used, used + width, command))
            used += width
        return pieces

    async def on_click(self, event: events.Click) -> None:
        x = event.get_content_offset_capture(self).x
        for start, end, command in self._spans:
            if start <= x < end and not command.numbered:
                await self.run_action(f"screen.give('{command.id}')")
