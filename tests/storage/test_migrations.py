"""What any version ever saved opens in this one; an older form changes with the record's next save, never before."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import NewerSchemaError
from factcheck.model.record import Put
from factcheck.storage import migrations
from factcheck.storage.project import Project
from factcheck.storage.records import RECORDS

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SCHEMAS = sorted(FIXTURES.glob("schema-*"))


def test_there_is_a_fixture_for_every_schema() -> None:
    assert {path.name for path in SCHEMAS} == {f"schema-{number}" for number in range(1, migrations.SCHEMA + 1)}
    assert set(migrations.MIGRATIONS) == set(range(1, migrations.SCHEMA))


@pytest.fixture(params=SCHEMAS, ids=lambda path: path.name)
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of an old project."""
    shutil.copytree(request.param, tmp_path, dirs_exist_ok=True)
    return tmp_path


def contents(root: Path) -> dict[str, bytes]:
    """The files of the project."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*.json")}


def test_an_old_project_opens_whole(root: Path) -> None:
    before = contents(root)
    project = Project.open(root, "ana")
    (article,) = project.articles()
    casefile = project.casefile(article)
    assert project.check() == ()
    assert {(v.reviewer, v.value.value, v.justification) for v in casefile.verdicts} == {
        ("ana", "supported", "Two logbooks."),
        ("Bob Børg", "disputed", "Seven, not nine."),
        ("Bob Børg", "supported", ""),
    }
    assert casefile.claims[1].text == "The owner of the ferry paid nine fines."
    (source,) = casefile.sources
    assert (source.locator, source.reasons, source.credibility) == ("page 3", ("shared name: ferry",), 2)
    (review,) = casefile.reviews
    assert review.verdict in {event.id for event in project.history(article)}
    assert [casefile.adjudications[0].justification, casefile.replies[0].text] == ["The log is plain.", "Thank you."]
    assert [casefile.origins[0].name, casefile.assigned, len(casefile.marks)] == ["ferry.txt", ("ana",), 1]
    assert [casefile.retractions[0].reason, casefile.pages[0].size] == [source.retracted, 12]
    assert len(project.history(article)) == 24
    assert contents(root) == before


def test_every_kind_of_record_is_in_the_newest_fixture() -> None:
    files = SCHEMAS[-1].glob("annotations/*/*~*.json")
    kinds = {row["kind"] for path in files for row in json.loads(path.read_bytes())["records"].values()}
    assert kinds == set(RECORDS)


def next_form(kind: str, body: dict[str, Any]) -> dict[str, Any]:
    """What a later version could do: a verdict's words move to another field."""
    if kind != "verdict":
        return body
    return {
        **{name: value for name, value in body.items() if name != "justification"},
        "words": body.get("justification", ""),
    }


def test_a_migration_applies_on_reading_and_is_written_with_the_next_save(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_REPLICA", "desk")
    newest = migrations.SCHEMA
    old = Project.open(root, "ana")
    (article,) = old.articles()
    before = contents(root)
    (path,) = (root / "annotations" / article).glob("ana~*.json")
    events = json.loads(path.read_bytes())["events"]

    monkeypatch.setattr(migrations, "SCHEMA", newest + 1)
    monkeypatch.setitem(migrations.MIGRATIONS, newest, next_form)
    project = Project.open(root, "ana")
    held = project.casefile(article).verdict(project.casefile(article).claims[0].id, "ana")
    assert held is not None
    assert (held.model_extra, held.justification) == ({"words": "Two logbooks."}, "")
    assert project.check() == ()
    assert contents(root) == before

    project.commit(article, [Put(record=held.model_copy(update={"confidence": None}))])
    tables = json.loads(path.read_bytes())
    assert tables["meta"]["1"]["schema"] == newest + 1
    assert tables["events"].items() > events.items()
    forms = {row["key"]: row["schema"] for row in tables["records"].values()}
    assert forms[held.claim] == newest + 1
    assert set(forms.values()) == {newest, newest + 1}
    assert project.check() == ()
    assert project.undo().article == article

    # The older program still reads it, and does not write it.
    monkeypatch.undo()
    monkeypatch.setenv("FACTCHECK_REPLICA", "desk")
    older = Project.open(root, "ana")
    assert older.casefile(article).verdict(held.claim, "ana") is not None
    assert all(not problem.damage for problem in older.check())
    data = path.read_bytes()
    with pytest.raises(NewerSchemaError):
        older.undo()
    assert path.read_bytes() == data
