"""The form of a comment section, learned from what recurs in it."""

import pytest

from factcheck.reading.reader import read_text

_ARTICLE = """Town to close its lido in winter

By Ines Marlow

3 May 2024

The council said on Friday that the lido would close from November until March. It costs 41,000 crowns a month to heat.

Swimmers handed in 1,204 signatures against the plan. A vote is due on 9 June, the mayor told the assembly last night.

"""

_FORUM = """4 replies

heron_77
Senior Member
Join Date: Aug 2016
Posts: 8,112
06-05-2024, 12:14 #1
I swim there every week, in all weathers.
Reply With Quote
Oona the Third
Super Moderator
Join Date: May 2011
Posts: 21,904
06-05-2024, 12:31 #2
Originally Posted by heron_77
in all weathers
It was shut for nine weeks last winter.
Reply With Quote
kettle
Junior Member
Join Date: Mar 2024
Posts: 3
06-05-2024, 13:02 #3
The heating is gas, and the bill was in the minutes.
Reply With Quote
Nan of Two
Member
Join Date: Oct 2015
Posts: 240
06-05-2024, 13:40 #4
They could sell the car park instead.
Reply With Quote
"""

_HEADLINES = """4 Comments

Marta Oude
Associate Professor of Everything
2y
The figure is for the whole site, not the pool.
Like
Reply
87 Reactions
Pavel G.
Sales | Looking for new challenges
2y
Hello, I was the lifeguard.
It was open all of January.
Like
Reply
12 Reactions
Dr. Ada Nnam
Making pools human. Talks, books, workshops
2y
Love this, call me about my podcast.
Like
Reply
3 Reactions
Jord i Puig
Director at a company that pays on the 28th
2y
The minutes say 38,000, and that was with the old boiler.
Like
Reply
402 Reactions
"""

_REVIEWS = """Reader reviews

Write a review
Pamela T.
★★★★★
Could not live without
Verified purchase
Reviewed in Norland on 5 May 2024
Bought the season ticket on your word and love it.
12 people found this helpful
Helpful
Report
K Oyel
★☆☆☆☆
Check your sums
Verified purchase
Reviewed in Norland on 6 May 2024
A month is 720 hours, so your price an hour is wrong.
84 people found this helpful
Helpful
Report
Dougal
★★★★★
brr
Reviewed in Estmark on 6 May 2024
cold cold cold
3 people found this helpful
Helpful
Report
Frau Moser
★★★☆☆
Mostly right
Reviewed in Ostria on 8 May 2024
The gazette says it was closed in March as well.
29 people found this helpful
Helpful
Report
"""

_BELOW = """Comments (62)

Sort: Most relevant
Karin Ash
My sister works there. She knew nothing of it.
12 Aug · 104 likes · Reply
ex guard chloe
The pump did not fail, it was switched off at noon.
12 Aug · 377 likes · Reply
See 9 replies
Dazza
lol one flip flop
12 Aug · 51 likes · Reply
Mr Geoff Tand
The county says 4,200 swimmers, and five pools. It was six in spring.
13 Aug · 29 likes · Reply
"""

_STUCK = """4 comments:

AnonymousMay 21, 2024 at 10:15 PM
You are my hero!
ReplyDelete
Mr. BMay 22, 2024 at 7:02 AM
The gates were shut on Monday, I was there at six.
ReplyDelete
math_is_fun_412May 22, 2024 at 9:40 AM
It is no hard cap, read the second article again.
ReplyDelete
A BatherMay 23, 2024 at 12:01 AM
Nobody asked the people who clean it.
ReplyDelete
"""

_OTHER_LANGUAGE = """Diskuse (4)
Jana Ž. | 3. 5. 2024 19:02
It was seventy-two cars and two vans, I counted them twice.
[Odpovědět]
Zoi M. | 4. 5. 2024 08:15
You give us too much honour. It was seven valves, and the pump was off.
[Odpovědět]
host | 4. 5. 2024 10:31
Paid by the boiler makers.
[Odpovědět]
Ondra H. | 5. 5. 2024 07:00
If only they paid at all, we would have a roof by now.
[Odpovědět]
"""

_REPLIES = """4 Comments

Re: Town to close its lido in winter
by bankside » Sun May 05, 2024 9:40 pm

The boiler was broken for ten days so nobody knows the number.

Top

Re: Town to close its lido in winter
by Old Tam » Mon May 06, 2024 7:02 am

Nobody there since April.

Top

Re: Town to close its lido in winter
by Wader of Hull » Mon May 06, 2024 8:02 am

Old Tam wrote:
Nobody there since April.

That was before the gate was fixed, and it was busy as well.

Top

Re: Town to close its lido in winter
by mayfly_1962 » Tue May 07, 2024 7:02 am

Busy all day.

Top
"""

_PLACED = """Comments (4)

BritAbroad61 - 3 May 2024
Third rate planning, as ever.
Click to rate
Annie, the real one - 3 May 2024
Poor swimmers. I hope they get a proper winter now.
Click to rate
Dunmore Dave - 4 May 2024
The minutes say six to one, none of them swimmers.
Click to rate
J_T_K - 4 May 2024
The pool at the mill was filled in, and this is next.
Click to rate
"""

