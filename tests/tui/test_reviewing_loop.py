"""The reviewing loop, key by key, and what is stored after each."""

from collections.abc import Sequence

import pytest
from ferry import CLAIMS, a_project, an_article, looked, reviewing, stored, workbench

from factcheck.errors import UnwritableError
from factcheck.model.event import Event
from factcheck.model.record import Change
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.storage.project import Project
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.name_form import NameForm
from factcheck.tui.screens.verdict_form import VerdictForm


def values(project: Project) -> list[str]:
    held = stored(project)
    return [v.value if (v := held.verdict(claim.id, "Ada")) else "" for claim in held.claims]


async def test_a_verdict_is_one_key_and_goes_on_to_the_next_undecided_claim() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "d", "k", "k", "j", "j", "u")
        assert values(project) == ["supported", "disputed", "unverified", "", "", ""]
        assert reviewing(pilot).session.position == 3
        assert "saved: unverified" in reviewing(pilot).status.message


async def test_a_suggestion_is_attached_by_its_number() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        await pilot.press("1", "j", "1", "1", "7")
        held = stored(project)
        assert [source.claim for source in held.sources] == [claim.id for claim in held.claims[:2]]
        assert held.sources[0].stance is None
        assert "no suggestion 7" in reviewing(pilot).status.message
        await pilot.press("minus")
        assert len(stored(project).sources) == 1


async def test_enter_saves_from_every_field_of_a_form() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await looked(pilot)
        await pilot.press("n", *"Two logbooks.", "enter")
        assert isinstance(pilot.app.screen, VerdictForm)
        # Nothing was chosen yet: the form leads there.
        await pilot.press("right", "enter")
        await looked(pilot)
        (verdict,) = stored(project).verdicts
        assert (verdict.value, verdict.justification) == ("supported", "Two logbooks.")


async def test_reasons_are_written_in_a_form_and_focus_comes_back() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("D", *"Budget says 55", "tab", "right", "right", "enter", "f2")
        verdict = stored(project).verdicts[0]
        assert (verdict.value, verdict.justification) == (VerdictValue.DISPUTED, "Budget says 55")
        assert verdict.basis is Basis.CONFLICTING
        assert reviewing(pilot).session.position == 0
        assert reviewing(pilot).focused is reviewing(pilot).claim_list
        await pilot.press("j", "s")
        assert values(project)[1] == "supported"


async def test_a_form_left_with_escape_keeps_its_draft() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "k", "n", *"half a thought", "escape", "n", "enter")
        assert stored(project).verdicts[0].justification == "half a thought"


async def test_a_counter_source_needs_an_address_or_a_quote_and_says_so_beside_the_field() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *"ftp:x", "enter")
        fault = pilot.app.screen.query(".fault.-shown").first()
        assert "https://" in str(fault.render())
        assert not stored(project).sources
        await pilot.press("end", *["backspace"] * 5, *"doi:10.1/a", "enter")
        source = stored(project).sources[0]
        assert (source.url, source.kind, source.reviewer) == ("doi:10.1/a", "document", "Ada")
        assert reviewing(pilot).focused is reviewing(pilot).claim_list


async def test_undo_and_redo_say_what_they_did() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "d", "z")
        assert values(project)[:2] == ["supported", ""]
        assert reviewing(pilot).session.position == 1
        assert reviewing(pilot).status.message.startswith("undid: ")
        await pilot.press("z", "z")
        assert "nothing to undo" in reviewing(pilot).status.message
        await pilot.press("y")
        assert values(project)[:2] == ["supported", ""]


async def test_reopening_lands_on_the_first_undecided_claim() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "s", "j", "d", "q")
    assert pilot.app.return_value == 0
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert reviewing(pilot).session.position == 2
        await pilot.press("k", "x")
        assert values(project) == ["supported", "", "", "disputed", "", ""]


