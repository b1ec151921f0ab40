"""A changed article: each verdict is placed in the new version, or shown as lost, and confirmed by its reviewer."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode

OPENED = "The harbour bridge opened in 1932 after nine years of work by the city."
COST = "It cost the city 4 million dollars, the council said in its yearly report."
CARS = "About 30,000 cars cross the bridge on a working day, the road office counts."
LOST = "Three of the five engineers left the project in 1929 for jobs abroad."
PAINT = "The bridge was painted green in 1971 to match the old harbour wall."
COMMENTS = "View Comments(1 comments)\nOld Pilot(3 likes)The bridge opened in 1934, not 1932! I was there.\n"


def page(*sentences: str) -> str:
    return "Harbour bridge to close\n\nBy Ida Lund\n3 March 2021\n\n" + "\n\n".join(sentences) + "\n\n" + COMMENTS


OLD = page(OPENED, COST, CARS, LOST)
NEW = page(PAINT, OPENED, COST.replace("4 million", "5 million"), CARS)

Run = Callable[..., Any]


@pytest.fixture
def add(run: Run, tmp_path: Path) -> Run:
    def add_text(text: str, *options: str) -> Any:
        file = tmp_path / "bridge.txt"
        file.write_text(text, encoding="utf-8")
        outcomes = run("add", str(file), *options)
        return outcomes if isinstance(outcomes, int) else outcomes[0]["article"]

    return add_text


@pytest.fixture
def ids(run: Run) -> Callable[[str], dict[str, str]]:
    """The claims of an article by their quotes."""
    return lambda article: {row["quote"]: row["id"] for row in run("claims", article)}


def test_each_claim_is_placed_and_each_verdict_told(run: Run, add: Run, ids: Run) -> None:
    old = add(OLD)
    for quote in (OPENED, COST, LOST):
        run("verdict", ids(old)[quote], "disputed")
    new = add(NEW, "--replaces", old)
    (found,) = run("versions", new)["versions"]
    placings = {row["quote"]: row["placing"] for row in found["claims"]}
    assert placings == {OPENED: "moved", COST: "fuzzy", CARS: "moved", LOST: "orphaned"}
    for row in found["claims"]:
        assert OLD[row["start"] : row["end"]] == row["quote"]
        if row["now"]:
            assert NEW[row["now"]["start"] : row["now"]["end"]] == row["now"]["quote"]
    (orphan,) = (row for row in found["claims"] if row["placing"] == "orphaned")
    assert orphan["now"] is None
    assert orphan["prefix"] + orphan["quote"] + orphan["suffix"] in OLD
    standings = {row["quote"]: [v["standing"] for v in row["verdicts"]] for row in found["claims"]}
    assert standings == {OPENED: ["same_words"], COST: ["changed"], CARS: [], LOST: ["orphaned"]}
    assert [row["quote"] for row in found["new"]] == [PAINT]
    assert run("versions", old)["replaced_by"] == [new]


def test_nothing_is_decided_on_the_new_version_until_its_reviewer_confirms(run: Run, add: Run, ids: Run) -> None:
    old = add(OLD)
    run("verdict", ids(old)[OPENED], "disputed")
    new = add(NEW, "--replaces", old)
    assert all(row["verdicts"] == [] for row in run("claims", new))


def test_confirming_says_it_again_with_its_reasons_and_sources_in_one_act(run: Run, add: Run, ids: Run) -> None:
    old = add(OLD)
    claim = ids(old)[OPENED]
    run("verdict", claim, "disputed", "--basis", "refuted", "--confidence", "low", "--justification", "The plaque.")
    run("source", claim, "--stance", "refutes", "--quote", "Opened 1934", "--title", "Plaque")
    rebuttal, *_ = (row for row in run("sources", claim) if row["kind"] == "rebuttal" and not row["attached"])
    run("verdict", claim, "disputed", "--source", rebuttal["id"])
    new = add(NEW, "--replaces", old)
    now = ids(new)[OPENED]
    run("versions", new, "--confirm", claim)
    (said,) = next(row["verdicts"] for row in run("claims", new) if row["id"] == now)
    assert (said["value"], said["basis"], said["confidence"]) == ("disputed", "refuted", "low")
    assert said["justification"] == "The plaque."
    attached = [row for row in run("sources", now) if row["attached"]]
    assert sorted(row["quote"] for row in attached) == sorted(["Opened 1934", rebuttal["quote"]])
    cited = next(row for row in attached if row["quote"] == rebuttal["quote"])
    assert cited["article"] == new
    assert NEW[cited["start"] : cited["end"]] == cited["quote"]
    # What was said of the old version stays as it is.
    assert next(row["verdicts"] for row in run("claims", old) if row["id"] == claim)
    run("undo")
    assert all(row["verdicts"] == [] for row in run("claims", new))
    assert not any(row["attached"] for row in run("sources", now))
    run("redo")
    assert next(row["verdicts"] for row in run("claims", new) if row["id"] == now)
    assert run("check") == []


def test_all_confirms_what_kept_its_words_and_leaves_the_rest_to_look_at(run: Run, add: Run, ids: Run) -> None:
    old = add(OLD)
    for quote in (OPENED, COST, CARS, LOST):
        run("verdict", ids(old)[quote], "supported")
    run("verdict", ids(old)[CARS], "disputed", reviewer="ben")
    new = add(NEW, "--replaces", old)
    (found,) = run("versions", new, "--confirm", "all")["versions"]
    standings = {
        row["quote"]: {v["reviewer"]: v["standing"] for v in row["verdicts"]}.get("ana") for row in found["claims"]
    }
    assert standings == {OPENED: "said_again", COST: "changed", CARS: "said_again", LOST: "orphaned"}
    decided = {row["quote"]: [v["reviewer"] for v in row["verdicts"]] for row in run("claims", new) if row["verdicts"]}
    assert decided == {OPENED: ["ana"], CARS: ["ana"]}, "a colleague's verdicts are hers to confirm"
    run("undo")
    assert not any(row["verdicts"] for row in run("claims", new)), "all of it was one act"


def test_what_changed_is_confirmed_by_name_and_what_is_lost_is_not(run: Run, add: Run, ids: Run) -> None:
    old = add(OLD)
    run("verdict", ids(old)[COST], "supported")
    run("verdict", ids(old)[LOST], "supported")
    new = add(NEW, "--replaces", old)
    run("versions", new, "--confirm", ids(old)[COST])
    (row,) = (row for row in run("claims", new) if row["verdicts"])
    assert "5 million" in row["quote"]
    assert run("versions", new, "--confirm", ids(old)[LOST]) == ExitCode.REFUSED
    assert run("versions", new, "--confirm", ids(old)[COST], reviewer="ben") == ExitCode.NOT_FOUND
    assert run("versions", new, "--confirm", "c000") == ExitCode.NOT_FOUND


def test_a_verdict_outlives_two_versions(run: Run, add: Run, ids: Run) -> None:
    first = add(OLD)
    run("verdict", ids(first)[OPENED], "disputed")
    run("verdict", ids(first)[CARS], "disputed")
    second = add(NEW, "--replaces", first)
    run("verdict", ids(second)[CARS], "supported")
    third = add(page(PAINT, CARS, OPENED), "--replaces", second)
    nearest, farther = run("versions", third)["versions"]
    assert (nearest["article"], farther["article"]) == (second, first)
    assert [row["quote"] for row in farther["claims"]] == [OPENED], "what was said since stands in its place"
    run("versions", third, "--confirm", "all")
    said = {row["quote"]: row["verdicts"][0]["value"] for row in run("claims", third) if row["verdicts"]}
    assert said == {OPENED: "disputed", CARS: "supported"}


def test_a_claim_that_only_a_reviewer_saw_is_carried_along(run: Run, add: Run, ids: Run) -> None:
    old = add(OLD)
    (own,) = run("claim", old, "--quote", "30,000 cars cross the bridge on a working day")
    run("verdict", own["id"], "supported")
    new = add(NEW, "--replaces", old)
    run("versions", new, "--confirm", own["id"])
    (row,) = (row for row in run("claims", new) if row["verdicts"])
    assert row["quote"] == own["quote"]


def test_what_a_held_article_replaces_can_be_said_later(run: Run, add: Run) -> None:
    old, new = add(OLD), add(NEW)
    assert run("versions", new)["versions"] == []
    add(NEW, "--replaces", old)
    assert [row["article"] for row in run("versions", new)["versions"]] == [old]


def test_only_one_other_article_is_replaced(run: Run, add: Run, tmp_path: Path) -> None:
    old = add(OLD)
    assert add(OLD, "--replaces", old) == ExitCode.REFUSED
    assert add(NEW, "--replaces", "a000") == ExitCode.NOT_FOUND
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(page(CARS, f"Number {number} was built in 1950."), encoding="utf-8")
    assert run("add", str(folder), "--replaces", old) == ExitCode.REFUSED
    assert len(run("list")) == 1


def test_articles_that_are_said_to_replace_each_other_are_each_told_once(run: Run, add: Run) -> None:
    old = add(OLD)
    new = add(NEW, "--replaces", old)
    add(OLD, "--replaces", new)
    assert [row["article"] for row in run("versions", new)["versions"]] == [old]
    assert [row["article"] for row in run("versions", old)["versions"]] == [new]


def test_words_for_a_person_tell_what_to_do(
    run: Run, add: Run, ids: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = add(OLD)
    run("verdict", ids(old)[OPENED], "disputed")
    run("verdict", ids(old)[LOST], "disputed")
    new = add(NEW, "--replaces", old)
    main(["versions", new, "--project", str(tmp_path / "project")])
    out = capsys.readouterr().out
    assert "--confirm" in out
    assert "it stood here" in out
    assert "new in this version" in out


def test_a_saved_page_with_the_address_of_a_held_article_is_offered_as_its_version(run: Run, tmp_path: Path) -> None:
    def save(name: str, sentence: str) -> Any:
        link = '<link rel="canonical" href="https://harbour.example/bridge">'
        story = f"<h1>Harbour bridge to close</h1><p>{OPENED}</p><p>{sentence}</p>"
        file = tmp_path / name
        file.write_text(f"<html><head>{link}</head><body><article>{story}</article></body></html>", encoding="utf-8")
        return file

    (first,) = run("add", str(save("march.html", COST)))
    (second,) = run("add", str(save("april.html", LOST)))
    assert any(f"--replaces {first['article']}" in note for note in second["notes"])
    assert run("versions", second["article"])["versions"] == []
    assert not any("--replaces" in note for note in first["notes"])
    (again,) = run("add", str(tmp_path / "april.html"), "--replaces", first["article"])
    assert [row["article"] for row in run("versions", again["article"])["versions"]] == [first["article"]]
