"""What a command of the workbench is, and where it can be given. Plain data, without Textual."""

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where a command can be given."""

    EVERYWHERE = "everywhere"
    ARTICLES = "articles"
    REVIEWING = "reviewing"
    COLLEAGUES = "colleagues"
    DECISIONS = "decisions"
    ASSIGNMENTS = "assignments"
    AGREEMENT = "agreement"
    CONTRADICTIONS = "contradictions"
    DASHBOARD = "dashboard"


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the reviewer can do."""

    id: str
    keys: tuple[str, ...]
    """Textual's names of keys; none for what only the palette offers."""
    label: str
    """One to three words, for the key bar."""
    help: str
    """One sentence, for help and palette."""
    scope: Scope
    bar: int = 0
    """Its rank in the key bar, the lowest first; 0 keeps it out."""
    numbered: bool = False
    """Each key is a number that the command is given."""

    @property
    def writes(self) -> bool:
        """Whether it changes what is stored."""
        return self.id.startswith(_WRITING)

    @property
    def method(self) -> str:
        """The name of the screen's method that does it."""
        return "do_" + self.id.replace(".", "_").replace("-", "_")


_WRITING = (
    *("verdict.", "source.", "history.", "claim.mark", "claim.reword", "claim.move-span"),
    *("claim.split", "claim.merge", "claim.add", "claim.set-aside", "article.add-new", "article.correct"),
    "article.zones",
    *("review.agree", "review.edits", "review.disagree", "review.changes", "review.decide", "review.withdraw"),
    *("review.answer", "review.take-over", "review.undo", "review.unblind", "review.quote", "review.opens"),
    *("review.names", "case.decide", "case.accept", "case.look", "case.names", "case.undo"),
    *("assignment.assign", "assignment.share-out", "assignment.take-back", "assignment.undo"),
    *("review.evidence", "pair.confirm", "pair.compatible", "pair.leave"),
)


def numbers() -> tuple[str, ...]:
    """The keys of a numbered command."""
    return tuple("123456789")
