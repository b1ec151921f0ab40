"""The verdict report from the workbench: what it will say, in which format, and where it goes."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from factcheck.errors import FactcheckError
from factcheck.reporting.build import begin_report
from factcheck.reporting.export import export
from factcheck.reporting.formats.registry import FORMATS, stream
from factcheck.reporting.judging import ALL, Scope
from factcheck.reporting.survey import Told
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.reflow import wrapped
from factcheck.tui.screens.form import Field, Form, text_input
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

_PREVIEWED_AS = {"pdf": "markdown", "html": "markdown"}
"""What is made to be looked at elsewhere is previewed as the page of words that says the same."""
_ESCAPED = re.compile(r"\\([^\w\s])")
_PIECES, _LINES = 50, 500
_SCOPES = {"all": ALL, "final only": Scope(final=True), "adjudicated only": Scope(adjudicated=True)}
_KEEP, _REPLACE = "keep it", "replace it"


class Preview(Scrolled):
    """The beginning of the report."""

    help_text = "The beginning of the report as it will be written; a page or a PDF is shown as the words it holds."

    def __init__(self) -> None:
        super().__init__(id="report-preview")
        self.lines: Sequence[str] | None = None
        self.about = ""
        """What the format is for."""
        self.progress = ""

    def lay_out(self, width: int) -> Sequence[Row]:
        if self.lines is None:
            return [[(f"  building the report … {self.progress}", "muted")]]
        return [[("  " + part, "muted")] for part in wrapped(self.about, max(20, width - 4))] + [
            [("  " + part, "text")]
            for line in self.lines
            for part in (wrapped(line, max(20, width - 4)) if line else [""])
        ]


class ReportForm(Form):
    """Writes the report of these articles; `paths` are the files written."""

    TITLE_OF_FORM = "Write the verdict report"
    KEYS_OF_FORM = "Enter writes · PgDn PgUp read · Tab next"
    AUTO_FOCUS = "Choice"
    BINDINGS = [  # noqa: RUF012
        Binding("pagedown", "read(1)", "read on"),
        Binding("pageup", "read(-1)", "read back"),
    ]
    DEFAULT_CSS = """
    ReportForm { layout: vertical; align: center top; }
    ReportForm #report-preview { width: 100%; height: 1fr; min-height: 3; background: $surface; }
    """

    def __init__(self, project: Project, articles: Sequence[str]) -> None:
        super().__init__()
        # A report is the same whoever writes it, so nobody in particular reads for it.
        self._project, self._articles = project.impartial(), articles
        self.paths: tuple[Path, ...] = ()
        self.preview = Preview()
        self._proposed = _proposed("markdown")
        self._place = text_input(self._proposed, "a file, or a folder that ends in /")

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        yield "format", "Format", Choice(list(FORMATS), "markdown")
        yield "place", "Where", self._place
        yield "verdicts", "Verdicts", Choice(list(_SCOPES), "all")
        yield "existing", "If it exists", Choice([_KEEP, _REPLACE], _KEEP)

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield self.preview

    def on_mount(self) -> None:
        super().on_mount()
        self._look_ahead()

    @on(Choice.Changed)
    def _follow(self, event: Choice.Changed) -> None:
        if event.choice is self.fields["format"]:
            before, self._proposed = self._proposed, _proposed(event.choice.value)
            if self._place.value == before:
                self._place.value = self._proposed
        if event.choice is not self.fields["existing"]:
            self._look_ahead()

    def faults(self) -> dict[str, str]:
        said = self.values()
        place = _from_home(said["place"].strip())
        if not place:
            return {"place": "name a file, or a folder that ends in /"}
        if said["existing"] == _KEEP and Path(place).is_file():
            return {"existing": "there is one already: choose to replace it, or name another file"}
        return {}

    def action_read(self, by: int) -> None:
        self.preview.scroll_rows(by * max(1, self.preview.size.height - 1))

    def _look_ahead(self) -> None:
        self.preview.lines = None
        self.preview.about = FORMATS[self.values()["format"]].summary
        self.preview.progress = ""
        self.preview.show_anew(from_top=True)
        self.run_worker(self._build_preview(), exclusive=True, group="preview")

    async def _build_preview(self) -> None:
        said = self.values()
        try:
            lines = await asyncio.to_thread(
                beginning,
                self._project,
                self._articles,
                said["format"],
                scope=_SCOPES[said["verdicts"]],
                told=self._hear,
            )
        except (FactcheckError, OSError) as error:
            lines = [str(error)]
        self.preview.lines = lines
        self.preview.show_anew(from_top=True)

    async def keep(self) -> str | None:
        said = self.values()
        self.preview.lines = None
        self.preview.show_anew()
        try:
            made = await asyncio.to_thread(
                export,
                self._project,
                self._articles,
                said["format"],
                _from_home(said["place"].strip()),
                scope=_SCOPES[said["verdicts"]],
                force=said["existing"] == _REPLACE,
                told=self._hear,
            )
        except (FactcheckError, OSError) as error:
            self._look_ahead()
            return str(error)
        if made.notice is not None and not made.paths:
            self._look_ahead()
            return made.notice
        self.paths = made.paths
        return None

    def _hear(self, done: int, of: int) -> None:
        """Told from the thread that builds; a large project is worth telling of, not each of its articles."""
        if done % max(1, of // 40) == 0:
            self.app.call_from_thread(self._tell_progress, f"{100 * done // of} %")

    def _tell_progress(self, progress: str) -> None:
        self.preview.progress = progress
        if self.preview.lines is None:
            self.preview.show_anew()


def beginning(
    project: Project, articles: Sequence[str], form: str, *, scope: Scope = ALL, told: Told | None = None
) -> list[str]:
    """The first lines of the report, each safe to show. Raises DamagedError."""
    cover, reported = begin_report(project, articles, scope=scope, told=told)
    pieces = islice(stream(cover, reported, _PREVIEWED_AS.get(form, form)), _PIECES)
    text = b"".join(pieces).decode("utf-8", "replace")
    if form in _PREVIEWED_AS:
        text = _ESCAPED.sub(r"\1", text)
    return [one_line(line) for line in text.split("\n", _LINES)[:_LINES]]


def _from_home(place: str) -> str:
    """The place, with `~/` as a shell reads it; a slash at its end stays, for it tells a folder."""
    return f"{Path.home()}/{place[2:]}" if place.startswith("~/") else place


def _proposed(form: str) -> str:
    return "report" + FORMATS[form].extension
