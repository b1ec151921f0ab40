"""The command line as a program outside relies on it: shapes, streams and exit codes, and what an enemy hands in."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import factcheck
from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.storage import files

PAGE = """\
Harbour bridge to close for two years

By Ida Lund
3 March 2021

The harbour bridge opened in 1932. It cost the city $4 million, according to the council.
The council says repairs will cost 12 million dollars.

View Comments(2 comments)
Old Pilot(3 likes)The bridge opened in 1934, not 1932! And it cost $6M.
Ada(1 likes)Thank you for this.
"""
FOR_A_CHILD = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1])}
SENTENCE = "The council paid $4 million for the bridge in 2021.\n"


class Ran(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in an empty folder of the test's own, where the project is the folder `p`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for variable in ("FACTCHECK_REVIEWER", "FACTCHECK_REPLICA", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(variable, raising=False)

    def run_command(*words: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        try:
            code = main([*words, "--project", "p"])
        except SystemExit as ended:
            code = int(ended.code or 0)
        shown = capfdbinary.readouterr()
        err = shown.err.decode("utf-8")
        assert "Traceback" not in err
        assert "unexpected failure" not in err
        return Ran(code, shown.out.decode("utf-8"), err)

    return run_command


def refusals(ran: Ran) -> list[str]:
    return [line for line in ran.err.splitlines() if line.startswith("factcheck: ")]


@pytest.mark.parametrize("source", ["", "x" * 5000, "no\nsuch", "no-such.txt/inside"])
def test_a_source_that_is_not_there_is_refused_in_one_line(run: Run, source: str) -> None:
    ran = run("add", source)
    assert (ran.code, ran.out, len(refusals(ran))) == (ExitCode.NOT_FOUND, "", 1)


def test_adding_a_projects_folder_leaves_the_projects_own_files_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "page.txt").write_text(PAGE, encoding="utf-8")
    run("add", "p")
    (tmp_path / "p" / "annotations" / "project.toml").write_text('name = "Desk"\n', encoding="utf-8")
    (outcome,) = run("add", "p", "--json").document
    assert "already held" in outcome["words"]
    assert len(run("list", "--json").document) == 1


def test_an_outcome_names_the_source_as_it_was_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.txt").write_text(PAGE, encoding="utf-8")
    taken, refused = run("add", "in/page.txt", "in/none.txt", "--json").document
    assert (taken["source"], refused["source"]) == ("in/page.txt", "in/none.txt")


def test_an_odd_file_name_cannot_break_a_line_of_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_text(SENTENCE, encoding="utf-8")
    assert len(run("add", "a\nb.txt").out.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["utf8", "UTF_8", "utf-8-sig", "U8"])
def test_an_encoding_named_in_any_spelling_leaves_the_mark_out(run: Run, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "marked.txt").write_bytes(b"\xef\xbb\xbf" + SENTENCE.encode())
    (row,) = run("add", "marked.txt", "--encoding", encoding, "--json").document
    assert run("show", row["article"], "--json").document["article"]["text"] == SENTENCE


def test_a_project_that_is_a_file_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p").write_text("no folder", encoding="utf-8")
    ran = run("list")
    assert (ran.code, ran.out, len(refusals(ran))) == (ExitCode.NOT_FOUND, "", 1)


def test_a_page_of_one_endless_word_leaves_the_list_readable(run: Run, tmp_path: Path) -> None:
    (tmp_path / "endless.txt").write_text("x" * 100_000, encoding="utf-8")
    run("add", "endless.txt")
    assert max(map(len, run("list").out.splitlines())) < 200


@pytest.fixture
def claim(run: Run, tmp_path: Path) -> str:
    """A claim of the sample page, in the project."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (row,) = run("add", "page.txt", "--json").document
    return next(str(c["id"]) for c in run("claims", row["article"], "--json").document if "1932" in c["quote"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("--joint", "9" * 5000),
        ("--published", "２０２３"),
        ("--url", "https://exa\u200bmple.org"),
        ("--url", "https://name:word@example.org"),
        ("--credibility", "²"),
    ],
)
def test_a_wrong_field_of_a_source_is_refused_in_one_line(run: Run, claim: str, field: str, value: str) -> None:
    ran = run("source", claim, "--quote", "q", field, value, "--reviewer", "ana")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (ExitCode.REFUSED, "", 1)


