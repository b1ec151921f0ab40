"""A form of one field."""

from collections.abc import Awaitable, Callable, Iterator

from factcheck.annotating.session import Done
from factcheck.tui.screens.form import NOT_SAVED, Field, Form
from factcheck.tui.widgets.note import Note


class LineForm(Form):
    """Asks for some words and saves them."""

    AUTO_FOCUS = "Note"

    def __init__(self, title: str, words: str, placeholder: str, save: Callable[[str], Awaitable[Done | None]]) -> None:
        super().__init__()
        self.TITLE_OF_FORM = title
        self._words, self._placeholder, self._save = words, placeholder, save

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        yield "words", "", Note(self._words, placeholder=self._placeholder)

    async def keep(self) -> str | None:
        return NOT_SAVED if await self._save(self.values()["words"]) is None else None
