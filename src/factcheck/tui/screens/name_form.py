"""Who is at work: asked once, on the first run, and only in the interactive workbench."""

from collections.abc import Awaitable, Callable, Iterator

from factcheck.tui.screens.form import Field, Form, text_input


class NameForm(Form):
    """Asks for the reviewer's name, with a proposal."""

    TITLE_OF_FORM = "Who are you?"
    AUTO_FOCUS = "Input"

    def __init__(self, proposal: str, keep_name: Callable[[str], Awaitable[str | None]]) -> None:
        super().__init__()
        self._proposal, self._keep_name = proposal, keep_name

    def make_fields(self) -> Iterator[tuple[str, str, Field]]:
        yield "name", "Your name", text_input(self._proposal, "as it stands beside your verdicts")

    def faults(self) -> dict[str, str]:
        return {} if self.values()["name"].strip() else {"name": "a verdict needs somebody who answers for it"}

    async def keep(self) -> str | None:
        return await self._keep_name(self.values()["name"].strip())
