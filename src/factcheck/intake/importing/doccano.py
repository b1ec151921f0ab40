"""doccano's JSON Lines: a text with labelled spans (sequence labelling), or with labels (classification)."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.intake.importing.json_input import a_list, a_text, an_object, an_offset, json_rows, text_or_none
from factcheck.intake.importing.placing import place_in
from factcheck.intake.importing.record import FaultError, ForeignVerdict, Imported, Place
from factcheck.intake.importing.verdict_words import judged, our_own


def rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported]]]]:
    """One row a line."""
    for number, parse in json_rows(text):
        yield number, lambda number=number, parse=parse: list(_row(number, an_object(parse())))  # type: ignore[misc]


def _row(number: int, line: dict[str, Any]) -> Iterator[Imported]:
    text = a_text(line.get("text", line.get("data")), "text")
    labels = a_list(line.get("label", line.get("labels", line.get("entities"))), "label")
    author = text_or_none(line.get("reviewer", line.get("username")), "reviewer")
    kept = a_list(line.get("factcheck"), "factcheck")
    if kept and len(kept) != len(labels):
        raise FaultError("as many as there are labels were expected", "factcheck")
    comments = [str(comment) for comment in a_list(line.get("Comments", line.get("comments")), "Comments")]
    for index, label in enumerate(labels):
        identity = f"{line['id']} {index} {author}" if line.get("id") is not None else None
        if isinstance(label, str):
            value, basis = judged(label, f"label[{index}]")
            verdict = ForeignVerdict(
                author=author, value=value, basis=basis, original=label, justification="\n".join(comments)
            )
            yield Imported(row=number, identity=identity, quote=text, verbatim=True, place=Place(), verdict=verdict)
            continue
        start, end, word = _span(label, f"label[{index}]")
        rest = kept[index] if kept else None
        quote, place = place_in(text, start, end, line, rest)
        if rest:
            verdict = our_own(rest, f"factcheck[{index}]")
        else:
            value, basis = judged(word, f"label[{index}]")
            said = comments[index] if len(comments) == len(labels) else "\n".join(comments)
            verdict = ForeignVerdict(author=author, value=value, basis=basis, original=word, justification=said)
        yield Imported(row=number, identity=identity, quote=quote, verbatim=True, place=place, verdict=verdict)


def _span(label: Any, field: str) -> tuple[int, int, str]:
    if isinstance(label, dict):
        start, end, word = label.get("start_offset"), label.get("end_offset"), label.get("label")
    elif isinstance(label, list) and len(label) == 3:
        start, end, word = label
    else:
        raise FaultError("neither a label nor start, end and label", field)
    return an_offset(start, field), an_offset(end, field), a_text(word, field)
