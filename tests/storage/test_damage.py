"""Damaged, foreign and newer files: named and set aside, never rewritten, and never in the way of the rest."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from factcheck.errors import DamagedError, NewerSchemaError, UnwritableError
from factcheck.model.record import Origin, Put
from factcheck.storage import files, layout
from factcheck.storage.canonical import NotJSONError
from factcheck.storage.project import Project
from factcheck.storage.tables import TablesFile
from storage_words import source, spotted, verdict

ARTICLE = spotted().article.id
FIRST, SECOND, _ = spotted().claims


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Ana's and Bob's verdicts on one article."""
    project = Project.open(tmp_path, "ana")
    project.add(spotted())
    project.commit(ARTICLE, [Put(record=verdict(FIRST, justification="Two logbooks.")), Put(record=source(FIRST))])
    project.commit(ARTICLE, [Put(record=verdict(SECOND, "supported"))])
    project.as_reviewer("bob").commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    return project


def file_of(reviewer: str, root: Path) -> Path:
    """The reviewer's only file."""
    (path,) = (root / "annotations" / ARTICLE).glob(f"{layout.safe(reviewer)}~*.json")
    return path


def test_stock_tinydb_reads_what_was_written(project: Project, tmp_path: Path) -> None:
    with TinyDB(file_of("ana", tmp_path), access_mode="r") as database:
        assert {row["body"]["value"] for row in database.table("records") if row["kind"] == "verdict"} == {
            "disputed",
            "supported",
        }
        assert len(database.table("events")) == 3


def test_a_save_changes_the_lines_of_its_record_only(project: Project, tmp_path: Path) -> None:
    before = file_of("ana", tmp_path).read_bytes().splitlines()
    held = project.casefile(ARTICLE).verdict(FIRST.id, "ana")
    assert held is not None
    project.commit(ARTICLE, [Put(record=held.model_copy(update={"justification": "Three logbooks."}))])
    after = file_of("ana", tmp_path).read_bytes().splitlines()
    # The new event, the comma of the line above it, and the record.
    assert len([line for line in after if line not in before]) == 3
    assert all(line.isascii() for line in after)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "zeroed tail": lambda data: data[: len(data) // 2] + bytes(len(data) - len(data) // 2),
    "conflict": lambda data: b"<<<<<<< HEAD\n" + data + b"=======\n" + data + b">>>>>>> theirs\n",
    "not a number": lambda data: data.replace(b'"schema":1', b'"schema":NaN', 1),
    "infinite": lambda data: data.replace(b'"schema":1', b'"schema":1e999', 1),
    "huge number": lambda data: data.replace(b'"schema":1', b'"schema":' + b"9" * 5000, 1),
    "key twice": lambda data: data.replace(b'"schema":1', b'"schema":1,"schema":1', 1),
    "deep": lambda data: b'{"events":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "list": lambda data: b"[]",
    "no header": lambda data: b'{"events": {}, "records": {}}',
    "header of a wrong kind": lambda data: b'{"meta": {"1": 7}}',
    "tables of a wrong kind": lambda data: b'{"meta": []}',
    "latin-1": lambda data: data.replace(b"logbooks", b"logb\xf6oks"),
    "other article": lambda data: data.replace(ARTICLE.encode(), b"a000000000000000", 1),
    "binary": lambda data: bytes(range(256)) * 8,
}


HISTORY_ALONE = {"not a number", "infinite", "huge number", "key twice"}
"""Damages of an event: what holds now stands in lines of its own."""


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_named_and_left_alone(project: Project, tmp_path: Path, damage: str) -> None:
    path = file_of("ana", tmp_path)
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    data = path.read_bytes()
    for opened in (project, Project.open(tmp_path, "ana")):
        counted = ["ana", "ana", "bob"] if damage in HISTORY_ALONE else ["bob"]
        assert [v.reviewer for v in opened.casefile(ARTICLE).verdicts] == counted
        (problem,) = [p for p in opened.problems() if p.damage]
        assert problem.file == f"{ARTICLE}/{path.name}"
        assert problem.what
        assert problem.remedy
        with pytest.raises(DamagedError, match="check --repair"):
            opened.commit(ARTICLE, [Put(record=verdict(SECOND))])
        opened.as_reviewer("carla").commit(ARTICLE, [Put(record=verdict(SECOND))])
        opened.as_reviewer("carla").undo()
    assert path.read_bytes() == data


