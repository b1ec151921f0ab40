"""Terminals that cannot show everything: other locales, the Linux console, none that moves."""

import pytest
from ferry import a_project, an_article, suggestions
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.tui.app import FactcheckApp
from factcheck.tui.reflow import cells
from factcheck.tui.screens.reviewing import ReviewingScreen
from factcheck.tui.terminals import Charset, charset, in_charset


@pytest.mark.parametrize(
    ("environment", "encoding", "shown"),
    [
        ({"LANG": "en_GB.UTF-8"}, "utf-8", Charset.FULL),
        ({"LANG": "C.utf8", "LC_ALL": ""}, "UTF-8", Charset.FULL),
        ({}, "utf-8", Charset.FULL),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, "utf-8", Charset.ASCII),
        ({"LANG": "POSIX"}, "utf-8", Charset.ASCII),
        ({"LANG": "de_DE.ISO-8859-1@euro"}, "iso8859-1", Charset.ASCII),
        ({"LANG": "en_GB.UTF-8"}, "latin-1", Charset.ASCII),
        ({"LANG": "en_GB.UTF-8", "TERM": "linux"}, "utf-8", Charset.CONSOLE),
        ({"LANG": "C", "TERM": "linux"}, "utf-8", Charset.ASCII),
    ],
)
def test_what_a_terminal_shows_is_told_by_its_locale_and_kind(
    environment: dict[str, str], encoding: str, shown: Charset
) -> None:
    assert charset(environment, encoding) is shown


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"])))
def test_ascii_is_ascii_and_as_wide(text: str) -> None:
    shown = in_charset(text, Charset.ASCII)
    assert shown.isascii()
    assert len(shown) == cell_len(text) == cells(text) or any(cell_len(c) != cells(c) for c in text)


def test_typography_becomes_what_one_would_type() -> None:
    assert in_charset("“Naïve” – c’est l’été…", Charset.ASCII) == "\"Naive\" - c'est l'ete~"
    assert in_charset("“Naïve” ✓", Charset.CONSOLE) == "“Naïve” +"


@pytest.mark.parametrize("shows", [Charset.ASCII, Charset.CONSOLE])
async def test_no_sign_of_ours_reaches_a_terminal_that_cannot_show_it(shows: Charset) -> None:
    project = a_project(an_article(["The “naïve” council — again — paid 40 million crowns.", "It sank in 2019."]))
    article = project.articles()[0]
    app = FactcheckApp(
        project, article=article, suggest=lambda id_, _: [suggestions(project.spotted(id_))], shows=shows
    )
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("s", "m", "k", "1", "n")
        await pilot.pause()
        screen = "".join(text for line in app.screen._compositor.render_strips() for text, _, _ in line)
        assert "naive" in screen or shows is Charset.CONSOLE
        if shows is Charset.ASCII:
            assert screen.isascii()
        else:
            assert not set(screen) & set("✓✗⚑✎●↳▌╭╮━")
            assert "“naïve”" in screen
        assert app.animation_level == "none"
        await pilot.press("escape")
        assert isinstance(app.screen, ReviewingScreen)
