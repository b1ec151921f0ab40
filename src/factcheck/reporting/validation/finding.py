"""What a validator finds."""

from typing import NamedTuple


class Finding(NamedTuple):
    """A rule that a document breaks: where in it, and in words what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"