@pytest.mark.parametrize("name", ["ana~x.json", "article.json"])
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "nothing", "itself"])
def test_what_is_no_file_holds_up_nobody(project: Project, tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / "annotations" / ARTICLE / name
    path.unlink(missing_ok=True)
    targets = {"device": "/dev/zero", "nothing": "nowhere", "itself": name}
    if kind in targets:
        path.symlink_to(targets[kind])
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()
    other = spotted(2)
    project.add(other)
    assert any(problem.file == f"{ARTICLE}/{name}" for problem in project.check())
    assert any(summary.id == other.article.id for summary in project.summaries())
    project.check(repair=True)
    if name != "article.json":
        assert len(project.casefile(ARTICLE).verdicts) == 3


def test_no_truncation_goes_unnoticed(project: Project, tmp_path: Path) -> None:
    path = file_of("ana", tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole.rstrip())
    assert len(project.casefile(ARTICLE).verdicts) == 3
    for length in range(len(whole.rstrip())):
        with pytest.raises(NotJSONError):
            TablesFile.read(whole[:length])
    for length in range(0, len(whole.rstrip()), 101):
        path.write_bytes(whole[:length])
        opened = Project.open(tmp_path, "ana")
        assert [p.file for p in opened.problems()] == [f"{ARTICLE}/{path.name}"], length
        assert [v.reviewer for v in opened.casefile(ARTICLE).verdicts] == ["bob"]
        assert path.read_bytes() == whole[:length]


def rewrite(path: Path, old: str, new: str) -> None:
    """Change the first such piece of a file by hand."""
    data = path.read_text("ascii")
    assert old in data
    path.write_text(data.replace(old, new, 1), "ascii")


def test_a_bad_record_is_named_with_its_field_and_kept(project: Project, tmp_path: Path) -> None:
    path = file_of("ana", tmp_path)
    tables = json.loads(path.read_bytes())
    row = next(row for row in tables["records"].values() if row["key"] == FIRST.id)
    row["body"]["value"] = "perhaps"
    path.write_text(json.dumps(tables), "ascii")
    (problem,) = project.problems()
    assert (problem.record, problem.field) == (f"verdict {FIRST.id}", "body.value")
    assert project.casefile(ARTICLE).verdict(SECOND.id, "ana") is not None
    project.commit(ARTICLE, [Put(record=source(SECOND, "s2"))])
    assert b'"value":"perhaps"' in path.read_bytes()


@pytest.mark.parametrize(("field", "value"), [("hlc", "yesterday"), ("hlc", 7), ("kind", None), ("body", "text")])
def test_a_record_without_shape_is_named(project: Project, tmp_path: Path, field: str, value: object) -> None:
    path = file_of("ana", tmp_path)
    tables = json.loads(path.read_bytes())
    place, row = next((place, row) for place, row in tables["records"].items() if row["key"] == FIRST.id)
    row[field] = value
    path.write_text(json.dumps(tables), "ascii")
    (problem,) = project.problems()
    assert (problem.record, problem.field) == (place, field)
    assert project.casefile(ARTICLE).verdict(FIRST.id, "ana") is None


def test_nobody_speaks_through_anothers_file(project: Project, tmp_path: Path) -> None:
    path = file_of("ana", tmp_path)
    path.rename(path.with_name("carla~x.json"))
    assert [v.reviewer for v in project.casefile(ARTICLE).verdicts] == ["bob"]
    (problem,) = project.problems()
    assert "'ana'" in problem.what
    assert path.name in problem.remedy
    # A repair cannot know who is right.
    assert [p.what for p in project.check(repair=True)] == [problem.what]
    assert path.with_name("carla~x.json").exists()


def test_a_record_in_anothers_name_counts_for_nobody(project: Project, tmp_path: Path) -> None:
    path = file_of("ana", tmp_path)
    tables = json.loads(path.read_bytes())
    for row in tables["records"].values():
        row["reviewer"] = "bob"
    path.write_text(json.dumps(tables), "ascii")
    assert [(v.reviewer, v.value.value) for v in project.casefile(ARTICLE).verdicts] == [("bob", "supported")]
    assert {p.field for p in project.problems()} == {"reviewer"}


def test_a_newer_form_is_read_and_not_written(project: Project, tmp_path: Path) -> None:
    path = file_of("ana", tmp_path)
    tables = json.loads(path.read_bytes())
    tables["meta"]["1"]["schema"] = 99
    path.write_text(json.dumps(tables), "ascii")
    data = path.read_bytes()
    assert len(project.casefile(ARTICLE).verdicts) == 3
    (problem,) = project.problems()
    assert "newer factcheck" in problem.what
    assert not problem.damage
    with pytest.raises(NewerSchemaError, match="upgrade"):
        project.commit(ARTICLE, [Put(record=source(SECOND, "s2"))])
    with pytest.raises(NewerSchemaError):
        project.undo()
    assert path.read_bytes() == data


def test_a_newer_kind_of_record_rides_along(project: Project, tmp_path: Path) -> None:
    path = file_of("ana", tmp_path)
    rewrite(
        path,
        '"records": {\n',
        '"records": {\n"7":{"kind":"horoscope","key":"k","hlc":"000000000000001.0000",'
        '"at":"2030-01-01T00:00:00Z","reviewer":"ana","revision":"7","schema":1,"body":{"sign":"lion"}},\n',
    )
    project.commit(ARTICLE, [Put(record=source(SECOND, "s2"))])
    assert b'"sign":"lion"' in path.read_bytes()
    assert not project.problems()


@pytest.mark.parametrize("name", ["article.json", "spotted-1.json"])
@pytest.mark.parametrize("damage", ["empty", "cut", "binary", "list"])
def test_a_damaged_article_leaves_the_others(project: Project, tmp_path: Path, name: str, damage: str) -> None:
    other = spotted(2)
    project.add(other)
    path = tmp_path / "annotations" / ARTICLE / name
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    with pytest.raises(DamagedError, match=name):
        project.casefile(ARTICLE)
    with pytest.raises(DamagedError):
        project.add(spotted())
    assert [summary.id for summary in project.summaries()] == [other.article.id]
    assert project.find_claim(other.claims[0].id)[0] == other.article.id
    assert [p.file for p in project.problems()] == [f"{ARTICLE}/{name}"]
    project.check(repair=True)
    assert project.add(spotted())
    assert len(project.casefile(ARTICLE).verdicts) == 3
    assert not [p for p in project.check() if p.damage]


@pytest.mark.parametrize("name", ["article.json", "spotted-1.json"])
def test_a_lost_file_of_an_article_comes_back_with_the_text(tmp_path: Path, name: str) -> None:
    project = Project.open(tmp_path, "ana")
    project.add(spotted(), Origin(name="one.txt"))
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    (tmp_path / "annotations" / ARTICLE / name).unlink()
    assert [p.file.partition("/")[0] for p in project.check()] == [ARTICLE]
    assert project.add(spotted(), Origin(name="one.txt"))
    assert len(project.casefile(ARTICLE).origins) == len(project.casefile(ARTICLE).verdicts) == 1
    assert project.check() == ()


def test_an_altered_text_is_damage(project: Project, tmp_path: Path) -> None:
    rewrite(tmp_path / "annotations" / ARTICLE / "article.json", "sank", "sunk")
    with pytest.raises(DamagedError, match="not the one that was added"):
        project.casefile(ARTICLE)


def test_the_lowest_spotter_version_holds(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "annotations" / ARTICLE
    (folder / "spotted-10.json").write_bytes(
        (folder / "spotted-1.json").read_bytes().replace(b'"version": 1', b'"version": 10')
    )
    assert project.spotted(ARTICLE).version == 1
    (folder / "spotted-1.json").unlink()
    assert project.spotted(ARTICLE).version == 10


def test_a_read_only_place_says_so(tmp_path: Path, project: Project) -> None:
    path = file_of("ana", tmp_path)
    path.chmod(0o444)
    with pytest.raises(UnwritableError, match="read-only"):
        project.commit(ARTICLE, [Put(record=source(SECOND, "s2"))])
    assert len(project.casefile(ARTICLE).sources) == 1


@pytest.mark.parametrize("name", ["ana", "article.json"])
def test_what_may_not_be_read_is_named_and_no_repair_touches_it(
    tmp_path: Path, project: Project, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    closed = file_of("ana", tmp_path) if name == "ana" else tmp_path / "annotations" / ARTICLE / name
    data = closed.read_bytes()
    read = files.read

    # Root may read any file, so what others get is played here.
    def refused(path: Path) -> tuple[files.Signature, bytes]:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(files, "read", refused)
    project = Project.open(tmp_path, "ana")
    for _ in range(2):
        (problem,) = [p for p in project.check(repair=True) if p.damage]
        assert problem.file == f"{ARTICLE}/{closed.name}"
        assert "let yourself read it" in problem.remedy
    with pytest.raises(DamagedError, match="cannot be read"):
        project.commit(ARTICLE, [Put(record=source(SECOND, "s2"))]) if name == "ana" else project.casefile(ARTICLE)
    assert closed.read_bytes() == data


def test_a_project_in_a_file_or_nowhere_is_read_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file", tmp_path / "missing" / "deep"):
        opened = Project.open(place, "ana")
        assert opened.articles() == ()
        assert opened.read_only
        with pytest.raises(UnwritableError):
            opened.add(spotted())


NAMES = [
    "ana",
    "Ana",
    "ANA",
    "\u00c1na",
    "A\u0301na",
    "a/../b",
    "..",
    "",
    " ",
    "ana ",
    "com1",
    "名前",
    "🦊",
    "x" * 300,
    "ana~1",
    "ana.json",
]


def test_every_name_has_a_file_of_its_own(tmp_path: Path) -> None:
    files = {layout.reviewer_file(name, "r").casefold() for name in NAMES}
    assert len(files) == len(NAMES)
    assert all(len(file.encode()) < 200 and "/" not in file for file in files)
    project = Project.open(tmp_path)
    project.add(spotted())
    for name in filter(None, NAMES):
        project.as_reviewer(name).commit(ARTICLE, [Put(record=verdict(FIRST))])
    assert {v.reviewer for v in Project.open(tmp_path).casefile(ARTICLE).verdicts} == set(filter(None, NAMES))
