"""A place in a queue of claims, and every way to walk it."""

from collections.abc import Callable
from dataclasses import replace

from factcheck.annotating.queue import Arrangement, Queue, arranged
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.verdict import Verdict


class Walk:
    """The queue of a casefile as one reviewer walks it."""

    def __init__(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        self.position = 0
        self.queue = Queue((), ())
        self._places: dict[str, int] = {}

    def _walk(self, casefile: Casefile, reviewer: str | None) -> None:
        """Walk the queue of this casefile from now on."""
        self.casefile = casefile
        self._verdicts = {v.claim: v for v in casefile.verdicts if v.reviewer == reviewer}
        self._marks = {m.claim for m in casefile.marks if m.reviewer == reviewer}
        self._arrange()

    def _arrange(self) -> None:
        before, self.queue = self.queue, arranged(self.casefile, self.arrangement, self.is_marked)
        if self.queue.claims != before.claims:
            self._places = {claim.id: place for place, claim in enumerate(self.queue.claims)}

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The queue, in the order that the reviewer chose, without what is folded away."""
        return self.queue.claims

    @property
    def claim(self) -> Claim | None:
        """The claim in hand; None where the article has none."""
        return self.claims[self.position] if self.claims else None

    def verdict(self, claim: Claim) -> Verdict | None:
        """Her verdict on a claim."""
        return self._verdicts.get(claim.id)

    def is_marked(self, claim: Claim) -> bool:
        """Whether she wants to come back to a claim."""
        return claim.id in self._marks

    @property
    def has_marks(self) -> bool:
        """Whether she wants to come back to anything here."""
        return bool(self._marks)

    def move(self, by: int) -> bool:
        """Go so many claims on or back, as far as there are any; whether the place changed."""
        return self.go_to_position(self.position + by)

    def go_to_position(self, position: int) -> bool:
        """Go to the claim at that place, or the nearest there is; whether the place changed."""
        old = self.position
        self.position = max(0, min(position, len(self.claims) - 1))
        return self.position != old

    def rearrange(self, arrangement: Arrangement) -> None:
        """Walk the queue in another way, from the claim in hand on; where that is folded away, from its place on."""
        held, self.arrangement = self.claim, arrangement
        self._arrange()
        place = self.place(held.id) if held else None
        self.go_to_position(self.position if place is None else place)

    def place(self, claim: str) -> int | None:
        """Where in the queue the claim of that id is; None where it is not, or is folded away."""
        return self._places.get(claim)

    def go_to(self, claim: str) -> bool:
        """Go to the claim of that id, unfolding what hides it; whether there is one."""
        if any(below.id == claim for below in self.queue.below) and claim not in self._places:
            self.rearrange(replace(self.arrangement, unfolded=True))
        place = self._places.get(claim)
        if place is not None:
            self.position = place
        return place is not None

    def go_to_next(self, wanted: Callable[[Claim], bool]) -> bool:
        """Go to the next claim that is wanted, round the end of the queue; whether there is one."""
        found = self._next(self.position + 1, wanted)
        if found is not None:
            self.position = found
        return found is not None

    def go_to_next_undecided(self) -> bool:
        """Go to the next claim without a verdict of hers, round the end of the queue; whether there is one."""
        found = self._undecided_from(self.position + 1)
        if found is not None:
            self.position = found
        return found is not None

    def _undecided_from(self, start: int) -> int | None:
        return self._next(start, lambda claim: claim.id not in self._verdicts)

    def _next(self, start: int, wanted: Callable[[Claim], bool]) -> int | None:
        count = len(self.claims)
        order = (place % count for place in range(start, start + count))
        return next((place for place in order if wanted(self.claims[place])), None)
