"""What the project's other articles say of the same fact."""

import re
from collections.abc import Sequence

from factcheck.language.dates import parse_published
from factcheck.language.words import WORD
from factcheck.model.article import Zone
from factcheck.model.claim import Claim, ScoredSentence, SpottedArticle
from factcheck.model.ids import suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.corpus import Corpus
from factcheck.sourcing.facts import Facts, facts
from factcheck.sourcing.likeness import Ranker
from factcheck.sourcing.reasons import reasons
from factcheck.sourcing.stance import stance_of_passage

PASSAGES_A_CLAIM = 5
_LEAST = 0.2
_ZONES = frozenset({Zone.BODY, Zone.TITLE, Zone.CAPTION})
_FEWEST_TERMS = 3


def known_words(text: str) -> frozenset[str]:
    """The words that the article also writes small: a capital at the start of a sentence makes no name of them."""
    return frozenset(w for w in WORD.findall(text) if w.islower())


def comparable(article: SpottedArticle) -> list[tuple[ScoredSentence, Facts]]:
    """The article's own sentences, each wording once; the readers' and the page's furniture are left out."""
    published = parse_published(article.metadata.published)
    known = known_words(article.article.text)
    seen: set[str] = set()
    found: list[tuple[ScoredSentence, Facts]] = []
    for sentence in article.sentences:
        if sentence.zone not in _ZONES:
            continue
        quote = sentence.of(article.article.text)
        wording = re.sub(r"\W+", " ", quote).casefold()
        if wording not in seen:
            seen.add(wording)
            taken = facts(quote, published, known)
            if len(taken.terms) >= _FEWEST_TERMS:
                found.append((sentence, taken))
    return found


def passages(
    article: SpottedArticle, claims: Sequence[Claim], known: Sequence[Facts], corpus: Corpus
) -> dict[str, list[Suggestion]]:
    """Claim id → passages of other articles, best first; `known` are the claims' facts, in their order."""
    others = [corpus.spotted(a) for a in corpus.articles() if a != article.article.id]
    rows = [(other, sentence, taken) for other in others for sentence, taken in comparable(other)]
    ranker = Ranker([taken for _, _, taken in rows], known)
    found: dict[str, list[Suggestion]] = {}
    for claim, ours in zip(claims, known, strict=True):
        scores = ranker.scores(ours)
        best = sorted((i for i in scores if scores[i] >= _LEAST), key=lambda i: (-scores[i], i))[:PASSAGES_A_CLAIM]
        found[claim.id] = [_suggestion(claim, ours, *rows[i], scores[i], ranker) for i in best]
    return found


def _suggestion(
    claim: Claim,
    ours: Facts,
    other: SpottedArticle,
    sentence: ScoredSentence,
    taken: Facts,
    score: float,
    ranker: Ranker,
) -> Suggestion:
    return Suggestion(
        id=suggestion_id(claim.id, other.article.id, sentence.start, sentence.end),
        claim=claim.id,
        kind=SourceKind.PASSAGE,
        quote=sentence.of(other.article.text),
        author="; ".join(other.metadata.authors) or None,
        article=other.article.id,
        start=sentence.start,
        end=sentence.end,
        score=score,
        reasons=reasons(ours, taken, ranker),
        stance=stance_of_passage(ours, taken),
        published=other.metadata.published,
        publisher=other.metadata.publisher,
    )
