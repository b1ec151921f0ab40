"""Commands about what bears on the claim in hand."""

from collections.abc import Sequence

from textual import work

from factcheck.annotating import events
from factcheck.model.source import CounterSource, Suggestion
from factcheck.text import one_line
from factcheck.tui.screens.pick import Choosable, PickScreen
from factcheck.tui.screens.reviewing_base import ReviewingBase
from factcheck.tui.widgets.sources_pane import kind_in_words


class SourceCommands(ReviewingBase):
    """Attaching, dismissing, adding and detaching counter-sources."""

    async def do_source_attach(self, number: int) -> None:
        await self.sources_found()
        # What the pane shows, whatever has changed behind it.
        shown = self.sources.suggestions or ()
        if len(shown) < number <= len(self.found() or ()):
            # It was held back; what nobody has seen is not attached, and the key is not lost either.
            self.sources.focus()
            self.status.say("these are faint: look first; a number attaches one, Tab steps out", "muted")
        elif number > len(shown):
            words = f"there is no suggestion {number} here; <source.add> adds a source of your own"
            self.status.say(self.hint(words), "warning")
        else:
            await self.save(lambda: self.session.attach(shown[number - 1]))
            self.show_claim()

    @work
    async def do_source_dismiss(self) -> None:
        held = {source.id for source in self.session.casefile.sources}
        shown = [each for each in self.sources.suggestions or () if each.id not in held]
        place = await self._pick("Which suggestion is of no use here?", [_told(s) for s in shown], "dismisses it")
        if place is not None:
            await self.save(lambda: self.session.dismiss(shown[place]))
            self.show_claim()

    @work
    async def do_source_restore(self) -> None:
        claim = self.session.claim
        every = (self.suggestions or {}).get(claim.id, ()) if claim else ()
        dismissed = self.session.dismissed(claim) if claim else frozenset()
        away = [each for each in every if each.id in dismissed]
        if not away:
            self.status.say("what you dismissed here is no longer suggested", "muted")
            return
        place = await self._pick("What you dismissed", [_told(s) for s in away], "brings it back")
        if place is not None:
            await self.save(lambda: self.session.restore(away[place]))
            self.show_claim()

    async def _pick(self, title: str, things: list[Choosable], deed: str) -> int | None:
        place: int | None = await self.app.push_screen_wait(PickScreen(title, things, deed))
        return place

    def do_source_add(self) -> None:
        from factcheck.tui.screens.source_form import SourceForm

        self.open_form(SourceForm(self.session, self.save))

    @work
    async def do_source_weigh(self) -> None:
        from factcheck.tui.screens.source_form import SourceForm

        claim = self.session.claim
        own = self.session.own_sources(claim) if claim else ()
        place = await self._which("Which counter-source of yours?", own, "opens it")
        if place is not None:
            self.open_form(SourceForm(self.session, self.save, own[place]))

    @work
    async def do_source_retract(self) -> None:
        from factcheck.tui.screens.line_form import LineForm

        claim = self.session.claim
        attached = self.session.casefile.sources_for(claim.id) if claim else ()
        standing = [source for source in attached if source.retracted is None]
        place = await self._which("Which source was retracted?", standing, "chooses it")
        if place is not None:
            self.open_form(
                LineForm(
                    "A source was retracted",
                    "",
                    "Who withdrew it, and where it says so",
                    lambda reason: self.save(lambda: self.session.retract(standing[place], reason)),
                )
            )

    async def _which(self, title: str, sources: Sequence[CounterSource], deed: str) -> int | None:
        """The place of the one that is meant, asking where there are several."""
        return await self._pick(title, [_told(s) for s in sources], deed) if len(sources) > 1 else 0

    @work
    async def do_source_same_event(self) -> None:
        from factcheck.tui.screens.line_form import LineForm
        from factcheck.tui.screens.question import TwoWays

        claim = self.session.claim
        asked = next((each for each in self.sources.suggestions or () if each.asks), None)
        if claim is None or asked is None:
            return
        words = f"{one_line(asked.asks or '').capitalize()}\n\n“{one_line(claim.quote)}”\n\n“{one_line(asked.quote)}”"
        one = await self.app.push_screen_wait(TwoWays(words, "one event", "two events"))
        if one:
            await self.save(lambda: events.one_event(self.session, asked))
            self.show_claim()
        elif one is not None:
            self.open_form(
                LineForm(
                    "Two events: how can they be told apart?",
                    (asked.asks or "").removeprefix("same event? "),
                    "",
                    lambda reason: self.save(lambda: events.two_events(self.session, asked, reason)),
                    replaced=True,
                )
            )

    @work
    async def do_source_detach(self) -> None:
        claim = self.session.claim
        own = self.session.own_sources(claim) if claim else ()
        place = await self._which("Which counter-source of yours?", own, "detaches it")
        if place is not None:
            await self.save(lambda: self.session.detach(own[place]))
            self.show_claim()


def _told(source: CounterSource | Suggestion) -> Choosable:
    """A source as one of those to choose from."""
    who = source.author or source.publisher or source.title or source.url or ""
    kind = kind_in_words(source)
    return Choosable(f"{kind} · {who}" if who else kind, source.quote or source.title or source.url or "")