@pytest.mark.parametrize("report_format", ["csv", "html", "jsonl", "json", "markdown"])
def test_a_strict_report_takes_any_text_that_the_store_took(run: Run, claim: str, report_format: str) -> None:
    long = "Repairs cost \u2028 twelve\x85 million. " * 6000
    assert run("verdict", claim, "disputed", "--justification", long, "--reviewer", "ana").code == ExitCode.OK
    run("source", claim, "--url", "HTTPS://EXAMPLE.ORG/A", "--quote", "=cmd()|x", "--reviewer", "ana")
    ran = run("report", "-f", report_format, "--strict")
    assert (ran.code, ran.err) == (ExitCode.OK, "")


def test_a_place_that_cannot_be_is_refused_in_one_line(run: Run, claim: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    for place, code in (("x" * 300, ExitCode.UNWRITABLE), ("", ExitCode.USAGE), ("no/such/x.md", ExitCode.UNWRITABLE)):
        ran = run("report", "-o", place)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)
    assert sorted(tmp_path.iterdir()) == before


def test_a_mistake_in_the_projects_settings_is_damage_that_check_names(run: Run, claim: str, tmp_path: Path) -> None:
    (tmp_path / "p" / "annotations" / "project.toml").write_text("overlap = 7\n", encoding="utf-8")
    ran = run("check", "--json")
    assert ran.code == ExitCode.DAMAGED
    assert [problem["file"] for problem in ran.document] == ["project.toml"]


def test_a_mistake_in_the_users_settings_is_told_and_stops_nothing(run: Run, claim: str, tmp_path: Path) -> None:
    (tmp_path / "config" / "factcheck").mkdir(parents=True)
    (tmp_path / "config" / "factcheck" / "settings.toml").write_text("thme = 'dark'\n", encoding="utf-8")
    ran = run("list", "--json")
    assert (ran.code, len(ran.document)) == (ExitCode.OK, 1)
    assert "thme" in ran.err


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_breaks_nothing(claim: str, tmp_path: Path, closed: str) -> None:
    command = f'"{sys.executable}" -m factcheck verdict {claim} disputed --reviewer ana --project p {closed}'
    ended = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=FOR_A_CHILD, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert (tmp_path / "p" / "annotations").is_dir()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_behind_the_output_is_told_in_one_line(claim: str, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        words = [sys.executable, "-m", "factcheck", "report", "--project", "p"]
        ended = subprocess.run(words, cwd=tmp_path, env=FOR_A_CHILD, stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == ExitCode.FAILED
    assert ended.stderr.startswith(b"factcheck: the output cannot be written")
    assert ended.stderr.count(b"\n") == 1


def test_two_windows_that_add_one_article_at_once_both_succeed(
    run: Run, claim: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.txt").write_text(PAGE.replace("1932", "1933"), encoding="utf-8")
    place_folder = files.place_folder

    def place_after_another(folder: Path, contents: dict[str, bytes]) -> bool:
        monkeypatch.setattr(files, "place_folder", place_folder)
        assert run("add", "other.txt").code == ExitCode.OK
        return place_folder(folder, contents)

    monkeypatch.setattr(files, "place_folder", place_after_another)
    ran = run("add", "other.txt")
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    assert "already held" in ran.out


def test_repair_leaves_the_file_of_a_newer_version_alone(run: Run, claim: str, tmp_path: Path) -> None:
    run("verdict", claim, "disputed", "--reviewer", "ana")
    (file,) = (tmp_path / "p" / "annotations").glob("*/ana~*.json")
    newer = file.read_bytes().replace(b'"schema": 1', b'"schema": 99').replace(b'"schema":1', b'"schema":99')
    file.write_bytes(newer)
    assert run("check", "--repair").code == ExitCode.OK
    assert file.read_bytes() == newer
    assert run("verdict", claim, "supported", "--reviewer", "ana").code == ExitCode.UNWRITABLE


def test_a_folder_closed_to_us_is_named_and_the_rest_works(
    run: Run, claim: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.txt").write_text(PAGE.replace("1932", "1933"), encoding="utf-8")
    (row,) = run("add", "other.txt", "--json").document
    closed = tmp_path / "p" / "annotations" / str(row["article"])
    exists, iterdir = files.exists, Path.iterdir

    # Root may enter any folder, so what others get is played here.
    def closed_to_others(place: str | Path) -> bool:
        return Path(place).parent.name != closed.name and exists(place)

    def not_listed(place: Path) -> Iterator[Path]:
        if place.name == closed.name:
            raise PermissionError(13, "Permission denied", str(place))
        return iterdir(place)

    monkeypatch.setattr(files, "exists", closed_to_others)
    monkeypatch.setattr(Path, "iterdir", not_listed)
    assert len(run("list", "--json").document) == 1
    assert run("verdict", claim, "disputed", "--reviewer", "ana").code == ExitCode.OK
    assert closed.name in run("check").out
