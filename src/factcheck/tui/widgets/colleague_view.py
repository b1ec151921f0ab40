"""A colleague's verdict to be read: the claim in its context, the reasons, the sources, and what was said of it."""

from collections.abc import Iterator

from factcheck.model.casefile import Casefile
from factcheck.model.cautions import needs_another_look
from factcheck.reviewing.review_queue import Item
from factcheck.reviewing.sitting import ANSWER_WORDS, CHECKS, Sitting
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells
from factcheck.tui.widgets.pane import Piece, Row, in_rows
from factcheck.tui.widgets.scrolled import Scrolled
from factcheck.tui.widgets.told import in_context, source_rows, text_rows, thread_rows


class ColleagueView(Scrolled):
    """Shows the sitting's verdict in hand."""

    help_text = (
        "The claim in its context, then the colleague's verdict, reasons and sources. A number takes a source over; "
        "<review.quote>, <review.opens> and <review.evidence> note whether quotes match, sources open and bear the "
        "verdict out."
    )

    def __init__(self, sitting: Sitting, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.sitting = sitting

    def lay_out(self, width: int) -> list[Row]:
        item = self.sitting.item
        return list(self._all(item, width - 2)) if item else list(self._nothing(width - 2))

    def _nothing(self, width: int) -> Iterator[Row]:
        words = "No verdict of a colleague to read here. <review.filter> chooses others, <review.back> goes back."
        if self.sitting.hidden:
            words = (
                "Blind mode hides colleagues' verdicts on claims that you have not decided. Give your own first, or "
                "press <review.unblind> to show them, which is recorded. The files themselves are plain: who opens one "
                "sees it."
            )
        yield from text_rows(self.hint(words), width, "muted")

    def _all(self, item: Item, width: int) -> Iterator[Row]:
        casefile = self.sitting.casefile(item)
        yield from in_context(casefile, item.claim, self.sitting.status(item).words, width)
        yield []
        yield from self._verdict(item, casefile, width)
        yield []
        for number, source in enumerate(item.sources, start=1):
            yield from source_rows(number, source, width)
        if not item.sources:
            yield [("  no counter-sources", "muted")]
        else:
            checks = self.sitting.checks(item)
            said = " · ".join(f"{name.replace('_', ' ')}: {ANSWER_WORDS[checks[name]]}" for name in CHECKS)
            yield from text_rows(said, width, "muted")
        for thread in self.sitting.threads(item):
            yield []
            yield from thread_rows(thread, casefile, width)

    def _verdict(self, item: Item, casefile: Casefile, width: int) -> Iterator[Row]:
        verdict = item.verdict
        head: list[Piece] = [
            (f"{one_line(verdict.reviewer)}: ", "strong"),
            (f"{glyphs.of(verdict.value)} {verdict.value}", verdict.value.value),
        ]
        if verdict.basis:
            head.append((f"  {verdict.basis.replace('_', ' ')}", "muted"))
        if verdict.confidence:
            head.append((f"  {verdict.confidence} confidence", "muted"))
        yield from ([("  ", "text"), *row] for row in in_rows(head, width - 2))
        yield from text_rows(
            verdict.justification or "no justification", width, "text" if verdict.justification else "muted"
        )
        for why in needs_another_look(verdict, item.sources, casefile.retractions):
            yield from text_rows(f"{glyphs.LOOK_AGAIN} look again: {why}", width, "warning")
        for missing in item.missing:
            yield from text_rows(f"not final: lacks {missing}", width, "warning")
        others = [(f"  {one_line(v.reviewer)} {glyphs.of(v.value)} {v.value}", v.value.value) for v in item.others]
        label = "  others:"
        if cells(label) + sum(cells(text) for text, _ in others) <= width:
            yield from [[(label, "muted"), *others]] if others else []
        else:
            # Where they do not fit abreast, each has a row.
            yield from ([(label if not place else " " * cells(label), "muted"), o] for place, o in enumerate(others))
