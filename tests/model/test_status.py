"""A verdict counts at once but is final only with sources one can look up; status follows from the records."""

import pytest

from factcheck.model.article import Article, Metadata, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim, SpottedArticle
from factcheck.model.gate import independent, is_final, missing_for_final
from factcheck.model.review import Adjudication, Decision, ReasonCode, Review
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.status import Status, claim_status, outcome
from factcheck.model.verdict import Basis, Verdict, VerdictValue

ARTICLE = Article.of("The bridge cost nine million. It opened in May.")
ANCHOR = Anchor.at(ARTICLE.text, 0, 29)
SUPPORTED, DISPUTED, UNVERIFIED = VerdictValue.SUPPORTED, VerdictValue.DISPUTED, VerdictValue.UNVERIFIED


def verdict(
    value: VerdictValue, by: str = "ana", *, basis: Basis | None = None, why: str = "The budget says so."
) -> Verdict:
    return Verdict(
        claim="c1", value=value, basis=basis, justification=why, anchor=ANCHOR, reviewer=by, revision=f"{by}1"
    )


def source(
    stance: Stance | None,
    publisher: str = "City Archive",
    *,
    by: str = "ana",
    kind: SourceKind = SourceKind.DOCUMENT,
    quote: str = "Nine million were paid.",
    url: str | None = "https://archive.example/budget",
    accessed: str | None = "2026-05-01",
    retracted: str | None = None,
) -> CounterSource:
    return CounterSource(
        id=f"s-{publisher}-{by}", claim="c1", kind=kind, stance=stance, quote=quote, publisher=publisher, url=url,
        accessed=accessed, reviewer=by, retracted=retracted,
    )  # fmt: skip


def adjudication(
    value: VerdictValue, by: str = "eve", *, panel: int = 1, why: str = "The audit settles it."
) -> Adjudication:
    return Adjudication(
        claim="c1", value=value, justification=why, reason=ReasonCode.NEW_EVIDENCE, inputs=("ana1",), panel=panel,
        anchor=ANCHOR, reviewer=by,
    )  # fmt: skip


def casefile(*records: Verdict | CounterSource | Review | Adjudication) -> Casefile:
    claim = Claim(id="c1", article=ARTICLE.id, anchor=ANCHOR, zone=Zone.BODY, checkworthiness=0.9)
    spotted = SpottedArticle(
        version=1, article=ARTICLE, metadata=Metadata(), passages=(), sentences=(), comments=(), claims=(claim,)
    )
    return Casefile(
        spotted=spotted,
        claims=(claim,),
        verdicts=tuple(r for r in records if isinstance(r, Verdict)),
        sources=tuple(r for r in records if isinstance(r, CounterSource)),
        reviews=tuple(r for r in records if isinstance(r, Review)),
        adjudications=tuple(r for r in records if isinstance(r, Adjudication)),
    )


def status(*records: Verdict | CounterSource | Review | Adjudication, expected: int = 1) -> str:
    return claim_status(casefile(*records), "c1", expected).words


@pytest.mark.parametrize(("value", "stance"), [(SUPPORTED, Stance.SUPPORTS), (DISPUTED, Stance.REFUTES)])
def test_a_justification_and_two_independent_sources_pass_without_a_basis(value: VerdictValue, stance: Stance) -> None:
    assert is_final(verdict(value), [source(stance), source(stance, "Daily Courier")])


@pytest.mark.parametrize(
    ("given", "sources", "missing"),
    [
        (verdict(SUPPORTED), [], "a source that supports the claim"),
        (verdict(SUPPORTED), [source(Stance.REFUTES)], "a source that supports the claim"),
        (verdict(SUPPORTED), [source(None)], "(say what the document of City Archive does to the claim)"),
        (verdict(SUPPORTED), [source(None, kind=SourceKind.REBUTTAL)], "reader comments alone"),
        (verdict(SUPPORTED), [source(Stance.SUPPORTS, kind=SourceKind.REBUTTAL)], "reader comments alone"),
        (verdict(SUPPORTED), [source(Stance.SUPPORTS, retracted="withdrawn by the archive")], "supports the claim"),
        (verdict(SUPPORTED), [source(Stance.SUPPORTS, by="bob")], "supports the claim"),
        (verdict(SUPPORTED), [source(Stance.SUPPORTS, quote=" ")], "the quote"),
        (verdict(SUPPORTED), [source(Stance.SUPPORTS, url=None)], "the locator or address"),
        (verdict(SUPPORTED), [source(Stance.SUPPORTS, accessed=None)], "the access date"),
        (verdict(SUPPORTED, why=" "), [source(Stance.SUPPORTS)], "a justification"),
        (verdict(DISPUTED), [source(Stance.SUPPORTS)], "a source that refutes the claim"),
        (verdict(DISPUTED), [source(Stance.QUALIFIES)], "a source that refutes the claim"),
        (verdict(DISPUTED, basis=Basis.CONFLICTING), [source(Stance.REFUTES)], "a source that supports the claim"),
        (verdict(DISPUTED, basis=Basis.CONFLICTING), [source(Stance.SUPPORTS)], "a source that refutes the claim"),
        (verdict(UNVERIFIED, why=""), [], "a justification, or a source that was looked at"),
    ],
)
def test_what_is_missing_is_said_in_words(given: Verdict, sources: list[CounterSource], missing: str) -> None:
    assert missing in "; ".join(missing_for_final(given, sources))
    assert not is_final(given, sources)