async def test_search_finds_by_words_number_and_state() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        session = reviewing(pilot).session
        await pilot.press("slash", *"captains", "enter")
        assert session.position == 4
        await pilot.press("d", "slash", *"2", "enter")
        assert session.position == 1
        await pilot.press("slash", *"is:disp", "enter")
        assert session.position == 4
        await pilot.press("slash", *"mayor", "escape")
        assert session.position == 4
        assert reviewing(pilot).focused is reviewing(pilot).claim_list


async def test_marks_bring_one_back() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "m", "j", "j", "apostrophe")
        assert reviewing(pilot).session.position == 1
        assert len(stored(project).marks) == 1


async def test_dot_repeats_the_last_act() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("u", "full_stop", "j", "full_stop")
        assert values(project)[:3] == ["unverified", "unverified", "unverified"]


async def test_a_failed_save_says_why_and_keeps_the_edit() -> None:
    class FullDisk(Project):
        full = False

        def commit(self, article: str, changes: Sequence[Change]) -> tuple[Event, ...]:
            if self.full:
                raise UnwritableError("the disk is full; free some space and repeat")
            return super().commit(article, changes)

    project = FullDisk.in_memory("Ada")
    project.add(an_article())
    project.full = True
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        assert "not saved: the disk is full" in reviewing(pilot).status.message
        assert reviewing(pilot).session.position == 0
        await pilot.press("c", *"urn:x:1", "enter")
        project.full = False
        await pilot.press("enter")
        assert stored(project).sources[0].url == "urn:x:1"
        await pilot.press("s")
        assert values(project)[0] == "supported"


async def test_the_name_is_asked_once_and_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.tui.app.name_known_to_git", lambda: "Ada")
    project = a_project(reviewer=None)
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause(0.3)
        assert isinstance(pilot.app.screen, NameForm)
        await pilot.press("enter")
        await pilot.press("s")
        assert values(project)[0] == "supported"


async def test_no_name_no_verdict() -> None:
    project = a_project(reviewer=None)
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.3)
        await pilot.press("escape", "s")
        assert "say who you are" in reviewing(pilot).status.message
        assert not stored(project).verdicts


async def test_from_the_articles_to_a_claim_and_back() -> None:
    project = a_project(an_article(), an_article(CLAIMS[:2], title="A Second Ship"))
    async with workbench(project, None).run_test(size=(80, 24)) as pilot:
        articles = pilot.app.screen
        assert isinstance(articles, ArticlesScreen)
        assert {summary.title for summary in articles.list.summaries} == {"The Ferry That Came Late", "A Second Ship"}
        await pilot.press("j", "enter", "s", "escape")
        await pilot.pause()
        chosen = articles.list.chosen
        assert chosen is not None
        assert chosen.supported == 1


async def test_a_resize_loses_nothing() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        await pilot.press("n", *"half")
        await pilot.resize_terminal(40, 12)
        await pilot.resize_terminal(80, 24)
        await pilot.press("shift+tab", "right", "enter", "f2")
        assert stored(project).verdicts[0].justification == "half"


async def test_duplicates_get_the_same_verdict_after_asking() -> None:
    project = a_project(an_article([CLAIMS[0], CLAIMS[1], CLAIMS[0], CLAIMS[2]]))
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "k", "equals_sign", "escape")
        assert values(project) == ["disputed", "", "", ""]
        await pilot.press("equals_sign", "enter")
        await pilot.pause()
        assert values(project) == ["disputed", "", "disputed", ""]
        await pilot.press("z")
        assert values(project) == ["disputed", "", "", ""]


async def test_a_draft_outlives_a_closed_terminal() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *"urn:x")
        await pilot.pause(0.5)
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *":1", "enter")
        assert stored(project).sources[0].url == "urn:x:1"
        assert not reviewing(pilot).session.drafts.waiting_for(stored(project).claims[0].id)


async def test_ten_verdicts_and_five_rebuttals_take_fifteen_keys() -> None:
    claims = [f"Ferry number {n} cost {n + 3} million crowns." for n in range(10)]
    project = a_project(an_article(claims))
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press(*"1s1d1u1s1d", *"sdusd")
        assert len(stored(project).verdicts) == 10
        assert len(stored(project).sources) == 5
        assert "Every claim has your verdict" in reviewing(pilot).status.message
