"""Labelled pages: which statements of other articles, and which points of readers, speak to a claim."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.language.dates import publication
from factcheck.model.claim import SpottedArticle
from factcheck.reading.reader import read
from factcheck.sourcing import rebuttals
from factcheck.sourcing.corpus import Statement, depth, known_words, statements
from factcheck.sourcing.facts import facts
from factcheck.sourcing.likeness import Ranker
from factcheck.sourcing.points import points
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


class Question(NamedTuple):
    """A claim with its choices."""

    choices: tuple[Choice, ...]
    echoed: Callable[[Mapping[int, float]], list[float]]
    """Number of each sure choice, and how sure it is → how much every choice says as those of other articles do."""


@dataclass(frozen=True)
class Labelled:
    """The pages of one gold file: its claims, and every labelled pair, also what is among no choices."""

    name: str
    claims: tuple[Question, ...]
    pairs: frozenset[Pair]
    points: tuple[tuple[rebuttals.Signs, bool], ...]
    """Each point with one of the claims it is most alike to, and whether a label says that it speaks to that."""


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
    claims = tuple(question for name in spotted for question in _questions(name, spotted, stated, pairs))
    said = tuple(point for name, article in spotted.items() for point in _points(article, _targets(gold, name)))
    return Labelled(gold_file.parent.name, claims, pairs, said)


def _files(gold: Mapping[str, Any]) -> dict[str, str]:
    """The name by which the pairs call an article → its file."""
    return dict(gold["files"]) if "articles" not in gold else {a["file"]: a["file"] for a in gold["articles"]}


def _pairs(gold: Mapping[str, Any]) -> Iterator[Pair]:
    part = "file" if "articles" in gold else "doc"
    for row in gold["cross"]:
        if row["stance"] != "context":
            yield row[f"claim_{part}"], row["claim"], row[f"evidence_{part}"], row["evidence"]


def _targets(gold: Mapping[str, Any], name: str) -> list[tuple[str, list[str]]]:
    """What readers of the article say, each with what of the article it speaks to."""
    if "articles" in gold:
        rows = [row for a in gold["articles"] if a["file"] == name for row in a.get("rebuttals", [])]
    else:
        rows = [row for row in gold["rebuttals"] if row["doc"] == name]
    return [(row["quote"], row["targets"]) for row in rows]


def _points(article: SpottedArticle, targets: list[tuple[str, list[str]]]) -> Iterator[tuple[rebuttals.Signs, bool]]:
    text, claims, said = article.article.text, article.claims, points(article)
    days, words = publication(article.metadata.published, text), known_words(text)
    known = [facts(claim.quote, days, words) for claim in claims]
    ranker = Ranker(known, [point.facts for point in said])
    for link in rebuttals.links(article, said, claims, known, ranker):
        anchor = claims[link.claim].anchor
        right = any(
            _meet(text, quote, link.point.start, link.point.end)
            and any(_meet(text, target, anchor.start, anchor.end) for target in wanted)
            for quote, wanted in targets
        )
        yield link.signs, right


def _questions(
    name: str,
    spotted: Mapping[str, SpottedArticle],
    stated: Mapping[str, list[Statement]],
    pairs: frozenset[Pair],
) -> Iterator[Question]:
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
        closest = held.closest(alike)
        choices = tuple(
            Choice(
                held.signs(said, ours, i, alike[i], ranker)[0],
                frozenset(
                    p
                    for p in mine
                    if p[2] == name_of[others[i].article]
                    and _meet(spotted[p[2]].article.text, p[3], others[i].start, others[i].end)
                ),
            )
            for i in closest
        )
        if choices:
            yield Question(choices, partial(_echoed, held, ranker, closest))


def _echoed(held: Held, ranker: Ranker, closest: Sequence[int], sure: Mapping[int, float]) -> list[float]:
    numbered = {closest[choice]: likely for choice, likely in sure.items()}
    return [held.echoed(i, numbered, ranker) for i in closest]


def _meet(text: str, words: str, start: int, end: int) -> bool:
    """Whether the words stand in the text where this stretch of it is."""
    return any(first < end and start < last for first, last in _places(text, words))


@lru_cache(maxsize=4096)
def _places(text: str, words: str) -> tuple[tuple[int, int], ...]:
    spelt = r"\s+".join(map(re.escape, words.split()))
    return tuple(found.span() for found in re.finditer(spelt, text))
