"""What can be proposed of a counter-source when its quote stands in an article that the project holds."""

from collections.abc import Iterator, Mapping

from factcheck.annotating.statement_index import statement_index
from factcheck.language.folding import fold, fold_with_map
from factcheck.language.words import WORD
from factcheck.model.article import Zone
from factcheck.model.claim import SpottedArticle
from factcheck.model.source import SourceKind
from factcheck.sourcing.corpus import Selection, known_words, readable
from factcheck.sourcing.facts import facts
from factcheck.storage.project import Project

_FEWEST_WORDS = 4
"""Fewer stand in too many articles to name one."""
_CANDIDATES = 40


def proposed_fields(project: Project, quote: str, here: str) -> Mapping[str, str]:
    """The fields of a source, by name, that the article tells in which the quote stands; empty where none does.

    `here` is the article of the claim; the others are looked through before it. Typography and case do not matter.
    """
    if len(WORD.findall(quote)) < _FEWEST_WORDS:
        return {}
    wanted = fold(quote)
    for spotted in _candidates(project, quote, here):
        folded, offsets = fold_with_map(spotted.article.text)
        place = folded.find(wanted)
        if place >= 0:
            return {name: words for name, words in _fields(spotted, offsets[place]).items() if words}
    return {}


def _candidates(project: Project, quote: str, here: str) -> Iterator[SpottedArticle]:
    with statement_index(project) as index:
        if index is None:
            yield from readable(project, without=here)
        else:
            known = facts(quote, None, known_words(quote))
            found = index.candidates(known, here, _CANDIDATES)
            yield from readable(Selection(project, dict.fromkeys(statement.article for statement in found)))
    yield project.spotted(here)


def _fields(spotted: SpottedArticle, at: int) -> dict[str, str]:
    metadata = spotted.metadata
    comment = next((each for each in spotted.comments if each.start <= at < each.end), None)
    body = (passage for passage in spotted.passages if passage.zone is Zone.BODY)
    paragraph = next((n for n, passage in enumerate(body, start=1) if passage.start <= at < passage.end), None)
    return {
        "kind": SourceKind.REBUTTAL if comment else SourceKind.NEWS,
        "title": metadata.title or "",
        "publisher": metadata.publisher or "",
        "author": comment.author if comment else "; ".join(metadata.authors),
        "published": "" if comment else metadata.published or "",
        "url": metadata.url or "",
        "locator": "a reader's comment" if comment else f"paragraph {paragraph}" if paragraph else "",
    }
