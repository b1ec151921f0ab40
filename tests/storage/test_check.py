"""`check` finds any change of the past, and a repair keeps everything."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.record import Put
from factcheck.model.review import Decision, Review
from factcheck.storage.project import Project
from storage_words import source, spotted, verdict

ARTICLE = spotted().article.id
FIRST, SECOND, THIRD = spotted().claims
Tables = dict[str, dict[str, Any]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Four acts of Ana's."""
    project = Project.open(tmp_path, "ana")
    project.add(spotted())
    project.commit(ARTICLE, [Put(record=verdict(FIRST, justification="Two logbooks."))])
    project.commit(ARTICLE, [Put(record=verdict(SECOND, "supported")), Put(record=source(SECOND))])
    (held,) = [v for v in project.casefile(ARTICLE).verdicts if v.claim == FIRST.id]
    project.commit(ARTICLE, [Put(record=held.model_copy(update={"justification": "Three logbooks."}))])
    return project


@pytest.fixture
def path(project: Project, tmp_path: Path) -> Path:
    """Ana's file."""
    (path,) = (tmp_path / "annotations" / ARTICLE).glob("ana~*.json")
    return path


def edit(path: Path, change: Callable[[Tables], object]) -> None:
    """Change a file as an editor would."""
    tables = json.loads(path.read_bytes())
    change(tables)
    path.write_text(json.dumps(tables), "ascii")


def in_order(tables: Tables) -> list[str]:
    """The event ids, first to last."""
    return sorted(tables["events"], key=int)


def damage(project: Project) -> list[str]:
    """What is found to be damaged."""
    return [problem.what for problem in project.check() if problem.damage]


def test_an_untouched_project_has_no_problems(project: Project) -> None:
    project.undo()
    project.redo()
    project.add(spotted(2))
    assert project.check() == ()


@pytest.mark.parametrize("place", [0, 1, 2, 3])
@pytest.mark.parametrize("field", ["at", "hlc", "body", "before", "key", "act", "prev_hash", "hash", "kind"])
def test_an_edited_event_is_found(project: Project, path: Path, place: int, field: str) -> None:
    def change(tables: Tables) -> None:
        event = tables["events"][in_order(tables)[place]]
        changes: dict[str, Callable[[Any], Any]] = {
            "body": lambda body: {**body, "note": "x"},
            "hlc": lambda hlc: "0" * 14 + "1" + hlc[15:],
            "before": lambda _: "7",
            "prev_hash": lambda _: "8",
        }
        event[field] = changes.get(field, lambda value: value[:-1] + ("0" if value[-1] != "0" else "1"))(event[field])

    edit(path, change)
    assert damage(project)


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_missing_event_is_found(project: Project, path: Path, place: int) -> None:
    edit(path, lambda tables: tables["events"].pop(in_order(tables)[place]))
    assert damage(project)


@pytest.mark.parametrize("length", [0, 1, 2, 3])
def test_a_cut_off_tail_is_found(project: Project, path: Path, length: int) -> None:
    edit(path, lambda tables: [tables["events"].pop(key) for key in in_order(tables)[length:]])
    assert any("cut off" in what for what in damage(project))


def test_an_edited_or_missing_record_is_found(project: Project, path: Path) -> None:
    edit(path, lambda tables: next(iter(tables["records"].values()))["body"].update(value="unverified"))
    assert any("changed by hand" in what for what in damage(project))
    edit(path, lambda tables: tables["records"].clear())
    assert len(damage(project)) == 3


def test_any_edited_byte_is_found(project: Project, path: Path) -> None:
    whole = path.read_bytes()
    # Every byte of what is said; white space around it says nothing.
    for place in range(0, len(whole), 11):
        if whole[place : place + 1].isspace():
            continue
        # Into the next digit or letter, into a sign, and into a letter of the other case.
        path.write_bytes(whole[:place] + bytes([whole[place] ^ (1, 16, 32)[place % 3]]) + whole[place + 1 :])
        found = [problem for problem in Project.open(path.parents[2]).check() if problem.damage]
        assert any(problem.file.startswith(ARTICLE) for problem in found), (place, whole[place - 20 : place + 5])


