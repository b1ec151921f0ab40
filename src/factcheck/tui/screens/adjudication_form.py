"""Deciding a claim: all verdicts side by side with their sources, then the decision and its reason."""

from collections.abc import Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from factcheck.annotating.drafts import Drafts
from factcheck.model.review import ReasonCode
from factcheck.model.verdict import BASES, Basis, VerdictValue
from factcheck.reviewing import adjudication
from factcheck.reviewing.adjudication import Side
from factcheck.reviewing.sitting import Sitting
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, Save, text_input
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.note import Note
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled


class Sides(Scrolled):
    """The verdicts, each with its reasons and sources."""

    help_text = "The verdicts side by side, in an order that tells nothing. PgDn and PgUp scroll."

    def __init__(self, sides: Sequence[Side]) -> None:
        super().__init__(id="sides")
        self._sides = sides

    def lay_out(self, width: int) -> list[Row]:
        columns = [list(self._column(side, width // max(1, len(self._sides)) - 2)) for side in self._sides]
        if not columns:
            return [[("no verdicts of others", "muted")]]
        each = width // len(columns)
        rows: list[Row] = []
        for y in range(max(map(len, columns))):
            pieces: list[tuple[str, str]] = []
            for column in columns:
                text, ink = column[y] if y < len(column) else ("", "text")
                shown = clip(text, each - 1)
                pieces.append((shown + " " * (each - cells(shown)), ink))
            rows.append(pieces)
        return rows

    def _column(self, side: Side, width: int) -> Iterator[tuple[str, str]]:
        verdict = side.verdict
        yield one_line(verdict.reviewer), "strong"
        basis = f" {verdict.basis.replace('_', ' ')}" if verdict.basis else ""
        yield f"{glyphs.of(verdict.value)} {verdict.value}{basis}", verdict.value.value
        yield from ((line, "text") for line in wrapped(verdict.justification or "no justification", width))
        for source in side.sources:
            yield f"● {source.kind.replace('_', ' ')} {source.stance or ''}", "accent"
            yield from ((line, "muted") for line in wrapped(source.quote or source.title or source.url or "", width))


class AdjudicationForm(Form):
    """The deciding verdict on the claim in hand."""

    TITLE_OF_FORM = "Decide between the verdicts"
    AUTO_FOCUS = "Choice"
    BINDINGS = [  # noqa: RUF012
        Binding("pagedown", "scroll_sides(5)", "further down"),
        Binding("pageup", "scroll_sides(-5)", "further up"),
    ]

    def __init__(self, sitting: Sitting, save: Save, drafts: Drafts) -> None:
        super().__init__()
        item = sitting.item
        assert item is not None
        self._sitting, self._save = sitting, save
        self.draft = (drafts, "adjudication", item.claim.id)
        casefile, name = sitting.casefile(item), sitting.reviewer or ""
        self._in_the_way = adjudication.hindrances(casefile, item.claim.id, name)
        self._sides = Sides(adjudication.sides(casefile, item.claim.id, name))

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
            lambda: self._sitting.adjudicate(
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
