"""Verdicts, line by line."""

from factcheck.annotating.duplicates import duplicates, judge_duplicates
from factcheck.model.verdict import BASES, Basis, Confidence, VerdictValue
from factcheck.tui.plain.base import PlainBase


class PlainVerdicts(PlainBase):
    """Deciding, saying why, and taking it back."""

    def _judge(self, value: VerdictValue) -> None:
        self.did(self.session.judge(value))
        if self.session.go_to_next_undecided():
            self.tell_claim()
        else:
            self._console.say("Every claim has your verdict.")

    def do_verdict_supported(self) -> None:
        self._judge(VerdictValue.SUPPORTED)

    def do_verdict_disputed(self) -> None:
        self._judge(VerdictValue.DISPUTED)

    def do_verdict_unverified(self) -> None:
        self._judge(VerdictValue.UNVERIFIED)

    def _judge_because(self, value: VerdictValue) -> None:
        self.did(self.session.judge(value))
        self.do_verdict_justify()

    def do_verdict_supported_because(self) -> None:
        self._judge_because(VerdictValue.SUPPORTED)

    def do_verdict_disputed_because(self) -> None:
        self._judge_because(VerdictValue.DISPUTED)

    def do_verdict_unverified_because(self) -> None:
        self._judge_because(VerdictValue.UNVERIFIED)

    def do_verdict_justify(self) -> None:
        claim = self.in_hand()
        read = self.session.verdict(claim)
        if read is None:
            self._console.say("Give a verdict first: s, d or u.")
            return
        words = self._console.ask("Why (Enter leaves it as it is): ")
        basis = self._console.choose("Basis", BASES[read.value], read.basis)
        confidence = self._console.choose("Confidence", tuple(Confidence), read.confidence)
        self.did(
            self.session.justify(
                claim,
                read.value,
                basis=Basis(basis) if basis else None,
                confidence=Confidence(confidence) if confidence else None,
                justification=words or read.justification,
                read=read,
            )
        )

    def do_verdict_withdraw(self) -> None:
        self.did(self.session.withdraw())

    def do_verdict_same_for_duplicates(self) -> None:
        others = duplicates(self.session)
        if not others:
            self._console.say("No other claim says this in the same words.")
        elif self._console.agrees(f"Give {len(others)} more in the same words this verdict"):
            self.did(judge_duplicates(self.session))
