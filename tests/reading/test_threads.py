"""Threads whose forms set traps: subjects above names, removed comments, lists below the last one, topics of forums."""

from factcheck.model.article import Zone
from factcheck.reading import read_text

STORY = (
    "Lock gates to be replaced\n\nBy Una Marsh\n3 June 2024\n\n"
    "The lock gates at Pell will be replaced this winter at a cost of $310,000, the canal board said on Monday.\n\n"
    "The oak gates were hung in 1961 and leak 4,000 litres an hour.\n\n"
    "Boats will have to wait until March, and the towpath will be shut for nine weeks.\n\n"
)
SAID = (
    "They leaked when my mother kept the lock.",
    "It is 5,000 litres, the board's own report says so.",
    "Nine weeks was the promise last time and it took thirty.",
    "Steel gates would last longer than oak ever did.",
    "The towpath is shut already, go and look.",
)


def authors(page: str) -> list[str]:
    return [comment.author for comment in read_text(page).comments]


def test_a_comments_subject_is_not_its_author() -> None:
    people = ("lock_keeper", "Dr. phil. Ida Roth", "nacht2018", "mueck", "E. Riedl")
    subjects = ("Typical", "On the litres", "Re: On the litres", "No subject", "The towpath")
    thread = "Comments (5)\n" + "".join(
        f"{n}. {subject}\n{who}, 14.06.2024, 1{n}:40 Uhr\n{words}\nReply\nReport\n"
        for n, (subject, who, words) in enumerate(zip(subjects, people, SAID, strict=True), start=1)
    )
    assert authors(STORY + thread) == list(people)


def test_a_removed_comment_takes_nothing_from_its_neighbours() -> None:
    people = ("barge_bill", "oakfan", None, "wetfeet", "cut_above")
    thread = "Comments Section\n" + "".join(
        f"u/{who or '[deleted]'} avatar\n{who or '[deleted]'}\n•\n2y ago\n"
        f"{words if who else 'Comment removed by moderator'}\nUpvote\n{n}1\nDownvote\nAward\nShare\n"
        for n, (who, words) in enumerate(zip(people, SAID, strict=True), start=1)
    )
    found = read_text(STORY + thread).comments
    assert [c.author for c in found] == [who for who in people if who]
    assert [c.text for c in found] == [words for who, words in zip(people, SAID, strict=True) if who]


def test_a_comment_may_be_a_word_that_is_a_button_elsewhere() -> None:
    people = ("@slowboat", "@ann-on-the-cut", "@user-x3z", "@lockside", "@gongoozler")
    words = (*SAID[:2], "first", *SAID[3:])
    thread = "5 Comments\n" + "".join(
        f"{who}\n{n} months ago\n{text}\n{n}1\nReply\n"
        for n, (who, text) in enumerate(zip(people, words, strict=True), 2)
    )
    found = read_text(STORY + thread).comments
    assert [(c.author, c.text) for c in found] == list(zip(people, words, strict=True))


def test_what_is_listed_below_the_last_comment_is_none() -> None:
    people = ("slowboat", "Ann Marlow", "lockside", "gongoozler", "Piet_W")
    thread = "5 Comments\n" + "".join(
        f"{who}\n{n} weeks ago\n{text}\n{n}1\nReply\n"
        for n, (who, text) in enumerate(zip(people, SAID, strict=True), 2)
    )
    below = (
        "Up next\nThe bridge that only opens on Tuesdays\nSlow Carriage\n288K views\n1 year ago\n"
        "I walked to a lock. It took 9 hours\nPavement Pete\n1.9M views\n3 weeks ago\n"
    )
    assert authors(STORY + thread + below) == list(people)


def test_a_topics_first_post_is_its_article() -> None:
    topic = (
        "Canal Folk\nBoard index » Locks » Pell\nLock gates at Pell\nby lock_keeper » 3 June 2024, 10:14\n"
        "The board told us on Monday that the gates at Pell will be replaced this winter at a cost of $310,000.\n"
        "The old ones were hung in 1961 and leak 4,000 litres an hour, as anyone who lives here can hear.\n"
        "The towpath will be shut for nine weeks from the end of October, and nobody has told the anglers.\n"
    )
    answers = "".join(
        f"Re: Lock gates at Pell\nby {who} » {n} June 2024, 11:0{n}\n{text}\nTop\n"
        for n, (who, text) in enumerate(zip(("barge_bill", "oakfan", "wetfeet"), SAID, strict=False), 4)
    )
    reading = read_text(topic + "Top\n" + answers)
    assert [c.author for c in reading.comments] == ["barge_bill", "oakfan", "wetfeet"]
    body = [s.of(reading.article.text) for s in reading.sentences if s.zone is Zone.BODY]
    assert [words[:9] for words in body] == ["The board", "The old o", "The towpa"]
