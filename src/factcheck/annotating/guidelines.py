"""The page of guidelines that a new project begins with; its team makes it its own."""

from pathlib import Path


def first_guidelines() -> str:
    """Markdown, as it ships with the program."""
    return Path(__file__).with_suffix(".md").read_text("utf-8")
