"""Reading colleagues' verdicts, key by key, and what is stored after each."""

import webbrowser

import pytest
from ferry import CLAIMS, Clock, a_project, an_article, workbench
from textual.pilot import Pilot

from factcheck.annotating import acts
from factcheck.config import ProjectSettings
from factcheck.model.casefile import Casefile
from factcheck.model.record import Put, RecordKind
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import Basis, Confidence, VerdictValue
from factcheck.reviewing import desk
from factcheck.storage.project import Project
from factcheck.tui.reflow import cells
from factcheck.tui.screens.agreement import AgreementScreen
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.colleagues import ColleaguesScreen
from factcheck.tui.screens.digest import DigestScreen
from factcheck.tui.screens.reviewing import ReviewingScreen
from factcheck.tui.screens.sources_in_full import SourcesInFull

HOSTILE = "[/] [@click=app.quit]x[/] \x1b]0;title\x07"
SUPPORTED, DISPUTED, UNVERIFIED = VerdictValue.SUPPORTED, VerdictValue.DISPUTED, VerdictValue.UNVERIFIED


def say(project: Project, name: str, place: int, value: VerdictValue, why: str = "The budget says so.") -> None:
    article = project.articles()[0]
    own = project.as_reviewer(name)
    casefile = own.casefile(article)
    own.commit(article, acts.give_verdict(casefile, casefile.claims[place].id, name, value, justification=why))


def a_newsroom(settings: ProjectSettings | None = None, *, hers: bool = True) -> Project:
    """Bob decided the first three claims; Ada differs on the first."""
    project = a_project() if settings is None else Project.in_memory("Ada", clock=Clock(), settings=settings)
    if settings is not None:
        project.add(an_article())
    for place in range(3):
        say(project, "Bob", place, DISPUTED)
    if hers:
        say(project, "Ada", 0, SUPPORTED)
    return project


def stored(project: Project) -> Casefile:
    return project.as_reviewer("").casefile(project.articles()[0])


def colleagues(pilot: Pilot[int]) -> ColleaguesScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ColleaguesScreen)
    return screen


async def test_nothing_of_a_colleagues_verdict_is_cut_at_the_edge_of_a_narrow_screen() -> None:
    project = a_newsroom()
    bob, article = project.as_reviewer("Bob of the Harbour Desk"), project.articles()[0]
    casefile = bob.casefile(article)
    verdict = acts.give_verdict(
        casefile,
        casefile.claims[3].id,
        "Bob of the Harbour Desk",
        DISPUTED,
        basis=Basis.MISSING_CONTEXT,
        confidence=Confidence.MEDIUM,
    )
    bob.commit(article, verdict)
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("R", *"jjj")
        view = colleagues(pilot).view
        told = view.in_words()
        assert "medium confidence" in " ".join(told.split())
        assert all(cells(line) <= view.size.width for line in told.splitlines())


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_agreeing_is_one_key_and_goes_on(size: tuple[int, int]) -> None:
    project = a_newsroom()
    async with workbench(project).run_test(size=size) as pilot:
        await pilot.press("R", "a", "a")
        held = stored(project)
        assert [(r.reviewer, r.of, r.claim, r.decision) for r in held.reviews] == [
            ("Ada", "Bob", claim.id, Decision.AGREE) for claim in held.claims[:2]
        ]
        assert colleagues(pilot).sitting.position == 2
        assert "saved: agree with Bob" in colleagues(pilot).status.message
        await pilot.press("k", "x", "z", "escape")
        assert [r.claim for r in stored(project).reviews] == [claim.id for claim in held.claims[:2]]
        assert not isinstance(pilot.app.screen, ColleaguesScreen)


async def test_disagreeing_asks_for_words_and_keeps_a_draft() -> None:
    project = a_newsroom()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("R", "d", "enter")
        assert pilot.app.screen.query(".fault.-shown")
        await pilot.press(*"Old budget", "escape")
        assert stored(project).reviews == ()
        await pilot.press("d", *"!", "enter")
        (review,) = stored(project).reviews
        assert (review.decision, review.comment) == (Decision.DISAGREE, "Old budget!")
        assert colleagues(pilot).focused is colleagues(pilot).list


async def test_claim_verdict_reasons_and_sources_are_on_the_screen_in_full() -> None:
    project = a_newsroom()
    article = project.articles()[0]
    claim = stored(project).claims[0]
    source = CounterSource(
        id="s1", claim=claim.id, kind=SourceKind.DOCUMENT, stance=Stance.REFUTES, quote=HOSTILE, title="Budget 2019"
    )
    project.as_reviewer("Bob").commit(article, [Put(record=source)])
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        await pilot.press("R")
        told = colleagues(pilot).view.in_words()
        assert claim.quote in " ".join(told.replace("▌", "").split())
        for part in ("Bob: ", "disputed", "The budget says so.", "Budget 2019", "not final", "conflict", "Ada ✓"):
            assert part in told
        assert "[@click=app.quit]x[/]" in told
        assert "\x1b" not in told
        await pilot.press("1", "m", "v", "v", "a")
        held = stored(project)
        assert [(s.reviewer, s.taken_over) for s in held.sources if s.reviewer == "Ada"] == [("Ada", "Bob")]
        (review,) = held.reviews
        assert (review.quote_matches, review.source_opens, review.evidence_supports) == (True, None, False)


