"""Letters printed below an article are its readers' comments, each under the name that signs it."""

from factcheck.model.article import Reading, Zone
from factcheck.reading import read

COLUMN = """The wall comes too late

By Ida Holm, columnist

The harbour wall at Lenning will be raised by two metres, and about time. The work will cost 14 million euros.

Some 300 boats must leave the inner basin while the piles are driven. The marina at Orm holds 120 of them.

Letters to the Editor

"""
HEADED = """Two metres of what

Sir – Miss Holm counts on her fingers. The wall was raised in 2011, too.

Graham Tuck
Quay Street, Lenning

Boats have owners

Dear Editor,
The marina at Orm holds 140 boats, not 120.
I keep one of them there.

Ann Lea
Orm

Hear, hear

Three cheers for Miss Holm and her wall.

R. J. Hol
"""
UNHEADED = """Sir, The wall was raised in 2011, and the flood came in 2013 all the same.
Yours faithfully,
Graham Tuck
Lenning

Madam, The marina at Orm holds 140 boats, and I keep one of them there.
Ann Lea
Orm
"""


def letters_of(letters: str) -> Reading:
    return read((COLUMN + letters).encode(), "page.txt")[0].reading


def test_signed_letters_with_headings_are_comments() -> None:
    reading = letters_of(HEADED)
    assert [c.author for c in reading.comments] == ["Graham Tuck", "Ann Lea", "R. J. Hol"]
    assert "not 120" in reading.comments[1].text
    bodies = [s.of(reading.article.text) for s in reading.sentences if s.zone is Zone.BODY]
    assert "The wall was raised in 2011, too." not in bodies


def test_letters_without_headings_are_comments() -> None:
    assert [c.author for c in letters_of(UNHEADED).comments] == ["Graham Tuck", "Ann Lea"]
