"""A report lands whole where it was told to, and never on top of something else."""

import os
from pathlib import Path

import pytest
from newsroom import Desk, casefile, minutes, spotted, verdict

from factcheck.errors import RefusedError, UnwritableError, UsageError
from factcheck.reporting.export import export
from factcheck.reporting.output import save, save_folder

PAGE = spotted()
COST = PAGE.claims[0]
DESK = Desk(casefile(PAGE, verdict(COST), minutes(COST)))
BASE = "https://desk.example/wall"


def test_without_a_place_the_bytes_come_back() -> None:
    for place in (None, "-"):
        made = export(DESK, DESK.ids, "markdown", place)
        assert made.document is not None
        assert made.document.startswith(b"# Verdict report")
        assert made.paths == ()


def test_a_file_is_written_whole_and_alone(tmp_path: Path) -> None:
    made = export(DESK, DESK.ids, "html", str(tmp_path / "r.html"))
    assert made.paths == (tmp_path / "r.html",)
    assert [path.name for path in tmp_path.iterdir()] == ["r.html"]
    assert made.paths[0].read_bytes() == export(DESK, DESK.ids, "html").document


def test_nothing_is_written_over_without_force(tmp_path: Path) -> None:
    path = tmp_path / "r.md"
    path.write_text("mine")
    with pytest.raises(RefusedError, match="--force"):
        export(DESK, DESK.ids, "markdown", str(path))
    assert path.read_text() == "mine"
    export(DESK, DESK.ids, "markdown", str(path), force=True)
    assert path.read_text().startswith("# Verdict report")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(RefusedError):
        save([b"x"], tmp_path / "link")
    save([b"x"], tmp_path / "link", force=True)
    assert (tmp_path / "target").read_text() == "mine"


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    def broken() -> object:
        yield b"half"
        raise OSError(28, "No space left on device")

    with pytest.raises(UnwritableError, match="No space left"):
        save(broken(), tmp_path / "r.md")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_an_unwritable_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="missing"):
        export(DESK, DESK.ids, "markdown", str(tmp_path / "missing" / "r.md"))


def test_a_folder_is_one_that_exists_or_ends_in_a_slash(tmp_path: Path) -> None:
    assert export(DESK, DESK.ids, "json", str(tmp_path)).paths == (tmp_path / "report.json",)
    assert export(DESK, DESK.ids, "json", f"{tmp_path}/new/").paths == (tmp_path / "new" / "report.json",)
    [path] = export(DESK, DESK.ids, "claimreview", f"{tmp_path}/reviews{os.sep}", base_url=BASE).paths
    assert COST.id in path.name


def test_a_folder_gets_all_files_or_none(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine")
    with pytest.raises(RefusedError):
        save_folder([("a", b"1"), ("b", b"2")], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_strict_refuses_what_a_validator_finds(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="--base-url"):
        export(DESK, DESK.ids, "claimreview", str(tmp_path / "r.jsonld"), strict=True)
    assert list(tmp_path.iterdir()) == []
    assert export(DESK, DESK.ids, "claimreview", strict=True, base_url=BASE).findings == ()
    assert export(DESK, DESK.ids, "claimreview").findings


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="markdown"):
        export(DESK, DESK.ids, "papyrus")


def test_nothing_published_is_said(tmp_path: Path) -> None:
    undecided = Desk(casefile(PAGE))
    for place in (None, f"{tmp_path}/reviews/"):
        made = export(undecided, undecided.ids, "claimreview", place, base_url=BASE)
        assert made.paths == ()
        assert made.notice is not None
        assert "no claim is published: of 3" in made.notice
    with pytest.raises(RefusedError, match="no claim is published"):
        export(undecided, undecided.ids, "claimreview", f"{tmp_path}/reviews/", base_url=BASE, strict=True)
    assert list(tmp_path.iterdir()) == []
    assert export(DESK, DESK.ids, "claimreview", base_url=BASE).notice is None
