"""Commands about how the article was read, now and in its earlier versions."""

import asyncio
from typing import TYPE_CHECKING

from textual import work

from factcheck.errors import FactcheckError
from factcheck.tui.screens.reviewing_base import ReviewingBase

if TYPE_CHECKING:
    # Comparing versions and reading anew bring the spotter, which a sitting seldom needs.
    from factcheck.annotating.earlier import EarlierClaim


class ReadingCommands(ReviewingBase):
    """Correcting the reading, and what was said of earlier versions."""

    def do_article_correct(self) -> None:
        from factcheck.tui.screens.correction_form import CorrectionForm

        self.open_form(CorrectionForm(self.session, self.save))

    @work
    async def do_article_zones(self) -> None:
        from factcheck.annotating.correcting import correct_zones
        from factcheck.tui.screens.zones import ZonesScreen

        wanted = await self.app.push_screen_wait(ZonesScreen(self.session))
        if wanted:
            await self.save(lambda: correct_zones(self.session, wanted))
            self.show_claim()

    @work
    async def do_claim_earlier(self) -> None:
        from factcheck.annotating.earlier import confirm, confirm_all_unchanged
        from factcheck.tui.screens.earlier import EarlierScreen, Wish

        claims = await self._look_back()
        if not claims:
            self.status.say("nobody said anything of the earlier versions", "muted")
            return
        here = self.session.claim
        waiting = (at for at, claim in enumerate(claims) if claim.waits(self.session.reviewer))
        at_hand = (at for at, claim in enumerate(claims) if here and claim.placed.now_id == here.id)
        place = next(at_hand, next(waiting, 0))
        wanted = await self.app.push_screen_wait(EarlierScreen(claims, self.session.reviewer, place))
        if wanted is None:
            return
        match wanted.wish:
            case Wish.CONFIRM:
                await self.save(lambda: confirm(self.session, wanted.claim))
            case Wish.CONFIRM_ALL:
                await self.save(lambda: confirm_all_unchanged(self.session))
            case Wish.GO if wanted.claim.placed.now_id is None or not self.session.go_to(wanted.claim.placed.now_id):
                self.status.say("where that claim lies now, if it does, is not certain", "warning")
        self.show_claim()

    @work(exclusive=True, group="earlier")
    async def look_back(self) -> None:
        """Tell on the card what was said of earlier versions."""
        if self.session.replaces_another:
            claims = await self._look_back()
            self.card.tell_earlier(claims)
            self.show_claim()
            if (waiting := sum(claim.waits(self.session.reviewer) for claim in claims)) and not self.status.message:
                key = self.app.keys["claim.earlier"][0]
                self.status.say(
                    f"{waiting} of your verdicts on an earlier version wait to be confirmed: {key}", "muted"
                )

    async def _look_back(self) -> "tuple[EarlierClaim, ...]":
        from factcheck.annotating.earlier import earlier_claims

        try:
            return await asyncio.to_thread(earlier_claims, self.session)
        except (FactcheckError, OSError) as error:
            self.status.say(f"cannot read the earlier versions: {error}", "warning")
            return ()
