"""What the markup of a saved page tells beside its comments: cards that lead away, names and times that touch."""

from factcheck.model.article import Reading, Zone
from factcheck.reading import read

TEXT = (
    "The harbour board of Northam voted on Monday to close the east pier after divers found 41 cracked piles.",
    "The pier, built in 1912, carries 3,000 visitors a day in summer, and cost $90,000 to paint last year.",
    "Repairs would cost $2.4 million and take two years, an engineer's report says.",
)
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in TEXT)


def read_of(body: str) -> Reading:
    return read(f"<html><head><title>East pier closed</title></head><body>{body}</body></html>".encode(), "a.html")[
        0
    ].reading


def zones(reading: Reading) -> dict[str, Zone]:
    return {s.of(reading.article.text): s.zone for s in reading.sentences}


def test_cards_headed_by_links_lead_away() -> None:
    card = '<article class="post"><h3><a>{}</a></h3><div class="excerpt"><p>{}</p></div></article>'
    found = zones(
        read_of(
            f'<h1>East pier closed</h1><div class="content">{PARAGRAPHS}</div><div class="grid">'
            + card.format("Gulls steal lunch", "The council counted 11 repeat offenders on the promenade last week.")
            + card.format("Lifeboat crew wins prize", "They have saved 212 people since 1994.")
            + "</div>"
        )
    )
    assert found["They have saved 212 people since 1994."] is Zone.BOILERPLATE
    assert all(found[words] is Zone.BODY for words in TEXT)


def test_a_name_and_a_time_that_touch_in_the_markup_are_two() -> None:
    said = ("The piles were cracked in 2009 already.", "It is more like 800 a day.", "My uncle drove those piles.")
    thread = "".join(
        f'<div class="a1"><div class="a2"><span>{who}</span><span>{n} hours ago</span></div>'
        f'<div class="a3">{words}</div><div class="a4"><span>Like</span><span>Reply</span></div></div>'
        for n, (who, words) in enumerate(zip(("Ann Lee", "bo_77", "Ola Ek"), said, strict=True), 2)
    )
    reading = read_of(f"<h1>East pier closed</h1>{PARAGRAPHS}<h2>Comments</h2>{thread}")
    assert [(c.author, c.posted, c.text) for c in reading.comments] == [
        ("Ann Lee", "2 hours ago", said[0]),
        ("bo_77", "3 hours ago", said[1]),
        ("Ola Ek", "4 hours ago", said[2]),
    ]


def test_parts_of_a_word_that_touch_stay_one() -> None:
    reading = read_of(
        f'<h1>East pier closed</h1><p><span class="cap">T</span><span>he pier is shut.</span></p>{PARAGRAPHS}'
    )
    assert "The pier is shut." in reading.article.text


def test_a_comment_of_the_words_of_buttons_is_one() -> None:
    item = '<li class="comment"><b class="fn">{}</b><time>{} hours ago</time><p class="comment-content">{}</p></li>'
    said = ("The piles were cracked.", "3,000 a day? More like 800.", "Agree.")
    people = enumerate(zip(("Ann Lee", "bo_77", "Ola Ek"), said, strict=True), 2)
    thread = "".join(item.format(who, n, words) for n, (who, words) in people)
    reading = read_of(f'<h1>East pier closed</h1>{PARAGRAPHS}<ol class="comments">{thread}</ol>')
    assert [c.text for c in reading.comments] == list(said)
