"""Prodigy's JSON Lines (`db-out`): accepted choices, text categories, or labelled spans."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.intake.importing.json_input import a_list, a_text, an_object, an_offset, json_rows, text_or_none
from factcheck.intake.importing.placing import place_in
from factcheck.intake.importing.record import ForeignVerdict, Imported, Place
from factcheck.intake.importing.verdict_words import judged, moment, our_own


def rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported]]]]:
    """One row a line; answers other than `accept` are left out, as Prodigy's own training does."""
    for number, parse in json_rows(text):
        yield number, lambda number=number, parse=parse: list(_row(number, an_object(parse())))  # type: ignore[misc]


def _row(number: int, line: dict[str, Any]) -> Iterator[Imported]:
    text = a_text(line.get("text"), "text")
    if line.get("answer", "accept") != "accept":
        return
    author = text_or_none(line.get("_annotator_id") or line.get("_session_id"), "_annotator_id")
    at = moment(line.get("_timestamp"), "_timestamp")
    meta = an_object(line.get("meta") or {}, "meta")
    task = f"{line['_task_hash']} {author}" if line.get("_task_hash") is not None else None

    def verdict(word: str, field: str) -> ForeignVerdict:
        value, basis = judged(word, field)
        return ForeignVerdict(author=author, value=value, basis=basis, original=word, at=at)

    if line.get("spans"):
        for index, span in enumerate(a_list(line.get("spans"), "spans")):
            field = f"spans[{index}]"
            span = an_object(span, field)
            start, end = an_offset(span.get("start"), f"{field}.start"), an_offset(span.get("end"), f"{field}.end")
            quote, place = place_in(text, start, end, meta)
            said = verdict(a_text(span.get("label"), f"{field}.label"), f"{field}.label")
            identity = f"{task} {index}" if task else None
            yield Imported(row=number, identity=identity, quote=quote, verbatim=True, place=place, verdict=said)
        return
    chosen = [str(word) for word in a_list(line.get("accept"), "accept")] or (
        [a_text(line["label"], "label")] if "label" in line else []
    )
    kept = line.get("factcheck")
    said_here = our_own(kept, "factcheck") if kept else verdict(chosen[0], "accept") if chosen else None
    yield Imported(row=number, identity=task, quote=text, verbatim=True, place=_place(meta, kept), verdict=said_here)


def _place(meta: dict[str, Any], kept: Any) -> Place:
    rest = kept if isinstance(kept, dict) else {}
    return Place(
        article=text_or_none(meta.get("article"), "meta.article"),
        sha256=text_or_none(meta.get("article_sha256"), "meta.article_sha256"),
        title=text_or_none(meta.get("article_title"), "meta.article_title"),
        url=text_or_none(meta.get("article_url"), "meta.article_url"),
        start=an_offset(meta["start"], "meta.start") if "start" in meta else None,
        end=an_offset(meta["end"], "meta.end") if "end" in meta else None,
        prefix=rest.get("prefix") or "",
        suffix=rest.get("suffix") or "",
    )
