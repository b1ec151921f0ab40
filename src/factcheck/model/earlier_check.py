"""A fact check that somebody else published, as their feed tells it: kept whole, offered as a lead, never a verdict."""

import json
from typing import Self

from factcheck.model.base import Kept


class EarlierCheck(Kept):
    """What was checked, and what its checkers called the outcome."""

    claim: str
    """What was checked, in the checkers' words."""
    quote: str | None = None
    """The words of who claimed it, where the feed has them."""
    rating: str
    """The checkers' own words for the outcome."""
    explanation: str = ""
    claimant: str | None = None
    claimed: str | None = None
    """When it was claimed: an ISO date or a prefix of one."""
    publisher: str | None = None
    published: str | None = None
    """When the check came out: an ISO date or a prefix of one."""
    url: str | None = None

    @property
    def line(self) -> str:
        """The check as one line of JSON: ASCII, keys sorted, so that equal checks have equal lines."""
        said = self.model_dump(mode="json", exclude_defaults=True)
        return json.dumps(said, sort_keys=True, ensure_ascii=True, separators=(",", ":"))

    @classmethod
    def of_line(cls, line: str) -> Self:
        """The check of such a line. Raises ValueError."""
        # Pydantic's own reader takes no half characters, which feeds may hold.
        return cls.model_validate(json.loads(line))
