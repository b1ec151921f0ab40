"""What bears on the claim in hand: attached counter-sources, then numbered suggestions with their reasons."""

from collections.abc import Sequence

from textual.binding import Binding

from factcheck.annotating.session import Session
from factcheck.model.source import CounterSource, SourceKind, Suggestion
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

NUMBERED = 9
"""How many suggestions have a key."""


_TIGHTER = ((3, 1), (2, 1), (2, 0), (1, 0))
"""Lines a quote, and blank rows between, where all does not fit."""


class SourcesPane(Scrolled):
    """Shows the sources of the session's claim, in full where there is room."""

    BINDINGS = [  # noqa: RUF012
        Binding("down", "scroll(1)", "down"),
        Binding("up", "scroll(-1)", "up"),
        Binding("pagedown", "scroll(8)", "page down"),
        Binding("pageup", "scroll(-8)", "page up"),
    ]
    help_text = (
        "What bears on the claim. ● is attached already; a number is a suggestion: press it to attach. "
        "Each suggestion says why it was found. c adds a source of your own, - detaches one."
    )

    def __init__(self, session: Session, event_key: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.session = session
        self._event_key = event_key
        self.suggestions: tuple[Suggestion, ...] | None = None

    def follow(self, suggestions: Sequence[Suggestion] | None) -> None:
        """Show the sources of the claim in hand; None while suggestions are still being looked for."""
        self.suggestions = None if suggestions is None else tuple(suggestions)
        self.show_anew(from_top=True)

    def on_focus(self) -> None:
        self.show_anew()

    def on_blur(self) -> None:
        self.show_anew()

    def action_scroll(self, by: int) -> None:
        self.scroll_rows(by)

    def lay_out(self, width: int) -> list[Row]:
        rows = self._rows_of_sources(None, gap=1)
        # Who steps into the pane wants to read; who does not, to see all there is.
        if not self.has_focus:
            for lines, gap in _TIGHTER:
                if len(rows) <= self.size.height:
                    break
                rows = self._rows_of_sources(lines, gap=gap)
        return rows

    def _rows_of_sources(self, lines: int | None, *, gap: int) -> list[Row]:
        """The rows with quotes and reasons of at most so many lines; None for all of them."""
        claim = self.session.claim
        if claim is None:
            return []
        attached = self.session.casefile.sources_for(claim.id)
        held = {source.id for source in attached}
        suggestions = self.suggestions or ()
        rows: list[Row] = [self._heading(len(attached), len(suggestions))]
        blank: list[Row] = [[]] * gap
        for source in attached:
            rows += self._attached(source, lines) + blank
        for number, suggestion in enumerate(suggestions, start=1):
            if suggestion.id not in held:
                rows += self._suggested(number, suggestion, lines) + blank
        if self.suggestions is None:
            rows.append([("  looking for sources …", "muted")])
        elif not suggestions and not attached:
            rows.append([("  Nothing suggested. c adds a source of your own.", "muted")])
        return rows

    def _heading(self, attached: int, suggested: int) -> Row:
        return [
            ("  Sources", "key" if self.has_focus else "strong"),
            (f"  {attached} attached", "text" if attached else "muted"),
            (f"  {suggested} suggested", "muted"),
        ]

    def _attached(self, source: CounterSource, lines: int | None) -> list[Row]:
        who = source.author or source.publisher or source.title or source.url or ""
        stance = f" {source.stance}" if source.stance else ""
        by = f" · by {one_line(source.reviewer)}" if source.reviewer != self.session.reviewer else ""
        head = f"{source.kind.replace('_', ' ')}{stance}{by}"
        rows: list[Row] = [[(f"{glyphs.ATTACHED} ", "accent"), (head, "text"), *self._who(who, 2 + len(head))]]
        return rows + self._quoted(source.quote or source.title or source.url or "", lines)

    def _suggested(self, number: int, suggestion: Suggestion, lines: int | None) -> list[Row]:
        key = str(number) if number <= NUMBERED else " "
        kind = "reader" if suggestion.kind is SourceKind.REBUTTAL else "article"
        who = suggestion.author or suggestion.publisher or ""
        when = f" {suggestion.published}" if suggestion.published else ""
        rows: list[Row] = [[(f"{key} ", "key"), (kind, "text"), *self._who(f"{one_line(who)}{when}", 2 + len(kind))]]
        rows += self._quoted(suggestion.quote, lines)
        if suggestion.asks:
            asked = wrapped(f"{one_line(suggestion.asks)} ({self._event_key} answers)", self.size.width - 5)
            rows += [[("  ? " if not y else "    ", "warning"), (line, "warning")] for y, line in enumerate(asked)]
        reasons = "; ".join(one_line(reason) for reason in suggestion.reasons)
        shown = _at_most(lines, reasons, self.size.width - 5)
        return rows + [[("  ↳ " if not y else "    ", "faint"), (line, "accent")] for y, line in enumerate(shown)]

    def _who(self, who: str, taken: int) -> Row:
        room = self.size.width - taken - 4
        return [(" · " + clip(one_line(who), room), "muted")] if who and room > 4 else []

    def _quoted(self, quote: str, lines: int | None) -> list[Row]:
        return [[("  " + line, "text")] for line in _at_most(lines, quote, self.size.width - 3)]


def _at_most(lines: int | None, text: str, width: int) -> list[str]:
    """The text in rows, the last of them clipped where there are more than `lines`."""
    rows = wrapped(text, width)
    if lines is None or len(rows) <= lines:
        return rows
    return [*rows[: lines - 1], clip(" ".join(rows[lines - 1 :]), width)]
