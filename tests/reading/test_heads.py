"""Title, author, publisher and date from the heads and feet of many kinds of site."""

import re
from pathlib import Path

import pytest

from factcheck.reading import read

FOLDER = Path(__file__).parent / "heads"
PAGES = sorted(FOLDER.glob("*.page"))


def _told(page: Path) -> list[tuple[str, str, str]]:
    """Each field that a page tells: its name, what a reader finds, what the program finds."""
    head, _, text = page.read_text(encoding="utf-8").partition("---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    body = (FOLDER / f"{fields.pop('body')}.body").read_text(encoding="utf-8")
    found = read(text.replace("{BODY}", body).encode(), "page.txt")[0].reading.metadata
    given = {
        "title": found.title,
        "author": "; ".join(found.authors),
        "publisher": found.publisher,
        "published": found.published,
    }
    return [(name, _plain(wanted), _plain(given[name] or "")) for name, wanted in fields.items()]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_page_is_misread_as_a_whole(page: Path) -> None:
    told = _told(page)
    wrong = [row for row in told if row[1] != row[2]]
    assert len(wrong) <= max(1, len(told) // 2), wrong


def test_the_pages_together() -> None:
    rows = [row for page in PAGES for row in _told(page)]
    for name, least in {"title": 0.9, "author": 0.93, "publisher": 0.87, "published": 0.95}.items():
        right = [found == wanted for field, wanted, found in rows if field == name]
        assert sum(right) >= least * len(right), [row for row in rows if row[0] == name and row[1] != row[2]]
