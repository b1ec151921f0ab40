"""The workbench: the only room that knows Textual."""

import os

# Textual paints at the next tick of this clock, so a key waits half of one tick for what it does to be seen.
os.environ.setdefault("TEXTUAL_FPS", "200")
