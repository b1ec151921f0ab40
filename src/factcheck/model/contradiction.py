"""Two statements that cannot both hold, and what a reviewer says of such a pair."""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import model_validator

from factcheck.model.base import Model
from factcheck.model.claim import Anchor
from factcheck.model.ids import text_hash
from factcheck.model.record import Record, RecordKind


class ContradictionKind(StrEnum):
    """What the two statements differ in."""

    FIGURE = "figure"
    DATE = "date"
    DURATION = "duration"
    NEGATION = "negation"
    STATUS = "status"


class PairState(StrEnum):
    """What has become of a pair: open until a reviewer looks at it."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    COMPATIBLE = "compatible"
    """Both can hold; the reviewer says why."""
    LEFT = "left"
    """Looked at and left undecided."""


class Side(Model):
    """One of the two statements. `start` and `end` index the article's text; `differs` are the offsets of the part."""

    article: str
    claim: str | None
    """The claim of which the statement is part; None where its sentence is no claim."""
    start: int
    end: int
    quote: str
    differs_start: int
    differs_end: int
    published: str | None = None
    publisher: str | None = None


class Contradiction(Model):
    """A pair that cannot both hold, as far as the machine can tell: it asks, people judge."""

    id: str
    a: Side
    b: Side
    kind: ContradictionKind
    differing: tuple[str, str]
    """The parts that differ, as each side words them."""
    score: float
    """How sure the machine is that both speak of one thing, 0..1."""


class PairDecision(Record):
    """What one reviewer says of a pair of statements; a decided pair does not come back."""

    kind_of_record = RecordKind.PAIR

    pair: str
    """The id of the contradiction, or of the two passages whose event was in question."""
    state: PairState
    reason: str = ""
    a: Anchor | None = None
    b: Anchor | None = None
    """Where the two statements stood, so that the decision can be read without the machine."""

    @model_validator(mode="after")
    def _compatible_says_why(self) -> "PairDecision":
        if self.state is PairState.COMPATIBLE and not self.reason.strip():
            raise ValueError("a pair is called compatible with a reason")
        return self

    @property
    def key(self) -> str:
        """One decision a pair."""
        return self.pair


def state_of(pair: str, decisions: Iterable[PairDecision]) -> PairState:
    """What the reviewers made of the pair; where they differ, the latest word."""
    said = [d for d in decisions if d.pair == pair]
    return max(said, key=lambda d: (d.revision.zfill(40), d.reviewer)).state if said else PairState.OPEN


def pair_id(a: tuple[str, int, int], b: tuple[str, int, int], kind: str) -> str:
    """The id of a pair of sentences (article, start, end) and what is in question, whichever of them comes first."""
    first, second = sorted((a, b))
    return "p" + text_hash(f"pair {kind} {first} {second}")[:15]
