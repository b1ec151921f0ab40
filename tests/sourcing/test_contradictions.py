"""The contradiction radar: what cannot both hold is found, what can is left alone."""

import pytest

from factcheck.model.contradiction import Contradiction, ContradictionKind, PairDecision, PairState
from factcheck.sourcing.contradictions import contradictions
from shelf import Shelf, spotted

FILLER = ("Ticket prices stayed as they were.", "Readers sent in photographs of the fog.")


def found(a: str, b: str, published: str = "2023-09-20") -> tuple[Contradiction, ...]:
    """The contradictions between two articles that say these things."""
    shelf = Shelf(
        spotted([a, *FILLER], published=published), spotted([b, "The market was quiet."], published=published)
    )
    return contradictions(shelf, shelf.articles())


@pytest.mark.parametrize(
    ("a", "b", "kind", "differing"),
    [
        (
            "About 5,000 harbour guards were sent to the Morvan estuary.",
            "Some 1,900 harbour guards patrol the Morvan estuary.",
            ContradictionKind.FIGURE,
            {"5,000", "1,900"},
        ),
        (
            "The new Kestrel bridge cost $40 million, the council says.",
            "Taxpayers paid $65 million for the new Kestrel bridge.",
            ContradictionKind.FIGURE,
            {"$40 million", "$65 million"},
        ),
        (
            "Nobody was hurt when the Kestrel bridge fell.",
            "Two drivers were hurt when the Kestrel bridge fell.",
            ContradictionKind.FIGURE,
            {"Nobody", "Two"},
        ),
        (
            "Nineteen people were hurt when the Kestrel bridge fell.",
            "Injuries at the Kestrel bridge: 22",
            ContradictionKind.FIGURE,
            {"Nineteen", "22"},
        ),
        (
            "The level of Lake Morvan fell by eight metres.",
            "Lake Morvan is 1.6 metres lower since the spill.",
            ContradictionKind.FIGURE,
            {"eight metres", "1.6 metres"},
        ),
        (
            "Norland has a naval base on Lorra island.",
            "Lorra island is filled with naval bases of Norland.",
            ContradictionKind.FIGURE,
            {"has a", "filled with"},
        ),
        (
            "Port Callum fell after only a few days of fighting.",
            "The operation at Port Callum ended within 24 hours.",
            ContradictionKind.DURATION,
            {"only a few days", "within 24 hours"},
        ),
        (
            "Engines failed in the 2021 Lorra dam flood.",
            "In 2020, the Lorra dam flood drowned three villages.",
            ContradictionKind.DATE,
            {"2021", "2020"},
        ),
        (
            "A court issued a warrant for the arrest of Ilmar Tavosyan last year.",
            "Earlier this year, the court issued an arrest warrant for Ilmar Tavosyan.",
            ContradictionKind.DATE,
            {"last year", "Earlier this year"},
        ),
        (
            "The siege of Port Callum lasted a few days.",
            "Port Callum fell after a siege of six weeks.",
            ContradictionKind.DURATION,
            {"a few days", "six weeks"},
        ),
        (
            "The council of Port Callum approved the harbour tunnel.",
            "The council of Port Callum has not approved the harbour tunnel.",
            ContradictionKind.NEGATION,
            {"approved", "not approved"},
        ),
        (
            "The council of Port Callum approved the harbour tunnel plan.",
            "The council of Port Callum rejected the harbour tunnel plan.",
            ContradictionKind.STATUS,
            {"approved", "rejected"},
        ),
    ],
)
def test_what_cannot_both_hold_is_found_and_marked(
    a: str, b: str, kind: ContradictionKind, differing: set[str]
) -> None:
    (pair,) = found(a, b)
    assert pair.kind is kind
    assert set(pair.differing) == differing
    assert {pair.a.quote, pair.b.quote} == {a, b}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Lorra war lasted six weeks.", "Lorra lived through a 44-day war."),
        ("A loan of $200M went to Norland.", "Norland got a loan of 200 million dollars."),
        ("About 120 homes burned in Kestrel.", "Some 125 homes burned in Kestrel."),
        ("More than 30 ferries sank off Morvan.", "In all, 34 ferries sank off Morvan."),
        ("Ilmar Tavosyan spoke in Kestrel on Monday.", "Ilmar Tavosyan spoke in Kestrel on Tuesday."),
        ("The port has been closed since 1991.", "The port was closed again in 2015."),
        ("The two harbour guards of Morvan were named.", "Five harbour guards of Morvan were named."),
        ("Kestrel will stage the Clean Harbour 2030 games.", "Kestrel staged the harbour games in 2021."),
        ("More than 4,600 doses were given in Kestrel.", "In Kestrel, 4,650 doses were given."),
    ],
)
def test_what_can_both_hold_is_left_alone(a: str, b: str) -> None:
    assert found(a, b) == ()