_SUBJECTS = """Comments

Shame
Posted by heron_77 on May 5, 2024 10:12
I swim there every week, in all weathers.
reply
Not so
Posted by Oona the Third on May 5, 2024 10:12
It was shut for nine weeks last winter, not ten.
reply
Gas
Posted by kettle on May 6, 2024 10:12
The heating is gas, and the bill was in the minutes.
reply
An idea
Posted by Nan of Two on May 7, 2024 10:12
They could sell the car park instead.
reply
"""

_DATED_ABOVE = """Comments (4)

May 5, 2024 11:00
heron_77
I swim there every week, in all weathers.
Reply
Report
May 5, 2024 11:01
Oona the Third
It was shut for nine weeks last winter, not ten.
Reply
Report
May 6, 2024 11:02
kettle, from Hull
The heating is gas, and the bill was in the minutes.
Reply
Report
May 7, 2024 11:03
Nan of Two
They could sell the car park instead.
Reply
Report
"""

_EXPECTED = {
    "subjects": (_SUBJECTS, ["heron_77", "Oona the Third", "kettle", "Nan of Two"]),
    "dated above": (_DATED_ABOVE, ["heron_77", "Oona the Third", "kettle, from Hull", "Nan of Two"]),
    "replies": (_REPLIES, ["bankside", "Old Tam", "Wader of Hull", "mayfly_1962"]),
    "placed": (_PLACED, ["BritAbroad61", "Annie, the real one", "Dunmore Dave", "J_T_K"]),
    "forum": (_FORUM, ["heron_77", "Oona the Third", "kettle", "Nan of Two"]),
    "headlines": (_HEADLINES, ["Marta Oude", "Pavel G.", "Dr. Ada Nnam", "Jord i Puig"]),
    "reviews": (_REVIEWS, ["Pamela T.", "K Oyel", "Dougal", "Frau Moser"]),
    "below": (_BELOW, ["Karin Ash", "ex guard chloe", "Dazza", "Mr Geoff Tand"]),
    "stuck": (_STUCK, ["Anonymous", "Mr. B", "math_is_fun_412", "A Bather"]),
    "language": (_OTHER_LANGUAGE, ["Jana Ž.", "Zoi M.", "host", "Ondra H."]),
}


@pytest.mark.parametrize("form", list(_EXPECTED))
def test_names_are_found_by_where_they_stand_in_every_comment(form: str) -> None:
    section, authors = _EXPECTED[form]
    assert [c.author for c in read_text(_ARTICLE + section).comments] == authors


def test_what_a_forum_tells_of_its_members_is_nobodys_words() -> None:
    comments = read_text(_ARTICLE + _FORUM).comments
    assert comments[0].text == "I swim there every week, in all weathers."
    assert "nine weeks" in comments[1].text
    assert not any("Posts:" in c.text or "Member" in c.text for c in comments)


def test_a_comment_keeps_all_its_lines() -> None:
    comments = read_text(_ARTICLE + _HEADLINES).comments
    assert comments[1].text == "Hello, I was the lifeguard.\nIt was open all of January."


def test_a_section_with_one_comment_has_no_form_to_learn() -> None:
    section = "1 comment\n\nheron_77\n2 days ago\nI swim there every week, in all weathers.\nReply\n"
    assert [c.author for c in read_text(_ARTICLE + section).comments] == ["heron_77"]


def _authors(section: str) -> list[str]:
    return [comment.author for comment in read_text(_ARTICLE + section).comments]


def test_a_commenter_is_not_the_letter_that_stands_for_her_picture() -> None:
    section = "4 Comments\nAll 4\nReaders' picks 1\nSort by: Oldest\n" + "".join(
        f"{name[0]}\n{name}\n{place}\nMay {day}\n{words}\n{day} Recommend\nShare\nFlag\n"
        for day, (name, place, words) in enumerate(
            (
                ("Retired Lifeguard", "Leeds", "The heating is gas. The bill was in the minutes of March."),
                ("Süreyya Ç.", "Malmö, Sweden", "It was shut for nine weeks last winter, not for ten."),
                ("Corin Beck", "Hull, Yorkshire", "I swim there every day, and the water is far too warm."),
                ("Bo in Bath", "Bath", "Thank you for this report."),
            ),
            start=4,
        )
    )
    assert _authors(section) == ["Retired Lifeguard", "Süreyya Ç.", "Corin Beck", "Bo in Bath"]


def test_what_every_name_ends_in_is_the_pages() -> None:
    section = "3 comments\nNewest | Oldest\n" + "".join(
        f"{name} 5pts\n{words}\nMay 10, 2024 Like Reply\n"
        for name, words in (
            ("pedaller", "Best thing this town has done."),
            ("Nora's son", "It has 600 lockers, not 500."),
            ("mrs mop", "The vote was last Thursday."),
        )
    )
    assert _authors(section) == ["pedaller", "Nora's son", "mrs mop"]


def test_a_rank_or_a_title_behind_a_time_is_the_names() -> None:
    section = "2 Responses\n" + "".join(
        f"On {day} May 2024 at 10:3{day} {name} said:\n{words}\nReply\n"
        for day, (name, words) in enumerate(
            (("Cllr O. Yildun", "The leaflet shows Station Road."), ("ex-clerk", "Section 170 says so.")), start=1
        )
    )
    assert _authors(section) == ["Cllr O. Yildun", "ex-clerk"]
