"""Finding a claim in the queue: by its words, its number, or the state it is in."""

from collections.abc import Callable

from factcheck.annotating.session import Session
from factcheck.model.claim import Claim

STATES = ("undecided", "supported", "disputed", "unverified", "marked", "sourced", "set-aside", "look-again")


class Finder:
    """Searches one session's queue; folds each claim's words once, so that a key costs little."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._folded: list[str] = []
        self._claims: tuple[Claim, ...] = ()

    def places(self, query: str) -> list[int]:
        """Where the claims are that the query finds: `12`, `is:disputed`, or words that all occur."""
        wanted = query.casefold().split()
        if not wanted:
            return []
        if len(wanted) == 1 and wanted[0].isdecimal() and 1 <= int(wanted[0]) <= len(self._session.claims):
            return [int(wanted[0]) - 1]
        self._fold()
        tests = [self._state(word[3:]) for word in wanted if word.startswith("is:")]
        words = [word for word in wanted if not word.startswith("is:")]
        return [
            place
            for place, (claim, folded) in enumerate(zip(self._claims, self._folded, strict=True))
            if all(word in folded for word in words) and all(test(claim) for test in tests)
        ]

    def _fold(self) -> None:
        if self._claims != self._session.claims:
            self._claims = self._session.claims
            self._folded = [f"{claim.quote}\n{claim.text or ''}".casefold() for claim in self._claims]

    def _state(self, state: str) -> Callable[[Claim], bool]:
        session = self._session
        names = [known for known in STATES if state and known.startswith(state)]
        if not names:
            return lambda _: False
        match names[0]:
            case "undecided":
                return lambda claim: session.verdict(claim) is None
            case "marked":
                return session.is_marked
            case "sourced":
                sourced = {source.claim for source in session.casefile.sources}
                return lambda claim: claim.id in sourced
            case "look-again":
                return lambda claim: bool(session.look_again(claim))
            case "set-aside":
                return lambda claim: claim.set_aside is not None
            case value:
                return lambda claim: (verdict := session.verdict(claim)) is not None and verdict.value == value
