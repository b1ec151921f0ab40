"""How far reviewers agree: over the project, and on each article by itself."""

import asyncio
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from factcheck.errors import FactcheckError
from factcheck.reviewing import desk
from factcheck.reviewing.agreement import Agreement, ArticleFigures
from factcheck.text import one_line
from factcheck.tui.actions import Scope
from factcheck.tui.reflow import cells, clip
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.agreement_view import AgreementView
from factcheck.tui.widgets.heading import Heading
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.row_list import RowList

_FIGURES = 11


class ScopeList(RowList):
    """The whole project, then each article on which two or more gave verdicts, with percent agreement and alpha."""

    help_text = (
        "The whole project, then each article that two or more have judged: how often two verdicts agree, and "
        "Krippendorff's alpha, – where it is undefined. What is in hand stands on the right."
    )

    def __init__(self) -> None:
        super().__init__(id="scope-list")
        self.whole: Agreement | None = None
        self.titles: dict[str, str] = {}
        self.place = 0

    @property
    def length(self) -> int:
        return 1 + len(self.whole.by_article) if self.whole else 1

    @property
    def position(self) -> int:
        return self.place

    @property
    def article(self) -> str | None:
        """The article in hand; None for the whole project."""
        return self.whole.by_article[self.place - 1].article if self.whole and self.place else None

    @property
    def title(self) -> str:
        """What is in hand, in words."""
        return self.titles.get(self.article or "", self.article) or "The whole project"

    def entry(self, place: int, *, here: bool) -> Row:
        figures = self.whole.by_article[place - 1] if self.whole and place else self.whole
        name = self.titles.get(figures.article, figures.article) if isinstance(figures, ArticleFigures) else ""
        room = self.size.width - _FIGURES - 2
        words = clip(one_line(name) if name else "The whole project", room)
        told = ""
        if figures is not None:
            share, alpha = figures.percent.value, figures.krippendorff.value
            told = ("–" if share is None else f"{share:.0%}").rjust(5)
            told += ("–" if alpha is None else f"{alpha:.2f}").rjust(6)
        ink = "text" if here else "muted"
        return [(words + " " * (room - cells(words)), ink), (told.ljust(_FIGURES), "strong"), (" ", "text")]


class AgreementScreen(Workbench):
    """The figures of what is in hand, with the other articles beside it."""

    SCOPE: ClassVar[Scope] = Scope.AGREEMENT
    OPENED_BY = "app.agreement"

    def __init__(self) -> None:
        super().__init__()
        self.list = ScopeList()
        self.view = AgreementView()
        self.bar = Heading(self._heading)
        self._final = False
        self._known: dict[tuple[str | None, bool], Agreement] = {}

    def _heading(self) -> Row:
        counted = "final verdicts only" if self._final else "every live verdict"
        named = clip(one_line(self.list.title), max(10, self.size.width - 36))
        return [(" Agreement", "title"), (f"  {named}", "strong"), (f"  {counted}", "muted")]

    def panes(self) -> ComposeResult:
        yield self.bar
        with Horizontal(id="body"):
            yield self.list
            yield self.view

    def on_mount(self) -> None:
        self.list.focus()
        self._show()

    def _show(self) -> None:
        """Show the figures of what is in hand, worked out off the screen's own thread."""
        self.list.follow()
        self.bar.show_changes()
        self.run_worker(self._work_out(self.list.article, self._final), exclusive=True)

    async def _work_out(self, article: str | None, final: bool) -> None:
        project = self.app.project
        known = self._known.get((article, final))
        if known is None:
            self.view.figures = None
            self.view.show_anew(from_top=True)
            articles = () if article is None else (article,)
            try:
                known = await asyncio.to_thread(desk.agreement_on, project, articles, final=final)
                if article is None:
                    held = await asyncio.to_thread(project.summaries)
                    self.list.titles = {each.id: each.title or "Untitled article" for each in held}
            except (FactcheckError, OSError) as error:
                self.view.trouble = f"cannot read the project: {error}"
                self.view.show_anew()
                return
            self._known[article, final] = known
        if article is None:
            self.list.whole = known
            self.list.follow()
        self.view.figures = known
        self.view.show_anew(from_top=True)

    def do_agreement_next(self) -> None:
        self._go_to(self.list.place + 1)

    def do_agreement_previous(self) -> None:
        self._go_to(self.list.place - 1)

    def _go_to(self, place: int) -> None:
        if 0 <= place < self.list.length:
            self.list.place = place
            self._show()
        else:
            self.status.say("this is the last one" if place else "this is the first one", "muted")

    @on(ScopeList.Chosen)
    def _go_to_chosen(self, event: ScopeList.Chosen) -> None:
        self._go_to(event.position)

    def do_agreement_final(self) -> None:
        self._final = not self._final
        # Other articles may then have something to compare.
        self.list.place = 0
        self._show()

    def do_agreement_scroll_down(self) -> None:
        self.view.scroll_rows(max(1, self.view.size.height // 2))

    def do_agreement_scroll_up(self) -> None:
        self.view.scroll_rows(-max(1, self.view.size.height // 2))

    def do_agreement_back(self) -> None:
        self.app.show_articles()
