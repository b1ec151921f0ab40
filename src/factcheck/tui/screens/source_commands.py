"""Commands about what bears on the claim in hand."""

from textual import work

from factcheck.annotating import events
from factcheck.text import one_line
from factcheck.tui.screens.reviewing_base import ReviewingBase


class SourceCommands(ReviewingBase):
    """Attaching, adding and detaching counter-sources."""

    async def do_source_attach(self, number: int) -> None:
        if self.found() is None:
            self.status.say("looking for sources …", "muted")
            await self.looked.wait()
        found = self.found() or ()
        if number > len(found):
            self.status.say(f"there is no suggestion {number} here; c adds a source of your own", "warning")
        else:
            await self.save(lambda: self.session.attach(found[number - 1]))
            self.show_claim()

    def do_source_add(self) -> None:
        from factcheck.tui.screens.source_form import SourceForm

        self.open_form(SourceForm(self.session, self.save))

    @work
    async def do_source_same_event(self) -> None:
        from factcheck.tui.screens.line_form import LineForm
        from factcheck.tui.screens.question import TwoWays

        claim = self.session.claim
        asked = next((each for each in self.found() or () if each.asks), None)
        if claim is None or asked is None:
            self.status.say("no passage here asks whether it means the same event", "muted")
            return
        words = f"{one_line(asked.asks or '')}\n\n“{one_line(claim.quote)}”\n\n“{one_line(asked.quote)}”"
        one = await self.app.push_screen_wait(TwoWays(words, "one event", "two events"))
        if one:
            await self.save(lambda: events.one_event(self.session, asked))
            self.show_claim()
        elif one is not None:
            self.open_form(
                LineForm(
                    "Two events",
                    (asked.asks or "").removeprefix("same event? "),
                    "How can they be told apart?",
                    lambda reason: self.save(lambda: events.two_events(self.session, asked, reason)),
                )
            )

    async def do_source_detach(self) -> None:
        claim = self.session.claim
        sources = self.session.casefile.sources_for(claim.id) if claim else ()
        own = [source for source in sources if source.reviewer == self.session.reviewer]
        if not own:
            self.status.say("you attached nothing to this claim", "warning")
            return
        await self.save(lambda: self.session.detach(own[-1]))
        self.show_claim()
