"""The labels of the test pages fit their pages: every quote is found, in order."""

import json
from pathlib import Path
from typing import Any

import pytest

PAGES = Path(__file__).resolve().parent / "pages"
ARTICLES: list[dict[str, Any]] = json.loads((PAGES / "gold.json").read_text(encoding="utf-8"))["articles"]


def test_every_page_is_labelled() -> None:
    assert sorted(article["file"] for article in ARTICLES) == sorted(path.name for path in PAGES.glob("*.txt"))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["file"])
def test_the_labels_follow_the_page(article: dict[str, Any]) -> None:
    text = (PAGES / article["file"]).read_text(encoding="utf-8")
    at = 0
    for row in article["sentences"]:
        found = text.find(row["quote"], at)
        assert found >= 0, row["quote"]
        assert row["zone"] in {"title", "byline", "caption", "body", "comment", "boilerplate"}
        assert (row["label"] == "claim") == (row["checkworthy"] > 0), row["quote"]
        at = found + len(row["quote"])


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["file"])
def test_rebuttals_lead_from_a_comment_to_the_body(article: dict[str, Any]) -> None:
    zones = {row["quote"]: row["zone"] for row in article["sentences"]}
    for row in article["rebuttals"]:
        assert zones[row["quote"]] == "comment"
        assert {zones[target] for target in row["targets"]} == {"body"}
