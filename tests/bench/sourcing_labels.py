"""Labelled pages: which statements of other articles speak to a claim, and which, of those like it, do not."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.language.dates import publication
from factcheck.model.claim import SpottedArticle
from factcheck.reading.reader import read
from factcheck.sourcing.corpus import Statement, depth, known_words, statements
from factcheck.sourcing.facts import facts
from factcheck.sourcing.likeness import Ranker
from factcheck.sourcing.relevance import Held, Said, Signs
from factcheck.sourcing.story import named
from factcheck.spotting.claims import spot

Pair = tuple[str, str, str, str]
"""A file, words of its claim; a file, words of the statement that speaks to it."""


class Choice(NamedTuple):
    """A statement that is like a claim."""

    signs: Signs
    speaks: frozenset[Pair]
    """The labelled pairs that the two are."""


@dataclass(frozen=True)
class Labelled:
    """The pages of one gold file: each claim's choices, and every labelled pair, also what is among no choices."""

    name: str
    claims: tuple[tuple[Choice, ...], ...]
    pairs: frozenset[Pair]


def labelled(gold_file: Path, elsewhere: Path | None = None) -> Labelled:
    """What a gold file labels, whose articles lie beside it, or else where they are said to lie.

    Raises KeyError where it is of another form.
    """
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    spotted: dict[str, SpottedArticle] = {}
    for name, file in _files(gold).items():
        path = gold_file.with_name(file)
        page = path if path.exists() or elsewhere is None else elsewhere / file
        spotted[name] = spot(read(page.read_bytes(), file)[0].reading)
    pairs = frozenset(_pairs(gold))
    stated = {name: statements(article) for name, article in spotted.items()}
    claims = tuple(choices for name in spotted for choices in _choices(name, spotted, stated, pairs))
    return Labelled(gold_file.parent.name, claims, pairs)


def _files(gold: Mapping[str, Any]) -> dict[str, str]:
    """The name by which the pairs call an article → its file."""
    return dict(gold["files"]) if "articles" not in gold else {a["file"]: a["file"] for a in gold["articles"]}


def _pairs(gold: Mapping[str, Any]) -> Iterator[Pair]:
    part = "file" if "articles" in gold else "doc"
    for row in gold["cross"]:
        if row["stance"] != "context":
            yield row[f"claim_{part}"], row["claim"], row[f"evidence_{part}"], row["evidence"]


def _choices(
    name: str,
    spotted: Mapping[str, SpottedArticle],
    stated: Mapping[str, list[Statement]],
    pairs: frozenset[Pair],
) -> Iterator[tuple[Choice, ...]]:
    article = spotted[name]
    text, published, deep = article.article.text, article.metadata.published, depth(article)
    days, words = publication(published, text), known_words(text)
    known = [facts(claim.quote, days, words) for claim in article.claims]
    others = [s for other, held in stated.items() if other != name for s in held]
    held = Held(others, named(others), named(stated[name]).get(article.article.id, {}))
    ranker = Ranker([s.facts for s in others], known)
    name_of = {other.article.id: called for called, other in spotted.items()}
    for claim, of in zip(article.claims, known, strict=True):
        mine = [p for p in pairs if p[0] == name and _meet(text, p[1], claim.anchor.start, claim.anchor.end)]
        said = Said(of, published, deep(claim.anchor.start))
        alike, ours = ranker.scores(of), ranker.words(of)
        yield tuple(
            Choice(
                held.signs(said, ours, i, alike[i], ranker)[0],
                frozenset(
                    p
                    for p in mine
                    if p[2] == name_of[others[i].article]
                    and _meet(spotted[p[2]].article.text, p[3], others[i].start, others[i].end)
                ),
            )
            for i in held.closest(alike)
        )


def _meet(text: str, words: str, start: int, end: int) -> bool:
    """Whether the words stand in the text where this stretch of it is."""
    return any(first < end and start < last for first, last in _places(text, words))


@lru_cache(maxsize=4096)
def _places(text: str, words: str) -> tuple[tuple[int, int], ...]:
    spelt = r"\s+".join(map(re.escape, words.split()))
    return tuple(found.span() for found in re.finditer(spelt, text))
