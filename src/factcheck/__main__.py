"""Lets `python -m factcheck` do what `factcheck` does."""

import sys

from factcheck.cli import main

sys.exit(main())
