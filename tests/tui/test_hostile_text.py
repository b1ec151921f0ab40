"""Whatever an article, a comment or a colleague says, the terminal shows it and obeys none of it."""

import asyncio
import re
from itertools import pairwise

from ferry import CLAIMS, a_project, an_article, reviewing, workbench
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from textual.color import Color
from textual.events import Paste

from factcheck.annotating.session import Session
from factcheck.model.verdict import VerdictValue
from factcheck.tui.reflow import cells, clip, shown, wrap
from factcheck.tui.safety import NoControls
from factcheck.tui.widgets.article_list import ArticleList
from factcheck.tui.widgets.pane import in_rows
from factcheck.tui.widgets.search_bar import SearchBar

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
HOSTILE = (
    "\x1b]52;c;aGk=\x07 stolen",
    "\x9b2J\x1b[2J gone",
    "[/] [bold [@click=app.quit]x[/]",
    "\u202egnp.exe \u200bzero\ufeff",
    "safe\rEVIL\x00",
    "[red]$x[/] \\[ [type=x, v={'a[0]'}]",
)


async def _paint_all(words: str) -> str:
    """Everything the workbench paints while it is walked through with these words in every place."""
    article = an_article(
        [f"{words} {claim}" for claim in CLAIMS[:2]],
        title=f"T {words}",
        comment=f"C {words}",
    )
    project = a_project(article, reviewer="Ada")
    session = Session(project, project.articles()[0])
    claim = session.claims[0]
    session.add_source(claim, {"quote": f"Q {words}", "title": f"S {words}", "author": words})
    session.judge(VerdictValue.DISPUTED)
    session.justify(
        claim,
        VerdictValue.DISPUTED,
        basis=None,
        confidence=None,
        justification=f"J {words}",
        read=session.verdict(claim),
    )
    painted = []
    async with workbench(project).run_test(size=(100, 40)) as pilot:
        await pilot.press("k")
        painted += _rows(pilot.app)
        await pilot.press("n")
        painted += _rows(pilot.app)
        await pilot.press("escape", "escape")
        listed = pilot.app.screen.query_one(ArticleList)
        async with asyncio.timeout(10):
            while not listed.summaries:
                await pilot.pause(0.01)
        painted += _rows(pilot.app)
    return "\n".join(painted)


def _rows(app: object) -> list[str]:
    compositor = app.screen._compositor  # type: ignore[attr-defined]
    return [strip.text for strip in compositor.render_strips()]


def test_nothing_hostile_reaches_the_screen() -> None:
    painted = asyncio.run(_paint_all(" ".join(HOSTILE)))
    assert not _ACTING.search(painted.replace("\n", ""))
    assert "[/]" in painted
    assert "␛]52;c;aGk=␇" in painted
    assert "\u202e" not in painted


@settings(max_examples=8)
@given(ANYTHING)
@example("[")
def test_no_words_break_the_workbench(words: str) -> None:
    painted = asyncio.run(_paint_all(words))
    assert not _ACTING.search(painted.replace("\n", ""))


@given(st.lists(ANYTHING, max_size=4))
def test_the_last_gate_lets_no_control_through(texts: list[str]) -> None:
    control = Segment("\x1b[2J", None, [(1,)])  # type: ignore[list-item]
    passed = NoControls().apply([control, *(Segment(text) for text in texts)], Color(0, 0, 0))
    assert passed[0] is control
    assert not _ACTING.search("".join(segment.text for segment in passed[1:]))


@given(st.text(max_size=200), st.integers(4, 40), st.data())
def test_rows_hold_every_word_in_order_and_none_is_too_wide(text: str, width: int, data: st.DataObject) -> None:
    marked = data.draw(st.sets(st.integers(0, max(0, len(text) - 1)), max_size=3))
    rows = wrap(text, 0, len(text), width, marked=frozenset(marked))
    assert "".join("".join(text[start:end] for start, end in rows).split()) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(rows))
    for start, end in rows:
        widest = max((cells(character) for character in text[start:end]), default=0)
        assert cells(text[start:end]) <= max(width, widest)


@given(st.text(max_size=80), st.integers(0, 30))
def test_a_clipped_line_fits(text: str, width: int) -> None:
    assert cells(clip(shown(text), width)) <= width


def test_pieces_too_long_for_a_row_go_on_in_the_next_and_none_is_lost() -> None:
    pieces = [
        ("1 of 9", "strong"),
        ("  said by 東京の人たち", "muted"),
        ("  worth checking 0.50", "muted"),
        ("  ✎ a draft", "warning"),
    ]
    rows = ["".join(text for text, _ in row) for row in in_rows(pieces, 30)]
    assert rows == ["1 of 9  said by 東京の人たち", "worth checking 0.50  ✎ a draft"]


async def test_a_page_pasted_into_the_search_by_mistake_is_searched_by_its_beginning() -> None:
    async with workbench(a_project()).run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        pilot.app.screen.query_one(SearchBar).post_message(Paste("fuel costs " * 90_000))
        await pilot.pause()
        searched = pilot.app.screen.query_one(SearchBar).value
        assert searched.startswith("fuel costs fuel")
        assert len(searched) < 1_000
        await pilot.press("escape", "s")
        assert reviewing(pilot).status.message == "saved: supported"
