"""The command line: parses, calls one function, prints. Heavy rooms are imported by the command that needs them."""

from factcheck.cli.entry import main

__all__ = ["main"]
