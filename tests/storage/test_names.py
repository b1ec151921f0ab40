"""A reviewer who changes her name keeps her work; two people of one name are told apart."""

from pathlib import Path

import pytest

from factcheck.model.record import Put
from factcheck.storage.project import Project
from storage_words import source, spotted, verdict

ARTICLE = spotted().article.id
FIRST, SECOND, _ = spotted().claims


def at(replica: str, root: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The project as opened in one working copy."""
    monkeypatch.setenv("FACTCHECK_REPLICA", replica)
    project = Project.open(root, name)
    project.add(spotted())
    return project


def test_a_renamed_reviewer_keeps_her_words_and_her_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = at("desk", tmp_path, "ana", monkeypatch)
    before.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    before.commit(ARTICLE, [Put(record=source(SECOND))])
    (old,) = (tmp_path / "annotations" / ARTICLE).glob("ana~*.json")
    data = old.read_bytes()
    now = before.as_reviewer("Ana Silva")
    assert now.rename_from("ana") == 1
    assert now.rename_from("ana") == 0
    assert [v.reviewer for v in now.casefile(ARTICLE).verdicts] == ["Ana Silva"]
    assert before.casefile(ARTICLE).verdict(FIRST.id, "ana") is None
    (held,) = now.casefile(ARTICLE).verdicts
    now.commit(ARTICLE, [Put(record=held.model_copy(update={"justification": "Two logbooks."}))])
    assert [v.justification for v in now.casefile(ARTICLE).verdicts] == ["Two logbooks."]
    now.undo()
    assert now.undo().words == "undid: source withdrawn"
    assert now.undo().words == "undid: supported → undecided"
    assert old.read_bytes() == data
    assert now.check() == ()


def test_a_second_renaming_follows_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = at("desk", tmp_path, "ana", monkeypatch)
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    project.as_reviewer("anna").rename_from("ana")
    project.as_reviewer("anna maria").rename_from("anna")
    assert [v.reviewer for v in project.casefile(ARTICLE).verdicts] == ["anna maria"]
    # Back to the first name: a circle, and still one person with one verdict.
    project.rename_from("anna maria")
    project.as_reviewer("anna").commit(ARTICLE, [Put(record=verdict(SECOND))])
    assert [v.reviewer for v in project.casefile(ARTICLE).verdicts] == ["ana", "ana"]


def test_two_people_of_one_name_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leeds = at("leeds", tmp_path, "Anna Smith", monkeypatch)
    leeds.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    york = at("york", tmp_path, "Anna Smith", monkeypatch)
    york.commit(ARTICLE, [Put(record=verdict(SECOND, "disputed"))])
    assert {v.reviewer for v in york.casefile(ARTICLE).verdicts} == {"Anna Smith"}
    assert york.replicas_of("Anna Smith") == ("leeds", "york")
    york.as_reviewer("Anna Smith (York)").rename_from("Anna Smith", ["york"])
    assert {(v.reviewer, v.claim) for v in york.casefile(ARTICLE).verdicts} == {
        ("Anna Smith", FIRST.id),
        ("Anna Smith (York)", SECOND.id),
    }
    assert leeds.undo().claim == FIRST.id
    assert york.as_reviewer("Anna Smith (York)").undo().claim == SECOND.id
