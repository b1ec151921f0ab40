"""`review`, `adjudicate`, `agreement`, `contradictions`: colleagues, and statements that cannot both hold."""

from argparse import Namespace

from factcheck.errors import NotBuiltError


def review(args: Namespace) -> int:
    """Read colleagues' verdicts."""
    raise NotBuiltError("review is not built yet")


def adjudicate(args: Namespace) -> int:
    """Decide a claim after several verdicts."""
    raise NotBuiltError("adjudicate is not built yet")


def agreement(args: Namespace) -> int:
    """Measure how far reviewers agree."""
    raise NotBuiltError("agreement is not built yet")


def contradictions(args: Namespace) -> int:
    """List statements that cannot both hold."""
    raise NotBuiltError("contradictions is not built yet")
