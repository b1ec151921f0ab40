"""What a reviewer is promised of suggestions: the right ones, with reasons that stand in both quotes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.words import plain
from factcheck.model.claim import SpottedArticle
from factcheck.model.source import SourceKind, Suggestion, unasked
from factcheck.sourcing.suggesting import suggest
from shelf import Shelf, spotted

BODY = (
    "Norland gave its neighbour a $200 million loan for river boats in May.",
    "The blockade defies Harbour Board Resolutions 853, 874 and 884, all passed by the port.",
    "President Ilmar Tavosyan opened the bridge at Kestrel Bay in front of thousands.",
    "The dredging of the northern canal took a six-week campaign with nine machines.",
)


def first_suggestion(comment: str, kind: SourceKind = SourceKind.REBUTTAL) -> tuple[str, Suggestion]:
    """The claim that the comment is suggested for first, and the suggestion."""
    article = spotted(BODY, [("Reader One", [comment])])
    found = [(c, s) for c, of in suggest(article, article.claims, Shelf(article)).items() for s in of if s.kind is kind]
    claim, suggestion = max(found, key=lambda pair: pair[1].score)
    return next(c.quote for c in article.claims if c.id == claim), suggestion


@pytest.mark.parametrize(
    ("comment", "claim", "reason"),
    [
        ("They forget that the $200M was never paid out.", BODY[0], "same figure: $200 million"),
        ("It was 200 million dollars in goods, not cash.", BODY[0], "same figure: $200 million"),
        ("HB Res 853: asks both sides to withdraw.", BODY[1], "same number: 853"),
        ("Tavosian was not even in the country.", BODY[2], "names that belong together"),
        ("I was there: a 44-day slog, no more.", BODY[3], "about the same length of time"),
    ],
)
def test_a_point_finds_the_claim_that_it_speaks_to(comment: str, claim: str, reason: str) -> None:
    found, suggestion = first_suggestion(comment)
    assert found == claim
    assert reason in suggestion.reasons
    assert suggestion.quote == comment


def test_a_figure_that_is_near_is_not_called_the_same() -> None:
    claim = "Norland gave Kestrel a $200 million loan for river boats."
    near, other_words = (
        "The river boats of Kestrel took a loan of about $190 million.",
        "Of the river boats loan, Kestrel owes two hundred million dollars.",
    )
    reasons = {s.quote: s.reasons for s in passages_for(claim, near, other_words)}
    assert "about the same figure" in reasons[near]
    assert "the same figure, written otherwise" in reasons[other_words]


def test_a_passage_of_another_article_is_suggested_with_its_outlet_and_date() -> None:
    article = spotted(BODY)
    other = spotted(
        ["Officials said a loan of 200 million dollars had been promised to Norland in spring."],
        published="2021-05",
        boilerplate=["Read more: Norland gets a $200 million loan for river boats"],
    )
    found = suggest(article, article.claims, Shelf(article, other))
    (best,) = found[article.claims[0].id]
    assert (best.kind, best.article, best.published, best.publisher) == (
        SourceKind.PASSAGE,
        other.article.id,
        "2021-05",
        "The Daily Test",
    )
    assert best.quote == other.article.text[best.start : best.end]


@pytest.mark.parametrize(
    ("comment", "claim"),
    [
        ("@Reader Two the loan for river boats was $90 million.", BODY[0]),
        ("He moves sheep over the bridge at Kestrel Bay.", BODY[2]),
        ("Dredging campaign: nine days.", BODY[3]),
    ],
)
def test_a_reply_that_counts_and_an_insult_meant_as_a_word_are_rebuttals(comment: str, claim: str) -> None:
    assert first_suggestion(comment)[0] == claim


@pytest.mark.parametrize(
    "noise",
    [
        "Thank you for the article on river boats, great work!",
        "You are a corrupt liar and your river boats are rubbish.",
        "Make money with river boats from home, click here https://example.org/x",
        "@Reader Two you are right about the river boats.",
        "Thanks, I shall read it again on the river boats tomorrow.",
    ],
)
def test_thanks_insults_spam_and_replies_are_no_rebuttals(noise: str) -> None:
    article = spotted(BODY, [("Reader One", [noise])])
    assert not any(suggest(article, article.claims, Shelf(article)).values())


def test_a_point_is_understood_from_the_one_before_it() -> None:
    article = spotted(BODY, [("Reader One", ["The bridge at Kestrel Bay is a joke.", "It carries no road at all."])])
    found = suggest(article, article.claims, Shelf(article))[article.claims[2].id]
    second = next(s for s in found if s.quote.startswith("It carries"))
    assert "follows a point that speaks to this claim" in second.reasons


def test_a_quoted_line_is_no_point_but_what_follows_it_is_linked_by_it() -> None:
    article = spotted(
        BODY, [("Reader One", ["> opened the bridge at Kestrel Bay", "Not before a second vote it was."])]
    )
    found = suggest(article, article.claims, Shelf(article))[article.claims[2].id]
    assert [s.quote for s in found] == ["Not before a second vote it was."]


def test_articles_about_nothing_in_common_suggest_nothing() -> None:
    article = spotted(BODY, [("Reader One", ["My cat sleeps on warm radiators."])])
    other = spotted(["Tuesday's recipe needs flour, yeast and patience.", "Bake until golden."])
    assert not any(suggest(article, article.claims, Shelf(article, other)).values())


VOCABULARY = "Norland Harbour Tavosyan boats boat's loan $200M 853 2019 six-week river canal the of in with never five"
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(st.lists(WORDS, min_size=3, max_size=12).map(" ".join), min_size=1, max_size=4)


@given(SENTENCES, SENTENCES, SENTENCES)
def test_every_word_that_a_reason_mentions_stands_in_both_quotes(a: list[str], b: list[str], c: list[str]) -> None:
    article = spotted(a, [("Reader One", b)], published="2020-02-03")
    other = spotted(["Unlike the rest.", *c])
    quotes = {claim.id: claim.quote for claim in article.claims}
    for claim, suggestions in suggest(article, article.claims, Shelf(article, other)).items():
        for suggestion in suggestions:
            assert suggestion.reasons
            for reason in suggestion.reasons:
                _, _, mentioned = reason.partition(": ")
                for word in re.findall(r"\w+", mentioned):
                    assert _has(quotes[claim], word), (reason, quotes[claim])
                    assert _has(suggestion.quote, word), (reason, suggestion.quote)


def _has(quote: str, word: str) -> bool:
    """Whether the word stands in the quote; "million" may be written M."""
    words = {plain(w) for w in re.findall(r"[^\W_]+(?:['’]\w+)?", quote)} | set(
        re.findall(r"\d+|[^\W\d]+", quote.casefold())
    )
    return plain(word) in words or (word == "million" and "m" in words)


def passages_for(claim: str, *others: str) -> list[Suggestion]:
    """What an article that says these things is suggested for, best first."""
    article = spotted([claim, "Osric Pell leads Kestrel council.", "Norland built the dock for Lorra Lines."])
    other = spotted([*others, "Osric Pell leads Kestrel council.", "Norland pays for the dock of Lorra Lines."])
    return list(suggest(article, article.claims, Shelf(article, other))[article.claims[0].id])


def test_another_figure_of_the_same_thing_is_found_and_told_without_naming_it() -> None:
    first = passages_for(
        "Norland sent 14 fire pumps to the flooded dock.", "Nine pumps are at work in the dock.", "Pell likes tea."
    )[0]
    assert first.quote == "Nine pumps are at work in the dock."
    assert first.reasons[0] == "figures that differ"


def test_an_article_on_the_same_story_goes_before_one_on_another() -> None:
    story = ["Osric Pell runs the Kestrel mine for Norland.", "Pell met Ilmar Tavosyan of Lorra Lines in Morvan."]
    another = ["Bela Quist sails to Harrow with the Dunmore ferry.", "Quist met Una Sprat of Tarn Ferries in Calder."]
    article = spotted(["Two managers of the mine were arrested on a ferry.", *story])
    near, far = (spotted(["Managers of a mine were arrested.", *rest]) for rest in (story[::-1], another))
    found = suggest(article, article.claims, Shelf(article, near, far))[article.claims[0].id]
    scores = {s.article: s.score for s in found if s.quote.startswith("Managers")}
    assert scores.get(far.article.id, 0.0) < scores[near.article.id]


def test_two_quotations_of_one_speaker_are_not_thereby_about_one_thing() -> None:
    claim, other = (
        "Harbour master Osric Pell said the crane was safe.",
        "Harbour master Osric Pell {} that fog was gone.",
    )
    scores = [
        max(s.score for s in passages_for(claim, other.format(verb)) if "fog" in s.quote) for verb in ("said", "saw")
    ]
    assert scores[0] < scores[1]


def test_what_says_the_same_as_a_passage_that_surely_fits_is_thought_likelier_itself() -> None:
    claim = "The Kestrel regatta of 14 May was ended by fog after 37 boats were lost."
    sure = "Fog ended the Kestrel regatta of 14 May: 37 boats were lost, and swimmers towed the crews ashore."
    echo = "Swimmers towed the crews ashore."
    story = ["Osric Pell leads Kestrel council.", "Norland built the dock for Lorra Lines."]
    article, silent, telling = spotted([claim, *story]), spotted([*story[::-1]]), spotted([sure, *story])
    other = spotted([echo, *story, "Pell thanked Norland."])

    def likely(third: SpottedArticle) -> float:
        found = suggest(article, article.claims, Shelf(article, third, other))[article.claims[0].id]
        return next((s.score for s in found if s.quote == echo), 0.0)

    assert likely(telling) > 2 * likely(silent)


def test_what_stands_at_the_top_of_an_article_goes_before_the_same_at_its_end() -> None:
    between = [f"Boat number {n} of the fleet was painted by {n + 3} people of the harbour." for n in range(30, 50)]
    top, end = "Fog put an end to the Kestrel regatta.", "An end was put to the Kestrel regatta by fog."
    scores = {s.quote: s.score for s in passages_for("The Kestrel regatta was ended by fog.", top, *between, end)}
    assert scores[top] > scores[end]


def test_a_sum_of_money_is_answered_by_a_sum_of_money() -> None:
    found = {
        s.quote: s.score
        for s in passages_for(
            "The pier was a gift of $40 million.", "The pier took $2.5 billion.", "The pier took nine years."
        )
    }
    assert found["The pier took $2.5 billion."] > found["The pier took nine years."]


def test_what_more_likely_speaks_of_something_else_is_listed_as_faint_and_not_shown_unasked() -> None:
    claim = "The rescue of the regatta's crews took six hours."
    found = passages_for(claim, "All crews were ashore before lunch.", "Fog is common at Kestrel in May.")
    assert "All crews were ashore before lunch." in [s.quote for s in found]
    assert all(s.faint for s in found)
    assert unasked(found) == ()


def test_reasons_show_words_as_the_claim_writes_them_and_no_part_of_a_measure_as_wording() -> None:
    found = passages_for(
        "The Kestrel regatta cost $40 million in May 2021.", "In May 2021 $40 million went to Kestrel."
    )
    assert "same figure: $40 million" in found[0].reasons
    assert not any("million" in reason for reason in found[0].reasons if reason.startswith("same wording"))
