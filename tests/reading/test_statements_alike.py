"""Sentences of one form are statements of the article, each of them, and never the page's buttons or its readers."""

import pytest

from factcheck.model.article import Zone
from factcheck.reading.reader import read_text

FORMS = (
    "Mill {i} employed {k} people in {y}.",
    "In {y} the town of Alder spent {k} crowns on its {i} roads, the mayor said.",
    "Boat {i} weighs {k} tonnes.",
    "This is sentence {i}.",
)


@pytest.mark.parametrize("between", ["\n\n", "\n", " "])
@pytest.mark.parametrize("form", FORMS)
def test_sentences_of_one_form_are_the_articles(form: str, between: str) -> None:
    sentences = [form.format(i=i, k=200 + 7 * i, y=1900 + i) for i in range(40)]
    reading = read_text("The year of the mills in figures\n\n" + between.join(sentences) + "\n")
    assert reading.comments == ()
    assert sum(sentence.zone is Zone.BODY for sentence in reading.sentences) == len(sentences)
