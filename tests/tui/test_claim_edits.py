"""The claims are the reviewer's: worded, cut, joined, added and set aside by keys, and undone by one."""

from ferry import CLAIMS, a_project, an_article, workbench
from hypothesis import given
from hypothesis import strategies as st

from factcheck.annotating.stretches import Words
from factcheck.model.article import Sentence, Span, Zone
from factcheck.storage.project import Project
from factcheck.tui.screens.span_screen import SpanScreen, StretchView


def quotes(project: Project) -> list[str]:
    return [claim.quote for claim in project.casefile(project.articles()[0]).claims]


async def test_a_wording_of_ones_own_stands_beside_the_quote() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("e", *" it", "enter")
        claim = project.casefile(project.articles()[0]).claims[0]
        assert (claim.quote, claim.text, claim.reviewer) == (CLAIMS[0], CLAIMS[0] + " it", "Ada")
        await pilot.press("z")
        assert project.casefile(project.articles()[0]).claims[0].text is None


async def test_what_is_no_claim_leaves_the_queue_with_a_reason() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("X", "enter")
        assert len(quotes(project)) == 6
        await pilot.press(*"joke", "enter")
        assert quotes(project) == list(CLAIMS[1:])
        await pilot.press("z")
        assert quotes(project) == list(CLAIMS)


async def test_the_span_moves_by_words() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "left", "left", "shift+right", "enter")
        await pilot.pause()
        assert quotes(project)[0] == "harbour council spent 40 million crowns on the new ferry"


async def test_a_claim_is_split_and_merged() -> None:
    project = a_project(an_article([f"{CLAIMS[0]} {CLAIMS[1]}", CLAIMS[2]]))
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("vertical_line", "left", "enter")
        await pilot.pause()
        parts = quotes(project)
        assert len(parts) == 3
        assert " ".join(parts[:2]) == f"{CLAIMS[0]} {CLAIMS[1]}"
        await pilot.press("M", "enter")
        await pilot.pause()
        assert quotes(project) == [f"{CLAIMS[0]} {CLAIMS[1]}", CLAIMS[2]]


async def test_a_sentence_becomes_a_claim() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("a", "up", "enter")
        await pilot.pause()
        assert quotes(project)[0] == "The Ferry That Came Late"


@given(st.lists(st.sampled_from(["move_end", "move_start", "next_sentence"]), max_size=20), st.data())
def test_a_stretch_always_runs_from_word_to_word(moves: list[str], data: st.DataObject) -> None:
    text = "One two, three.  Four\nfive six. Seven."
    sentences = [Sentence(start=0, end=15, zone=Zone.BODY), Sentence(start=17, end=31, zone=Zone.BODY)]
    words = Words(text, sentences, set(), Span(start=0, end=15))
    for move in moves:
        getattr(words, move)(data.draw(st.sampled_from([-1, 1])))
        chosen = text[words.start : words.end]
        assert chosen == chosen.strip() != ""
        assert words.start == 0 or text[words.start - 1].isspace()


SEVERAL = "The council sold 12 ferries in May, and the harbour lost 300 jobs within a year."


async def test_one_key_takes_the_parts_proposed_and_undo_brings_the_sentence_back() -> None:
    project = a_project(an_article([SEVERAL, CLAIMS[2]]))
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("vertical_line", "enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        parts = ["The council sold 12 ferries in May", "the harbour lost 300 jobs within a year."]
        assert quotes(project) == [*parts, CLAIMS[2]]
        await pilot.press("z")
        assert quotes(project) == [SEVERAL, CLAIMS[2]]


async def test_the_parts_proposed_can_be_refused_for_a_place_of_ones_own() -> None:
    project = a_project(an_article([SEVERAL, CLAIMS[2]]))
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("vertical_line", "escape")
        assert quotes(project) == [SEVERAL, CLAIMS[2]]
        await pilot.press("vertical_line", "n", "enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        assert len(quotes(project)) == 3
        assert " ".join(quotes(project)[:2]) == SEVERAL


async def test_words_about_a_claim_outlive_the_form_they_were_typed_in() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        for key in ("e", "X"):
            await pilot.press(key, *"half a thought", "escape")
        await pilot.press("X", *" more", "enter")
        assert project.casefile(project.articles()[0]).put_away[0].set_aside == "half a thought more"


async def test_only_the_claim_is_shown_as_what_a_cut_divides() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("vertical_line")
        assert isinstance(pilot.app.screen, SpanScreen)
        view = pilot.app.screen.query_one(StretchView)
        rows = [view.row(y) for y in range(view.size.height)]
        second = "".join(text for row in rows for text, ink in row if "current" in ink)
        first = "".join(text for row in rows for text, ink in row if ink == "text")
        assert "".join(f"{first}{second}".split()) == "".join(CLAIMS[0].split())
        assert second
