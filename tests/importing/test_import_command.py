"""The command that imports: one line a fault, nothing half done, and exit codes that say which."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from valley_desk import PAGE, doccano_line

from factcheck.cli import choices, main
from factcheck.errors import ExitCode
from factcheck.intake.importing.parsing import IMPORTERS

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a project that holds the page; gives its exit code and what it printed."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")

    def command(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--project", str(tmp_path / "project")])
        return (code, *capsys.readouterr())

    assert command("add", str(tmp_path / "page.txt"))[0] == 0
    return command


def test_the_command_offers_every_format() -> None:
    assert list(choices.IMPORT_FORMATS) == list(IMPORTERS)


def test_a_table_comes_in_from_the_commanddoccano_line(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "desk.csv"
    table.write_text("Aussage;Urteil;Wer\nThe old dam was built in 1931.;false;Kim\n", encoding="utf-8")
    columns = ("--map", "quote=Aussage", "--map", "verdict=Urteil", "--map", "reviewer=Wer")
    code, out, _ = run("import", str(table), "-f", "csv", *columns, "--json")
    [taken] = json.loads(out)["taken"]
    assert (code, taken["row"], taken["reviewer"], taken["value"]) == (ExitCode.OK, 2, "Kim (csv)", "disputed")
    code, out, _ = run("import", str(table), "-f", "csv", *columns)
    assert (code, out) == (ExitCode.OK, "desk.csv: 1 verdict held already\n")
    assert run("check")[0] == ExitCode.OK


def test_faults_are_told_a_line_each_and_nothing_is_stored(run: Run, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        doccano_line("The old dam was built in 1931.", "disputed") + '\n{"text": NaN}\n[1\n', encoding="utf-8"
    )
    code, out, err = run("import", str(lines), "-f", "doccano", "--json")
    assert (code, json.loads(out)["taken"], len(json.loads(out)["faults"])) == (ExitCode.REFUSED, [], 2)
    assert err.splitlines()[0].startswith("lines.jsonl: row 2")
    code, out, _ = run("import", str(lines), "-f", "doccano", "--partial")
    assert (code, out) == (ExitCode.REFUSED, "lines.jsonl: took 1 verdict; 2 at fault\n")


@pytest.mark.parametrize(
    ("data", "form", "code"),
    [
        (b"", "csv", ExitCode.UNREADABLE),
        (b"\xff\xfe\x00", "csv", ExitCode.UNREADABLE),
        (b'{"a": [', "label-studio", ExitCode.UNREADABLE),
        (b"[" * 100_000, "averitec", ExitCode.UNREADABLE),
        (b"claim,rating\nThe old dam was built in 1931.,perhaps\n", "csv", ExitCode.REFUSED),
    ],
)
def test_what_is_no_import_file_is_refused(run: Run, tmp_path: Path, data: bytes, form: str, code: int) -> None:
    (tmp_path / "file").write_bytes(data)
    got, _, err = run("import", str(tmp_path / "file"), "-f", form)
    assert got == code
    assert "file: " in err
    assert "Traceback" not in err


def test_a_damaged_article_stops_no_import(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The mill\n\nThe mill on the hill burned down in 1891.\n", encoding="utf-8")
    assert run("add", str(other))[0] == 0
    [broken] = [
        path
        for path in (tmp_path / "project" / "annotations").glob("*/article.json")
        if "burned" in path.read_text("utf-8")
    ]
    broken.write_bytes(b"{")
    (tmp_path / "lines").write_text(doccano_line("The old dam was built in 1931.", "disputed"), encoding="utf-8")
    code, out, err = run("import", str(tmp_path / "lines"), "-f", "doccano")
    assert (code, out) == (ExitCode.OK, "lines: took 1 verdict\n")
    assert "set aside" in err


def test_a_missing_file_and_a_muddled_mapping_are_named(run: Run, tmp_path: Path) -> None:
    assert run("import", str(tmp_path / "none.csv"), "-f", "csv")[0] == ExitCode.NOT_FOUND
    (tmp_path / "some.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert run("import", str(tmp_path / "some.csv"), "-f", "csv", "--map", "quote")[0] == ExitCode.USAGE
    assert run("import", str(tmp_path / "some.csv"), "-f", "jsonl", "--map", "quote=a")[0] == ExitCode.USAGE
