"""The Markdown page shows each word as it was written, and nothing in it acts."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from newsroom import Desk, casefile, minutes, spotted, verdict

from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.text import markdown, markdown_link, markdown_quote, visible

PAGE = spotted()
COST = PAGE.claims[0]
GITHUB = MarkdownIt("gfm-like")


def _shown(source: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", GITHUB.render(source)))


def test_a_claim_is_told_in_full() -> None:
    desk = Desk(casefile(PAGE, verdict(COST), minutes(COST)))
    page = render(build_report(desk, desk.ids), "markdown").decode()
    shown = _shown(page)
    for said in (
        "The wall cost nine million crowns.", "body", "Reviewer 1: disputed", "The council minutes name another sum.",
        "refutes the claim", "page 3", "Paid in full: 11 million.", "What was not checked", "Legend",
        PAGE.article.sha256, "It is the ugliest thing on the coast.", "Harbour wall [nearly] done",
    ):  # fmt: skip
        assert said in shown


@given(st.text())
def test_text_renders_as_itself(text: str) -> None:
    rendered = GITHUB.render("x" + markdown(text) + "x")
    shown = html.unescape(re.sub(r"^<p>|</p>\n$", "", rendered))
    assert re.sub(r"[ \t\n]+", "", shown) == re.sub(r"[ \t\n]+", "", "x" + visible(text) + "x")


@given(st.text(min_size=1))
def test_a_quote_survives_the_renderer(text: str) -> None:
    rendered = GITHUB.render(markdown_quote(text))
    shown = html.unescape(re.sub(r"</?(?:blockquote|p)>", "", rendered))
    assert re.sub(r"[ \t\n]+", "", shown) == re.sub(r"[ \t\n]+", "", visible(text))


def test_only_web_addresses_become_links() -> None:
    for address in (
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://user:word@bank.example/",
        "https://a.example/ b", "\u202ehttps://a.example", "https://",
    ):  # fmt: skip
        assert "href" not in GITHUB.render(markdown_link(address))
    assert 'href="https://a.example/b%3Ec"' in GITHUB.render(markdown_link("https://a.example/b>c"))


@given(st.text(st.characters(exclude_categories=())))
def test_no_link_but_to_the_web(url: str) -> None:
    for target in re.findall(r'href="([^"]*)"', GITHUB.render(markdown_link(url))):
        assert target.startswith(("http://", "https://"))
