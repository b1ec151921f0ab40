"""The command line: parses, calls one function, prints. Heavy rooms are imported by the command that needs them."""

import sys

try:
    from factcheck.cli.entry import main
except KeyboardInterrupt:
    # Ctrl-C while the program is still being loaded: nobody but us can answer it yet.
    sys.stderr.write("factcheck: interrupted\n")
    sys.exit(130)

__all__ = ["main"]
