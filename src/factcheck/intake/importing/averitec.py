"""AVeriTeC's JSON: claims with verdicts that rest on questions and their answers."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.intake.importing.json_input import a_list, a_text, an_object, parse_json, text_or_none
from factcheck.intake.importing.record import FaultError, ForeignSource, ForeignVerdict, Imported, Place
from factcheck.intake.importing.verdict_words import judged
from factcheck.model.source import SourceKind

_DAY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_MEDIA = {"PDF": SourceKind.DOCUMENT, "Web table": SourceKind.DATASET, "Video": SourceKind.MEDIA}


def rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported]]]]:
    """One row a claim. Raises FaultError where the file is no list of claims."""
    for number, claim in enumerate(a_list(parse_json(text)), 1):
        yield number, lambda number=number, claim=claim: [_claim(number, an_object(claim))]  # type: ignore[misc]


def _claim(number: int, claim: dict[str, Any]) -> Imported:
    label = a_text(claim.get("label"), "label")
    value, basis = judged(label, "label")
    sources = [
        source
        for index, asked in enumerate(a_list(claim.get("questions"), "questions"))
        for source in _answers(an_object(asked, f"questions[{index}]"), f"questions[{index}]")
    ]
    return Imported(
        row=number,
        quote=a_text(claim.get("claim"), "claim"),
        verbatim=False,
        place=Place(url=text_or_none(claim.get("original_claim_url"), "original_claim_url")),
        claimant=text_or_none(claim.get("speaker"), "speaker"),
        claimed=_day(text_or_none(claim.get("claim_date"), "claim_date")),
        verdict=ForeignVerdict(
            author="AVeriTeC",
            value=value,
            basis=basis,
            original=label,
            justification=text_or_none(claim.get("justification"), "justification") or "",
            url=text_or_none(claim.get("fact_checking_article"), "fact_checking_article"),
            sources=tuple(sources),
        ),
    )


def _answers(asked: dict[str, Any], field: str) -> Iterator[ForeignSource]:
    question = a_text(asked.get("question"), f"{field}.question")
    for index, answer in enumerate(a_list(asked.get("answers"), f"{field}.answers")):
        where = f"{field}.answers[{index}]"
        answer = an_object(answer, where)
        words = text_or_none(answer.get("answer"), f"{where}.answer")
        explained = text_or_none(answer.get("boolean_explanation"), f"{where}.boolean_explanation")
        extracted = answer.get("answer_type") == "Extractive"
        yield ForeignSource(
            kind=_MEDIA.get(str(answer.get("source_medium")), SourceKind.NEWS),
            question=question,
            answer=f"{words}. {explained}" if words and explained else words,
            quote=words if extracted and words else "",
            url=text_or_none(answer.get("source_url"), f"{where}.source_url"),
            archived_url=text_or_none(answer.get("cached_source_url"), f"{where}.cached_source_url"),
        )


def _day(words: str | None) -> str | None:
    if words is None:
        return None
    match = _DAY.fullmatch(words)
    if match is None:
        raise FaultError(f"{words[:40]!r} is not a day-month-year date", "claim_date")
    day, month, year = match.groups()
    return f"{year}-{int(month):02}-{int(day):02}"
