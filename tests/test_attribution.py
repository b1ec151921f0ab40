"""Who states what: a quotation is two questions, and both need to know whose words they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.article import Zone
from factcheck.model.claim import Claim, ClaimantKind
from factcheck.spotting import spot
from readings import body, page

PERSON, ORGANISATION, NOBODY, ARTICLE = (
    ClaimantKind.PERSON,
    ClaimantKind.ORGANISATION,
    ClaimantKind.ANONYMOUS,
    ClaimantKind.ARTICLE,
)


def claims(*sentences: str) -> tuple[Claim, ...]:
    return spot(body(*sentences)).claims


def stated(*sentences: str) -> tuple[str, ClaimantKind, tuple[str, ...], str | None]:
    """The claimant of the last sentence's claim, and what of it is the claimant's."""
    reading = body(*sentences)
    claim = spot(reading).claims[-1]
    assert claim.quote == sentences[-1]
    assert claim.claimant is not None
    said = claim.said.of(reading.article.text) if claim.said else None
    return claim.claimant.name, claim.claimant.kind, claim.claimant.via, said


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "said"),
    [
        ("The bridge cost $4.2 million in 2019.", "the article", ARTICLE, None),
        (
            "Mayor Ida Lund said the bridge had cost $4.2 million.",
            "Ida Lund",
            PERSON,
            "the bridge had cost $4.2 million",
        ),
        (
            "Mayor Ida Lund said that the bridge had cost $4.2 million.",
            "Ida Lund",
            PERSON,
            "the bridge had cost $4.2 million",
        ),
        (
            "“We lost 40 boats in 2019,” said Ida Lund, the harbour master.",
            "Ida Lund",
            PERSON,
            "“We lost 40 boats in 2019,”",
        ),
        (
            "“We lost 40 boats in 2019,” said the harbour master, Ida Lund.",
            "Ida Lund",
            PERSON,
            "“We lost 40 boats in 2019,”",
        ),
        (
            "The bridge had cost $4.2 million, the finance ministry said.",
            "finance ministry",
            ORGANISATION,
            "The bridge had cost $4.2 million",
        ),
        (
            "At least 12 people were arrested, according to the police.",
            "police",
            ORGANISATION,
            "At least 12 people were arrested",
        ),
        (
            "Shopkeepers in Harbour Street say that the works cost them a third of their takings.",
            "Shopkeepers in Harbour Street",
            NOBODY,
            "the works cost them a third of their takings",
        ),
        (
            "The bridge, Mayor Ida Lund said, had cost the town $4.2 million.",
            "Ida Lund",
            PERSON,
            "The bridge, Mayor Ida Lund said, had cost the town $4.2 million",
        ),
        (
            "On a visit to the works in 2019, Mayor Ida Lund said the bridge had “cost $4.2 million”.",
            "Ida Lund",
            PERSON,
            "the bridge had “cost $4.2 million”",
        ),
        (
            "“We lost 40 boats in 2019,” Mayor Ida Lund told a public meeting, holding up a list of the owners' names.",
            "Ida Lund",
            PERSON,
            "“We lost 40 boats in 2019,”",
        ),
        (
            "Mayor Ida Lund went on to voice alarm that the bridge had cost $4.2 million.",
            "Ida Lund",
            PERSON,
            "the bridge had cost $4.2 million",
        ),
        ("Mayor Ida Lund denied that the bridge had cost $4.2 million.", "Ida Lund", PERSON, None),
        ("The mayor Ida Lund accused the firm of hiding 40 invoices.", "Ida Lund", PERSON, None),
    ],
)
def test_the_claimant_is_named_and_what_is_hers_is_marked(
    sentence: str, name: str, kind: ClaimantKind, said: str | None
) -> None:
    assert stated(sentence) == (name, kind, (), said)


def test_a_claim_passed_on_names_those_who_passed_it_on() -> None:
    name, kind, via, said = stated("Reuters reported that Mayor Ida Lund said the bridge had cost $4.2 million.")
    assert (name, kind, via) == ("Ida Lund", PERSON, ("Reuters",))
    assert said == "the bridge had cost $4.2 million"


def test_a_last_name_is_the_person_whose_full_name_was_given() -> None:
    assert stated("Mayor Ida Lund opened the bridge in May.", "It had cost $4.2 million, Lund said.")[0] == "Ida Lund"


def test_every_sentence_of_a_quotation_has_its_speaker() -> None:
    found = claims(
        "“We lost 40 boats in 2019.",
        "The harbour was closed for three weeks,” Mayor Ida Lund said.",
        "“Nobody was paid for the damage in 2020.”",
    )
    assert [c.claimant.name for c in found if c.claimant] == ["Ida Lund"] * 3


def test_a_pronoun_is_the_only_person_who_can_be_meant() -> None:
    assert stated("Mayor Ida Lund opened the bridge in May.", "She said it had cost $4.2 million.")[0] == "Ida Lund"


@pytest.mark.parametrize(
    "before",
    [
        "Mayor Ida Lund met the engineer Dr Anna Berg in May.",
        "The bridge was opened in May.",
    ],
)
def test_a_pronoun_that_could_mean_several_or_nobody_is_left_open(before: str) -> None:
    assert stated(before, "She said it had cost $4.2 million.")[:2] == ("she", NOBODY)


def test_a_quotation_of_one_paragraph_is_not_carried_into_the_next_speakers() -> None:
    found = spot(
        page(
            (Zone.BODY, ["“We lost 40 boats in 2019,” said Ida Lund."]),
            (Zone.BODY, ["The harbour was built in 1961.", "“It was closed for three weeks in 2020,” said Anna Berg."]),
        )
    ).claims
    assert [c.claimant.name for c in found if c.claimant] == ["Ida Lund", "the article", "Anna Berg"]


_BITS = ["“", "”", '"', "‘", "’", "said", "Ida Lund", "he", "that", "Reuters", "denied", ",", ".", "40 boats sank", " "]


@given(
    st.lists(st.lists(st.sampled_from(_BITS) | st.text(max_size=4), min_size=1).map(" ".join), min_size=1, max_size=4)
)
def test_what_is_said_lies_within_its_claim_whatever_the_text(sentences: list[str]) -> None:
    reading = body(*(s if s.strip() else "x" for s in sentences))
    for claim in spot(reading).claims:
        assert claim.quote == claim.anchor.of(reading.article.text)
        if claim.said is not None:
            assert claim.anchor.start <= claim.said.start < claim.said.end <= claim.anchor.end
