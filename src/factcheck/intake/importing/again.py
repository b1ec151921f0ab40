"""Whether a verdict that a file brings was given here, or came in before."""

from datetime import timedelta

from factcheck.intake.importing.record import ForeignVerdict
from factcheck.model.verdict import Verdict

_SAME_TIME = timedelta(seconds=1)
"""Some formats keep whole seconds."""


def is_the_same(verdict: Verdict, said: ForeignVerdict) -> bool:
    """Whether the file brings back a verdict given here, or one that came in another format."""
    return (
        said.author in (verdict.reviewer, verdict.imported.author if verdict.imported else None)
        and said.value == verdict.value
        and said.basis in (None, verdict.basis)
        and said.confidence in (None, verdict.confidence)
        and said.justification in ("", verdict.justification)
        and said.at is not None
        and verdict.at is not None
        and abs(verdict.at - said.at) < _SAME_TIME
    )


def is_later(live: Verdict, said: ForeignVerdict) -> bool:
    """Whether the verdict that is held was given after the file's."""
    return said.at is not None and live.at is not None and live.at > said.at
