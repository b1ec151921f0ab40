"""A row that a screen writes itself, such as the first one, which says where it is."""

from collections.abc import Callable

from factcheck.tui.widgets.pane import Pane, Row


class Heading(Pane):
    """Shows what it is told each time it is drawn."""

    def __init__(self, told: Callable[[], Row], *, id: str = "title-bar") -> None:  # noqa: A002
        super().__init__(id=id)
        self._told = told

    def row(self, y: int) -> Row:
        return self._told()
