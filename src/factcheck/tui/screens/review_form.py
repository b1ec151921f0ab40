"""The words of a review or an answer."""

from collections.abc import Callable, Iterator

from factcheck.annotating.drafts import Drafts
from factcheck.annotating.session import Done
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, Save
from factcheck.tui.widgets.note import Note


class ReviewForm(Form):
    """One field for what the reader has to say; `draft` is where, under which form and claim, a draft is kept."""

    TITLE_OF_FORM = "What you say of this verdict"
    AUTO_FOCUS = "Note"

    def __init__(
        self, label: str, said: str, act: Callable[[str], Done], save: Save, draft: tuple[Drafts, str, str] | None
    ) -> None:
        super().__init__()
        self._label, self._said, self._act, self._save = label, said, act, save
        self.draft = draft

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        yield "words", self._label, Note(self.drafted().get("words", self._said), placeholder="In your words")

    def faults(self) -> dict[str, str]:
        return {} if self.values()["words"].strip() else {"words": "say why; it is shown to the colleague"}

    async def keep(self) -> str | None:
        return NOT_SAVED if await self._save(lambda: self._act(self.values()["words"])) is None else None
