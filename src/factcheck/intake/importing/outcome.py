"""What became of an import: what was taken, what was held already, and what could not be taken."""

from enum import StrEnum

from factcheck.intake.importing.record import Fault
from factcheck.model.base import Model


class Kind(StrEnum):
    """What a record of an import file becomes."""

    VERDICT = "verdict"
    EARLIER_CHECK = "earlier check"
    CLAIM = "claim"
    SOURCE = "source"
    DISMISSAL = "dismissal"
    REVIEW = "review"
    ADJUDICATION = "adjudication"
    ASSIGNMENT = "assignment"
    CORRECTION = "correction"


class Placed(Model):
    """A record of the file, and where it went: an earlier check to no claim, for it is only ever suggested."""

    row: int
    kind: Kind
    article: str | None = None
    claim: str | None = None
    reviewer: str | None
    """Who said it; of an earlier check, its publisher."""
    value: str | None = None


class Outcome(Model):
    """All of an import file. Nothing was stored where there are faults and the user did not ask for what fits."""

    file: str
    format: str
    taken: tuple[Placed, ...]
    held: tuple[Placed, ...]
    faults: tuple[Fault, ...]
    readable: bool = True
    """Whether the file as a whole is of its format."""

    @property
    def words(self) -> str:
        """What happened, in one line."""
        parts = [f"took {_counted(self.taken)}"] if self.taken else []
        parts += [f"{_counted(self.held)} held already"] if self.held else []
        parts += [f"{len(self.faults)} at fault"] if self.faults else []
        return f"{self.file}: " + ("; ".join(parts) or "nothing to take")


def _counted(placed: tuple[Placed, ...]) -> str:
    counts = {kind: sum(each.kind is kind for each in placed) for kind in Kind}
    return ", ".join(f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in counts.items() if count)
