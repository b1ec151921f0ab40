"""The workbench line by line: for a screen reader, a slow line, or a terminal that can do nothing else.

The same commands and keys as on the screen, typed as a key or a word and followed by Enter. Without Textual.
"""

from factcheck.tui.plain.sitting import run_plain

__all__ = ["run_plain"]
