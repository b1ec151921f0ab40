"""Whatever people say in a project, every export of it passes its validator and holds every verdict.

FACTCHECK_CASES=1000 asks for more cases than the suite runs.
"""

import json
import os
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import NOON, OPINION, Desk, Part, casefile, spotted

from factcheck.config import ProjectSettings
from factcheck.model.article import Metadata, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import SentenceKind
from factcheck.model.review import Adjudication, Decision, ReasonCode, Review
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import BASES, Confidence, Verdict, VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import FORMATS, render
from factcheck.reporting.validation.check import findings

CASES = int(os.environ.get("FACTCHECK_CASES", "50"))
HOSTILE = [
    "<script>alert(1)</script>",
    "=1+1",
    "](javascript:x)",
    "\u202e",
    "\x1b[2J",
    "--></style>",
    "Disputed: x",
    " ",
]
WORDS = st.text(st.characters(exclude_categories=()), max_size=40) | st.sampled_from(HOSTILE)
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(str.strip)
ADDRESSES = st.none() | WORDS | st.just("https://paper.example/a?b=c&d=%20#e")
DAYS = st.none() | st.sampled_from(["2024", "2024-05", "2024-05-06", "yesterday"])
NAMES = st.sampled_from(["ana", "ben", "Zoë", "<b>"])


@st.composite
def casefiles(draw: st.DrawFn) -> Casefile:
    parts: list[Part] = draw(
        st.lists(st.tuples(st.sampled_from(Zone), LINES, st.sampled_from(SentenceKind)), min_size=2, max_size=5)
    )
    readers = draw(st.lists(st.tuples(LINES, LINES), max_size=2))
    page = Metadata(title=draw(st.none() | WORDS), url=draw(ADDRESSES), published=draw(DAYS), publisher=draw(WORDS))
    article = spotted(tuple(parts), tuple(readers), page)
    records: list[Verdict | CounterSource] = []
    reviews, adjudications = [], []
    for claim in article.claims:
        for name in draw(st.sets(NAMES, max_size=3)):
            value = draw(st.sampled_from(VerdictValue))
            records.append(
                Verdict(
                    claim=claim.id, value=value, basis=draw(st.none() | st.sampled_from(BASES[value])), at=NOON,
                    confidence=draw(st.none() | st.sampled_from(Confidence)), justification=draw(WORDS),
                    anchor=claim.anchor, reviewer=name, revision=f"r{name}",
                )
            )  # fmt: skip
            for number in range(draw(st.integers(0, 2))):
                records.append(
                    CounterSource(
                        id=f"s{claim.id}{name}{number}", claim=claim.id, kind=draw(st.sampled_from(SourceKind)),
                        stance=draw(st.none() | st.sampled_from(Stance)), quote=draw(WORDS), title=draw(WORDS),
                        author=draw(WORDS), publisher=draw(WORDS), url=draw(ADDRESSES), archived_url=draw(ADDRESSES),
                        locator=draw(WORDS), published=draw(DAYS), accessed=draw(DAYS), reviewer=name, at=NOON,
                        confidential=draw(st.none() | WORDS),
                    )
                )  # fmt: skip
        if draw(st.booleans()):
            reviews.append(
                Review(
                    claim=claim.id, of=draw(NAMES), verdict="rana", decision=draw(st.sampled_from(Decision)),
                    comment=draw(WORDS), reviewer="eve", at=NOON,
                )
            )  # fmt: skip
            value = draw(st.sampled_from(VerdictValue))
            adjudications.append(
                Adjudication(
                    claim=claim.id, value=value, justification=draw(WORDS), reason=draw(st.sampled_from(ReasonCode)),
                    inputs=(), waivers=(draw(WORDS),), anchor=claim.anchor, reviewer="eve", at=NOON,
                )
            )  # fmt: skip
    return casefile(article, *records, reviews=tuple(reviews), adjudications=tuple(adjudications))


@settings(max_examples=CASES)
@given(st.lists(casefiles(), min_size=1, max_size=2), st.booleans(), WORDS)
def test_every_export_passes_its_validator(cases: list[Casefile], named: bool, title: str) -> None:
    desk = Desk(*cases, settings=ProjectSettings(name=title, organisation=title, reviewer_names=named))
    report = build_report(desk, desk.ids, base_url="https://desk.example/r")
    quotes = [claim.quote for article in report.articles for claim in article.claims]
    for form in FORMATS:
        if form != "pdf" or len(quotes) % 4 == 1:
            assert findings(render(report, form), form, quotes) == (), form
    annotations: list[dict[str, Any]] = json.loads(render(report, "webannotation"))
    given_ = sum(len(case.verdicts) for case in desk.casefiles)
    assert sum(annotation["motivation"] == "assessing" for annotation in annotations) == given_
    published = [c for a in report.articles for c in a.claims if c.outcome and c.outcome.published]
    assert len(json.loads(render(report, "claimreview"))["@graph"]) == len(published)


def test_an_article_of_opinion_alone_is_reported() -> None:
    desk = Desk(casefile(spotted(((Zone.TITLE, "A view", OPINION), (Zone.BODY, "It is ugly.", OPINION)), ())))
    report = build_report(desk, desk.ids)
    for form in FORMATS:
        assert render(report, form) or form == "prodigy"