@pytest.mark.parametrize(("address", "opened"), [("https://paper.example/1", True), ("javascript:alert(1)", False)])
async def test_a_colleagues_source_is_read_in_full_and_opened_when_asked_for(
    address: str, opened: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = a_newsroom()
    (article,) = project.articles()
    claim, comment = stored(project).claims[0], stored(project).spotted.comments[0]
    start = comment.start + comment.text.index("55 million")
    where = {"article": article, "start": start, "end": start + 10}
    said = {"id": "s1", "claim": claim.id, "kind": SourceKind.REBUTTAL, "quote": "55 million"}
    passage = CounterSource.model_validate({**said, **where})
    page = CounterSource(id="s2", claim=claim.id, kind=SourceKind.NEWS, quote=HOSTILE, url=address, locator="p. 3")
    project.as_reviewer("Bob").commit(article, [Put(record=passage), Put(record=page)])
    asked: list[str] = []

    class Browser(webbrowser.BackgroundBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            asked.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", lambda: Browser("true"))
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        await pilot.press("R", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, SourcesInFull)
        told = " ".join(screen.view.in_words().replace("▌", "").split())
        assert "not 40 million, if you read" in told
        assert "locator: p. 3" in told
        await pilot.press("2")
        assert asked == ([address] if opened else [])
        assert ("opened in your browser" in screen.view.in_words()) is opened
        await pilot.press("escape", "a")
        assert len(stored(project).reviews) == 1


async def test_filters_and_colleagues_are_chosen_with_a_key() -> None:
    project = a_newsroom()
    say(project, "Eve", 1, UNVERIFIED)
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("R")
        assert len(colleagues(pilot).sitting.items) == 4
        await pilot.press("f")
        assert len(colleagues(pilot).sitting.items) == 3
        await pilot.press("o")
        assert {item.verdict.reviewer for item in colleagues(pilot).sitting.items} == {"Bob"}
        await pilot.press("f", "f")
        assert [item.others for item in colleagues(pilot).sitting.items] == [()]


async def test_a_claim_is_decided_between_verdicts_side_by_side() -> None:
    project = a_newsroom().as_reviewer("Eve")
    async with workbench(project).run_test(size=(100, 40)) as pilot:
        await pilot.press("R", "w")
        sides = pilot.app.screen.query_one("#sides").in_words()  # type: ignore[attr-defined]
        assert "Ada" in sides
        assert "Bob" in sides
        await pilot.press("right", "right", "tab", *"See page 4.", "tab", "right", "f2")
        (decision,) = stored(project).adjudications
        assert (decision.value, decision.reviewer, decision.reason) == (DISPUTED, "Eve", ReasonCode.AMBIGUOUS_TEXT)
        assert decision.justification == "See page 4."


async def test_deciding_where_one_has_a_verdict_needs_a_waiver() -> None:
    project = a_newsroom()
    async with workbench(project).run_test(size=(100, 40)) as pilot:
        await pilot.press("R", "w", "right", "tab", *"Sure.", "tab", "right", "f2")
        assert stored(project).adjudications == ()
        await pilot.press(*"team of two", "f2")
        (decision,) = stored(project).adjudications
        assert len(decision.waivers) == 2


async def test_blind_mode_hides_says_so_and_records_a_look() -> None:
    project = a_newsroom(ProjectSettings(blind=True), hers=False)
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("R")
        assert colleagues(pilot).sitting.items == ()
        assert "The files themselves are plain" in " ".join(colleagues(pilot).view.in_words().split())
        await pilot.press("a")
        assert "no verdict of a colleague" in colleagues(pilot).status.message
        await pilot.press("b", "y")
        await pilot.pause()
        assert len(colleagues(pilot).sitting.items) == 3
        kinds = [event.kind for event in project.history(project.articles()[0])]
        assert RecordKind.UNBLINDING in kinds


async def test_a_change_by_the_colleague_is_not_reviewed_unseen() -> None:
    project = a_newsroom()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("R")
        say(project, "Bob", 0, UNVERIFIED)
        await pilot.press("a")
        assert stored(project).reviews == ()
        assert "read it again" in colleagues(pilot).status.message
        assert "unverified" in colleagues(pilot).view.in_words()


async def test_agreement_is_plotted_with_its_matrices() -> None:
    project = a_newsroom()
    for place in (1, 2):
        say(project, "Ada", place, DISPUTED)
    async with workbench(project).run_test(size=(100, 40)) as pilot:
        await pilot.press("A")
        screen = pilot.app.screen
        assert isinstance(screen, AgreementScreen)
        await pilot.app.workers.wait_for_complete()
        told = screen.view.in_words()
        for part in ("Krippendorff's alpha", "●", "Ada ↓ and Bob →", "Cohen's kappa 0.00", "FEVER 0.68"):
            assert part in told
        await pilot.press("pagedown", "pageup", "escape")


async def test_agreement_is_told_by_article_too_and_of_final_verdicts_alone() -> None:
    other = an_article(CLAIMS[:2], title="A Second Ship")
    project = a_newsroom()
    project.add(other)
    for name in ("Ada", "Bob"):
        own = project.as_reviewer(name)
        casefile = own.casefile(other.article.id)
        own.commit(other.article.id, acts.give_verdict(casefile, other.claims[0].id, name, SUPPORTED))
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        await pilot.press("A")
        screen = pilot.app.screen
        assert isinstance(screen, AgreementScreen)
        await pilot.app.workers.wait_for_complete()
        await pilot.press("j")
        await pilot.app.workers.wait_for_complete()
        assert screen.list.article in project.articles()
        assert screen.view.figures == desk.agreement_on(project, [str(screen.list.article)])
        await pilot.press("f")
        await pilot.app.workers.wait_for_complete()
        assert screen.list.article is None
        assert screen.view.figures == desk.agreement_on(project, final=True)
        assert "final verdicts only" in "".join(text for text, _ in screen.bar.row(0))


async def test_agreement_without_variation_is_said_and_not_a_number() -> None:
    project = a_project()
    for name in ("Ada", HOSTILE):
        for place in (0, 1):
            say(project, name, place, SUPPORTED)
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("A")
        screen = pilot.app.screen
        assert isinstance(screen, AgreementScreen)
        await pilot.app.workers.wait_for_complete()
        told = screen.view.in_words()
        assert "undefined (no variation)" in told
        assert "nan" not in told.lower()
        assert "\x1b" not in told


def digest(pilot: Pilot[int]) -> DigestScreen:
    screen = pilot.app.screen
    assert isinstance(screen, DigestScreen)
    return screen


async def test_what_was_said_of_ones_work_is_shown_at_start_once_and_answered() -> None:
    project = a_newsroom()
    article = project.articles()[0]
    desk.review(project.as_reviewer("Bob"), stored(project).claims[0].id, Decision.DISAGREE, comment="See page 4.")
    async with workbench(project, None).run_test(size=(100, 30)) as pilot:
        for _ in range(200):
            if isinstance(pilot.app.screen, DigestScreen):
                break
            await pilot.pause(0.02)
        await pilot.pause()
        told = digest(pilot).view.in_words()
        assert "Bob: disagree" in told
        assert "See page 4." in told
        await pilot.press("n", *"Of what?", "enter")
        assert [(r.reviewer, r.text) for r in project.casefile(article).replies] == [("Ada", "Of what?")]
        await pilot.press("escape", "T")
        assert "Nothing new" in str(digest(pilot).view.border_title)
        assert "See page 4." in digest(pilot).view.in_words()


async def test_a_remark_leads_to_its_claim() -> None:
    project = a_newsroom()
    say(project, "Ada", 1, SUPPORTED)
    claim = stored(project).claims[1].id
    desk.review(project.as_reviewer("Bob"), claim, Decision.DISAGREE, comment="See page 4.")
    async with workbench(project).run_test(size=(100, 30)) as pilot:
        await pilot.press("T", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ReviewingScreen)
        assert screen.session.claim is not None
        assert screen.session.claim.id == claim


async def test_who_is_at_work_already_is_told_of_remarks_and_not_interrupted() -> None:
    project = a_newsroom()
    desk.review(project.as_reviewer("Bob"), stored(project).claims[0].id, Decision.DISAGREE, comment="See page 4.")
    async with workbench(project, None).run_test(size=(100, 30)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ArticlesScreen)
        screen.untouched = False
        for _ in range(200):
            if screen.status.message:
                break
            await pilot.pause(0.02)
        assert "1 remark on your work: T shows" in screen.status.message
        assert pilot.app.screen is screen


async def test_an_article_that_was_asked_for_opens_without_a_digest() -> None:
    project = a_newsroom()
    desk.review(project.as_reviewer("Bob"), stored(project).claims[0].id, Decision.DISAGREE, comment="See page 4.")
    async with workbench(project).run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.3)
        assert isinstance(pilot.app.screen, ReviewingScreen)


async def test_the_card_names_every_colleague_however_many_there_are() -> None:
    project = a_newsroom()
    names = [f"Colleague {number} of the desk" for number in range(5)]
    for name in names:
        say(project, name, 3, DISPUTED)
    async with workbench(project).run_test(size=(80, 40)) as pilot:
        await pilot.press("g", "j", "j", "j")
        screen = pilot.app.screen
        assert isinstance(screen, ReviewingScreen)
        rows = ["".join(text for text, _ in screen.card.row(y)) for y in range(screen.card.size.height)]
        assert all(f"{name} ✗ disputed" in " ".join(rows) for name in names)
        assert all(cells(row) <= screen.card.size.width for row in rows)
