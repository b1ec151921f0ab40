"""Agreement comes with interval, n and reason, leaves out what cannot be compared and names it, and never breaks."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest

from factcheck.model.article import Article, Metadata, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim, SpottedArticle
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reviewing import bootstrap
from factcheck.reviewing.agreement import NO_VARIATION, Agreement, agreement
from factcheck.reviewing.ratings import Rated, Ratings, ratings

VALUES = {"s": VerdictValue.SUPPORTED, "d": VerdictValue.DISPUTED, "u": VerdictValue.UNVERIFIED}
TEXT = "The mill closed in 1998, and its forty workers moved to Lund. " * 4


def said(**reviewers: str) -> Ratings:
    """Ratings from a string a reviewer: a letter a claim, `.` where she gave no verdict."""
    rated = []
    for number, row in enumerate(zip(*reviewers.values(), strict=True)):
        verdicts = {name: VALUES[mark] for name, mark in zip(reviewers, row, strict=True) if mark != "."}
        if len(verdicts) > 1:
            rated.append(Rated(claim=f"c{number}", article="a1", verdicts=verdicts))
    return Ratings(rated=tuple(rated))


def casefile(spans: Mapping[str, tuple[int, int]], verdicts: Sequence[tuple[str, str, str]], own: str = "") -> Casefile:
    article = Article.of(TEXT)
    claims = tuple(
        Claim(
            id=name, article=article.id, anchor=Anchor.at(TEXT, *span), zone=Zone.BODY, checkworthiness=0.5,
            reviewer="bob" if name == own else "",
        )
        for name, span in spans.items()
    )  # fmt: skip
    spotted = SpottedArticle(
        version=1, article=article, metadata=Metadata(), passages=(), sentences=(), comments=(), claims=claims
    )
    given = tuple(
        Verdict(claim=claim, reviewer=who, value=VALUES[mark], anchor=Anchor.at(TEXT, *spans[claim]))
        for claim, who, mark in verdicts
    )
    return Casefile(spotted=spotted, claims=claims, verdicts=given)


def chance_corrected(figures: Agreement) -> list[float | None]:
    return [figures.fleiss.value, figures.krippendorff.value, *(pair.value for pair in figures.cohen)]


def test_two_reviewers_figures_stand_between_their_bounds() -> None:
    figures = agreement(said(ana="ssdduuss", bob="ssddusus"))
    pair = figures.cohen[0]
    assert pair.reviewers == ("ana", "bob")
    assert pair.matrix == ((2, 0, 0), (0, 1, 1), (0, 1, 3))
    for figure in (figures.percent, figures.fleiss, figures.krippendorff, figures.gwet, pair):
        assert figure.n == 8
        assert figure.value is not None
        assert figure.low is not None
        assert figure.high is not None
        assert figure.low <= figure.value <= figure.high
        assert figure.why is None
    assert figures.percent.value == 0.75
    assert figures.verdicts == {VALUES["d"]: 4, VALUES["u"]: 4, VALUES["s"]: 8}


def test_where_every_verdict_is_the_same_alpha_and_kappas_are_undefined() -> None:
    figures = agreement(said(ana="sss", bob="sss"))
    assert chance_corrected(figures) == [None, None, None]
    assert figures.krippendorff.why == NO_VARIATION
    assert (figures.percent.value, figures.gwet.value) == (1, 1)
    assert figures.by_value[VALUES["d"]].specific.why == "undefined: nobody said disputed"


@pytest.mark.parametrize("nothing", [Ratings(), said(ana="sd"), said(ana="s.", bob=".d")])
def test_without_a_shared_claim_everything_is_undefined_and_says_why(nothing: Ratings) -> None:
    figures = agreement(nothing)
    assert figures.percent.value is None
    assert figures.percent.why == "undefined: no claim has two verdicts to compare"
    assert chance_corrected(figures) == [None, None]


def test_one_shared_claim_gives_a_share_but_no_coefficient() -> None:
    figures = agreement(said(ana="s", bob="d"))
    assert figures.percent.value == 0
    assert chance_corrected(figures) == [None, None, None]
    assert figures.cohen[0].why == "undefined: only one claim has two verdicts to compare"


def test_a_pair_without_a_shared_claim_is_named_with_its_reason() -> None:
    figures = agreement(said(ana="sd..", bob="sdsu", eve="..su"))
    apart = next(pair for pair in figures.cohen if pair.reviewers == ("ana", "eve"))
    assert (apart.value, apart.n) == (None, 0)
    assert apart.why == "undefined: no claim has two verdicts to compare"


def test_the_order_of_claims_and_reviewers_changes_no_figure_or_interval() -> None:
    forth = agreement(said(ana="sdusds", bob="sdussu", eve="sduuds"))
    back = agreement(said(eve="sduuds", bob="ussuds"[::-1], ana="sdusds"[::1]))
    shuffled = agreement(said(eve="sduuds"[::-1], bob="sdussu"[::-1], ana="sdusds"[::-1]))
    assert forth.krippendorff == back.krippendorff == shuffled.krippendorff
    assert forth.gwet == shuffled.gwet


def test_ordinal_alpha_forgives_neighbours_more_than_opposites() -> None:
    near, far = said(ana="ssddss", bob="suddss"), said(ana="ssddss", bob="sdddss")
    for ordinal in (False, True):
        gap = [agreement(r, ordinal=ordinal).krippendorff.value or 0 for r in (near, far)]
        assert (gap[0] > gap[1]) or not ordinal
    assert agreement(near, ordinal=True).ordinal


def test_lone_verdicts_and_overlapping_spans_are_left_out_and_named() -> None:
    spans = {"c1": (0, 24), "c2": (0, 61), "c3": (62, 86), "c4": (124, 148), "c5": (186, 210)}
    given = [
        ("c1", "ana", "s"), ("c2", "bob", "d"), ("c3", "ana", "s"), ("c4", "bob", "u"),
        ("c5", "ana", "d"), ("c5", "bob", "d"),
    ]  # fmt: skip
    compared = ratings([casefile(spans, given, own="c4")])
    assert [claim.claim for claim in compared.rated] == ["c5"]
    assert {out.claim: out.why for out in compared.left_out} == {
        "c1": "only ana gave a verdict; its span overlaps c2 of bob",
        "c2": "only bob gave a verdict; its span overlaps c1 of ana",
        "c3": "only ana gave a verdict",
        "c4": "only bob, who added the claim, gave a verdict",
    }


def test_final_restricts_to_verdicts_that_pass_the_gate() -> None:
    file = casefile({"c1": (0, 24)}, [("c1", "ana", "s"), ("c1", "bob", "s")])
    assert len(ratings([file]).rated) == 1
    assert ratings([file], final=True).rated == ()


def test_each_article_has_figures_of_its_own() -> None:
    one, other = said(ana="ssdd", bob="ssdd"), said(ana="ssdd", bob="ddss")
    moved = tuple(claim.model_copy(update={"article": "a2"}) for claim in other.rated)
    figures = agreement(Ratings(rated=one.rated + moved))
    assert [(part.article, part.percent.value) for part in figures.by_article] == [("a1", 1.0), ("a2", 0.0)]


@pytest.mark.parametrize("counts", [(3, 0, 2), (400, 100, 500), (1,) * 50, (1,) * 200, (128, 128), (4, 1) * 100])
def test_a_resample_has_as_many_claims_and_the_same_proportions(counts: tuple[int, ...]) -> None:
    drawn = list(bootstrap.resamples(counts, 400))
    assert all(sum(resample) == sum(counts) for resample in drawn)
    for place, count in enumerate(counts):
        mean = sum(resample[place] for resample in drawn) / len(drawn)
        spread = (count * (1 - count / sum(counts)) / len(drawn)) ** 0.5
        assert abs(mean - count) <= 5 * spread


def test_all_ways_of_drawing_spread_alike() -> None:
    counts, random = (30, 50, 20), Random(5)
    for draw in (bootstrap._one_by_one, bootstrap._multinomial, bootstrap._ByBytes(counts)):
        first = [draw(counts, random)[0] for _ in range(3000)]
        mean = sum(first) / len(first)
        variance = sum((n - mean) ** 2 for n in first) / len(first)
        assert mean == pytest.approx(30, abs=0.5)
        assert variance == pytest.approx(21, rel=0.12)


def test_an_interval_needs_most_resamples_to_be_defined() -> None:
    assert bootstrap.interval([None, None, 0.5]) is None
    assert bootstrap.interval([0.0, 1.0, None]) == pytest.approx((0.025, 0.975))
