"""How far a reviewer has come with an article."""

from dataclasses import dataclass

from factcheck.model.casefile import Casefile
from factcheck.model.verdict import VerdictValue


@dataclass(frozen=True, slots=True)
class Progress:
    """How many claims there are, and how many of them the reviewer has given each verdict."""

    claims: int
    supported: int
    disputed: int
    unverified: int

    @property
    def decided(self) -> int:
        """Claims with a verdict of hers."""
        return self.supported + self.disputed + self.unverified

    @property
    def undecided(self) -> int:
        """Claims that still wait for her."""
        return self.claims - self.decided


def progress(casefile: Casefile, reviewer: str | None) -> Progress:
    """The reviewer's progress; a verdict on a claim that is no longer in the queue does not count."""
    given = {v.claim: v.value for v in casefile.verdicts if v.reviewer == reviewer}
    values = [given[claim.id] for claim in casefile.claims if claim.id in given] if given else []
    return Progress(
        claims=len(casefile.claims),
        supported=values.count(VerdictValue.SUPPORTED),
        disputed=values.count(VerdictValue.DISPUTED),
        unverified=values.count(VerdictValue.UNVERIFIED),
    )
