"""The index finds what reading every article finds, keeps up with the project, and is disposable."""

import sqlite3
from pathlib import Path

import pytest

from factcheck.errors import DamagedError
from factcheck.model.claim import SpottedArticle
from factcheck.model.source import SourceKind
from factcheck.sourcing.facts import Place, facts
from factcheck.sourcing.index import Index
from factcheck.sourcing.suggesting import suggest
from shelf import Shelf, spotted

LOAN = spotted(["Norland gave its neighbour a $200 million loan for river boats in May."], published="2021-06")
ECHO = spotted(["Officials said a loan of 200 million dollars had been promised to Norland in spring."])
BREAD = spotted(["Tuesday's recipe needs flour, yeast and patience.", "Bake the loaf until it is golden."])


def passages(index: Index | None, shelf: Shelf, article: SpottedArticle = LOAN) -> list[Place | None]:
    """Where the passages suggested for the article's first claim stand."""
    found = suggest(article, article.claims, shelf, index)[article.claims[0].id]
    return [s.place for s in found if s.kind is SourceKind.PASSAGE]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index.sqlite"


def test_it_finds_what_reading_every_article_finds(path: Path) -> None:
    shelf = Shelf(LOAN, ECHO, BREAD)
    index = Index(path)
    index.update(shelf)
    assert passages(index, shelf) == passages(None, shelf) != []


def test_many_articles_in_like_words_do_not_crowd_out_the_one_that_tells_of_the_same_story(path: Path) -> None:
    story = ("Osric Pell leads Kestrel council.", "Ilmar Tavosyan of Lorra Lines met Bela Quist in Morvan.")
    article = spotted(["The council took a loan for river boats in May.", *story])
    near = spotted(["Boats cost Kestrel a loan.", *story[::-1]])
    far = [
        spotted([f"A council took a loan for {n} river boats in May.", f"Una Sprat{n} of Tarn{n} and Ada Holm{n} met."])
        for n in range(60)
    ]
    index = Index(path)
    index.update(Shelf(article, near, *far))
    found = index.candidates(facts(article.claims[0].quote), article.article.id, 20)
    assert (len(found), near.article.id in [s.article for s in found]) == (20, True)


def test_only_what_is_new_or_gone_is_worked_on(path: Path) -> None:
    index = Index(path)
    assert index.update(Shelf(LOAN, BREAD)) == 2
    assert index.update(Shelf(LOAN, BREAD)) == 0
    assert index.update(Shelf(LOAN, ECHO, BREAD)) == 1
    assert passages(index, Shelf(LOAN, ECHO, BREAD)) != []
    assert index.update(Shelf(LOAN, BREAD)) == 1
    assert passages(index, Shelf(LOAN, BREAD)) == []


def test_it_is_kept_between_runs(path: Path) -> None:
    first = Index(path)
    first.update(Shelf(LOAN, ECHO))
    first.close()
    assert Index(path).update(Shelf(LOAN, ECHO)) == 0


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be read as one" * 40, b""])
def test_a_damaged_index_is_made_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    index = Index(path)
    assert index.update(Shelf(LOAN, ECHO)) == 2
    assert passages(index, Shelf(LOAN, ECHO)) != []


def test_an_index_of_another_format_is_made_anew(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert Index(path).update(Shelf(LOAN, ECHO)) == 2


def test_where_the_cache_cannot_be_written_it_works_in_memory(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    index = Index(tmp_path / "cache" / "index.sqlite")
    index.update(Shelf(LOAN, ECHO))
    assert passages(index, Shelf(LOAN, ECHO)) != []


def test_tables_lost_while_working_cost_no_suggestion(path: Path) -> None:
    shelf = Shelf(LOAN, ECHO)
    index = Index(path)
    index.update(shelf)
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE word")
    other.close()
    assert passages(index, shelf) == passages(None, shelf)
    assert index.update(Shelf(LOAN, ECHO, BREAD)) > 0


class WithDamage(Shelf):
    """A shelf with an article that cannot be read."""

    def articles(self) -> tuple[str, ...]:
        return ("a0damaged", *self.held)

    def spotted(self, article: str) -> SpottedArticle:
        if article == "a0damaged":
            raise DamagedError("a0damaged: its text is not what was added")
        return super().spotted(article)


def test_a_damaged_article_does_not_stop_the_others(path: Path) -> None:
    shelf = WithDamage(LOAN, ECHO)
    index = Index(path)
    index.update(shelf)
    assert passages(index, shelf) == passages(None, shelf) != []