def test_a_relative_date_counts_from_the_day_of_publication() -> None:
    shelf = Shelf(
        spotted(["Last December, workers blocked the Lachin road."], published="2023-09-28"),
        spotted(["Workers blocked the Lachin road in December 2022."], published="2024-02-01"),
    )
    assert contradictions(shelf, shelf.articles()) == ()


def test_the_same_toll_a_year_apart_is_no_contradiction() -> None:
    shelf = Shelf(
        spotted(["The strike ended after more than 200 people were hurt at sea."], published="2022-09-20"),
        spotted(["At least 200 sailors were hurt when the storm reached Morvan."], published="2023-09-26"),
    )
    assert contradictions(shelf, shelf.articles()) == ()


def test_an_article_can_contradict_itself() -> None:
    article = spotted(
        ["Engines failed in the 2021 Lorra dam flood.", "The 2020 Lorra dam flood drowned villages.", *FILLER]
    )
    (pair,) = contradictions(Shelf(article), [article.article.id])
    assert pair.a.article == pair.b.article
    assert pair.a.claim == article.claims[0].id


def test_ids_do_not_depend_on_the_order_of_the_articles_nor_on_the_others() -> None:
    a = spotted(["About 5,000 harbour guards were sent to the Morvan estuary.", *FILLER])
    b = spotted(["Some 1,900 harbour guards patrol the Morvan estuary.", "The market was quiet."])
    c = spotted(["Bread is baked at dawn in the old mill."])
    ids = [
        {p.id for p in contradictions(shelf, shelf.articles())} for shelf in (Shelf(a, b), Shelf(b, a), Shelf(c, a, b))
    ]
    assert ids[0] == ids[1] == ids[2] != set()


def test_only_pairs_of_the_articles_asked_for_are_brought() -> None:
    a = spotted(["About 5,000 harbour guards were sent to the Morvan estuary.", *FILLER])
    b = spotted(["Some 1,900 harbour guards patrol the Morvan estuary.", "The market was quiet."])
    c = spotted(["Bread is baked at dawn in the old mill."])
    shelf = Shelf(a, b, c)
    assert contradictions(shelf, [c.article.id]) == ()
    assert len(contradictions(shelf, [b.article.id])) == 1


def test_a_pair_is_called_compatible_only_with_a_reason() -> None:
    with pytest.raises(ValueError, match="with a reason"):
        PairDecision(pair="p1", state=PairState.COMPATIBLE)
    assert PairDecision(pair="p1", state=PairState.COMPATIBLE, reason="two floods").key == "p1"


def test_articles_on_two_stories_do_not_contradict_each_other() -> None:
    kestrel = ["Two managers of the Kestrel mine are in custody.", "Ilmar Tavosyan runs the Kestrel mine for Norland."]
    morvan = ["Three managers of the Morvan ferry are in custody.", "Osric Pell runs the Morvan ferry for Lorra Lines."]
    far, near = Shelf(spotted(kestrel), spotted(morvan)), Shelf(spotted(kestrel), spotted([morvan[0], kestrel[1]]))
    (of_one_story,) = contradictions(near, near.articles())
    of_two = contradictions(far, far.articles())
    assert all(pair.score < of_one_story.score for pair in of_two)


def test_what_a_headline_repeats_stands_behind_what_is_new() -> None:
    shelf = Shelf(
        spotted(
            ["Norland sent 5,000 harbour guards to Morvan.", "Some 5,000 harbour guards of Norland are in Morvan."]
        ),
        spotted(["Norland sent 1,900 harbour guards to Morvan.", "The market was quiet."]),
    )
    first, second = contradictions(shelf, shelf.articles())
    assert second.score < 0.95 * first.score
