"""Every key and what it does, read from the commands."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.tui.actions import Scope, commands_of
from factcheck.tui.keys import key_names, with_keys
from factcheck.tui.reflow import wrap
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

_HEADINGS = {
    Scope.REVIEWING: "Reviewing an article",
    Scope.ARTICLES: "The articles",
    Scope.COLLEAGUES: "Colleagues' verdicts",
    Scope.DECISIONS: "Decisions",
    Scope.ASSIGNMENTS: "Assignments",
    Scope.AGREEMENT: "Agreement",
    Scope.CONTRADICTIONS: "Contradictions",
    Scope.DASHBOARD: "The dashboard",
    Scope.EVERYWHERE: "Everywhere",
}


class HelpText(Scrolled):
    """The commands as rows that can be scrolled."""

    def __init__(self, scope: Scope, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(id="help-text")
        self._scope = scope
        self._keys = keys

    def lay_out(self, width: int) -> list[Row]:
        rows: list[Row] = []
        heading = None
        for known in commands_of(self._scope):
            if known.scope != heading:
                heading = known.scope
                rows += [[], [(_HEADINGS[heading], "title")]]
            names = key_names(known, self._keys) or with_keys("<app.palette>", self._keys)
            room = max(20, width - 18)
            lines = [known.help[start:end] for start, end in wrap(known.help, 0, len(known.help), room)]
            for y, line in enumerate(lines):
                rows.append([(f"{names if not y else '':>15}  ", "key"), (line, "text")])
        return rows


class HelpScreen(ModalScreen[None]):
    """Help over the screen it explains; any of the usual keys closes it."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape,q,question_mark,enter", "close", "close"),
        Binding("j,down", "scroll(1)", "down"),
        Binding("k,up", "scroll(-1)", "up"),
        Binding("pagedown,space", "scroll(10)", "page down"),
        Binding("pageup", "scroll(-10)", "page up"),
    ]

    def __init__(self, scope: Scope, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._text = HelpText(scope, keys)

    def compose(self) -> ComposeResult:
        self._text.border_title = "Keys"
        self._text.border_subtitle = "j k scroll · Esc closes"
        yield self._text

    def in_words(self) -> str:
        """All that the screen says."""
        return self._text.in_words()

    def action_close(self) -> None:
        self.dismiss(None)

    def action_scroll(self, by: int) -> None:
        self._text.scroll_rows(by)
