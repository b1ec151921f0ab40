"""Why the verdict is what it is: justification, basis, confidence."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress

from textual import on

from factcheck.annotating.session import Session
from factcheck.errors import FactcheckError
from factcheck.model.verdict import BASES, Basis, Confidence, VerdictValue
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, Save
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.note import Note

_SHOWN = 60
"""Characters of a justification."""


class VerdictForm(Form):
    """The reasons for the verdict on the claim in hand."""

    TITLE_OF_FORM = "Why this verdict"
    AUTO_FOCUS = "Note"

    def __init__(self, session: Session, save: Save) -> None:
        super().__init__()
        claim = session.claim
        assert claim is not None
        self._session, self._save, self._claim = session, save, claim
        self.draft = (session.drafts, "verdict", claim.id)
        self._read = session.verdict(claim)

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        read = self._read
        draft = self.drafted()
        value = draft.get("value") or (read.value if read else "")
        yield "value", "Verdict", Choice([v.value for v in VerdictValue], value)
        justification = draft.get("justification", read.justification if read else "")
        yield "justification", "Justification", Note(justification, placeholder="What you found, and where")
        basis = draft.get("basis", (read.basis or "") if read else "")
        yield "basis", "Basis", Choice(_bases(value), basis)
        confidence = draft.get("confidence", (read.confidence or "") if read else "")
        yield "confidence", "Confidence", Choice(["", *(c.value for c in Confidence)], confidence)

    @on(Choice.Changed)
    def _offer_what_fits(self, event: Choice.Changed) -> None:
        basis = self.fields["basis"]
        if event.choice is self.fields["value"] and isinstance(basis, Choice):
            basis.offer(_bases(event.choice.value))

    def faults(self) -> dict[str, str]:
        return {} if self.values()["value"] else {"value": "choose one with the arrow keys"}

    async def keep(self) -> str | None:
        said = self.values()
        done = await self._save(
            lambda: self._session.justify(
                self._claim,
                VerdictValue(said["value"]),
                basis=Basis(said["basis"]) if said["basis"] else None,
                confidence=Confidence(said["confidence"]) if said["confidence"] else None,
                justification=said["justification"],
                read=self._read,
            )
        )
        return None if done is not None else await self._overtaken() or NOT_SAVED

    async def _overtaken(self) -> str | None:
        """What became of the verdict elsewhere while the form was open; the next save is on top of that."""
        with suppress(FactcheckError, OSError):
            await asyncio.to_thread(self._session.refresh)
        now = self._session.verdict(self._claim)
        if now == self._read:
            return None
        self._read = now
        words = " ".join(now.justification.split())[:_SHOWN] if now else ""
        became = f"is now {now.value}: {words or 'without words'}" if now else "is gone"
        return (
            f"Not saved: your verdict was changed in another window and {became}. Save again to put this in its place."
        )


def _bases(value: str) -> list[str]:
    return ["", *(basis.value for basis in BASES[VerdictValue(value)])] if value else [""]
