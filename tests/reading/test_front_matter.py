"""What stands above a Markdown text tells of the article, in each of the ways that people write it."""

import pytest

from factcheck.model.article import Metadata, Zone
from factcheck.reading import read

STORY = "The harbour wall will be raised by two metres before the winter, the council said on Monday."
FRONTS = {
    "a list of authors": """---
title: "Wall: to rise"
author:
  - Ada Marsh
  - Tom Lind
date: 2024-05-03
lang: en
site: Harrow Notes
canonical_url: https://harrow.example/wall
---
""",
    "authors in brackets": """---
title: 'Wall: to rise'
authors: [Ada Marsh, "Tom Lind"]
date: 2024-05-03T10:00:00Z
language: en
publisher: Harrow Notes
url: https://harrow.example/wall
...
""",
    "TOML": """+++
title = "Wall: to rise"
authors = ["Ada Marsh", "Tom Lind"]
date = 2024-05-03T10:00:00Z
lang = "en"
site = "Harrow Notes"
url = "https://harrow.example/wall"
+++
""",
    "fields without a fence": """Title: Wall: to rise
Author: Ada Marsh and Tom Lind
Date: 3 May 2024
Lang: en
Site: Harrow Notes
Url: https://harrow.example/wall
""",
}


@pytest.mark.parametrize("front", FRONTS)
def test_the_fields_above_a_text_are_its_metadata(front: str) -> None:
    reading = read(f"{FRONTS[front]}\n{STORY}\n".encode(), "wall.md")[0].reading
    assert reading.metadata == Metadata(
        title="Wall: to rise",
        authors=("Ada Marsh", "Tom Lind"),
        publisher="Harrow Notes",
        published="2024-05-03",
        language="en",
        url="https://harrow.example/wall",
    )
    assert reading.article.text == f"Wall: to rise\n\n{STORY}"
    assert [s.zone for s in reading.sentences] == [Zone.TITLE, Zone.BODY]


@pytest.mark.parametrize("front", ["+++\ntitle = [[\n+++\n", "---\n: : :\n---\n", "---\n"])
def test_a_front_that_is_none_loses_no_word_of_the_story(front: str) -> None:
    assert STORY in read(f"{front}\n{STORY}\n".encode(), "wall.md")[0].reading.article.text
