"""What the reading got wrong of an article's metadata, put right as the reviewer's own."""

from collections.abc import Iterator

from factcheck.annotating.correcting import correct_fields
from factcheck.annotating.corrections import as_text
from factcheck.annotating.session import Session
from factcheck.model.article import Genre
from factcheck.model.correction import MetadataField
from factcheck.text import one_line
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, Save, text_input
from factcheck.tui.widgets.choice import Choice

_LABELS = {MetadataField.URL: "Address"}
_HINTS = {
    MetadataField.AUTHORS: "names, parted by semicolons",
    MetadataField.PUBLISHED: "2023-09-26, 2023-09 or 2023",
    MetadataField.UPDATED: "the same way",
    MetadataField.LANGUAGE: "en",
}


class CorrectionForm(Form):
    """The metadata as they hold for this reviewer; what she changes is kept as hers, beside what was read."""

    TITLE_OF_FORM = "What the article is"
    AUTO_FOCUS = "Input"

    def __init__(self, session: Session, save: Save) -> None:
        super().__init__()
        self._session, self._save = session, save
        self._now = as_text(session.casefile.spotted.metadata)
        self._read = as_text(session.project.spotted(session.article).metadata)
        self.draft = (session.drafts, "correction", session.article)

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        draft = self.drafted()
        for field in MetadataField:
            value = draft.get(field, self._now[field])
            label = _LABELS.get(field, field.value.capitalize())
            if field is MetadataField.GENRE:
                yield field, label, Choice(["", *(genre.value for genre in Genre)], value)
            else:
                read = one_line(self._read[field])
                hint = f"read: {read}" if read and read != value else _HINTS.get(field, "")
                yield field, label, text_input(one_line(value), hint)

    async def keep(self) -> str | None:
        said = self.values()
        wanted = {field: said[field] for field in MetadataField if said[field] != one_line(self._now[field])}
        done = await self._save(lambda: correct_fields(self._session, wanted))
        return NOT_SAVED if done is None else None
