"""A saved page's markup tells its comments apart, whatever system wrote it.

tests/comment_markup holds the same three comments as a dozen and a half systems lay them out.
"""

from pathlib import Path

import pytest

from factcheck.model.article import Reading, Zone
from factcheck.reading import read

FOLDER = Path(__file__).resolve().parent.parent / "comment_markup"
SYSTEMS = sorted(path.stem for path in FOLDER.glob("*.html"))
FLAT = frozenset(
    ("blogger-of-old", "discourse", "hacker-news", "hashed-names", "phpbb", "table-of-old", "typepad", "xenforo")
)
"""Those whose markup does not say who answers whom."""
SAID = [
    ("Ann Lee", None, "The old ferry carried ninety cars, not sixty."),
    ("bo_77", "Ann Lee", "Ninety only when the bow door was shut."),
    ("Ola Ek", None, "My father was her purser for eleven years. Nobody ever counted the bicycles."),
]
"""Author, whom she answers, and all that she says."""
STORY = """<!doctype html><html lang="en"><head><title>Ferry sold for scrap - Northam Post</title></head><body>
<header role="banner"><nav><a>News</a> <a>Sport</a> <a>Opinion</a></nav></header><main><article>
<h1>Ferry sold for scrap</h1><p class="byline">By Joan Hale, 3 May 2024</p>
<p>The last car ferry on the sound was sold for scrap on Friday for $410,000, the harbour board said.</p>
<p>She had made 112,000 crossings since 1968, and carried her last passengers in March.</p>
<p>The board expects the berth to be cleared by the end of June.</p></article>{comments}</main>
<footer><p>Northam Post is published by Pell Media. All rights reserved.</p></footer></body></html>"""


def below_a_story(system: str) -> Reading:
    comments = (FOLDER / f"{system}.html").read_text(encoding="utf-8")
    return read(STORY.replace("{comments}", comments).encode(), "saved.html")[0].reading


def said(reading: Reading) -> list[tuple[str, str | None, str]]:
    by_id = {c.id: c.author for c in reading.comments}
    return [(c.author, by_id.get(c.parent or ""), " ".join(c.text.split())) for c in reading.comments]


def bodies(reading: Reading) -> list[str]:
    return [s.of(reading.article.text) for s in reading.sentences if s.zone is Zone.BODY]


@pytest.mark.parametrize("system", SYSTEMS)
def test_comments_of_a_saved_page_keep_author_words_and_parent(system: str) -> None:
    wanted = [(who, None if system in FLAT else parent, words) for who, parent, words in SAID]
    assert said(below_a_story(system)) == wanted


@pytest.mark.parametrize("system", SYSTEMS)
def test_what_stands_around_the_comments_of_a_saved_page_is_never_body(system: str) -> None:
    assert len(bodies(below_a_story(system))) == 3


@pytest.mark.parametrize("system", ["phpbb", "xenforo"])
def test_what_opens_a_saved_thread_is_its_article(system: str) -> None:
    thread = (FOLDER / f"{system}.html").read_text(encoding="utf-8")
    page = f"<html><head><title>Ferry sold</title></head><body><h1>Ferry sold</h1>{thread}</body></html>"
    reading = read(page.encode(), "thread.html")[0].reading
    assert [author for author, _, _ in said(reading)] == ["bo_77", "Ola Ek"]
    assert bodies(reading)[-1] == SAID[0][2]


def test_a_saved_page_of_nothing_but_comments_has_no_article() -> None:
    comments = (FOLDER / "wordpress.html").read_text(encoding="utf-8")
    reading = read(f"<html><body>{comments}</body></html>".encode(), "comments.html")[0].reading
    assert said(reading) == SAID
    assert bodies(reading) == []
