"""Our own report as JSON Lines or as one JSON document, from another newsroom or an earlier year."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from factcheck.intake.importing.json_input import a_list, a_text, an_object, an_offset, json_rows, parse_json
from factcheck.intake.importing.record import (
    Besides,
    FaultError,
    ForeignAssignment,
    ForeignClaim,
    ForeignCorrection,
    ForeignDecision,
    ForeignDismissal,
    ForeignOwnClaim,
    ForeignReview,
    Imported,
    ImportedArticle,
    LoneSource,
    OfArticle,
    Place,
    Saying,
)
from factcheck.intake.importing.verdict_words import moment, own_source, own_verdict


def rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported | ImportedArticle]]]]:
    """One row a line; article lines say which text the claims after them stand in.

    Raises FaultError where lines are missing at the end: the first line announces how many claims there are.
    """
    articles: dict[str, dict[str, Any]] = {}
    announced: list[int] = []
    lines = 0
    for number, parse in json_rows(text):
        lines += 1
        yield number, lambda number=number, parse=parse: _row(number, an_object(parse()), articles, announced)  # type: ignore[misc]
    there = lines - len(announced) - len(articles)
    if there < sum(announced):
        raise FaultError(f"it ends too early: {sum(announced)} claims are announced, {there} are there")


def document_rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported | ImportedArticle]]]]:
    """The articles and claims of the report as one document, numbered as its lines would be. Raises FaultError."""
    report = an_object(parse_json(text))
    if report.get("format") != "factcheck-report":
        raise FaultError("not a report of this program", "format")
    articles: dict[str, dict[str, Any]] = {}
    number = 1
    for article in a_list(report.get("articles"), "articles"):
        line = {**an_object(article, "articles"), "type": "article"}
        for record in (line, *a_list(line.get("claims"), "claims")):
            number += 1
            yield number, partial(_of_document, number, record, articles)


def _of_document(number: int, record: Any, articles: dict[str, dict[str, Any]]) -> Sequence[Imported | ImportedArticle]:
    return _row(number, {"type": "claim", **an_object(record, "claims")}, articles, [])


def _row(
    number: int, line: dict[str, Any], articles: dict[str, dict[str, Any]], announced: list[int]
) -> Sequence[Imported | ImportedArticle]:
    kind = line.get("type")
    if kind == "report":
        if line.get("format") != "factcheck-report":
            raise FaultError("not a report of this program", "format")
        tally = line.get("tally")
        announced.append(an_offset(tally.get("claims", 0), "tally.claims") if isinstance(tally, dict) else 0)
        return []
    if kind == "article":
        identity = a_text(line.get("id"), "id")
        articles[identity] = line
        said = tuple(_of_article(line))
        return [ImportedArticle(row=number, identity=identity, article=identity, said=said)] if said else []
    if kind != "claim":
        raise FaultError("neither report, article nor claim", "type")
    article = articles.get(str(line.get("article")), {})
    quote = a_text(line.get("quote"), "quote")
    identity = a_text(line.get("id"), "id")
    start, end = an_offset(line.get("start"), "start"), an_offset(line.get("end"), "end")
    if end - start != len(quote):
        raise FaultError("the quote does not fill its place", "end")
    place = Place(
        article=line.get("article"),
        sha256=article.get("sha256"),
        title=article.get("title"),
        url=article.get("url"),
        start=start,
        end=end,
        prefix=line.get("prefix") or "",
        suffix=line.get("suffix") or "",
    )
    claimant = line.get("claimant")
    sources = [an_object(source, "sources") for source in a_list(line.get("sources"), "sources")]
    verdicts = [an_object(verdict, "verdicts") for verdict in a_list(line.get("verdicts"), "verdicts")]
    judges = [verdict.get("reviewer") for verdict in verdicts]
    dismissed = articles.get(str(line.get("article")), {}).get("comments")
    besides = tuple(_besides(line, [s for s in sources if s.get("reviewer") not in judges], dismissed))
    return [
        Imported(
            row=number,
            identity=f"{identity} {verdict.get('reviewer')}" if verdict else identity,
            quote=quote,
            verbatim=True,
            place=place,
            claimant=claimant.get("name") if isinstance(claimant, dict) else None,
            claimed=article.get("published"),
            told=bool(line.get("added_by")) or any(own.get("claim") == identity for own in _own_claims(article)),
            verdict=own_verdict(verdict, [s for s in sources if s.get("reviewer") == verdict.get("reviewer")])
            if verdict
            else None,
            besides=() if index else besides,
        )
        for index, verdict in enumerate(verdicts or [{}])
    ]


def _besides(line: dict[str, Any], sources: list[dict[str, Any]], comments: Any) -> Iterator[Besides]:
    """What the line says of the claim besides verdicts and their sources."""
    if line.get("added_by"):
        yield ForeignClaim(
            author=line["added_by"],
            at=moment(line.get("added_at"), "added_at"),
            text=line["text"] if line.get("text") != line.get("quote") else None,
            claimant=line.get("claimant"),
            zone=line.get("zone"),
            checkworthiness=line.get("checkworthiness"),
            replaces=tuple(a_list(line.get("replaces"), "replaces")),
        )
    for source in sources:
        brought = own_source(source)
        yield LoneSource(author=source.get("reviewer"), at=brought.at, source=brought)
    for comment in a_list(comments, "comments"):
        for point in a_list(an_object(comment, "comments").get("dismissed"), "comments.dismissed"):
            if an_object(point, "comments.dismissed").get("claim") == line.get("id"):
                for name in a_list(point.get("by"), "comments.dismissed.by"):
                    yield ForeignDismissal(author=name, start=point.get("start"), end=point.get("end"))
    for kind, key in ((ForeignReview, "reviews"), (ForeignDecision, "adjudications")):
        for said in a_list(line.get(key), key):
            yield kind.model_validate(_fields(an_object(said, key), kind))


def _of_article(line: dict[str, Any]) -> Iterator[OfArticle]:
    """What the line of an article says of it."""
    for asked in a_list(line.get("assignments"), "assignments"):
        yield _valid(ForeignAssignment, an_object(asked, "assignments"), "assignments")
    for corrected in a_list(line.get("corrections"), "corrections"):
        yield _valid(ForeignCorrection, an_object(corrected, "corrections"), "corrections")
    for own in _own_claims(line):
        yield _valid(ForeignOwnClaim, own, "own_claims")


def _own_claims(article: dict[str, Any]) -> list[dict[str, Any]]:
    return [an_object(own, "own_claims") for own in a_list(article.get("own_claims"), "own_claims")]


_S = TypeVar("_S", bound=Saying)


def _valid(kind: type[_S], said: dict[str, Any], key: str) -> _S:
    """What was said, less what was left open. Raises FaultError naming the field with its list."""
    try:
        return kind.model_validate({k: v for k, v in _fields(said, kind).items() if v is not None})
    except ValidationError as error:
        fault = error.errors()[0]
        raise FaultError(fault["msg"], ".".join((key, *map(str, fault["loc"])))) from error


def _fields(said: dict[str, Any], kind: type[Saying]) -> dict[str, Any]:
    fields = {name: said[name] for name in kind.model_fields if name in said}
    return {**fields, "author": said.get("reviewer"), "at": moment(said.get("at"), "at")}
