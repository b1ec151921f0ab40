"""What the forms share: labelled fields, what is wrong beside each, saving, and drafts that are not lost."""

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import suppress

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from factcheck.annotating.drafts import Drafts
from factcheck.annotating.session import Done
from factcheck.text import visible
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.note import Note

Save = Callable[[Callable[[], Done]], Awaitable[Done | None]]
"""Does an act that writes; returns None where it failed, having said why."""

Field = Input | Note | Choice


_DRAFT_SECONDS = 0.3

NOT_SAVED = "Not saved; your words are kept here. The last line of the screen says why."


class Form(ModalScreen[bool]):
    """Fields in a box; closes when what they say is saved, or with Escape, which keeps the draft."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape", "leave", "back"),
        Binding("f2,ctrl+s", "save", "save", priority=True),
        # A field for words sends its own; one to choose from leaves it to the form.
        Binding("enter", "save", "save"),
        # Before the field sees them: what is typed right after Tab belongs to the next field.
        Binding("tab", "app.focus_next", "next field", priority=True),
        Binding("shift+tab", "app.focus_previous", "previous field", priority=True),
        Binding("down", "app.focus_next", "next field"),
        Binding("up", "app.focus_previous", "previous field"),
    ]
    TITLE_OF_FORM: str
    KEYS_OF_FORM = "Enter saves · Tab next field"

    def __init__(self) -> None:
        super().__init__()
        self.draft: tuple[Drafts, str, str] | None = None
        """Where a draft is kept, under which form and claim; None where there is nothing to keep."""
        self._saving = False
        self._draft_timer: Timer | None = None
        self._opened_with: dict[str, str] = {}
        self.fields: dict[str, Field] = {}
        self._faults: dict[str, Static] = {}
        self._trouble = Static("", classes="trouble", markup=False)

    @abstractmethod
    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        """Each field's name, label and widget."""

    def faults(self) -> dict[str, str]:
        """What is wrong, by field."""
        return {}

    @abstractmethod
    async def keep(self) -> str | None:
        """Save what the fields say; returns why it could not be saved."""

    def compose(self) -> ComposeResult:
        box = VerticalScroll(classes="form", can_focus=False)
        box.border_title = self.TITLE_OF_FORM
        box.border_subtitle = f"{self.KEYS_OF_FORM} · {'Esc keeps a draft' if self.draft else 'Esc back'}"
        with box:
            for name, label, field in self.make_fields():
                self.fields[name] = field
                self._faults[name] = Static("", classes="fault", markup=False)
                with Horizontal(classes="field"):
                    if label:
                        yield Static(label, classes="label", markup=False)
                    yield field
                yield self._faults[name]
            yield self._trouble

    def on_mount(self) -> None:
        self._opened_with = self.values()

    def drafted(self) -> Mapping[str, str]:
        """What was typed here before and not saved."""
        return self.draft[0].get(self.draft[1], self.draft[2]) if self.draft else {}

    def values(self) -> dict[str, str]:
        """What the fields say now, by name."""
        return {name: field.text if isinstance(field, Note) else field.value for name, field in self.fields.items()}

    def _show_faults(self) -> bool:
        found = self.faults()
        for name, static in self._faults.items():
            static.update(Content(visible(found.get(name, ""))))
            static.set_class(name in found, "-shown")
        return bool(found)

    @on(Input.Submitted)
    @on(Note.Submitted)
    async def action_save(self) -> None:
        # Keys typed ahead must neither save twice nor leave what is being saved.
        if self._saving:
            return
        if self._show_faults():
            wrong = next(name for name in self.fields if name in self.faults())
            self.fields[wrong].focus()
            return
        self._saving = True
        try:
            trouble = await self.keep()
        finally:
            self._saving = False
        if trouble is None:
            self._drop_draft()
            self.dismiss(True)
        else:
            self._tell(trouble)

    @on(Input.Blurred)
    def _check_field(self, event: Input.Blurred) -> None:
        """Say at once what is wrong with a field that was left with something in it."""
        name = next((name for name, field in self.fields.items() if field is event.input), None)
        if name is not None and event.input.value:
            fault = self.faults().get(name, "")
            self._faults[name].update(Content(visible(fault)))
            self._faults[name].set_class(bool(fault), "-shown")

    def action_leave(self) -> None:
        if self._saving:
            return
        self._keep_draft()
        self.dismiss(False)

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def _keep_draft_soon(self) -> None:
        if self._draft_timer is not None:
            self._draft_timer.stop()
        self._draft_timer = self.set_timer(_DRAFT_SECONDS, self._keep_draft)

    def _keep_draft(self) -> None:
        said = self.values()
        if self.draft is None or said == self._opened_with:
            return
        drafts, name, claim = self.draft
        try:
            drafts.put(name, claim, said)
        except OSError as error:
            self._tell(f"The draft cannot be kept: {error}")

    def _drop_draft(self) -> None:
        if self._draft_timer is not None:
            self._draft_timer.stop()
        if self.draft is not None:
            drafts, name, claim = self.draft
            with suppress(OSError):
                drafts.drop(name, claim)

    def _tell(self, trouble: str) -> None:
        self._trouble.update(Content(visible(trouble)))
        self._trouble.add_class("-shown")


def text_input(value: str, placeholder: str = "") -> Input:
    """A field of one line."""
    field = Input(value, placeholder=placeholder, compact=True, select_on_focus=False)
    field.cursor_blink = False
    return field
