"""A counter-source in the reviewer's own words; an address or a quote is enough to begin with."""

import asyncio
from collections.abc import Iterator

from textual import on, work
from textual.timer import Timer

from factcheck.annotating import source_form
from factcheck.annotating.session import Session
from factcheck.errors import FactcheckError
from factcheck.model.source import CounterSource, Reliability, SourceKind, Stance, Strength
from factcheck.text import one_line
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, Save, text_input
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.note import Note

_PROPOSE_SECONDS = 0.3
_UNTOUCHED = {"kind": SourceKind.DOCUMENT.value}
"""What a field says before anybody touched it, where that is not nothing."""
_CHOICES = {
    "kind": ("Kind", [kind.value for kind in SourceKind]),
    "stance": ("Stance", ["", *(stance.value for stance in Stance)]),
    "strength": ("Strength", ["", *(strength.value for strength in Strength)]),
    "primary": ("At first hand", ["", "yes", "no"]),
    "reliability": ("Reliability", ["", *(grade.value for grade in Reliability)]),
    "credibility": ("Credibility", ["", *"123456"]),
}
_LINES = {
    "url": ("Address", "https:// … doi: … or leave it empty"),
    "title": ("Title", ""),
    "publisher": ("Publisher", ""),
    "author": ("Author", ""),
    "published": ("Published", "2023-09-26, 2023-09 or 2023"),
    "accessed": ("Accessed", "the day you looked"),
    "archived_url": ("Archived at", "the address of a copy"),
    "locator": ("Where in it", "page, paragraph, minute"),
    "group": ("Group", "one wire or owner: a group counts as one"),
    "joint": ("Together with", "a number: all with it hold only together"),
    "question": ("Question", "what it answers"),
    "answer": ("Answer", ""),
    "confidential": ("Confidential", "why it must not be exported"),
    "note": ("Note to self", "never exported"),
}


class SourceForm(Form):
    """Adds a counter-source to the claim in hand, or says more of one that the reviewer attached."""

    TITLE_OF_FORM = "Add a counter-source"
    AUTO_FOCUS = "Input"

    def __init__(self, session: Session, save: Save, source: CounterSource | None = None) -> None:
        super().__init__()
        claim = session.claim
        assert claim is not None
        self._session, self._save, self._claim, self._source = session, save, claim, source
        self.draft = (session.drafts, f"source {source.id}" if source else "source", claim.id)
        if source is not None:
            self.TITLE_OF_FORM = "What the source does"
        self._proposed: dict[str, str] = {}
        self._look_timer: Timer | None = None

    def on_mount(self) -> None:
        super().on_mount()
        if self._source is not None:
            # Of what is attached, what it does to the claim is asked first.
            self.fields["stance"].focus()

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        held = source_form.as_fields(self._source) if self._source else {"kind": SourceKind.DOCUMENT.value}
        held = {**held, **self.drafted()}
        for name in source_form.FIELDS:
            if name in _CHOICES:
                label, options = _CHOICES[name]
                yield name, label, Choice(options, held.get(name, ""))
            elif name in _LINES:
                label, told = _LINES[name]
                yield name, label, text_input(held.get(name, ""), told)
            else:
                yield name, "Quote", Note(held.get(name, ""), placeholder="Its words, verbatim")

    @on(Note.Changed)
    def _look_soon(self) -> None:
        if self._source is not None:
            # What is attached says already where it stands.
            return
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
        return source_form.faults(self.values(), self._source)

    async def keep(self) -> str | None:
        said, source = self.values(), self._source
        done = await self._save(
            lambda: (
                self._session.add_source(self._claim, said)
                if source is None
                else self._session.change_source(source, said)
            )
        )
        return NOT_SAVED if done is None else None
