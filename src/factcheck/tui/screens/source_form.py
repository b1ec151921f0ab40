"""A counter-source in the reviewer's own words; an address or a quote is enough to begin with."""

from collections.abc import Iterator

from factcheck.annotating import source_form
from factcheck.annotating.session import Session
from factcheck.model.source import SourceKind, Stance
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, Save, text_input
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.note import Note


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

    def faults(self) -> dict[str, str]:
        return source_form.faults(self.values())

    async def keep(self) -> str | None:
        said = self.values()
        done = await self._save(lambda: self._session.add_source(self._claim, said))
        return NOT_SAVED if done is None else None
