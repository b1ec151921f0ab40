"""`annotate`, and `factcheck` alone: the workbench."""

from argparse import Namespace

from factcheck.errors import NotBuiltError


def annotate(args: Namespace) -> int:
    """Open the workbench, at an article's first undecided claim where one is named."""
    raise NotBuiltError("the workbench is not built yet")
