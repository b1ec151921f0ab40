"""What a web page's head tells of the article, and what the page shows where the two differ."""

import pytest

from factcheck.model.article import Genre, Metadata
from factcheck.reading import read

STORY = """<p>The harbour wall rose by two metres in 1954, the council said on Monday, and the town paid for it.</p>
<p>It has held since then, the engineer Otto Brandt told the inquiry, and nobody has been hurt by it.</p>"""


def told(head: str, body: str) -> Metadata:
    return read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")[0].reading.metadata


def linked(fields: str) -> str:
    return f'<script type="application/ld+json">{fields}</script>'


def test_the_publisher_is_the_one_that_a_reference_refers_to() -> None:
    graph = """{"@graph": [{"@type": "Article", "headline": "Wall to rise", "author": {"@id": "#ada"},
    "publisher": {"@id": "#org"}, "inLanguage": "en-GB", "articleSection": ["Comment"]},
    {"@type": "Organization", "@id": "#org", "name": "Harrow Times"},
    {"@type": "Person", "@id": "#ada", "name": "Ada Marsh"}]}"""
    found = told(linked(graph), f"<h1>Wall to rise</h1>{STORY}")
    assert (found.publisher, found.authors, found.language) == ("Harrow Times", ("Ada Marsh",), "en-GB")
    assert found.genre is Genre.OPINION


def test_neither_a_company_nor_a_template_is_the_publisher() -> None:
    company = linked('{"@type": "NewsArticle", "publisher": {"name": "Lune Media Inc."}, "headline": "Wall to rise"}')
    site = '<meta property="og:site_name" content="Harrow 11">'
    page = f"<div>Harrow 11</div><h1>Wall to rise</h1>{STORY}<footer>© Lune Media Inc.</footer>"
    assert told(company + site, page).publisher == "Harrow 11"
    page = f"<div>The Harrow Times</div><h1>Wall to rise</h1>{STORY}<footer>© 2024 The Harrow Times</footer>"
    assert told('<meta property="og:site_name" content="My Site">', page).publisher == "The Harrow Times"


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ("", '<time datetime="2024-05-03T10:00:00Z">3 hours ago</time>'),
        ('<link rel="canonical" href="https://harrow.example/2024/05/03/wall">', ""),
        ('<meta property="article:published_time" content="2024-05-09">', "<time>3 May 2024</time>"),
        ('<meta name="citation_publication_date" content="2024/05/03">', "Published 2 days ago"),
    ],
)
def test_the_day_of_publication_is_what_the_page_shows_or_else_what_its_marks_tell(head: str, shown: str) -> None:
    old = '<aside><time datetime="2020-01-01">1 Jan 2020</time></aside>'
    page = f'<h1>Wall to rise</h1><div class="byline">Ada Marsh</div><p class="date">{shown}</p>{STORY}{old}'
    assert told(head, page).published == "2024-05-03"


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="citation_author" content="Marsh, Ada"><meta name="citation_author" content="Lind, Tom">',
        '<meta name="byl" content="By ADA MARSH and TOM LIND">',
        linked(
            '{"@type": "Article", "author": [{"@type": "Organization", "name": "Harrow"}, '
            '{"name": ["Ada Marsh", "Tom Lind"]}]}'
        ),
    ],
)
def test_authors_are_people_by_their_own_names(head: str) -> None:
    assert told(head, f"<h1>Wall to rise</h1>{STORY}").authors == ("Ada Marsh", "Tom Lind")
