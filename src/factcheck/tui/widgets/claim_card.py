"""The claim in hand: its quote in full, over the whole width, and what the reviewer has said of it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.annotating.session import Session
from factcheck.annotating.statuses import statuses
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim, ClaimantKind
from factcheck.model.gate import missing_for_final
from factcheck.model.status import Status
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.widgets.pane import Pane, Piece, Row, in_rows

if TYPE_CHECKING:
    # Brings the spotter, which few sittings need.
    from factcheck.annotating.earlier import EarlierClaim

_LEAST_QUOTE_ROWS = 2
_VOICE = 40
"""Cells of a claimant's name; what a page puts there may be longer than any name."""


class ClaimCard(Pane):
    """Shows the session's claim; grows with its quote, up to what the screen can spare."""

    help_text = "The claim in hand, word for word, with your verdict and your reasons below it."

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.session = session
        self._earlier: dict[str, EarlierClaim] = {}
        self._rows: list[Row] = []
        self._quote_ends = 0
        self._casefile: Casefile | None = None
        self._laid_out_for: tuple[int, int, Claim | None, bool] | None = None

    def rows_needed(self, width: int, room: int, most: int) -> int:
        """How many rows the claim takes at that width: at most `room`, or `most` where its quote needs them."""
        self._lay_out(width)
        return min(len(self._rows), max(room, min(self._quote_ends, most)))

    def row(self, y: int) -> Row:
        self._lay_out(self.size.width)
        if y == self.size.height - 1 and len(self._rows) > self.size.height:
            told = (
                "… <verdict.justify> shows your words in full"
                if y >= self._quote_ends
                else "… the article has the rest"
            )
            return [("▌ ", "accent"), (self.hint(told), "muted")]
        return self._rows[y] if y < len(self._rows) else []

    def follow(self) -> None:
        """Show the claim that the session is at now."""
        self.show_changes()

    def tell_earlier(self, claims: "Iterable[EarlierClaim]") -> None:
        """Tell from now on what was said of these claims of earlier versions; of two, the nearest version's."""
        self._earlier = {}
        for claim in claims:
            if claim.placed.now_id is not None:
                self._earlier.setdefault(claim.placed.now_id, claim)
        self._laid_out_for = None

    def _lay_out(self, width: int) -> None:
        claim = self.session.claim
        waits = claim is not None and self.session.drafts.waiting_for(claim.id)
        state = (width, self.session.position, claim, waits)
        if self._casefile is self.session.casefile and state == self._laid_out_for:
            return
        self._casefile, self._laid_out_for = self.session.casefile, state
        if claim is None:
            words = self._why_none()
            self._rows = [[(line, "muted")] for line in wrapped(words, width - 1)]
            return
        verdict = self.session.verdict(claim)
        edge = ("▌ ", glyphs.ink(verdict.value) if verdict else "accent")
        rows: list[Row] = [[edge, *row] for row in in_rows(self._about(claim), width - 3)]
        rows += [[edge, (words, "title")] for words in wrapped(claim.quote, width - 3)]
        self._quote_ends = len(rows) + 1
        rows += [[edge]] * (_LEAST_QUOTE_ROWS + 1 - len(rows))
        if claim.text and claim.text != claim.quote:
            rows += [[edge, ("= " + words, "muted")] for words in wrapped(claim.text, width - 5)]
        rows += [[edge, *row] for row in self._said(claim, width - 3)]
        self._rows = rows

    def _why_none(self) -> str:
        if self.session.queue.below:
            return f"Every claim here is folded away: below {self.session.arrangement.threshold:.2f}."
        unscored = self.session.casefile.spotted.unscored
        told = f"{unscored[0].upper()}{unscored[1:]}." if unscored else "This article has no claims yet."
        return self.hint(f"{told} <claim.add> adds one from a sentence.")

    def _about(self, claim: Claim) -> Sequence[Piece]:
        place = f"{self.session.position + 1} of {len(self.session.claims)}"
        voice = claim.claimant.name if claim.claimant and claim.claimant.kind is not ClaimantKind.ARTICLE else ""
        pieces = [(place, "strong"), (f"  {claim.zone}", "muted")]
        if voice:
            pieces.append((f"  said by {clip(one_line(voice), _VOICE)}", "muted"))
        pieces.append((f"  worth checking {claim.checkworthiness:.2f}", "muted"))
        if claim.reviewer:
            pieces.append((f"  added by {one_line(claim.reviewer)}", "muted"))
        status = statuses(self.session.project, self.session.casefile, [claim.id])[claim.id]
        if status.status is not Status.UNDECIDED and (status.expected > 1 or status.status is not Status.DECIDED):
            pieces.append((f"  {status.words}", "text"))
        if self.session.is_marked(claim):
            pieces.append((f"  {glyphs.MARKED} come back", "warning"))
        if self.session.drafts.waiting_for(claim.id):
            pieces.append((f"  {glyphs.DRAFT} a draft waits", "warning"))
        return pieces

    def _said(self, claim: Claim, width: int) -> list[Row]:
        rows: list[Row] = []
        if claim.set_aside is not None:
            rows.append([(f"{glyphs.SET_ASIDE} set aside: {one_line(claim.set_aside)}", "muted")])
        verdict = self.session.verdict(claim)
        if verdict is None:
            rows.append([(f"{glyphs.UNDECIDED} undecided", "muted")])
        else:
            details = [d for d in (verdict.basis, verdict.confidence and f"{verdict.confidence} confidence") if d]
            head = f"{glyphs.of(verdict.value)} {verdict.value}"
            said = [(head, verdict.value), *((f"  {d.replace('_', ' ')}", "muted") for d in details)]
            if verdict.anchor.exact != claim.quote:
                said.append(("  (of an earlier wording)", "warning"))
            if verdict.guidelines != self.session.guidelines:
                said.append(("  (the guidelines changed since)", "warning"))
            rows += in_rows(said, width)
            rows += [[("  " + words, "text")] for words in wrapped(verdict.justification, width - 2)]
            for why in self.session.look_again(claim):
                rows += [[(words, "warning")] for words in wrapped(f"{glyphs.LOOK_AGAIN} look again: {why}", width)]
        if (earlier := self._earlier.get(claim.id)) is not None:
            rows += self._said_before(claim, earlier, width)
        others = [v for v in self.session.casefile.verdicts_on(claim.id) if v.reviewer != self.session.reviewer]
        if others:
            theirs = [(f"  {one_line(v.reviewer)} {glyphs.of(v.value)} {v.value}", v.value.value) for v in others]
            rows += in_rows([("colleagues:", "muted"), *theirs], width)
        if verdict is not None and (missing := missing_for_final(verdict, self.session.casefile.sources)):
            rows += [[(words, "muted")] for words in wrapped(f"not final yet: lacks {'; '.join(missing)}", width)]
        return rows

    def _said_before(self, claim: Claim, earlier: "EarlierClaim", width: int) -> list[Row]:
        """What was said of the claim in an earlier version, and of which words, where these were others."""
        said: list[Piece] = [("earlier version: ", "muted")]
        for each in earlier.verdicts:
            who = "you" if each.verdict.reviewer == self.session.reviewer else one_line(each.verdict.reviewer)
            said.append((f"{glyphs.of(each.verdict.value)} {each.verdict.value}", each.verdict.value.value))
            said.append((f" by {who}  ", "muted"))
        if earlier.own(self.session.reviewer) is not None and self.session.verdict(claim) is None:
            said.append((self.hint("<claim.earlier> confirms yours"), "warning"))
        old = earlier.placed.claim.quote
        words = wrapped(f"it read: “{old}”", width - 2) if old != claim.quote else []
        return [*in_rows(said, width), *([("  " + line, "muted")] for line in words)]
