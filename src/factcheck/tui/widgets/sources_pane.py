"""What bears on the claim in hand: attached counter-sources, then numbered suggestions with their reasons."""

from collections.abc import Callable, Sequence
from functools import partial

from textual.binding import Binding

from factcheck.annotating.session import Session
from factcheck.model.cautions import flags
from factcheck.model.source import CounterSource, SourceKind, Suggestion, unasked
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.widgets.pane import Piece, Row, in_rows
from factcheck.tui.widgets.scrolled import Scrolled

NUMBERED = 9
"""How many suggestions have a key."""

_BESIDE = 56
"""Cells from which on the reasons stand beside the quote, and not below it."""


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
        "Each suggestion says why it was found. Where not all fit, the last are cut short until you step in with Tab; "
        "what is faint is shown only then. "
        "<source.dismiss> dismisses a suggestion, <source.add> adds a source of your own, <source.weigh> says what one "
        "does to the claim, <source.detach> detaches it."
    )

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.session = session
        self._found: tuple[Suggestion, ...] | None = None

    @property
    def suggestions(self) -> tuple[Suggestion, ...] | None:
        """The suggestions that are shown, in the order of their numbers; None while they are looked for."""
        return self._found if self._found is None or self.has_focus else unasked(self._found)

    def follow(self, suggestions: Sequence[Suggestion] | None) -> None:
        """Show the sources of the claim in hand; None while suggestions are still being looked for."""
        self._found = None if suggestions is None else tuple(suggestions)
        self.show_anew(from_top=True)

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self.show_anew()

    def action_scroll(self, by: int) -> None:
        self.scroll_rows(by)

    def lay_out(self, width: int) -> list[Row]:
        claim = self.session.claim
        if claim is None:
            return []
        attached = self.session.casefile.sources_for(claim.id)
        suggestions = self.suggestions or ()
        counts = len(attached), len(suggestions), len(self.session.dismissed(claim))
        heading = in_rows(self._heading(*counts), width)
        faint = len(self._found or ()) - len(suggestions)
        told = ""
        if self._found is None:
            told = "looking for sources …"
        elif faint:
            told = f"{faint} faint: Tab steps in here and shows what may speak of it, too."
        elif not suggestions and not attached:
            told = self.hint("Nothing suggested. <source.add> adds a source of your own.")
        heading += [[("  " + line, "muted")] for line in wrapped(told, width - 3)]
        held = {source.id for source in attached}
        items = [partial(self._attached, source) for source in attached]
        items += [
            partial(self._suggested, number, suggestion)
            for number, suggestion in enumerate(suggestions, start=1)
            if suggestion.id not in held
        ]
        return heading + self._fitted(items, self.size.height - len(heading), surest=len(attached))

    def _fitted(self, items: Sequence[Callable[[int | None], list[Row]]], height: int, surest: int) -> list[Row]:
        """The items in full; where that is too much, as many of the first as leave the others a line of each part.

        The surest suggestion is in full in any case. Who steps into the pane wants to read: then all are, and scrolled.
        """
        full = [item(None) for item in items]
        blank: list[Row] = [[]]
        if self.has_focus or sum(len(rows) + 1 for rows in full) - 1 <= height:
            return [row for rows in full for row in rows + blank]
        shown = [item(1) for item in items]
        shown[surest : surest + 1] = full[surest : surest + 1]
        room = height - sum(len(rows) for rows in shown)
        for place, rows in enumerate(full):
            room -= len(rows) - len(shown[place])
            if room < 0:
                break
            shown[place] = rows
        return [row for rows in shown for row in rows]

    def _heading(self, attached: int, suggested: int, dismissed: int) -> list[Piece]:
        return [
            ("  Sources", "key" if self.has_focus else "strong"),
            (f"  {attached} attached", "text" if attached else "muted"),
            (f"  {suggested} suggested", "muted"),
            (f"  {dismissed} dismissed" if dismissed else "", "muted"),
        ]

    def _attached(self, source: CounterSource, lines: int | None) -> list[Row]:
        who = source.author or source.publisher or source.title or source.url or ""
        said = " ".join(word for word in (source.stance, source.strength and f"({source.strength})") if word)
        mine = source.reviewer == self.session.reviewer
        by = "" if mine else f" · by {one_line(source.reviewer)}"
        open_ = self.hint(" · <source.weigh> says what it does") if mine and source.stance is None else ""
        head = f"{kind_in_words(source)}{' ' + said if said else ''}{by}{open_}"
        rows: list[Row] = [[(f"{glyphs.ATTACHED} ", "accent"), (head, "text"), *self._who(who, 2 + len(head))]]
        rows += self._quoted(source.quote or source.title or source.url or "", lines)
        for flag in self._flags(source):
            rows += [
                [(f"  {glyphs.LOOK_AGAIN} " if not y else "    ", "warning"), (line, "warning")]
                for y, line in enumerate(_at_most(lines, flag, self.size.width - 5))
            ]
        return rows

    def _flags(self, source: CounterSource) -> Sequence[str]:
        casefile = self.session.casefile
        return flags(source, casefile.sources_for(source.claim), casefile.spotted.metadata.published)

    def _suggested(self, number: int, suggestion: Suggestion, lines: int | None) -> list[Row]:
        key = str(number) if number <= NUMBERED else " "
        kind = kind_in_words(suggestion)
        who = (suggestion.publisher if suggestion.rating else None) or suggestion.author or suggestion.publisher or ""
        when = f" {suggestion.published}" if suggestion.published and not suggestion.rating else ""
        rows: list[Row] = [[(f"{key} ", "key"), (kind, "text"), *self._who(f"{one_line(who)}{when}", 2 + len(kind))]]
        rows += self._with_reasons(
            suggestion.quote, "; ".join(one_line(reason) for reason in suggestion.reasons), lines
        )
        if suggestion.rating:
            rows += [
                [("  " + line, "strong")] for line in _at_most(lines, self._rated(suggestion), self.size.width - 3)
            ]
        if suggestion.asks:
            answers = self.hint("(<source.same-event> answers)")
            asked = wrapped(f"{one_line(suggestion.asks)} {answers}", self.size.width - 5)
            rows += [[("  ? " if not y else "    ", "warning"), (line, "warning")] for y, line in enumerate(asked)]
        return rows

    def _with_reasons(self, quote: str, reasons: str, lines: int | None) -> list[Row]:
        """A quote, and why it was found: beside it where there is room, else below."""
        width = self.size.width
        if width < _BESIDE:
            shown = _at_most(lines, reasons, width - 5)
            below: list[Row] = [
                [("  ↳ " if not y else "    ", "faint"), (line, "accent")] for y, line in enumerate(shown)
            ]
            return self._quoted(quote, lines) + below
        column = width * 3 // 5
        left = _at_most(lines, quote, column - 2)
        right = _at_most(lines, reasons, width - column - 3)
        rows: list[Row] = []
        for y in range(max(len(left), len(right))):
            words = left[y] if y < len(left) else ""
            why = right[y] if y < len(right) else ""
            gap = " " * (column - 2 - cells(words))
            rows.append([("  " + words + gap, "text"), (" ↳ " if why and not y else "   ", "faint"), (why, "accent")])
        return rows

    def _rated(self, suggestion: Suggestion) -> str:
        """What an earlier check found, in its own words, when, and where to read it."""
        parts = (f"rated “{suggestion.rating}”", suggestion.published, suggestion.url)
        return " · ".join(one_line(part) for part in parts if part)

    def _who(self, who: str, taken: int) -> Row:
        room = self.size.width - taken - 4
        return [(" · " + clip(one_line(who), room), "muted")] if who and room > 4 else []

    def _quoted(self, quote: str, lines: int | None) -> list[Row]:
        return [[("  " + line, "text")] for line in _at_most(lines, quote, self.size.width - 3)]


def kind_in_words(source: CounterSource | Suggestion) -> str:
    """What kind of thing it is; of what nobody took up yet, that it asks."""
    if isinstance(source, Suggestion) and source.kind is SourceKind.EARLIER_CHECK:
        return f"{glyphs.ALREADY_CHECKED} already checked?"
    return source.kind.replace("_", " ")


def _at_most(lines: int | None, text: str, width: int) -> list[str]:
    """The text in rows, the last of them clipped where there are more than `lines`."""
    rows = wrapped(text, width)
    if lines is None or len(rows) <= lines:
        return rows
    return [*rows[: lines - 1], clip(" ".join(rows[lines - 1 :]), width)]
