"""Commands about the verdict on the claim in hand."""

from textual import work

from factcheck.model.verdict import VerdictValue
from factcheck.tui.screens.reviewing_base import ReviewingBase


class VerdictCommands(ReviewingBase):
    """Deciding, saying why, and taking it back."""

    async def _judge(self, value: VerdictValue) -> None:
        if await self.save(lambda: self.session.judge(value)) and not self.session.go_to_next_undecided():
            self.status.say(f"saved: {value}. Every claim has your verdict.")
        self.show_claim()

    async def do_verdict_supported(self) -> None:
        await self._judge(VerdictValue.SUPPORTED)

    async def do_verdict_disputed(self) -> None:
        await self._judge(VerdictValue.DISPUTED)

    async def do_verdict_unverified(self) -> None:
        await self._judge(VerdictValue.UNVERIFIED)

    async def _judge_because(self, value: VerdictValue) -> None:
        saved = await self.save(lambda: self.session.judge(value))
        self.show_claim()
        if saved:
            self.do_verdict_justify()

    async def do_verdict_supported_because(self) -> None:
        await self._judge_because(VerdictValue.SUPPORTED)

    async def do_verdict_disputed_because(self) -> None:
        await self._judge_because(VerdictValue.DISPUTED)

    async def do_verdict_unverified_because(self) -> None:
        await self._judge_because(VerdictValue.UNVERIFIED)

    def do_verdict_justify(self) -> None:
        from factcheck.tui.screens.verdict_form import VerdictForm

        self.open_form(VerdictForm(self.session, self.save))

    async def do_verdict_withdraw(self) -> None:
        await self.save(self.session.withdraw)
        self.show_claim()

    @work
    async def do_verdict_same_for_duplicates(self) -> None:
        from factcheck.annotating.duplicates import duplicates, judge_duplicates
        from factcheck.tui.screens.question import Question

        others = duplicates(self.session)
        if not others:
            self.status.say("no other claim says this in the same words", "muted")
            return
        places = ", ".join(str(self.session.claims.index(claim) + 1) for claim in others[:8])
        words = f"Give {len(others)} more in the same words ({places}) the verdict of this claim?"
        if await self.app.push_screen_wait(Question(words)):
            await self.save(lambda: judge_duplicates(self.session))
            self.show_claim()
