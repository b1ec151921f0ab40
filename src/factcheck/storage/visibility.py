"""What blind mode hides: a rule about what is shown. The files are plain, and whoever opens them sees them."""

from typing import ClassVar, Protocol, TypeVar

from factcheck.config import ProjectSettings
from factcheck.model.casefile import Casefile
from factcheck.model.record import RecordKind

_HIDDEN = frozenset(
    {RecordKind.VERDICT, RecordKind.SOURCE, RecordKind.REVIEW, RecordKind.REPLY, RecordKind.ADJUDICATION}
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
    """What one reader may see of an article: what is hers, and everything on claims that she decided or unblinded."""

    def __init__(self, whole: Casefile, reader: str | None, settings: ProjectSettings) -> None:
        self._whole = whole
        self._reader = reader
        unblinded = {u.claim for u in whole.unblindings if u.reviewer == reader}
        self._all = reader is None or None in unblinded or not is_blind(whole, settings)
        self._open = unblinded | {v.claim for v in whole.verdicts if v.reviewer == reader}

    def opens(self, claim: str | None) -> bool:
        """Whether she may see what colleagues said of the claim."""
        return self._all or (claim is not None and claim in self._open)

    def shows(self, kind: str, reviewer: str, claim: str | None) -> bool:
        """Whether she may see a record of this kind that the reviewer made of the claim."""
        return kind not in _HIDDEN or reviewer == self._reader or self.opens(claim)

    def casefile(self) -> Casefile:
        """The casefile without what is hidden."""
        if self._all:
            return self._whole
        return self._whole.model_copy(
            update={
                "verdicts": self._shown(self._whole.verdicts),
                "sources": self._shown(self._whole.sources),
                "reviews": self._shown(self._whole.reviews),
                "replies": self._shown(self._whole.replies),
                "adjudications": self._shown(self._whole.adjudications),
            }
        )

    def _shown(self, records: tuple[_S, ...]) -> tuple[_S, ...]:
        return tuple(r for r in records if self.shows(r.kind_of_record, r.reviewer, r.claim))
