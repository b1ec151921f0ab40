"""The project's guidelines: what its reviewers agreed on, and under which version of it a verdict was given."""

import hashlib

from factcheck.model.base import Model

_LENGTH = 12


class Guidelines(Model):
    """A page of Markdown; blank where the team has written none."""

    text: str

    @property
    def version(self) -> str:
        """The beginning of the SHA-256 of the text, line ends and blanks at line ends apart; "" where there is none."""
        lines = "\n".join(line.rstrip() for line in self.text.strip().splitlines())
        return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH] if lines else ""
