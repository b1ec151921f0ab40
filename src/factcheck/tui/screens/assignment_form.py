"""Whom to ask: one article's reviewers, or all articles shared out among several."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from factcheck.annotating.session import Done
from factcheck.reviewing import desk
from factcheck.reviewing.assignments import Line
from factcheck.storage.project import Project
from factcheck.text import visible
from factcheck.tui.screens.form import NOT_SAVED, Field, Form, text_input

Ask = Callable[[Sequence[tuple[str, str]]], Awaitable[Done | None]]
"""Asks each colleague to check the article named with her."""


class AssignmentForm(Form):
    """Asks for the names of those who are to check one article."""

    TITLE_OF_FORM = "Who is to check this article?"
    KEYS_OF_FORM = "Enter assigns"
    AUTO_FOCUS = "Input"

    def __init__(self, line: Line, known: Sequence[str], ask: Ask) -> None:
        super().__init__()
        self._line, self._known, self._ask = line, known, ask

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        yield "names", "Reviewers", text_input("", _such_as(self._known))

    def faults(self) -> dict[str, str]:
        names = _names(self.values()["names"])
        if not names:
            return {"names": "name one or several, parted by commas"}
        kept = [name for name in names if name in self._line.interests]
        if kept:
            return {"names": f"{kept[0]} declared an interest in {self._line.interests[kept[0]]}; ask somebody else"}
        return {}

    async def keep(self) -> str | None:
        asked = [(self._line.article, name) for name in _names(self.values()["names"])]
        return NOT_SAVED if await self._ask(asked) is None else None


class SharingForm(Form):
    """Shares the articles that nobody is to check out, and shows beforehand who would get how many."""

    TITLE_OF_FORM = "Share out the articles that nobody is to check yet"
    KEYS_OF_FORM = "Enter assigns · Tab next field"
    AUTO_FOCUS = "Input"

    def __init__(
        self, project: Project, articles: Sequence[str], known: Sequence[str], overlap: float, ask: Ask
    ) -> None:
        super().__init__()
        self._project, self._articles, self._known, self._ask = project, articles, known, ask
        self._overlap = overlap
        self._preview = Static("", classes="preview", markup=False)

    def compose(self) -> ComposeResult:
        for widget in super().compose():
            yield widget
            if widget is self._trouble:
                yield self._preview

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        yield "names", "Reviewers", text_input("", _such_as(self._known))
        yield "overlap", "Read by two", text_input(f"{self._overlap:.0%}", "what share of the articles: 20%")

    def faults(self) -> dict[str, str]:
        found = {}
        if not _names(self.values()["names"]):
            found["names"] = "name two or more, parted by commas"
        if _share(self.values()["overlap"]) is None:
            found["overlap"] = "a share from 0% to 100%"
        if not found and not self._plan():
            found["names"] = "nothing to share out: every article is assigned, or everybody declared an interest"
        return found

    def _plan(self) -> tuple[tuple[str, str], ...]:
        said = self.values()
        names, overlap = _names(said["names"]), _share(said["overlap"])
        return desk.plan(self._project, self._articles, names, overlap) if names and overlap is not None else ()

    @on(Input.Changed)
    def _look_ahead(self) -> None:
        plan = self._plan()
        load = Counter(name for _, name in plan)
        twice = sum(number > 1 for number in Counter(article for article, _ in plan).values())
        told = ", ".join(f"{name} {number}" for name, number in load.items())
        left = len(self._articles) - len({article for article, _ in plan})
        words = f"{told}; {twice} of {len(self._articles)} articles to two" if plan else ""
        self._preview.update(Content(visible(words + (f"; {left} to nobody" if plan and left else ""))))

    async def keep(self) -> str | None:
        return NOT_SAVED if await self._ask(self._plan()) is None else None


def _such_as(known: Sequence[str]) -> str:
    return f"names, parted by commas: {visible(', '.join(known))}" if known else "names, parted by commas"


def _names(text: str) -> tuple[str, ...]:
    """The names typed, each once."""
    return tuple(dict.fromkeys(name for part in text.split(",") if (name := " ".join(part.split()))))


def _share(text: str) -> float | None:
    """A share typed as 20%, 20 or 0.2; None where it is none."""
    words = text.strip().removesuffix("%").strip()
    try:
        value = float(words)
    except ValueError:
        return None
    if "%" in text or value > 1:
        value /= 100
    return value if 0 <= value <= 1 else None
