"""Deciding a claim: all verdicts side by side with their sources, then the decision and its reason."""

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from factcheck.annotating.drafts import Drafts
from factcheck.model.casefile import Casefile
from factcheck.model.review import ReasonCode
from factcheck.model.verdict import BASES, Basis, VerdictValue
from factcheck.reviewing import adjudication
from factcheck.reviewing.desk import Decide
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, Save, text_input
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.note import Note
from factcheck.tui.widgets.sides import Sides


class AdjudicationForm(Form):
    """The deciding verdict on the claim in hand."""

    TITLE_OF_FORM = "Decide between the verdicts"
    AUTO_FOCUS = "Choice"
    BINDINGS = [  # noqa: RUF012
        Binding("pagedown", "scroll_sides(5)", "further down"),
        Binding("pageup", "scroll_sides(-5)", "further up"),
    ]

    def __init__(
        self, casefile: Casefile, claim: str, adjudicator: str, decide: Decide, save: Save, drafts: Drafts
    ) -> None:
        super().__init__()
        self._decide, self._save = decide, save
        self.draft = (drafts, "adjudication", claim)
        self._in_the_way = adjudication.hindrances(casefile, claim, adjudicator)
        found = casefile.claim(claim)
        self._sides = Sides(found.quote if found else "", adjudication.sides(casefile, claim, adjudicator))

    def compose(self) -> ComposeResult:
        with Vertical(id="adjudication"):
            yield self._sides
            yield from super().compose()

    def action_scroll_sides(self, by: int) -> None:
        self._sides.scroll_rows(by)

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        draft = self.drafted()
        value = draft.get("value", "")
        yield "value", "Verdict", Choice([v.value for v in VerdictValue], value)
        justification = draft.get("justification", "")
        yield "justification", "Justification", Note(justification, placeholder="Why, in your words")
        yield "reason", "Why differing", Choice([r.value for r in ReasonCode], draft.get("reason", ""))
        yield "basis", "Basis", Choice(_bases(value), draft.get("basis", ""))
        if self._in_the_way:
            yield "waive", "Why waive", text_input(draft.get("waive", ""), f"in the way: {'; '.join(self._in_the_way)}")

    @on(Choice.Changed)
    def _offer_what_fits(self, event: Choice.Changed) -> None:
        basis = self.fields["basis"]
        if event.choice is self.fields["value"] and isinstance(basis, Choice):
            basis.offer(_bases(event.choice.value))

    def faults(self) -> dict[str, str]:
        said = self.values()
        wanted = {
            "value": "choose one with the arrow keys",
            "justification": "a decision needs a justification of its own",
            "reason": "choose why they differed with the arrow keys",
            "waive": f"in the way: {'; '.join(self._in_the_way)}",
        }
        return {name: fault for name, fault in wanted.items() if name in said and not said[name].strip()}

    async def keep(self) -> str | None:
        said = self.values()
        done = await self._save(
            lambda: self._decide(
                VerdictValue(said["value"]),
                ReasonCode(said["reason"]),
                said["justification"],
                Basis(said["basis"]) if said["basis"] else None,
                said.get("waive", ""),
            )
        )
        return None if done else NOT_SAVED


def _bases(value: str) -> list[str]:
    return ["", *(basis.value for basis in BASES[VerdictValue(value)])] if value else [""]
