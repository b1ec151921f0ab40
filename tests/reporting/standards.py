"""Where the published standards lie that our validators are held against; None where they were not checked out."""

import os
from pathlib import Path

_BESIDE = Path(__file__).parents[3] / "shared"
SHARED = Path(os.environ.get("FACTCHECK_SHARED", _BESIDE))
STANDARDS: Path | None = SHARED / "standards" if (SHARED / "standards").is_dir() else None
