"""What sourcing needs to be told: which articles there are, and what is in them."""

from collections.abc import Sequence
from typing import Protocol

from factcheck.model.claim import SpottedArticle


class Corpus(Protocol):
    """The articles of a project."""

    def articles(self) -> Sequence[str]:
        """The ids of all articles."""
        ...

    def spotted(self, article: str) -> SpottedArticle:
        """The article of that id."""
        ...
