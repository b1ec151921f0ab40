"""What blind mode hides: a rule about what is shown. The files are plain, and whoever opens them sees them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import ClassVar, Protocol, TypeVar

from factcheck.config import ProjectSettings
from factcheck.model.casefile import Casefile
from factcheck.model.record import Change, RecordKind
from factcheck.model.status import deciding
from factcheck.storage.ledger import Document
from factcheck.storage.pseudonyms import Pseudonyms

_HIDDEN = frozenset(
    {
        *(RecordKind.VERDICT, RecordKind.SOURCE, RecordKind.REVIEW, RecordKind.REPLY, RecordKind.ADJUDICATION),
        *(RecordKind.RETRACTION, RecordKind.PAGE),
    }
)


class _OfClaim(Protocol):
    kind_of_record: ClassVar[RecordKind]

    @property
    def reviewer(self) -> str: ...
    @property
    def claim(self) -> str: ...


_S = TypeVar("_S", bound=_OfClaim)


def is_blind(casefile: Casefile, settings: ProjectSettings) -> bool:
    """Whether colleagues' verdicts are hidden here: as the project says, else where two or more are assigned."""
    return len(casefile.assigned) > 1 if settings.blind is None else settings.blind


class View:
    """What one reader may see of an article: what is hers, and everything on claims that she decided or unblinded.

    Where the project hides names from adjudicators, she reads letters in their place, until she has said something of
    her own: a verdict or a decision. Nobody in particular sees everything: reports are made that way.
    """

    def __init__(self, whole: Casefile, reader: str | None, settings: ProjectSettings) -> None:
        self._whole = whole
        self._reader = reader
        own = [u for u in whole.unblindings if u.reviewer == reader]
        judged: set[str | None] = {v.claim for v in whole.verdicts if v.reviewer == reader}
        self._open = judged | {u.claim for u in own if not u.names}
        self._all = reader is None or None in self._open or not is_blind(whole, settings)
        self._told = judged | {a.claim for a in whole.adjudications if a.reviewer == reader}
        self._told |= {u.claim for u in own if u.names}
        named = reader is None or settings.adjudicator_sees_names or None in self._told
        self._letters = None if reader is None or named else Pseudonyms(whole, reader, self._hides_names)

    def opens(self, claim: str | None) -> bool:
        """Whether she may see what colleagues said of the claim."""
        return self._all or (claim is not None and claim in self._open)

    def _hides_names(self, claim: str) -> bool:
        return claim not in self._told

    def casefile(self) -> Casefile:
        """The casefile without what is hidden."""
        seen = self._whole if self._all else self._without_hidden()
        return self._letters.casefile(seen) if self._letters else seen

    def _without_hidden(self) -> Casefile:
        return self._whole.model_copy(
            update={
                "verdicts": self._shown(self._whole.verdicts),
                "sources": self._shown(self._whole.sources),
                "reviews": self._shown(self._whole.reviews),
                "replies": self._shown(self._whole.replies),
                "adjudications": self._shown(self._whole.adjudications),
                "blind": True,
                "unseen": self._unseen(),
                "retractions": self._shown(self._whole.retractions),
                "pages": self._shown(self._whole.pages),
            }
        )

    def _shown(self, records: tuple[_S, ...]) -> tuple[_S, ...]:
        return tuple(r for r in records if self._shows(r.kind_of_record, r.reviewer, r.claim))

    def _shows(self, kind: str, reviewer: str, claim: str | None) -> bool:
        return kind not in _HIDDEN or reviewer == self._reader or self.opens(claim)

    def _unseen(self) -> tuple[str, ...]:
        """Hidden claims that await a decision: how many spoke is no secret, only what they said."""
        given = Counter(v.claim for v in self._whole.verdicts if not self.opens(v.claim))
        settled = {
            claim for claim in given if deciding([a for a in self._whole.adjudications if a.claim == claim]) is not None
        }
        return tuple(sorted(claim for claim, number in given.items() if number > 1 and claim not in settled))

    def events(self, events: Iterable[tuple[Document, str | None]]) -> list[Document]:
        """The events that she may see, each given with the claim that it is about."""
        shown = [(e, about) for e, about in events if self._shows(e["kind"], e["reviewer"], about)]
        return [self._letters.event(e, about) if self._letters else e for e, about in shown]

    def true(self, changes: Sequence[Change]) -> Sequence[Change]:
        """Her changes as they are to be written, with the names that she is not told."""
        return [self._letters.true(change) for change in changes] if self._letters else changes
