"""In a large project suggestions come from an index in the user's cache, and they are the same without it."""

import shutil
from pathlib import Path

import pytest

from factcheck.annotating import statement_index, suggestions
from factcheck.annotating.suggestions import suggestions_for, suggestions_in_turn
from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project

INDEXED_FROM = 12


@pytest.fixture(autouse=True)
def soon_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A project of these tests is large from a dozen articles on."""
    monkeypatch.setattr(statement_index, "INDEXED_FROM", INDEXED_FROM)


def page(number: int) -> str:
    return f"Report {number}\n\nThe mill in Town{number} employed {number + 100} people in 2019, the owner said.\n"


def test_a_passage_is_found_among_many_articles_with_and_without_the_index(tmp_path: Path, own_home: Path) -> None:
    project = Project.open(tmp_path, "ana")
    for number in range(INDEXED_FROM):
        project.add(spot(read_text(page(number))))
    other = spot(read_text("Mill closes\n\nThe mill in Town7 employed 250 people in 2019, a clerk said.\n"))
    project.add(other)

    def best() -> list[str]:
        casefile = project.casefile(other.article.id)
        return [s.quote for rows in suggestions_for(casefile, project, "ana").values() for s in rows[:1]]

    indexed = best()
    assert "Town7 employed 107" in indexed[0]
    (cache,) = own_home.rglob("statements-*.sqlite")
    shutil.rmtree(cache.parent)
    assert best() == indexed


def test_a_small_project_leaves_nothing_in_the_cache(tmp_path: Path, own_home: Path) -> None:
    project = Project.open(tmp_path, "ana")
    first = spot(read_text(page(1)))
    project.add(first)
    suggestions.suggestions_for(project.casefile(first.article.id), project, "ana")
    assert list(own_home.rglob("statements-*")) == []


def test_among_many_articles_the_claim_in_hand_comes_first_and_all_come_once(tmp_path: Path) -> None:
    project = Project.open(tmp_path, "ana")
    for number in range(INDEXED_FROM):
        project.add(spot(read_text(page(number))))
    told = " ".join(f"The mill in Town{number} employed {number + 250} people in 2019." for number in range(12))
    asked = spot(read_text(f"Mills\n\n{told}\n"))
    project.add(asked)
    casefile = project.casefile(asked.article.id)
    wanted = [casefile.claims[5].id, casefile.claims[5].id, casefile.claims[2].id, *[None] * 20]
    parts = list(suggestions_in_turn(casefile, project, lambda: wanted.pop(0)))
    assert [next(iter(part)) for part in parts[:3]] == [casefile.claims[place].id for place in (5, 6, 2)]
    assert sorted(claim for part in parts for claim in part) == sorted(claim.id for claim in casefile.claims)
    whole = suggestions_for(casefile, project)
    assert {claim: of for part in parts for claim, of in part.items()} == whole
    assert any(whole.values())


def test_how_far_the_reading_of_a_large_project_has_come_is_told(tmp_path: Path) -> None:
    project = Project.open(tmp_path, "ana")
    for number in range(INDEXED_FROM):
        project.add(spot(read_text(page(number))))
    casefile = project.casefile(project.articles()[0])
    told: list[tuple[int, int]] = []
    suggestions_for(casefile, project, watch=lambda done, of: told.append((done, of)))
    assert told == [(number, INDEXED_FROM) for number in range(INDEXED_FROM + 1)]
    suggestions_for(casefile, project, watch=lambda done, of: told.append((done, of)))
    assert len(told) == INDEXED_FROM + 1