@pytest.mark.parametrize("table", ["events", "records"])
def test_a_repair_goes_back_to_what_the_history_proves(project: Project, path: Path, table: str) -> None:
    last = json.loads(path.read_bytes())
    newest = in_order(last)[-1]

    def change(tables: Tables) -> None:
        for row in tables[table].values():
            if row.get("id", row.get("revision")) == newest:
                row["body"]["justification"] = "Nothing at all."

    edit(path, change)
    edited = path.read_bytes()
    remaining = project.check(repair=True)
    assert not [problem for problem in remaining if problem.damage]
    assert any("kept as" in problem.what for problem in remaining)
    assert path.with_name(path.name + ".damaged-1").read_bytes() == edited
    held = project.casefile(ARTICLE).verdict(FIRST.id, "ana")
    assert held is not None
    assert held.justification == ("Two logbooks." if table == "events" else "Three logbooks.")
    project.commit(ARTICLE, [Put(record=verdict(THIRD))])
    assert not damage(project)


def test_a_repair_keeps_what_follows_a_lost_event(project: Project, path: Path) -> None:
    edit(path, lambda tables: tables["events"].pop(in_order(tables)[1]))
    assert damage(project)
    project.check(repair=True)
    assert not damage(project)
    assert [problem.what for problem in project.check()] == ["its history was repaired and lacks 1 event"]
    assert {v.claim for v in project.casefile(ARTICLE).verdicts} == {FIRST.id}
    assert [s.id for s in project.casefile(ARTICLE).sources] == ["s1"]


@pytest.mark.parametrize("cut", [0.99, 0.6, 0.3, 0.0])
def test_a_truncated_file_is_repaired_line_by_line(project: Project, path: Path, cut: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * cut)])
    project.check(repair=True)
    assert not damage(project)
    kept = path.with_name(path.name + ".damaged-1")
    assert kept.read_bytes() == whole[: int(len(whole) * cut)]
    project.as_reviewer("ana").commit(ARTICLE, [Put(record=verdict(THIRD))])
    assert not damage(project)
    if cut > 0.9:
        assert len(project.casefile(ARTICLE).verdicts) == 3


def test_both_sides_of_a_conflict_are_repaired(project: Project, path: Path) -> None:
    base = path.read_bytes()
    project.commit(ARTICLE, [Put(record=verdict(THIRD))])
    ours = path.read_bytes()
    path.write_bytes(base)
    project.commit(ARTICLE, [Put(record=source(THIRD, "s3"))])
    theirs = path.read_bytes()
    path.write_bytes(b"<<<<<<< HEAD\n" + ours + b"=======\n" + theirs + b">>>>>>> other\n")
    assert any("conflict" in what for what in damage(project))
    project.check(repair=True)
    assert not damage(project)
    assert any("forks" in problem.what for problem in project.check())
    casefile = project.casefile(ARTICLE)
    assert (len(casefile.verdicts), len(casefile.sources)) == (3, 2)


def test_leftovers_are_notices_and_cleared_when_old(project: Project, path: Path, tmp_path: Path) -> None:
    old = path.with_name(f".{path.name}.0123abcd.tmp")
    young = path.with_name(f".{path.name}.4567abcd.tmp")
    folder = tmp_path / "annotations" / ".a0123456789abcde.89ab.tmp"
    folder.mkdir()
    for file in (old, young, folder / "article.json"):
        file.write_bytes(b"{")
    for stale in (old, folder):
        os.utime(stale, (1e9, 1e9))
    assert [problem.damage for problem in project.check()] == [False, False, False]
    project.check(repair=True)
    assert not old.exists()
    assert not folder.exists()
    assert young.exists()


def test_dangling_references_are_notices(project: Project) -> None:
    review = Review(claim=FIRST.id, of="ana", verdict="7", decision=Decision.AGREE)
    project.as_reviewer("bob").commit(
        ARTICLE, [Put(record=review), Put(record=source(FIRST).model_copy(update={"claim": "c0"}))]
    )
    found = project.check()
    assert {problem.field for problem in found} == {"verdict", "claim"}
    assert not any(problem.damage for problem in found)


def test_a_misplaced_quote_is_damage(project: Project) -> None:
    anchor = FIRST.anchor.model_copy(update={"exact": "The ferry floated."})
    project.as_reviewer("bob").commit(ARTICLE, [Put(record=verdict(FIRST).model_copy(update={"anchor": anchor}))])
    assert any("does not stand at its place" in what for what in damage(project))


def test_strangers_in_the_folder_are_told(project: Project, tmp_path: Path) -> None:
    (tmp_path / "annotations" / ARTICLE / "notes.txt").write_text("mine")
    (tmp_path / "annotations" / "backup").mkdir()
    assert [(p.file, p.damage) for p in project.check()] == [(f"{ARTICLE}/notes.txt", False), ("backup", False)]
