"""A terminal workbench for fact-checkers."""

import os

__version__ = "0.1.0"

# No package that happens to be installed may meddle with the models; looking for one would cost every start, too.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
