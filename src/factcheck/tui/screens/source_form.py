"""A counter-source in the reviewer's own words; an address or a quote is enough to begin with."""

import asyncio
from collections.abc import Iterator

from textual import on, work
from textual.timer import Timer

from factcheck.annotating import source_form
from factcheck.annotating.session import Session
from factcheck.errors import FactcheckError
from factcheck.model.source import SourceKind, Stance
from factcheck.text import one_line
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, Save, text_input
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.note import Note

_PROPOSE_SECONDS = 0.3
_UNTOUCHED = {"kind": SourceKind.DOCUMENT.value}
"""What a field says before anybody touched it, where that is not nothing."""


class SourceForm(Form):
    """Adds a counter-source to the claim in hand."""

    TITLE_OF_FORM = "Add a counter-source"
    AUTO_FOCUS = "Input"

    def __init__(self, session: Session, save: Save) -> None:
        super().__init__()
        claim = session.claim
        assert claim is not None
        self._session, self._save, self._claim = session, save, claim
        self.draft = (session.drafts, "source", claim.id)
        self._proposed: dict[str, str] = {}
        self._look_timer: Timer | None = None

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        draft = self.drafted()
        yield "url", "Address", text_input(draft.get("url", ""), "https:// … doi: … or leave it empty")
        yield "quote", "Quote", Note(draft.get("quote", ""), placeholder="Its words, verbatim")
        kinds = [kind.value for kind in SourceKind]
        yield "kind", "Kind", Choice(kinds, draft.get("kind", SourceKind.DOCUMENT))
        yield "stance", "Stance", Choice(["", *(stance.value for stance in Stance)], draft.get("stance", ""))
        yield "title", "Title", text_input(draft.get("title", ""))
        yield "publisher", "Publisher", text_input(draft.get("publisher", ""))
        yield "author", "Author", text_input(draft.get("author", ""))
        yield "published", "Published", text_input(draft.get("published", ""), "2023-09-26, 2023-09 or 2023")
        yield "accessed", "Accessed", text_input(draft.get("accessed", ""), "the day you looked")
        yield "locator", "Where in it", text_input(draft.get("locator", ""), "page, paragraph, minute")

    @on(Note.Changed)
    def _look_soon(self) -> None:
        if self._look_timer is not None:
            self._look_timer.stop()
        self._look_timer = self.set_timer(_PROPOSE_SECONDS, self._propose)

    @work(exclusive=True, group="proposal")
    async def _propose(self) -> None:
        """Fill what is still empty from the article that the quote stands in; what she typed is hers."""
        from factcheck.annotating.proposals import proposed_fields

        quote, session = self.values()["quote"], self._session
        try:
            found = await asyncio.to_thread(proposed_fields, session.project, quote, session.article)
        except (FactcheckError, OSError):
            # A convenience: without it she types what she knows.
            return
        said = self.values()
        for name, field in self.fields.items():
            before = self._proposed.get(name, _UNTOUCHED.get(name, ""))
            after = found.get(name, _UNTOUCHED.get(name, ""))
            if name != "quote" and said[name] == before != after and not isinstance(field, Note):
                field.value = one_line(after)
                self._proposed[name] = field.value
        told = "the rest proposed from an article held here" if found else ""
        self.query_one(".form").border_title = " · ".join(part for part in (self.TITLE_OF_FORM, told) if part)

    def faults(self) -> dict[str, str]:
        return source_form.faults(self.values())

    async def keep(self) -> str | None:
        said = self.values()
        done = await self._save(lambda: self._session.add_source(self._claim, said))
        return NOT_SAVED if done is None else None
