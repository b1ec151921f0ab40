"""A pasted quote that stands in an article held here brings the rest of the source with it, as a proposal."""

from pathlib import Path

import pytest
from ferry import CLAIMS, COMMENT, TITLE, Clock, a_project, an_article, workbench
from textual.pilot import Pilot
from textual.widgets import Input

from factcheck.annotating import statement_index
from factcheck.annotating.proposals import proposed_fields
from factcheck.storage.project import Project
from factcheck.tui.screens import source_form
from factcheck.tui.screens.source_form import SourceForm

OTHERS = (
    "The night boat of the western isles was sold for scrap in 1998 after a fire in its engine room.",
    "Its captain, who had served on it for thirty years, kept the bell and gave it to the school.",
)


def two_articles(project: Project) -> tuple[str, str]:
    """The ids of the article at hand, and of the other."""
    here, other = an_article(), an_article(OTHERS, title="The Night Boat", comment=None)
    project.add(here)
    project.add(other)
    return here.article.id, other.article.id


def test_a_quote_of_another_article_tells_its_title_date_and_place() -> None:
    project = Project.in_memory("Ada", clock=Clock())
    here, _ = two_articles(project)
    found = proposed_fields(project, "sold for  SCRAP in 1998 after a fire", here)
    assert found == {
        "kind": "news",
        "title": "The Night Boat",
        "publisher": "Harbour News",
        "published": "2022-05-04",
        "locator": "paragraph 1",
    }


def test_a_readers_comment_is_proposed_as_a_rebuttal() -> None:
    project = a_project()
    found = proposed_fields(project, COMMENT, project.articles()[0])
    assert (found["kind"], found["author"], found["title"]) == ("rebuttal", "Reader Tove", TITLE)
    assert "published" not in found


@pytest.mark.parametrize("quote", ["", "in the year", "Words that nobody here has ever written down, in any order."])
def test_what_stands_nowhere_or_everywhere_proposes_nothing(quote: str) -> None:
    project = a_project()
    assert proposed_fields(project, quote, project.articles()[0]) == {}


def test_a_large_project_is_searched_through_its_index(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statement_index, "INDEXED_FROM", 0)
    project = Project.open(tmp_path, "Ada")
    here, _ = two_articles(project)
    assert proposed_fields(project, OTHERS[1], here)["title"] == "The Night Boat"


def field(form: SourceForm, name: str) -> Input:
    found = form.fields[name]
    assert isinstance(found, Input)
    return found


async def proposed(pilot: Pilot[int]) -> SourceForm:
    await pilot.pause(source_form._PROPOSE_SECONDS + 0.1)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    form = pilot.app.screen
    assert isinstance(form, SourceForm)
    return form


async def test_the_form_fills_what_is_empty_and_leaves_what_she_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_form, "_PROPOSE_SECONDS", 0.05)
    project = Project.in_memory("Ada", clock=Clock())
    here, _ = two_articles(project)
    async with workbench(project, here).run_test(size=(100, 30)) as pilot:
        await pilot.press("c")
        form = await proposed(pilot)
        field(form, "publisher").value = "The Island Post"
        form.fields["quote"].load_text(OTHERS[0])  # type: ignore[union-attr]
        form = await proposed(pilot)
        assert field(form, "title").value == "The Night Boat"
        assert field(form, "publisher").value == "The Island Post"
        assert form.values()["kind"] == "news"
        # Another quote, another proposal; one that stands nowhere takes the proposals back.
        form.fields["quote"].load_text(CLAIMS[0])  # type: ignore[union-attr]
        form = await proposed(pilot)
        assert field(form, "title").value == TITLE
        form.fields["quote"].load_text("Words that stand in no article of the whole project at all.")  # type: ignore[union-attr]
        form = await proposed(pilot)
        assert field(form, "title").value == ""
        assert form.values()["kind"] == "document"
        form.fields["quote"].load_text(OTHERS[0])  # type: ignore[union-attr]
        form = await proposed(pilot)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    (source,) = project.casefile(here).sources
    assert (source.title, source.publisher, source.locator) == ("The Night Boat", "The Island Post", "paragraph 1")
