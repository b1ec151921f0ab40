"""Label Studio's JSON export: spans of a task's text with a label, and text areas and choices on them."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from factcheck.intake.importing.json_input import a_list, a_text, an_object, an_offset, parse_json
from factcheck.intake.importing.placing import place_in
from factcheck.intake.importing.record import FaultError, ForeignVerdict, Imported
from factcheck.intake.importing.verdict_words import judged, moment, our_own

Task = dict[str, Any]


def rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported]]]]:
    """One row a task. Raises FaultError where the file is no list of tasks."""
    for number, task in enumerate(a_list(parse_json(text)), 1):
        yield number, lambda number=number, task=task: list(_task(number, task))  # type: ignore[misc]


def _task(number: int, value: Any) -> Iterator[Imported]:
    task = an_object(value)
    data = an_object(task.get("data"), "data")
    a_text(data.get("text"), "data.text")
    for annotation in a_list(task.get("annotations", task.get("completions")), "annotations"):
        yield from _annotation(number, task, data, an_object(annotation, "annotations"))


def _annotation(number: int, task: Task, data: Task, annotation: Task) -> Iterator[Imported]:
    if annotation.get("was_cancelled"):
        return
    author = _author(annotation.get("completed_by"))
    at = moment(annotation.get("updated_at") or annotation.get("created_at"), "annotations.created_at")
    regions = [an_object(r, "result") for r in a_list(annotation.get("result"), "annotations.result")]
    notes, choices = _said(regions, "textarea", "text"), _said(regions, "choices", "choices")
    for region in regions:
        if region.get("type") != "labels":
            continue
        name = str(region.get("id"))
        where = an_object(region.get("value"), "result.value")
        start, end = (an_offset(where.get(key), f"result.value.{key}") for key in ("start", "end"))
        kept = an_object(region.get("meta") or {}, "result.meta").get("factcheck")
        quote, place = place_in(data["text"], start, end, data, kept)
        if where.get("text") not in (None, quote):
            raise FaultError("the marked words are not what stands there", "result.value.text")
        labels = choices.get(name) or a_list(where.get("labels"), "result.value.labels")
        label = a_text(labels[0] if labels else None, "result.value.labels")
        words = "\n".join(map(str, notes.get(name, [])))
        yield Imported(
            row=number,
            identity=f"{task.get('id', number)} {name} {author}" if region.get("id") else None,
            quote=quote,
            verbatim=True,
            place=place,
            verdict=our_own(kept, "result.meta.factcheck") if kept else _verdict(label, author, words, at),
        )


def _said(regions: list[Task], kind: str, key: str) -> dict[str, list[Any]]:
    """What a control of this kind says of each region, by the region's id."""
    found: dict[str, list[Any]] = {}
    for region in regions:
        if region.get("type") == kind:
            value = an_object(region.get("value"), "result.value").get(key)
            found[str(region.get("id"))] = value if isinstance(value, list) else [value] if value else []
    return found


def _verdict(label: str, author: str | None, words: str, at: datetime | None) -> ForeignVerdict:
    value, basis = judged(label, "result.value.labels")
    return ForeignVerdict(author=author, value=value, basis=basis, original=label, justification=words, at=at)


def _author(value: Any) -> str | None:
    if isinstance(value, dict):
        return next((str(value[key]) for key in ("email", "username", "id") if value.get(key)), None)
    return None if value is None else str(value)
