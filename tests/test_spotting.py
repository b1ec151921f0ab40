"""An article becomes claims."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.article import Zone
from factcheck.model.claim import SentenceKind, SpottedArticle
from factcheck.model.ids import claim_id
from factcheck.reading import read_text
from factcheck.spotting import score, spot
from factcheck.spotting.scoring import provenance
from readings import body, page


def quotes(spotted: SpottedArticle) -> list[str]:
    return [claim.quote for claim in spotted.claims]


def kind_of(sentence: str) -> SentenceKind:
    return spot(body(sentence)).sentences[0].kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry company cut 140 jobs in March.",
        "Mayor Ida Lund said the bridge had cost $4.2 million.",
        "The mill never employed more than 300 people.",
        "The minister reportedly owns two flats in Lisbon.",
        "The outrageous deal cost the town $9 million.",
        "There is no evidence that the pills work.",
        "Wool shrinks in hot water.",
        "A spokeswoman declined to comment.",
    ],
)
def test_what_can_be_checked_is_a_claim(sentence: str) -> None:
    reading = body(sentence)
    assert quotes(spot(reading)) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Who will pay for the new harbour?", SentenceKind.QUESTION),
        ("“Is it safe?” she asked.", SentenceKind.QUESTION),
        ("The council should scrap the plan.", SentenceKind.PRESCRIPTION),
        ("It was a wonderful evening and a delight.", SentenceKind.OPINION),
        ("Next year may bring some relief.", SentenceKind.PREDICTION),
        ("14:32", SentenceKind.META),
    ],
)
def test_what_cannot_be_checked_is_named_for_what_it_is(sentence: str, kind: SentenceKind) -> None:
    spotted = spot(body(sentence))
    assert (spotted.sentences[0].kind, spotted.claims) == (kind, ())


def test_a_heading_is_no_claim() -> None:
    spotted = spot(page((Zone.BODY, ["A long way home"]), (Zone.BODY, ["The last bus left at 9 pm on Friday."])))
    assert quotes(spotted) == ["The last bus left at 9 pm on Friday."]


def test_an_entry_of_a_table_is_a_claim_and_a_numbered_heading_is_none() -> None:
    spotted = spot(
        page((Zone.BODY, ["Chapter 4"]), (Zone.BODY, ["Turnout: 61.4%"]), (Zone.BODY, ["Rovers 2-1 Athletic"]))
    )
    assert quotes(spotted) == ["Turnout: 61.4%", "Rovers 2-1 Athletic"]


def test_a_title_is_queued_only_where_the_body_does_not_say_it() -> None:
    said = "Northern ferry operator cuts 140 jobs"
    unsaid = "Harbour master resigns over missing ledgers"
    spotted = spot(
        page(
            (Zone.TITLE, [said]),
            (Zone.TITLE, [unsaid]),
            (Zone.BODY, ["The northern ferry operator cuts 140 jobs in May."]),
        )
    )
    assert quotes(spotted) == [unsaid, "The northern ferry operator cuts 140 jobs in May."]


def test_a_headline_of_another_story_is_not_queued() -> None:
    body = [
        f"The ferry {name} carried {count} cars to the island."
        for name, count in zip("ABCDE", range(40, 45), strict=True)
    ]
    own, other = "Ferry fares doubled in May", "Prime minister opens 3 bridges in Norland"
    spotted = spot(page((Zone.TITLE, [own]), (Zone.TITLE, [other]), (Zone.BODY, body)))
    assert own in quotes(spotted)
    assert other not in quotes(spotted)
    reasons = {s.of(spotted.article.text): s.reason for s in spotted.sentences}
    assert reasons[other] == "a statement about something else than the article"


def test_comments_and_furniture_are_scored_and_never_queued() -> None:
    fact = "The plant released 40 tonnes of ammonia in 2019."
    spotted = spot(page((Zone.COMMENT, [fact]), (Zone.BOILERPLATE, [fact]), (Zone.BYLINE, [fact])))
    assert spotted.claims == ()
    assert all(sentence.checkworthiness > 0 for sentence in spotted.sentences)


def test_every_sentence_is_accounted_for_in_words() -> None:
    fact = "The plant released 40 tonnes of ammonia in 2019."
    spotted = spot(
        page(
            (Zone.TITLE, ["Plant released 40 tonnes of ammonia"]),
            (Zone.BYLINE, ["By Anna Berg"]),
            (
                Zone.BODY,
                [fact, "Who knew?", "It is a disgrace.", "The council should act.", "Next year may be better."],
            ),
            (Zone.CAPTION, ["Ammonia released by the plant in 2019: 40 tonnes."]),
            (Zone.COMMENT, [fact]),
            (Zone.BOILERPLATE, ["Subscribe to our newsletter."]),
        )
    )
    assert quotes(spotted) == [fact]
    assert [sentence.reason for sentence in spotted.sentences] == [
        "a statement that a sentence of the body makes as well",
        "a heading",
        "a statement that can be checked",
        "a question",
        "a judgement, with nothing in it to look up",
        "what should be done",
        "what may come",
        "a statement that a sentence of the body makes as well",
        "a statement in a reader's comment",
        "furniture of the page",
    ]


def test_a_name_in_the_place_of_a_title_is_no_claim() -> None:
    assert spot(page((Zone.TITLE, ["The Hollin Gazette"]))).claims == ()


GERMAN = "Die Stadt hat im Mai 140 Stellen gestrichen und das Werk geschlossen."


def test_an_article_in_another_language_is_left_unscored_and_said_to_be() -> None:
    spotted = spot(body(GERMAN, "Der Bürgermeister sagte, dass die Brücke 4 Millionen Euro gekostet hat."))
    assert spotted.unscored == "not in English: nothing is scored; claims can be marked by hand"
    assert spotted.claims == ()
    assert [(s.kind, s.checkworthiness) for s in spotted.sentences] == [(SentenceKind.UNSCORED, 0)] * 2


def test_a_sentence_in_another_language_is_left_unscored_in_an_english_article() -> None:
    spotted = spot(body("The plant cut 140 jobs in May.", "The mayor was not told.", GERMAN))
    assert spotted.unscored is None
    assert [s.kind is SentenceKind.UNSCORED for s in spotted.sentences] == [False, False, True]
    assert spotted.sentences[2].reason == "in a language that is not scored"


@pytest.mark.parametrize(
    "text", ["ГОРОД СОКРАТИЛ 140 РАБОЧИХ МЕСТ В МАЕ.", "市は5月に140人の雇用を削減した。", "قطع المصنع 140 وظيفة"]
)
def test_other_scripts_are_unscored(text: str) -> None:
    assert spot(body(text)).sentences[0].checkworthiness == 0


def test_the_weights_say_where_they_come_from_and_fit_the_features() -> None:
    told = provenance()
    assert "ClaimBuster" in told["data"]
    assert "CC BY 4.0" in told["licence"]
    assert {"date", "seed", "figures", "sentences"} <= told.keys()
    for sentence, expected in told["examples"].items():
        assert score(sentence) == pytest.approx(expected)


def test_a_sentence_that_repeats_is_two_claims() -> None:
    fact = "The dam holds 40 million litres."
    reading = body(fact, fact)
    spotted = spot(reading)
    assert [c.id for c in spotted.claims] == [claim_id(reading.article.id, s.start, s.end) for s in reading.sentences]


def test_a_figure_is_worth_more_than_a_courtesy() -> None:
    assert score("Unemployment fell to 4.1 percent in 2015, the lowest in a decade.") > 0.7
    assert score("Thank you very much, and good night to all of you.") < 0.1
    assert score("") == score("…") == 0


@given(st.lists(st.text(min_size=1).filter(lambda t: t.strip() != ""), min_size=1, max_size=5))
def test_any_text_has_a_defined_answer_and_exact_offsets(texts: list[str]) -> None:
    reading = body(*texts)
    spotted = spot(reading)
    assert len(spotted.sentences) == len(reading.sentences)
    assert all(0 <= sentence.checkworthiness <= 1 for sentence in spotted.sentences)
    assert all(claim.anchor.holds_in(reading.article.text) for claim in spotted.claims)
    assert spot(reading) == spotted


ENDLESS = {
    "one word": "A" * 500_000,
    "words": "word " * 100_000,
    "capitals": "THE MAN SAID " * 33_000,
    "names": "Anna Berg " * 50_000,
    "speech": "He said that " * 30_000,
    "opening marks": "“" * 50_000,
    "single marks": "‘a " * 50_000,
    "quotations": '"a" ' * 20_000,
    "blanks": ("a" + " " * 2_000) * 50,
    "accents": "ÀÉ ÎÕ ÜŸ " * 10_000,
    "code": "x = f(y); " * 5_000,
    "emoji": "😀 " * 50_000,
    "another script": "中文字" * 50_000,
    "controls": "\u202e\x1b[31m" * 1_000,
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_sentence_without_end_is_scored_in_bounded_time(name: str) -> None:
    assert 0 <= spot(body(ENDLESS[name])).sentences[0].checkworthiness <= 1


def test_an_article_of_thousands_of_sentences_and_captions_is_spotted_in_linear_time() -> None:
    said = [f"“We lost {n} boats in May,” said Mayor Ida Lund." for n in range(1500)]
    captions = [f"Boat {n} of Hollin sank in the harbour in May." for n in range(1500)]
    spotted = spot(page((Zone.BODY, said), *[(Zone.CAPTION, [caption]) for caption in captions]))
    assert sum(claim.zone is Zone.BODY for claim in spotted.claims) == len(said)


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen bruger 12 millioner kroner på en ny skole. Det sagde borgmesteren i går.",
        "De gemeente geeft 12 miljoen euro uit aan een nieuwe school, zei de burgemeester.",
        "La ville a dépensé 12 millions d'euros pour les écoles en 2019, selon le maire.",
        "Kaupunki rakensi uuden koulun vuonna 1932. Se maksoi neljä miljoonaa markkaa.",
    ],
)
def test_a_few_sentences_in_another_language_are_not_scored_in_silence(text: str) -> None:
    spotted = spot(read_text(text))
    assert spotted.unscored is not None
    assert {sentence.checkworthiness for sentence in spotted.sentences} == {0}
