"""Parses, calls one function, prints. No logic."""


def main() -> int:
    """Run the command line; returns the exit code."""
    return 0
