"""W3C Web Annotations: every verdict, review and adjudication on the exact words it speaks of.

Web Annotation Data Model, W3C Recommendation of 23 February 2017.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from factcheck.model.report import Cover
from factcheck.model.reported_article import ReportedArticle
from factcheck.model.reported_claim import (
    ReportedAdjudication,
    ReportedClaim,
    ReportedReview,
    ReportedSource,
    ReportedVerdict,
)
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.reporting.formats.jsonable import dumps
from factcheck.reporting.formats.words import source_facts
from factcheck.reporting.legend import BASIS_WORDS, STANCE_WORDS
from factcheck.text import web_address

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Node = dict[str, Any]


def render(cover: Cover, articles: Iterable[ReportedArticle]) -> Iterator[str]:
    """One JSON list of annotations, one a line. ASCII only."""
    yield "["
    separator = "\n"
    for article in articles:
        for annotation in annotations(cover, article):
            yield separator + dumps(annotation)
            separator = ",\n"
    yield "\n]\n"


def annotations(cover: Cover, article: ReportedArticle) -> Iterator[Node]:
    """The article's annotations in the order of its claims."""
    for claim in article.claims:
        target = _target(article, claim)
        judged = {verdict.reviewer for verdict in claim.verdicts}
        for verdict in claim.verdicts:
            own = [source for source in claim.sources if source.reviewer == verdict.reviewer]
            yield _verdict(cover, claim, verdict, target, own)
        for source in claim.sources:
            if source.reviewer not in judged:
                body = _evidence(source)
                yield _annotation(cover, "linking", ("source", source.id), source.reviewer, source.at, body, target)
        for review in claim.reviews:
            yield _review(cover, claim, review)
        for adjudication in claim.adjudications:
            yield _adjudication(cover, claim, adjudication, target)


def _annotation(
    cover: Cover,
    motivation: str,
    identity: tuple[str, ...],
    reviewer: str,
    at: datetime | None,
    body: list[Node],
    target: Node | str,
) -> Node:
    node: Node = {
        "@context": CONTEXT,
        "id": _id(*identity),
        "type": "Annotation",
        "motivation": motivation,
        "creator": {
            "id": _urn("reviewer", reviewer),
            "type": "Person",
            "nickname": reviewer,
        },
    }
    if at is not None:
        node["created"] = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    if cover.generated is not None:
        node["generated"] = cover.generated.strftime("%Y-%m-%dT%H:%M:%SZ")
    node["generator"] = {"id": "urn:factcheck:software", "type": "Software", "name": cover.generator}
    return node | {"body": body, "target": target}


def _urn(kind: str, name: str) -> str:
    return f"urn:factcheck:{kind}:{quote(name, safe='', errors='replace')}"


def _id(*identity: str) -> str:
    """The same thing said has the same id in every export."""
    name = "factcheck " + " ".join(identity)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name.encode('utf-8', 'replace').decode())}"


def _verdict(
    cover: Cover, claim: ReportedClaim, verdict: ReportedVerdict, target: Node, own: list[ReportedSource]
) -> Node:
    body = _judgement(verdict.value, verdict.basis, verdict.justification)
    if verdict.confidence is not None:
        body.append(_words(f"{verdict.confidence.value} confidence", "tagging"))
    for source in own:
        body += _evidence(source)
    identity = ("verdict", claim.id, verdict.reviewer)
    return _annotation(cover, "assessing", identity, verdict.reviewer, verdict.at, body, target)


def _review(cover: Cover, claim: ReportedClaim, review: ReportedReview) -> Node:
    body = [_words(review.decision.value, "classifying")]
    if review.comment:
        body.append(_words(review.comment, "commenting"))
    identity = ("review", claim.id, review.reviewer, review.of)
    target = _id("verdict", claim.id, review.of)
    return _annotation(cover, "replying", identity, review.reviewer, review.at, body, target)


def _adjudication(cover: Cover, claim: ReportedClaim, said: ReportedAdjudication, target: Node) -> Node:
    body = _judgement(said.value, said.basis, said.justification)
    body.append(_words(said.reason.value, "tagging"))
    identity = ("adjudication", claim.id, said.reviewer)
    return _annotation(cover, "moderating", identity, said.reviewer, said.at, body, target)


def _judgement(value: VerdictValue, basis: Basis | None, justification: str) -> list[Node]:
    body = [_words(value.value, "classifying")]
    if basis is not None:
        body.append(_words(BASIS_WORDS[basis], "tagging"))
    if justification:
        body.append(_words(justification, "commenting"))
    return body


def _words(value: str, purpose: str) -> Node:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _evidence(source: ReportedSource) -> list[Node]:
    """The source as a resource with the words quoted from it, and what it does to the claim."""
    held = _urn("article", source.article) if source.article else None
    resource: Node = {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": web_address(source.url) or held or _urn("source", source.id),
    }
    selectors: list[Node] = [{"type": "TextQuoteSelector", "exact": source.quote}] if source.quote else []
    if source.start is not None and source.end is not None:
        selectors.append({"type": "TextPositionSelector", "start": source.start, "end": source.end})
    if selectors:
        resource["selector"] = selectors
    archived = web_address(source.archived_url)
    if archived and source.accessed and _DAY.fullmatch(source.accessed):
        resource["state"] = {
            "type": "TimeState",
            "sourceDateStart": f"{source.accessed}T00:00:00Z",
            "sourceDateEnd": f"{source.accessed}T23:59:59Z",
            "cached": archived,
        }
    facts = source_facts(source)
    return [resource, _words(f"{STANCE_WORDS[source.stance]}{': ' if facts else ''}{facts}", "describing")]


def _target(article: ReportedArticle, claim: ReportedClaim) -> Node:
    words: Node = {"type": "TextQuoteSelector", "exact": claim.quote}
    if claim.prefix:
        words["prefix"] = claim.prefix
    if claim.suffix:
        words["suffix"] = claim.suffix
    return {
        "source": web_address(article.url) or f"urn:sha256:{article.sha256}",
        "selector": [words, {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}],
    }