@pytest.mark.parametrize(
    ("given", "sources"),
    [
        (verdict(DISPUTED, basis=Basis.CONFLICTING), [source(Stance.REFUTES), source(Stance.SUPPORTS, "Courier")]),
        (verdict(DISPUTED, basis=Basis.MISSING_CONTEXT), [source(Stance.QUALIFIES)]),
        (verdict(UNVERIFIED), []),
        (verdict(UNVERIFIED, why=""), [source(None, kind=SourceKind.REBUTTAL)]),
        (verdict(SUPPORTED), [source(Stance.SUPPORTS), source(Stance.SUPPORTS, "Courier", quote="")]),
    ],
)
def test_what_a_stranger_can_look_up_is_final(given: Verdict, sources: list[CounterSource]) -> None:
    assert missing_for_final(given, sources) == ()


def test_sources_of_one_publisher_or_group_count_once_and_comments_never() -> None:
    wire = source(Stance.REFUTES, "Daily Courier").model_copy(update={"group": "wire"})
    same_wire = source(Stance.REFUTES, "Evening Courier").model_copy(update={"group": "Wire"})
    comment = source(Stance.REFUTES, "Reader", kind=SourceKind.REBUTTAL)
    assert independent([wire, same_wire, comment, source(Stance.REFUTES)]) == 2


def test_status_follows_from_the_records() -> None:
    assert status() == "undecided"
    assert status(source(Stance.SUPPORTS)) == "in progress"
    assert status(verdict(SUPPORTED), expected=2) == "decided 1 of 2"
    assert status(verdict(SUPPORTED), verdict(SUPPORTED, "bob"), expected=3) == "decided 2 of 3"
    assert status(verdict(SUPPORTED), verdict(SUPPORTED, "bob")) == "agreed"
    assert status(verdict(SUPPORTED), verdict(DISPUTED, "bob")) == "conflict"
    assert status(verdict(SUPPORTED), verdict(DISPUTED, "bob"), adjudication(DISPUTED)) == "adjudicated"
    assert status(verdict(SUPPORTED), source(Stance.SUPPORTS)) == "published"
    assert status(verdict(SUPPORTED), source(Stance.SUPPORTS), expected=2) == "decided 1 of 2"


def test_a_verdict_that_was_published_otherwise_before_is_corrected() -> None:
    file = casefile(verdict(SUPPORTED), source(Stance.SUPPORTS))
    assert claim_status(file, "c1", published_before=(DISPUTED,)).status is Status.CORRECTED
    assert claim_status(file, "c1", published_before=(SUPPORTED,)).status is Status.PUBLISHED


def test_an_objection_shows_and_counts_only_for_the_revision_it_read() -> None:
    def objection(revision: str) -> Review:
        return Review(
            claim="c1", of="ana", verdict=revision, decision=Decision.DISAGREE, comment="Wrong year.", reviewer="bob"
        )

    assert status(verdict(SUPPORTED), objection("ana1"), expected=2) == "decided 1 of 2, 1 objection"
    assert status(verdict(SUPPORTED), objection("ana0"), expected=2) == "decided 1 of 2"


def test_reviewers_of_one_mind_pool_their_sources() -> None:
    conflicting = Basis.CONFLICTING
    file = casefile(
        verdict(DISPUTED, basis=conflicting),
        source(Stance.SUPPORTS),
        verdict(DISPUTED, "bob", basis=conflicting),
        source(Stance.REFUTES, by="bob"),
    )
    assert claim_status(file, "c1").status == "published"
    assert not is_final(file.verdicts[0], file.sources)


def test_a_panel_of_three_is_carried_by_two_and_a_tie_by_nobody() -> None:
    split = (verdict(SUPPORTED), verdict(DISPUTED, "bob"))
    one = adjudication(DISPUTED, panel=3)
    two = adjudication(DISPUTED, "fay", panel=3)
    other = adjudication(SUPPORTED, "gus", panel=3)
    unverified = adjudication(UNVERIFIED, "fay", panel=3)
    assert status(*split, one) == "conflict"
    assert status(*split, one, other, unverified) == "conflict"
    assert status(*split, one, two) == "adjudicated"
    carried = outcome(casefile(*split, one, two, other), "c1")
    assert carried is not None
    assert (carried.value, carried.by) == (DISPUTED, ("eve", "fay"))
    assert status(*split, adjudication(DISPUTED), adjudication(SUPPORTED, "fay")) == "conflict"


def test_an_adjudication_rests_on_everybodys_sources_and_is_published_when_final() -> None:
    split = (verdict(SUPPORTED), verdict(DISPUTED, "bob"), source(Stance.REFUTES, by="bob"))
    assert status(*split, adjudication(DISPUTED)) == "published"
    assert status(*split, adjudication(SUPPORTED)) == "adjudicated"
    assert status(*split) == "conflict"
