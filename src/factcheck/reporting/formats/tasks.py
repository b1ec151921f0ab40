"""Task files of other annotation tools: Label Studio, doccano, Prodigy.

Each tool reads its own fields; what it has none for rides along under `factcheck`, so that nothing is lost on the way
there and back. Offsets are code points of the article's text as reported.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from factcheck.model.report import Cover
from factcheck.model.reported_article import ReportedArticle
from factcheck.model.reported_claim import ReportedClaim, ReportedVerdict
from factcheck.reporting.formats.jsonable import dumps

Task = dict[str, Any]

LABEL_STUDIO_VIEW = (
    '<View><Text name="text" value="$text"/><Labels name="verdict" toName="text">'
    '<Label value="supported"/><Label value="disputed"/><Label value="unverified"/></Labels>'
    '<TextArea name="justification" toName="text" perRegion="true"/></View>'
)
"""The labelling interface that a Label Studio project needs for these tasks."""


def label_studio(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """One JSON list: a task an article, an annotation a reviewer, a region a verdict."""
    del cover
    yield "["
    annotations = count(1)
    for number, article in enumerate(articles, 1):
        yield (",\n" if number > 1 else "\n") + dumps(_label_studio_task(number, article, annotations))
    yield "\n]\n"


def _label_studio_task(number: int, article: ReportedArticle, numbers: Iterator[int]) -> Task:
    """The task with numbers of its own: Label Studio's exporter asks for them."""
    annotations = []
    for reviewer, verdicts in _by_reviewer(article).items():
        regions: list[Task] = []
        for claim, verdict in verdicts:
            place = {"start": claim.start, "end": claim.end, "text": claim.quote}
            shared = {"id": claim.id, "to_name": "text", "origin": "manual"}
            regions.append(
                {
                    **shared, "from_name": "verdict", "type": "labels",
                    "value": {**place, "labels": [verdict.value.value]}, "meta": {"factcheck": _rest(claim, verdict)},
                }
            )  # fmt: skip
            if verdict.justification:
                words = {**place, "text": [verdict.justification]}
                regions.append({**shared, "from_name": "justification", "type": "textarea", "value": words})
        latest = max((v.at.isoformat() for _, v in verdicts if v.at), default=None)
        annotations.append(
            {
                "id": next(numbers),
                "completed_by": {"email": reviewer},
                "result": regions,
                "ground_truth": False,
                "was_cancelled": False,
            }
            | ({"created_at": latest} if latest else {})
        )
    return {"id": number, "data": {"text": article.text, **_about(article)}, "annotations": annotations}


def doccano(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """JSON Lines for sequence labelling: a line an article and reviewer, and one an article without verdicts."""
    del cover
    for article in articles:
        for reviewer, verdicts in (_by_reviewer(article) or {None: []}).items():
            line: Task = {
                "text": article.text,
                "label": [[claim.start, claim.end, verdict.value.value] for claim, verdict in verdicts],
                "Comments": [verdict.justification for _, verdict in verdicts if verdict.justification],
                "reviewer": reviewer,
                **_about(article),
                "factcheck": [_rest(claim, verdict) for claim, verdict in verdicts],
            }
            yield dumps(line) + "\n"


def prodigy(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """JSON Lines for the choice interface: a line a verdict, and a line to be answered a claim without one."""
    del cover
    options = [{"id": word, "text": word.capitalize()} for word in ("supported", "disputed", "unverified")]
    for article in articles:
        for claim in article.claims:
            base: Task = {
                "text": claim.quote,
                "options": options,
                "meta": {"claim": claim.id, "start": claim.start, "end": claim.end, **_about(article)},
                "_input_hash": _hash(article.id, claim.id),
            }
            for verdict in claim.verdicts:
                answer = {
                    "_task_hash": _hash(article.id, claim.id, verdict.reviewer),
                    "accept": [verdict.value.value],
                    "answer": "accept",
                    "_annotator_id": verdict.reviewer,
                    "_session_id": verdict.reviewer,
                    "factcheck": _rest(claim, verdict),
                }
                if verdict.at is not None:
                    answer["_timestamp"] = int(verdict.at.timestamp())
                yield dumps(base | answer) + "\n"
            if not claim.verdicts:
                yield dumps(base) + "\n"


def _by_reviewer(article: ReportedArticle) -> dict[str | None, list[tuple[ReportedClaim, ReportedVerdict]]]:
    found: dict[str | None, list[tuple[ReportedClaim, ReportedVerdict]]] = {}
    for claim in article.claims:
        for verdict in claim.verdicts:
            found.setdefault(verdict.reviewer, []).append((claim, verdict))
    return found


def _about(article: ReportedArticle) -> Task:
    return {
        "article": article.id,
        "article_sha256": article.sha256,
        "article_title": article.title,
        "article_url": article.url,
    }


def _rest(claim: ReportedClaim, verdict: ReportedVerdict) -> Task:
    own = [source for source in claim.sources if source.reviewer == verdict.reviewer]
    return {
        "claim": claim.id,
        "wording": claim.text,
        "prefix": claim.prefix,
        "suffix": claim.suffix,
        "verdict": verdict.model_dump(mode="json"),
        "sources": [source.model_dump(mode="json") for source in own],
    }


def _hash(*parts: str) -> int:
    """A 32-bit number that is the same on every machine, as Prodigy keeps them."""
    digest = hashlib.sha256(" ".join(parts).encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:4], "big", signed=True)
