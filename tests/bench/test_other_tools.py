"""What is exported for another tool is taken by that tool's own code, and nothing in it is lost there.

On demand, for the other tool is large: uv run --group tools pytest tests/bench/test_other_tools.py
"""

import json
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "importing"))
from busy_desk import busy_project

from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.reporting.formats.tasks import LABEL_STUDIO_VIEW

pytest.importorskip("label_studio_sdk", reason="label-studio-sdk is not installed; see the group `tools`")
PROJECT = busy_project()
[ARTICLE] = PROJECT.articles()
VERDICTS = PROJECT.casefile(ARTICLE).verdicts


def _tasks() -> bytes:
    return render(build_report(PROJECT, (ARTICLE,)), "label-studio")


def test_label_studio_takes_every_annotation() -> None:
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface(LABEL_STUDIO_VIEW)
    for task in json.loads(_tasks()):
        for annotation in task["annotations"]:
            assert interface.validate_annotation(annotation)


def _converted(tmp_path: Path, form: str) -> str:
    from label_studio_sdk.converter import Converter

    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "tasks.json").write_bytes(_tasks())
    Converter(LABEL_STUDIO_VIEW, str(tmp_path / "in")).convert(str(tmp_path / "in"), str(tmp_path), form, is_dir=True)
    return next(tmp_path.glob("result.*")).read_text("utf-8")


def test_label_studio_hands_on_every_verdict(tmp_path: Path) -> None:
    handed_on = json.loads(_converted(tmp_path, "JSON_MIN"))
    found = {(each["annotator"], v["start"], v["end"], v["labels"][0]) for each in handed_on for v in each["verdict"]}
    assert found == {(v.reviewer, v.anchor.start, v.anchor.end, v.value.value) for v in VERDICTS}
    for verdict in VERDICTS:
        assert any(verdict.justification in each["justification"] for each in handed_on)


@pytest.mark.parametrize("form", ["JSON", "CSV", "CONLL2003"])
def test_label_studio_converts_them_on(tmp_path: Path, form: str) -> None:
    assert "supported" in _converted(tmp_path, form)
