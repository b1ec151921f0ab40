"""Our own JSON Lines report, from another newsroom or an earlier year."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.intake.importing.json_input import a_list, a_text, an_object, an_offset, json_rows
from factcheck.intake.importing.record import FaultError, Imported, Place
from factcheck.intake.importing.verdict_words import own_verdict


def rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported]]]]:
    """One row a line; article lines say which text the claims after them stand in."""
    articles: dict[str, dict[str, Any]] = {}
    for number, parse in json_rows(text):
        yield number, lambda number=number, parse=parse: _row(number, an_object(parse()), articles)  # type: ignore[misc]


def _row(number: int, line: dict[str, Any], articles: dict[str, dict[str, Any]]) -> list[Imported]:
    kind = line.get("type")
    if kind == "report":
        if line.get("format") != "factcheck-report":
            raise FaultError("not a report of this program", "format")
        return []
    if kind == "article":
        articles[a_text(line.get("id"), "id")] = line
        return []
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
    found = [
        Imported(
            row=number,
            identity=f"{identity} {verdict.get('reviewer')}" if verdict else identity,
            quote=quote,
            verbatim=True,
            place=place,
            wording=line.get("text") if line.get("text") != quote else None,
            claimant=claimant.get("name") if isinstance(claimant, dict) else None,
            claimed=article.get("published"),
            verdict=own_verdict(verdict, [s for s in sources if s.get("reviewer") == verdict.get("reviewer")])
            if verdict
            else None,
        )
        for verdict in verdicts or [{}]
    ]
    return found
