"""What waits for an adjudicator: a row a claim, and the one in hand with all verdicts on it."""

from collections.abc import Iterator

from factcheck.reviewing import adjudication
from factcheck.reviewing.adjudication import Case, Why
from factcheck.reviewing.docket import Docket
from factcheck.text import one_line
from factcheck.tui.reflow import cells, clip
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.row_list import RowList
from factcheck.tui.widgets.scrolled import Scrolled
from factcheck.tui.widgets.sides import side_rows
from factcheck.tui.widgets.told import in_context, text_rows, thread_rows

_SIGNS = {Why.CONFLICT: "≠", Why.UNANIMOUS: "=", Why.CHANGED: "~", Why.UNSEEN: "?"}


class CaseList(RowList):
    """Shows the docket's cases."""

    help_text = (
        "Claims that wait for a decision: ≠ reviewers differ, ~ a verdict changed since it was decided, = all are of "
        "one mind, ? blind mode hides the verdicts from you."
    )
    EMPTY = "  nothing waits for you"

    def __init__(self, docket: Docket) -> None:
        super().__init__(id="case-list")
        self.docket = docket

    @property
    def length(self) -> int:
        return len(self.docket.cases)

    @property
    def position(self) -> int:
        return self.docket.position

    def entry(self, place: int, *, here: bool) -> Row:
        case = self.docket.cases[place]
        room = self.size.width - 4
        words = clip(one_line(case.claim.quote), room)
        ink = "text" if here else "muted"
        return [(f"{_SIGNS[case.why]} ", "warning"), (words, ink), (" " * (room - cells(words)), ink)]


class CaseView(Scrolled):
    """Shows the case in hand: the claim in its context, every verdict with its sources, and what was decided."""

    help_text = (
        "The claim, and the verdicts side by side in an order that tells nothing. <case.scroll-down> and "
        "<case.scroll-up> scroll."
    )

    def __init__(self, docket: Docket) -> None:
        super().__init__(id="case-view")
        self.docket = docket

    def lay_out(self, width: int) -> list[Row]:
        case = self.docket.case
        return list(self._all(case, width - 2)) if case else list(self._nothing(width - 2))

    def _nothing(self, width: int) -> Iterator[Row]:
        yield from text_rows("No claim waits for you to decide.", width, "strong")
        yield []
        alike = self.docket.unanimous
        if alike:
            words = (
                f"{alike} claims were decided alike by two or more: <case.accept> lists them, to be accepted at once."
            )
            yield from text_rows(self.hint(words), width, "muted")
        words = "<app.colleagues> reads colleagues' verdicts, <app.agreement> shows how far they agree."
        yield from text_rows(self.hint(words), width, "muted")

    def _all(self, case: Case, width: int) -> Iterator[Row]:
        casefile = self.docket.casefile(case)
        yield from in_context(casefile, case.claim, self.docket.status(case).words, width)
        yield []
        if case.why is Why.UNSEEN:
            words = (
                "Two or more colleagues gave verdicts on this claim, and blind mode hides them from you. Give one of "
                "your own, or press <case.look> to see them as an adjudicator, which is recorded."
            )
            yield from text_rows(self.hint(words), width, "muted")
            return
        if case.why is not Why.CONFLICT:
            yield [("  ", "text"), (f"{case.why}", "warning")]
        yield from ([("  ", "text"), *row] for row in side_rows(self.docket.sides(case), width - 2))
        if case.claim.id in casefile.unnamed:
            yield []
            words = "Names are hidden from you until you have decided; <case.names> shows them, on record."
            yield from text_rows(self.hint(words), width, "muted")
        for vote in self.docket.votes(case):
            yield []
            yield from thread_rows(vote, casefile, width)
        for rule in adjudication.hindrances(casefile, case.claim.id, self.docket.adjudicator):
            yield from text_rows(f"in the way: {rule}", width, "warning")
