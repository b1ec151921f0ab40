"""What a source does is said in the workbench; what is remarkable of it stands beside it; a retraction is marked."""

from collections.abc import Mapping

from ferry import a_project, an_article, workbench
from textual.pilot import Pilot

from factcheck.model.record import Put
from factcheck.model.source import CounterSource, SourceKind, Stance, Strength, Suggestion
from factcheck.storage.project import Project
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.reviewing import ReviewingScreen
from factcheck.tui.screens.source_form import SourceForm

LOG = "https://port.example/log"


def first_claim(project: Project) -> str:
    return project.spotted(project.articles()[0]).claims[0].id


def with_source(**fields: object) -> Project:
    """A project with a source of Ada's on its first claim."""
    project = a_project()
    said = {"title": "Port log", "url": LOG, "quote": "55 million were paid.", "kind": SourceKind.DOCUMENT, **fields}
    record = CounterSource.model_validate({"id": "slog", "claim": first_claim(project), **said})
    project.commit(project.articles()[0], (Put(record=record),))
    return project


def held(project: Project) -> CounterSource:
    [source] = project.casefile(project.articles()[0]).sources
    return source


async def settled(app: FactcheckApp, pilot: Pilot[int]) -> ReviewingScreen:
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    assert isinstance(app.screen, ReviewingScreen)
    return app.screen


async def test_an_attached_source_says_that_its_stance_is_open_and_a_key_asks_for_it() -> None:
    project = with_source()
    app = workbench(project)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settled(app, pilot)
        assert "w says what it does" in screen.sources.in_words()
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(app.screen, SourceForm)
        await pilot.press("right", "right", "tab", "right", "f2")
        screen = await settled(app, pilot)
        assert (held(project).stance, held(project).strength) == (Stance.REFUTES, Strength.DIRECT)
        assert "document refutes (direct)" in screen.sources.in_words()
        await pilot.press("z")
        await settled(app, pilot)
        assert held(project).stance is None


async def test_every_field_of_a_source_can_be_typed() -> None:
    project = a_project()
    app = workbench(project)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(app, pilot)
        await pilot.press("c")
        await pilot.pause()
        form = app.screen
        assert isinstance(form, SourceForm)
        assert {"primary", "reliability", "credibility", "group", "joint", "archived_url", "confidential"} <= {
            *form.fields
        }
        for name, value in (("url", LOG), ("archived_url", f"{LOG}/"), ("group", "port")):
            form.fields[name].value = value  # type: ignore[union-attr]
        await pilot.press("f2")
        await pilot.pause()
        assert "archived copy" in form.faults()["archived_url"]
        assert project.casefile(project.articles()[0]).sources == ()
        form.fields["archived_url"].value = "https://archive.example/log"  # type: ignore[union-attr]
        await pilot.press("f2")
        await settled(app, pilot)
    assert (held(project).group, held(project).archived_url) == ("port", "https://archive.example/log")


async def test_what_is_remarkable_stands_beside_the_source() -> None:
    app = workbench(with_source(published="2023-01-01", archived_url=f"{LOG}/"))
    async with app.run_test(size=(120, 40)) as pilot:
        words = " ".join((await settled(app, pilot)).sources.in_words().split())
    assert "! published after the article, of 2022-05-04" in words
    assert "! its archived address is the original" in words


async def test_a_retraction_marks_the_verdict_until_it_is_looked_at_again() -> None:
    project = with_source()
    app = workbench(project)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settled(app, pilot)
        await pilot.press("D")
        await pilot.pause()
        await pilot.press(*"See log", "enter")
        await settled(app, pilot)
        await pilot.press("exclamation_mark")
        await pilot.pause()
        await pilot.press(*"Withdrawn", "enter")
        screen = await settled(app, pilot)
        assert held(project).retracted == "Withdrawn"
        assert "! retracted: Withdrawn" in screen.sources.in_words()
        card = "".join(text for y in range(screen.card.size.height) for text, _ in screen.card.row(y))
        assert "! look again: “Port log” was retracted: Withdrawn" in card
        assert "! " in "".join(text for text, _ in screen.claim_list.row(0))
        await pilot.press("slash", *"is:look", "enter")
        await pilot.pause()
        assert screen.session.position == 0
        await pilot.press("u")
        await settled(app, pilot)
        await pilot.press("k")
        assert screen.session.look_again(screen.session.claims[0]) == ()


async def test_an_earlier_check_has_its_own_mark_and_its_own_words_and_a_number_attaches_it() -> None:
    project = a_project(an_article())
    claim = first_claim(project)
    check = Suggestion(
        id="scheck",
        claim=claim,
        kind=SourceKind.EARLIER_CHECK,
        quote="The ferry cost 40 million",
        author="The mayor",
        publisher="Coast Check",
        published="2020-02-02",
        url="https://coast.example/7",
        rating="[Half] true!",
        explanation="Without the harbour works.",
        score=0.9,
        reasons=("same figure: 40 million",),
    )

    def suggest(_: str, __: object) -> list[Mapping[str, tuple[Suggestion, ...]]]:
        return [{claim: (check,)}]

    app = FactcheckApp(project, article=project.articles()[0], suggest=suggest)
    async with app.run_test(size=(120, 40)) as pilot:
        words = (await settled(app, pilot)).sources.in_words()
        assert "≟ already checked? · Coast Check" in words
        assert "rated “[Half] true!” · 2020-02-02 · https://coast.example/7" in " ".join(words.split())
        assert "same figure: 40 million" in words
        await pilot.press("1")
        words = (await settled(app, pilot)).sources.in_words()
    assert (held(project).kind, held(project).answer, held(project).stance) == (
        SourceKind.EARLIER_CHECK, "[Half] true!", None,
    )  # fmt: skip
    assert "● earlier check" in words
    assert project.casefile(project.articles()[0]).verdicts == ()
