"""What bears on the claim in hand: attached counter-sources, then numbered suggestions with their reasons."""

from collections.abc import Sequence

from textual.binding import Binding

from factcheck.annotating.session import Session
from factcheck.model.source import CounterSource, SourceKind, Suggestion
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scroll_pane import ScrollPane

NUMBERED = 9
"""How many suggestions have a key."""


class SourcesPane(ScrollPane):
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

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.session = session
        self.suggestions: tuple[Suggestion, ...] | None = None

    def follow(self, suggestions: Sequence[Suggestion] | None) -> None:
        """Show the sources of the claim in hand; None while suggestions are still being looked for."""
        self.suggestions = None if suggestions is None else tuple(suggestions)
        self._top = 0
        self.lay_out_again()

    def on_focus(self) -> None:
        self.lay_out_again()

    def on_blur(self) -> None:
        self.lay_out_again()

    def action_scroll(self, by: int) -> None:
        self.scroll_rows(by)

    def laid_out(self) -> list[Row]:
        rows = self._rows_of_sources(full=True)
        # Who steps into the pane wants to read; who does not, to see all there is.
        if len(rows) > self.size.height and not self.has_focus:
            rows = self._rows_of_sources(full=False)
        return rows

    def _rows_of_sources(self, *, full: bool) -> list[Row]:
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
            ("  Sources", "key" if self.has_focus else "strong"),
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
        shown = wrapped(reasons, width) if full else ([clip(reasons, width)] if reasons else [])
        return rows + [[("  ↳ " if not y else "    ", "faint"), (line, "accent")] for y, line in enumerate(shown)]

    def _who(self, who: str, taken: int) -> Row:
        room = self.size.width - taken - 4
        return [(" · " + clip(one_line(who), room), "muted")] if who and room > 4 else []

    def _quoted(self, quote: str, indent: str, *, full: bool) -> list[Row]:
        width = self.size.width - len(indent) - 1
        lines = wrapped(quote, width) if full else [clip(one_line(quote), width)]
        return [[(indent + line, "text")] for line in lines]
