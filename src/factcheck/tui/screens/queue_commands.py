"""Commands that go from claim to claim, and that find one."""

from textual import on
from textual.widgets import Input

from factcheck.tui.screens.reviewing_base import ReviewingBase
from factcheck.tui.widgets.claim_list import ClaimList
from factcheck.tui.widgets.search_bar import SearchBar


class QueueCommands(ReviewingBase):
    """Walking, marking and searching the queue."""

    def do_claim_next(self) -> None:
        self._walk(1)

    def do_claim_previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        if self.session.move(by):
            self.show_claim()
        else:
            self.status.say("this is the last claim" if by > 0 else "this is the first claim", "muted")

    def do_claim_next_undecided(self) -> None:
        self._say_unless(self.session.go_to_next_undecided(), "every claim has your verdict")

    def do_claim_first(self) -> None:
        self.session.go_to_position(0)
        self.show_claim()

    def do_claim_last(self) -> None:
        self.session.go_to_position(len(self.session.claims) - 1)
        self.show_claim()

    async def do_claim_mark(self) -> None:
        await self.save(self.session.mark)
        self.show_claim()

    def do_claim_next_marked(self) -> None:
        self._say_unless(self.session.go_to_next(self.session.is_marked), "no claim is marked; m marks one")

    def _say_unless(self, found: bool, otherwise: str) -> None:
        if found:
            self.show_claim()
        else:
            self.status.say(otherwise, "muted")

    @on(ClaimList.Chosen)
    def _go_to_chosen(self, event: ClaimList.Chosen) -> None:
        self.session.go_to_position(event.position)
        self.show_claim()

    def do_claim_search(self) -> None:
        self._search_from = self.session.position
        self.search.value = ""
        self.add_class("-searching")
        self.search.focus()

    def do_claim_search_next(self) -> None:
        self._go_to_match(self.session.position + 1)

    @on(Input.Changed, "#search")
    def _search_as_typed(self) -> None:
        self._go_to_match(self._search_from)

    def _go_to_match(self, start: int) -> None:
        places = self._finder.places(self.search.value)
        if not places:
            self.status.say(f"nothing found for {self.search.value}" if self.search.value else "", "muted")
            return
        place = next((found for found in places if found >= start), places[0])
        self.session.go_to_position(place)
        self.show_claim()
        self.status.say(f"{places.index(place) + 1} of {len(places)} found", "muted")

    @on(SearchBar.Left)
    def _end_search(self, event: SearchBar.Left) -> None:
        if not event.kept:
            self.session.go_to_position(self._search_from)
            self.show_claim()
        self.remove_class("-searching")
        self.claim_list.focus()
