"""The article, reflowed to a comfortable measure, with the claim in hand in the middle of its context."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from textual import events
from textual.binding import Binding
from textual.geometry import Size

from factcheck.annotating.session import Session
from factcheck.model.article import Passage, Span, Zone
from factcheck.model.claim import Claim
from factcheck.tui import glyphs
from factcheck.tui.reflow import wrap
from factcheck.tui.widgets.pane import Pane, Piece, Row

_MEASURE = 74
_INK = {
    Zone.TITLE: "title",
    Zone.BYLINE: "muted",
    Zone.CAPTION: "muted",
    Zone.BODY: "text",
    Zone.COMMENT: "muted",
    Zone.BOILERPLATE: "faint",
}
_KEEPS_LINES = {Zone.COMMENT, Zone.BOILERPLATE, Zone.BYLINE}

Place = tuple[int, int]
"""A passage, and a row of it."""


class ArticleView(Pane, can_focus=True):
    """Lays out only the passages that are on the screen, so that length costs nothing."""

    BINDINGS = [  # noqa: RUF012
        Binding("down", "scroll(1)", "down"),
        Binding("up", "scroll(-1)", "up"),
    ]
    help_text = (
        "The article as it was read, with page furniture dimmed. The claim in hand is highlighted; "
        "others carry the sign and colour of your verdict. <article.scroll-down> and <article.scroll-up> read on and "
        "back, and so do the arrows while it has the focus."
    )

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.session = session
        self.linked: tuple[Span, ...] = ()
        self._claims: tuple[Claim, ...] = ()
        self._starts: list[int] = []
        self._by_start: list[Claim] = []
        self._reach = 0
        self._rows: dict[int, list[tuple[int, int]]] = {}
        self._width = 0
        self._laid_out_for = Size(0, 0)
        self._first: Place = (0, 0)
        self._places: list[Place] = []

    @property
    def _passages(self) -> Sequence[Passage]:
        return self.session.casefile.spotted.passages

    def follow(self, linked: Sequence[Span] = ()) -> None:
        """Bring the claim in hand to the middle; `linked` are stretches that speak to it."""
        self.linked = tuple(linked)
        self._lay_out()
        self.show_changes()

    def scroll_rows(self, by: int) -> None:
        """Read on, or back."""
        self._first = self._step(self._first, by)
        self._place_rows()
        self.show_changes()

    def action_scroll(self, by: int) -> None:
        self.scroll_rows(by)

    # Layout

    def _lay_out(self) -> None:
        if self._width != (measure := max(10, min(self.size.width - 4, _MEASURE))):
            self._width = measure
            self._rows.clear()
        self._laid_out_for = self.size
        self._take_up_claims()
        if self.session.claim is not None:
            self._centre(self.session.claim)
        self._place_rows()

    def _take_up_claims(self) -> None:
        if self.session.claims == self._claims:
            return
        # An id stands for a span: where the ids are the same, no row breaks elsewhere.
        same = [claim.id for claim in self.session.claims] == [claim.id for claim in self._claims]
        self._claims = self.session.claims
        by_start = sorted(self._claims, key=lambda claim: claim.anchor.start)
        self._starts = [claim.anchor.start for claim in by_start]
        self._by_start = by_start
        self._reach = max((c.anchor.end - c.anchor.start for c in by_start), default=0)
        if not same:
            self._rows.clear()

    def _rows_of(self, passage: int) -> list[tuple[int, int]]:
        """The rows of a passage, and (end, end) for the blank row below it."""
        rows = self._rows.get(passage)
        if rows is None:
            rows = self._rows[passage] = self._broken(passage)
        return rows

    def _broken(self, passage: int) -> list[tuple[int, int]]:
        block = self._passages[passage]
        text = self.session.casefile.spotted.article.text
        first, last = bisect_left(self._starts, block.start), bisect_left(self._starts, block.end)
        marked = frozenset(self._starts[first:last])
        rows: list[tuple[int, int]] = []
        for start, end in self._lines(text, block):
            rows += wrap(text, start, end, self._width, marked=marked)
        following = self._passages[passage + 1] if passage + 1 < len(self._passages) else None
        if following is None or block.zone is not Zone.BOILERPLATE or following.zone is not Zone.BOILERPLATE:
            rows.append((block.end, block.end))
        return rows

    def _lines(self, text: str, block: Passage) -> list[tuple[int, int]]:
        if block.zone not in _KEEPS_LINES:
            return [(block.start, block.end)]
        lines, start = [], block.start
        while (end := text.find("\n", start, block.end)) != -1:
            lines.append((start, end))
            start = end + 1
        return [*lines, (start, block.end)]

    def _centre(self, claim: Claim) -> None:
        passages = self._passages
        passage = max(0, bisect_right(passages, claim.anchor.start, key=lambda block: block.start) - 1)
        rows = self._rows_of(passage)
        first = next((y for y, (_, end) in enumerate(rows) if end > claim.anchor.start), 0)
        taken = sum(1 for start, _ in rows[first:] if start < claim.anchor.end)
        above = max(0, (self.size.height - taken) // 2)
        self._first = self._step((passage, first), -above)

    def _step(self, place: Place, by: int) -> Place:
        passage, row = place
        row += by
        while row < 0 and passage > 0:
            passage -= 1
            row += len(self._rows_of(passage))
        while passage < len(self._passages) - 1 and row >= len(self._rows_of(passage)):
            row -= len(self._rows_of(passage))
            passage += 1
        if not self._passages:
            return (0, 0)
        return passage, max(0, min(row, len(self._rows_of(passage)) - 1))

    def _place_rows(self) -> None:
        self._places = []
        passage, row = self._first
        while passage < len(self._passages) and len(self._places) < self.size.height:
            rows = self._rows_of(passage)
            self._places += [(passage, y) for y in range(row, len(rows))]
            passage, row = passage + 1, 0

    # Drawing

    def row(self, y: int) -> Row:
        if self._laid_out_for != self.size:
            self._lay_out()
        if y >= len(self._places):
            return []
        passage, number = self._places[y]
        start, end = self._rows_of(passage)[number]
        margin = max(2, (self.size.width - self._width) // 2)
        return [(" " * margin, "text"), *self._runs(start, end, _INK[self._passages[passage].zone])]

    def _runs(self, start: int, end: int, ink: str) -> list[Piece]:
        text = self.session.casefile.spotted.article.text
        here = self.session.claim
        claims = self._claims_in(start, end)
        linked = [span for span in self.linked if span.start < end and start < span.end]
        edges = {start, end}
        for span in (*(claim.anchor for claim in claims), *linked):
            edges |= {max(start, span.start), min(end, span.end)}
        runs: list[Piece] = []
        cuts = sorted(edges)
        for left, right in pairwise(cuts):
            covering = [c for c in claims if c.anchor.start <= left < c.anchor.end]
            claim = next((c for c in covering if here and c.id == here.id), covering[0] if covering else None)
            beginning = next((c for c in covering if c.anchor.start == left), None)
            if beginning is not None:
                runs.append(self._sign(beginning, is_current=beginning is here))
            runs.append((text[left:right], self._ink_of(claim, ink, here)))
            if any(span.start <= left < span.end for span in linked):
                runs[-1] = (runs[-1][0], runs[-1][1] + " linked")
        return runs

    def _claims_in(self, start: int, end: int) -> list[Claim]:
        low = bisect_left(self._starts, start - self._reach)
        high = bisect_left(self._starts, end)
        return [claim for claim in self._by_start[low:high] if claim.anchor.end > start]

    def _sign(self, claim: Claim, *, is_current: bool) -> Piece:
        verdict = self.session.verdict(claim)
        ink = glyphs.ink(verdict.value if verdict else None)
        return f"{glyphs.of(verdict.value if verdict else None)} ", f"{ink} current" if is_current else ink

    def _ink_of(self, claim: Claim | None, ink: str, here: Claim | None) -> str:
        if claim is None:
            return ink
        if here is not None and claim.id == here.id:
            return "text current"
        verdict = self.session.verdict(claim)
        return f"{verdict.value}-text" if verdict else ink

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_rows(-3)
