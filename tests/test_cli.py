"""The whole loop from the command line: add, judge, attach, take back, report, as a program outside would."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode

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

Run = Callable[..., Any]


@pytest.fixture
def article(run: Run, tmp_path: Path) -> str:
    page = tmp_path / "bridge.txt"
    page.write_text(PAGE, encoding="utf-8")
    (outcome,) = run("add", str(page))
    return str(outcome["article"])


@pytest.fixture
def claim(run: Run, article: str) -> str:
    return next(str(row["id"]) for row in run("claims", article) if "1932" in row["quote"])


def test_what_is_added_is_listed_and_shown_to_the_character(run: Run, article: str) -> None:
    (row,) = run("list")
    assert (row["id"], row["title"], row["decided"]) == (article, "Harbour bridge to close for two years", 0)
    shown = run("show", article)
    assert shown["article"]["text"] == PAGE
    for sentence in shown["sentences"]:
        assert PAGE[sentence["start"] : sentence["end"]] == sentence["quote"]
        assert 0 <= sentence["checkworthiness"] <= 1
    claims = run("claims", article)
    assert claims == sorted(claims, key=lambda row: row["start"])
    assert {row["id"] for row in claims} == {s["claim_id"] for s in shown["sentences"] if s["is_claim"]}


def test_adding_the_same_text_twice_changes_nothing(run: Run, article: str, tmp_path: Path) -> None:
    project = tmp_path / "project" / "annotations"
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    (outcome,) = run("add", str(tmp_path / "bridge.txt"))
    assert "already held" in outcome["words"]
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_a_verdict_is_given_revised_taken_back_and_done_again(run: Run, article: str, claim: str) -> None:
    run("verdict", claim, "supported", "--justification", "The archive says so.")
    (said,) = run("verdict", claim, "disputed", "--basis", "refuted", "--confidence", "low")["verdicts"]
    assert (said["reviewer"], said["value"], said["basis"]) == ("ana", "disputed", "refuted")
    assert said["justification"] == "The archive says so."
    (row,) = run("list")
    assert (row["decided"], row["disputed"], row["supported"]) == (1, 1, 0)
    assert "supported" in run("undo")["words"]
    assert [v["value"] for v in verdicts(run, article, claim)] == ["supported"]
    run("redo")
    assert [v["value"] for v in verdicts(run, article, claim)] == ["disputed"]
    run("verdict", claim, "--withdraw")
    assert verdicts(run, article, claim) == []
    assert [event["kind"] for event in run("history", claim)] == ["verdict"] * 5


def verdicts(run: Run, article: str, claim: str) -> list[dict[str, Any]]:
    return next(row["verdicts"] for row in run("claims", article) if row["id"] == claim)


def test_two_reviewers_keep_a_verdict_each(run: Run, article: str, claim: str) -> None:
    run("verdict", claim, "supported")
    run("verdict", claim, "disputed", reviewer="ben")
    assert {v["reviewer"]: v["value"] for v in verdicts(run, article, claim)} == {"ana": "supported", "ben": "disputed"}


def test_a_readers_rebuttal_is_suggested_and_attached_by_its_id(run: Run, claim: str) -> None:
    first = run("sources", claim)[0]
    assert (first["kind"], first["author"], first["attached"]) == ("rebuttal", "Old Pilot", False)
    assert "1934" in first["quote"]
    run("verdict", claim, "disputed", "--source", first["id"])
    attached = next(row for row in run("sources", claim) if row["id"] == first["id"])
    assert attached["attached"] is True
    assert (attached["quote"], attached["stance"]) == (first["quote"], None)


def test_a_source_of_ones_own_is_kept_and_reported(run: Run, article: str, claim: str, tmp_path: Path) -> None:
    fields = {"kind": "news", "stance": "refutes", "url": "https://example.org/a", "quote": "It opened in 1934."}
    record = run("source", claim, *(word for name, value in fields.items() for word in (f"--{name}", value)))
    assert {name: record[name] for name in fields} == fields
    report = json.dumps(run("report", "-f", "json"))
    assert "It opened in 1934." in report


def test_the_reviewers_own_claims_join_the_queue(run: Run, article: str, claim: str) -> None:
    (own,) = run("claim", article, "--quote", "cost the city $4 million")
    assert (own["quote"], own["added_by"]) == ("cost the city $4 million", "ana")
    (worded,) = run("claim", claim, "--text", "The bridge over the harbour was opened in 1932.")
    assert worded["text"].startswith("The bridge over")
    assert worded["quote"] == "The harbour bridge opened in 1932."
    run("claim", claim, "--set-aside", "not in dispute")
    assert claim not in {row["id"] for row in run("claims", article)}
    assert run("history", claim)[-1]["body"]["set_aside"] == "not in dispute"
    run("claim", article, "--quote", worded["quote"])
    assert claim in {row["id"] for row in run("claims", article)}
    run("undo")
    run("undo")
    assert claim in {row["id"] for row in run("claims", article)}


def test_what_one_set_aside_can_be_worded_again_once_a_colleague_judged_it(run: Run, article: str, claim: str) -> None:
    run("claim", claim, "--set-aside", "not in dispute")
    run("verdict", claim, "supported", "--reviewer", "ben")
    run("claim", claim, "--text", "The bridge over the harbour was opened in 1932.")
    (shown,) = [row for row in run("claims", article) if row["id"] == claim]
    assert shown["text"].startswith("The bridge over")


def test_the_same_project_gives_the_same_report(run: Run, article: str, claim: str) -> None:
    run("verdict", claim, "unverified")
    assert run("report", "-f", "json") == run("report", "-f", "json")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "a0000"), ExitCode.NOT_FOUND),
        (("verdict", "c0000", "supported"), ExitCode.NOT_FOUND),
        (("undo",), ExitCode.NOT_FOUND),
        (("add", "no-such-file.txt"), ExitCode.NOT_FOUND),
        (("serve",), ExitCode.NOT_BUILT),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    words: tuple[str, ...], code: ExitCode, article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main([*words, "--project", str(tmp_path / "project"), "--reviewer", "ana"]) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1


def test_a_verdict_without_a_reviewer_is_refused(run: Run, claim: str) -> None:
    assert run("verdict", claim, "supported", reviewer=None) == ExitCode.NO_REVIEWER


def test_what_can_be_read_comes_in_beside_what_cannot(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02\x03")
    (tmp_path / "good.txt").write_text(PAGE, encoding="utf-8")
    files = [str(tmp_path / name) for name in ("empty.txt", "picture.txt", "good.txt")]
    assert main(["add", *files, "--project", str(tmp_path / "p")]) == ExitCode.UNREADABLE
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("factcheck:")]
    assert len(told) == 2
    assert all(name in line for name, line in zip(("empty.txt", "picture.txt"), told, strict=True))
    main(["list", "--json", "--project", str(tmp_path / "p")])
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_scores_come_one_a_line_and_blank_lines_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("Unemployment fell to 4 percent in 2019.\n\nWhat a day!\n", encoding="utf-8")
    assert main(["score", str(lines)]) == 0
    scores = [float(line) for line in capsys.readouterr().out.splitlines()]
    assert len(scores) == 3
    assert all(0 <= score <= 1 for score in scores)
    assert scores[0] > scores[2]


def test_a_damaged_file_is_named_and_the_rest_works(
    run: Run, article: str, claim: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("verdict", claim, "supported")
    run("verdict", claim, "disputed", reviewer="ben")
    (file,) = (tmp_path / "project" / "annotations" / article).glob("ana~*.json")
    file.write_bytes(file.read_bytes()[:200])
    for command in (["list"], ["claims", article], ["show", article], ["sources", claim], ["report", article]):
        assert main([*command, "--project", str(tmp_path / "project")]) == ExitCode.OK
        assert file.name in capsys.readouterr().err
    assert [v["reviewer"] for v in verdicts(run, article, claim)] == ["ben"]
    assert run("check") == ExitCode.DAMAGED
    assert len(file.read_bytes()) == 200


def test_a_decided_pair_keeps_its_state_and_does_not_come_back(
    run: Run, article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "Old bridge, new worries\n\nBy Tom Rask\n4 March 2021\n\nThe harbour bridge opened in 1936.\n", encoding="utf-8"
    )
    run("add", str(other))
    (row,) = [row for row in run("contradictions") if "1936" in row["differing"]]
    assert row["state"] == "open"
    assert run("contradictions", "--decide", row["id"], "--state", "compatible") == ExitCode.REFUSED
    run("contradictions", "--decide", row["id"], "--state", "compatible", "--reason", "one is the railway bridge")
    assert [r["state"] for r in run("contradictions") if r["id"] == row["id"]] == ["compatible"]
    main(["contradictions", "--project", str(tmp_path / "project")])
    assert row["id"][:10] not in capsys.readouterr().out
    run("undo")
    assert [r["state"] for r in run("contradictions") if r["id"] == row["id"]] == ["open"]


def test_an_archived_article_is_put_away_whole(
    run: Run, article: str, claim: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("verdict", claim, "supported")
    assert run("archive", article, "--reason", "published")["archived"] is True
    main(["list", "--project", str(tmp_path / "project")])
    assert article[:8] not in capsys.readouterr().out
    assert [v["value"] for v in verdicts(run, article, claim)] == ["supported"]
    assert run("archive", article, "--restore")["archived"] is False


def test_a_renamed_reviewer_keeps_her_verdicts(run: Run, article: str, claim: str) -> None:
    run("verdict", claim, "supported")
    assert run("rename", "ana", reviewer="Ana Lund")["articles"] == 1
    assert [(v["reviewer"], v["value"]) for v in verdicts(run, article, claim)] == [("Ana Lund", "supported")]


def test_each_claim_is_explained_when_asked(run: Run, article: str, claim: str) -> None:
    assert "explanation" not in run("claims", article)[0]
    row = next(row for row in run("claims", article, "--explain") if row["id"] == claim)
    assert f"{row['checkworthiness']:.2f}" in row["explanation"][0]
    assert any("raised by" in line for line in row["explanation"])


def test_a_claim_is_split_into_the_parts_proposed_or_where_the_reviewer_says(
    run: Run, tmp_path: Path, claim: str
) -> None:
    assert run("claim", claim, "--split") == ExitCode.REFUSED
    sentence = "The council sold 12 ferries in May, and the harbour lost 300 jobs within a year."
    page = tmp_path / "ferries.txt"
    page.write_text(f"Ferries sold\n\nBy Ida Lund\n\n{sentence} The old pier was built in 1901.\n", encoding="utf-8")
    (outcome,) = run("add", str(page))
    (whole,) = (row for row in run("claims", outcome["article"]) if row["quote"] == sentence)
    parts = run("claim", whole["id"], "--split")
    assert [row["quote"] for row in parts] == [
        "The council sold 12 ferries in May",
        "the harbour lost 300 jobs within a year.",
    ]
    assert {tuple(row["replaces"]) for row in parts} == {(whole["id"],)}
    (merged,) = run("claim", parts[0]["id"], "--merge", parts[1]["id"])
    assert merged["quote"] == sentence
    start = merged["start"]
    assert len(run("claim", merged["id"], "--split", str(start + 11), str(start + 16))) == 3


def test_an_article_in_another_language_is_said_to_be_unscored(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "hafen.txt"
    page.write_text(
        "Die Brücke wird geschlossen\n\nDie Brücke wurde 1932 eröffnet und hat die Stadt vier Millionen gekostet.\n"
        "Der Umbau wird nach Angaben der Stadt zwölf Millionen kosten und zwei Jahre dauern.\n",
        encoding="utf-8",
    )
    (outcome,) = run("add", str(page))
    assert any("nothing is scored" in note for note in outcome["notes"])
    assert run("claims", outcome["article"]) == []
    assert "nothing is scored" in capsys.readouterr().err + " ".join(outcome["notes"])


def test_a_dismissed_suggestion_is_gone_for_its_reviewer_until_undone(run: Run, claim: str) -> None:
    first = run("sources", claim)[0]["id"]
    assert first not in {row["id"] for row in run("sources", claim, "--dismiss", first)}
    assert first in {row["id"] for row in run("sources", claim, reviewer="ben")}
    run("undo")
    assert run("sources", claim)[0]["id"] == first
    run("sources", claim, "--dismiss", first)
    assert first in {row["id"] for row in run("sources", claim, "--restore", first[:-1])}
    assert run("sources", claim, "--restore", first) == ExitCode.NOT_FOUND
