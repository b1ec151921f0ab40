"""The HTML report is one page that runs nothing, whatever the texts in it try."""

import re
from html import unescape

import html5lib
from hypothesis import given
from hypothesis import strategies as st
from newsroom import HARBOUR, NOON, Desk, casefile, minutes, rebuttal, spotted, verdict

from factcheck.model.claim import Anchor
from factcheck.model.review import Adjudication, ReasonCode
from factcheck.model.verdict import VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.reporting.validation.html_page import findings

PAGE = spotted()
COST, MAYOR, LENGTH = PAGE.claims
ATTACKS = st.text(st.characters(exclude_categories=())) | st.sampled_from(
    ["<script>alert(1)</script>", '" onmouseover="alert(1)', "</title><img src=x>", "]]>", "<!--", "&lt;b&gt;",
     "javascript:alert(1)", "\u202eevil", "\x1b]52;c;x\x07", "a" * 500, "\ud800"]
)  # fmt: skip


def _page(desk: Desk) -> str:
    return render(build_report(desk, desk.ids), "html").decode()


def _shown(page: str) -> str:
    return unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", page, flags=re.DOTALL))


DESK = Desk(
    casefile(PAGE, verdict(COST), minutes(COST), rebuttal(PAGE, COST, 0), verdict(MAYOR, VerdictValue.UNVERIFIED))
)


def test_the_page_tells_everything() -> None:
    shown = _shown(_page(DESK))
    for said in (
        "Harbour wall [nearly] done", COST.quote, "Reviewer 1:", "disputed", "Minutes of March", "page 3",
        "The council minutes say eleven million.", "Reader 1", "What was not checked", PAGE.article.sha256,
        "It is the ugliest thing on the coast.",
    ):  # fmt: skip
        assert said in shown


def test_the_page_keeps_the_rules() -> None:
    assert list(findings(_page(DESK))) == []


def test_a_parser_of_the_html_standard_finds_nothing() -> None:
    parser = html5lib.HTMLParser()
    parser.parse(_page(DESK))
    assert parser.errors == []


def test_a_verdict_leads_back_to_its_claim_in_the_text() -> None:
    page = _page(DESK)
    for claim in (COST, MAYOR):
        assert f'<a href="#at-{claim.id}">Claim' in page


def test_claims_are_marked_where_they_stand_and_lead_to_their_verdicts() -> None:
    page = _page(DESK)
    marks = re.findall(r'<mark class="(\w+)" id="at-(\w+)"><a href="#claim-(\w+)">([^<]*)</a>', page)
    assert [(kind, unescape(words)) for kind, _, _, words in marks] == [
        ("disputed", COST.quote), ("unverified", MAYOR.quote), ("unchecked", LENGTH.quote)
    ]  # fmt: skip
    assert all(here == there for _, here, there, _ in marks)


def test_overlapping_claims_are_all_reachable() -> None:
    text = PAGE.article.text
    wide = COST.model_copy(update={"id": "cwide", "anchor": Anchor.at(text, COST.anchor.start, MAYOR.anchor.end)})
    page = _page(Desk(casefile(PAGE, claims=(COST, wide, MAYOR, LENGTH))))
    assert list(findings(page)) == []
    assert 'id="claim-cwide"' in page


def test_readers_and_furniture_are_not_reprinted() -> None:
    page = _page(DESK)
    for hidden in ("Gull Watcher", "HarbourFan9", "liar", "I liked the music", "Subscribe"):
        assert hidden not in page


@given(ATTACKS, ATTACKS, ATTACKS)
def test_nothing_in_the_page_acts(words: str, name: str, url: str) -> None:
    decided = Adjudication(
        claim=COST.id, value=VerdictValue.DISPUTED, justification=words, reason=ReasonCode.EDGE_CASE, inputs=(),
        waivers=(name,), anchor=COST.anchor, reviewer=name, at=NOON,
    )  # fmt: skip
    source = minutes(
        COST, name, reviewer=name, title=words, url=url, archived_url=words, quote=words, author=name, locator=words,
        question=words, answer=name, retracted=words, accessed=name,
    )  # fmt: skip
    desk = Desk(casefile(PAGE, verdict(COST, reviewer=name, why=words), source, adjudications=(decided,)))
    page = _page(desk)
    assert list(findings(page)) == []
    page.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\n"), min_size=1), ATTACKS)
def test_a_hostile_article_is_shown_as_it_is(text: str, title: str) -> None:
    parts = tuple((part[0], text if part[1] == COST.quote else part[1], part[2]) for part in HARBOUR)
    page = spotted(parts)
    page = page.model_copy(update={"metadata": page.metadata.model_copy(update={"title": title, "url": title})})
    assert list(findings(_page(Desk(casefile(page))))) == []
