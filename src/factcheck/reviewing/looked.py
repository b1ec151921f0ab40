"""Which remarks each reviewer was shown on this machine, so that the digest at start brings only what is new.

A convenience of one machine and no part of the project: where it cannot be read or written, remarks are shown again.
"""

import json
from collections.abc import Collection
from pathlib import Path

from platformdirs import user_state_path


def shown_to(reviewer: str) -> frozenset[str]:
    """The revisions of the remarks that the reviewer was shown."""
    return _read().get(reviewer, frozenset())


def remember(reviewer: str, revisions: Collection[str]) -> None:
    """Note that the reviewer was shown these. Nothing is said where that fails."""
    held = _read()
    held[reviewer] = held.get(reviewer, frozenset()) | frozenset(revisions)
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps({name: sorted(seen) for name, seen in held.items()}), "utf-8")
        fresh.replace(path)
    except OSError:
        return


def _path() -> Path:
    return user_state_path("factcheck") / "looked.json"


def _read() -> dict[str, frozenset[str]]:
    try:
        held = json.loads(_path().read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(held, dict):
        return {}
    return {name: frozenset(map(str, seen)) for name, seen in held.items() if isinstance(seen, list)}
