"""What was typed into a form and not saved: kept beside the user's settings, so that it outlives a closed terminal."""

import json
import os
from collections.abc import Mapping
from pathlib import Path


class Drafts:
    """The drafts of one reviewer, by form and claim, in one small file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held = _read(path)

    @classmethod
    def of(cls, reviewer: str | None) -> "Drafts":
        """The drafts of this reviewer on this machine."""
        from platformdirs import user_state_path

        from factcheck.text import file_name

        return cls(user_state_path("factcheck") / "drafts" / f"{file_name(reviewer or 'nobody')}.json")

    def get(self, form: str, claim: str) -> Mapping[str, str]:
        """What was typed; empty where nothing was."""
        return self._held.get(f"{form} {claim}", {})

    def put(self, form: str, claim: str, said: Mapping[str, str]) -> None:
        """Keep what is typed now. Raises OSError."""
        if self._held.get(f"{form} {claim}") != said:
            self._held[f"{form} {claim}"] = dict(said)
            self._write()

    def drop(self, form: str, claim: str) -> None:
        """Forget a draft that was saved for good. Raises OSError."""
        if self._held.pop(f"{form} {claim}", None) is not None:
            self._write()

    def waiting_for(self, claim: str) -> bool:
        """Whether something about the claim was typed and not saved."""
        return any(key.endswith(f" {claim}") for key in self._held)

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(f".{os.getpid()}.tmp")
        new.write_text(json.dumps(self._held, indent=1), "utf-8")
        new.replace(self._path)


def _read(path: Path) -> dict[str, dict[str, str]]:
    """The drafts of a file; none where there is no file or it is no file of ours: a draft is no record."""
    try:
        held = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(held, dict):
        return {}
    forms = {key: said for key, said in held.items() if isinstance(said, dict)}
    return {key: {str(name): str(words) for name, words in said.items()} for key, said in forms.items()}
