"""Pages in layouts of every kind: zones, sentences, comments and metadata, page by page and together."""

import json
import os
from functools import cache
from pathlib import Path

import pytest

from factcheck.model.article import Zone
from factcheck.reading import read
from layouts import Figures, Layout, layouts, layouts_of_others, measure

PAGES = layouts()
ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared"))


@cache
def _measured(name: str) -> Figures:
    return measure(next(layout for layout in PAGES if layout.name == name))


@pytest.mark.parametrize("layout", PAGES, ids=lambda layout: layout.name)
def test_no_layout_is_misread_as_a_whole(layout: Layout) -> None:
    figures = _measured(layout.name)
    for right, wanted in (figures.zones, figures.sentences):
        assert right >= 0.7 * wanted, figures.misses
    assert figures.metadata[0] >= figures.metadata[1] - 1, figures.misses


def test_the_layouts_together_reach_their_figures() -> None:
    every = [_measured(layout.name) for layout in PAGES]
    assert len(every) >= 10
    assert _share(every, "zones") >= 0.95
    assert _share(every, "sentences") >= 0.95
    assert _share(every, "comments") >= 0.97
    assert _share(every, "metadata") >= 0.95


def test_the_pages_that_others_wrote_reach_their_figures() -> None:
    every = [measure(layout) for layout in layouts_of_others()]
    assert len(every) >= 60
    assert _share(every, "zones") >= 0.97
    assert _share(every, "comments") >= 0.91


def _share(every: list[Figures], name: str) -> float:
    pairs = [getattr(figures, name) for figures in every]
    return float(sum(right for right, _ in pairs) / sum(wanted for _, wanted in pairs))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the five labelled articles lie outside the project")
def test_the_five_labelled_articles() -> None:
    gold = json.loads((SHARED / "gold/seeds.json").read_text())
    zones = sentences = bodies = rows = 0
    for doc, name in gold["files"].items():
        reading = read((SHARED / "seeds" / name).read_bytes(), name)[0].reading
        spans = {(s.start, s.end): s.zone for s in reading.sentences}
        for row in gold["sentences"]:
            if row["doc"] != doc or row.get("contested"):
                continue
            inside = [s.zone for s in reading.sentences if s.start < row["end"] and row["start"] < s.end]
            rows += 1
            zones += bool(inside) and max(inside, key=inside.count) == row["zone"]
            bodies += row["zone"] == "body"
            sentences += row["zone"] == "body" and (row["start"], row["end"]) in spans
        assert [c.author for c in reading.comments] == gold["comments"][doc]
    assert zones >= 0.98 * rows
    assert sentences >= 0.97 * bodies


def test_a_text_of_one_line_paragraphs_is_no_deck() -> None:
    ports = ("Alba", "Bergen", "Celle", "Dover", "Essen", "Faro", "Genoa", "Hull")
    lines = [
        f"The port of {port} spent {11 + i} million crowns on its ferry in 201{i}." for i, port in enumerate(ports)
    ]
    page = "\n\n".join(["What Eight Ferries Cost", "By Ida Holm, 4 May 2022", *lines])
    reading = read(page.encode(), "ferries.txt")[0].reading
    body = [s.of(reading.article.text) for s in reading.sentences if s.zone is Zone.BODY]
    assert body[-8:] == lines
