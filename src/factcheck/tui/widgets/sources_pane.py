"""What bears on the claim in hand: attached counter-sources, then numbered suggestions with their reasons."""

from collections.abc import Sequence

from textual import events
from textual.geometry import Size

from factcheck.annotating.session import Session
from factcheck.model.source import CounterSource, SourceKind, Suggestion
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import clip, wrap
from factcheck.tui.widgets.pane import Pane, Row

NUMBERED = 9
"""How many suggestions have a key."""


class SourcesPane(Pane, can_focus=True):
    """Shows the sources of the session's claim, in full where there is room."""

    help_text = (
        "What bears on the claim. ● is attached already; a number is a suggestion: press it to attach. "
        "Each suggestion says why it was found. c adds a source of your own, - detaches one."
    )

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.session = session
        self.suggestions: tuple[Suggestion, ...] | None = None
        self._rows: list[Row] = []
        self._laid_out_for = Size(0, 0)
        self._top = 0

    def follow(self, suggestions: Sequence[Suggestion] | None) -> None:
        """Show the sources of the claim in hand; None while suggestions are still being looked for."""
        self.suggestions = None if suggestions is None else tuple(suggestions)
        self._top = 0
        self._lay_out()
        self.refresh()

    def scroll_rows(self, by: int) -> None:
        """Show rows further down or up."""
        self._top = max(0, min(self._top + by, len(self._rows) - self.size.height))
        self.refresh()

    def row(self, y: int) -> Row:
        if self._laid_out_for != self.size:
            self._lay_out()
        return self._rows[self._top + y] if self._top + y < len(self._rows) else []

    def _lay_out(self) -> None:
        self._laid_out_for = self.size
        self._rows = self._laid_out(full=True)
        if len(self._rows) > self.size.height:
            self._rows = self._laid_out(full=False)

    def _laid_out(self, *, full: bool) -> list[Row]:
        claim = self.session.claim
        if claim is None:
            return []
        attached = self.session.casefile.sources_for(claim.id)
        held = {source.id for source in attached}
        suggestions = self.suggestions or ()
        rows: list[Row] = [self._heading(len(attached), len(suggestions))]
        gap: list[Row] = [[]] if full else []
        for source in attached:
            rows += self._attached(source, full=full) + gap
        for number, suggestion in enumerate(suggestions, start=1):
            if suggestion.id not in held:
                rows += self._suggested(number, suggestion, full=full) + gap
        if self.suggestions is None:
            rows.append([("  looking for sources …", "muted")])
        elif not suggestions and not attached:
            rows.append([("  Nothing suggested. c adds a source of your own.", "muted")])
        return rows

    def _heading(self, attached: int, suggested: int) -> Row:
        return [
            ("  Sources", "strong"),
            (f"  {attached} attached", "text" if attached else "muted"),
            (f"  {suggested} suggested", "muted"),
        ]

    def _attached(self, source: CounterSource, *, full: bool) -> list[Row]:
        who = source.author or source.publisher or source.title or source.url or ""
        stance = f" {source.stance}" if source.stance else ""
        by = f" · by {one_line(source.reviewer)}" if source.reviewer != self.session.reviewer else ""
        head = f"{source.kind.replace('_', ' ')}{stance}{by}"
        rows: list[Row] = [[(f"{glyphs.ATTACHED} ", "accent"), (head, "text"), *self._who(who, 2 + len(head))]]
        return rows + self._quoted(source.quote or source.title or source.url or "", "  ", full=full)

    def _suggested(self, number: int, suggestion: Suggestion, *, full: bool) -> list[Row]:
        key = str(number) if number <= NUMBERED else " "
        kind = "reader" if suggestion.kind is SourceKind.REBUTTAL else "article"
        who = suggestion.author or suggestion.publisher or ""
        when = f" {suggestion.published}" if suggestion.published else ""
        rows: list[Row] = [[(f"{key} ", "key"), (kind, "text"), *self._who(f"{one_line(who)}{when}", 2 + len(kind))]]
        rows += self._quoted(suggestion.quote, "  ", full=full)
        reasons = "; ".join(one_line(reason) for reason in suggestion.reasons)
        width = self.size.width - 5
        shown = _wrapped(reasons, width) if full else ([clip(reasons, width)] if reasons else [])
        return rows + [[("  ↳ " if not y else "    ", "faint"), (line, "accent")] for y, line in enumerate(shown)]

    def _who(self, who: str, taken: int) -> Row:
        room = self.size.width - taken - 4
        return [(" · " + clip(one_line(who), room), "muted")] if who and room > 4 else []

    def _quoted(self, quote: str, indent: str, *, full: bool) -> list[Row]:
        width = self.size.width - len(indent) - 1
        lines = _wrapped(quote, width) if full else [clip(one_line(quote), width)]
        return [[(indent + line, "text")] for line in lines]

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_rows(-3)


def _wrapped(text: str, width: int) -> list[str]:
    return [one_line(text[start:end]) for start, end in wrap(text, 0, len(text), width)]
