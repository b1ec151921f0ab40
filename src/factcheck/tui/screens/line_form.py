"""A form of one field."""

from collections.abc import Awaitable, Callable, Iterator

from factcheck.annotating.drafts import Drafts
from factcheck.annotating.session import Done
from factcheck.tui.screens.form import NOT_SAVED, Field, Form
from factcheck.tui.widgets.note import Note


class LineForm(Form):
    """Asks for some words and saves them."""

    AUTO_FOCUS = "Note"

    KEYS_OF_FORM = "Enter saves"

    def __init__(
        self,
        title: str,
        words: str,
        placeholder: str,
        save: Callable[[str], Awaitable[Done | None]],
        draft: tuple[Drafts, str, str] | None = None,
        *,
        replaced: bool = False,
    ) -> None:
        """`draft` says where what was typed is kept until it is saved; `replaced`, that typing replaces `words`."""
        super().__init__()
        self.TITLE_OF_FORM = title
        self._words, self._placeholder, self._save, self.draft = words, placeholder, save, draft
        self._replaced = replaced

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        yield "words", "", Note(self.drafted().get("words", self._words), placeholder=self._placeholder)

    def on_mount(self) -> None:
        super().on_mount()
        note = self.fields["words"]
        if self._replaced and isinstance(note, Note) and note.text == self._words:
            note.select_all()

    async def keep(self) -> str | None:
        return NOT_SAVED if await self._save(self.values()["words"]) is None else None
