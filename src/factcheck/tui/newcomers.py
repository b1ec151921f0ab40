"""What the articles screen asks of whoever reads new articles."""

from collections.abc import Sequence
from typing import Protocol


class Newcomers(Protocol):
    """The files of seeds/ that the project does not hold yet."""

    def find(self) -> Sequence[str]:
        """Their names."""

    def add(self) -> Sequence[str]:
        """Add them; returns what became of them, in words."""
