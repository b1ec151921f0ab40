"""Commands about what bears on the claim in hand."""

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

    async def do_source_detach(self) -> None:
        claim = self.session.claim
        sources = self.session.casefile.sources_for(claim.id) if claim else ()
        own = [source for source in sources if source.reviewer == self.session.reviewer]
        if not own:
            self.status.say("you attached nothing to this claim", "warning")
            return
        await self.save(lambda: self.session.detach(own[-1]))
        self.show_claim()
