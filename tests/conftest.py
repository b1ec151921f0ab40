"""What every test shares: a home of its own, one way to run a command, no timing limits on generated cases."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from factcheck.cli import main

# A shared runner's clock proves nothing; timings are benchmarks.
settings.register_profile("suite", deadline=None, max_examples=50)
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own, so that nobody's settings, cache or name leak in."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
    for variable in ("FACTCHECK_REVIEWER", "FACTCHECK_REPLICA", "NO_COLOR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(variable, raising=False)
    return home


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Runs a command on a project of the test's own; gives its JSON, or its exit code where it fails."""

    def run_command(*words: str, reviewer: str | None = "ana") -> Any:
        named = ["--reviewer", reviewer] if reviewer else []
        code = main([*words, "--project", str(tmp_path / "project"), "--json", *named])
        out = capsys.readouterr().out
        return json.loads(out) if code == 0 else code

    return run_command
