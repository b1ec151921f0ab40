"""W3C Web Annotations: a classifying word on a quote, with what was commented and linked."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.intake.importing.json_input import a_text, an_object, an_offset, parse_json, text_or_none
from factcheck.intake.importing.record import FaultError, ForeignSource, ForeignVerdict, Imported, Place
from factcheck.intake.importing.verdict_words import fitting, judged, moment
from factcheck.model.verdict import Confidence
from factcheck.reporting.legend import BASIS_WORDS, STANCE_WORDS

_HASH = re.compile(r"urn:sha256:([0-9a-f]{64})")
_BASES = {words: basis for basis, words in BASIS_WORDS.items()}
_CONFIDENCE = re.compile(r"(low|medium|high) confidence")


def rows(text: str) -> Iterator[tuple[int, Callable[[], Iterable[Imported]]]]:
    """One row an annotation; those that only answer or decide between others are left out."""
    document = parse_json(text)
    for number, node in enumerate(_nodes(document), 1):
        yield number, lambda number=number, node=node: _annotation(number, an_object(node))  # type: ignore[misc]


def _nodes(document: Any) -> list[Any]:
    """The annotations of a list, of a page, or of a collection's first page; or the one that the document is."""
    if isinstance(document, dict):
        first = document.get("first")
        page = first if isinstance(first, dict) else document
        return _all(page["items"]) if "items" in page else [document]
    return _all(document)


def _annotation(number: int, node: dict[str, Any]) -> list[Imported]:
    if "Annotation" not in _all(node.get("type")):
        raise FaultError("not an Annotation", "type")
    target = next((t for t in _all(node.get("target")) if isinstance(t, dict)), None)
    if target is None or {"moderating", "replying"} & set(map(str, _all(node.get("motivation")))):
        return []
    selectors = {str(s.get("type")): s for s in _all(target.get("selector")) if isinstance(s, dict)}
    words = selectors.get("TextQuoteSelector", {})
    position = selectors.get("TextPositionSelector")
    source = target.get("source")
    address = source.get("id") if isinstance(source, dict) else source
    known = _HASH.fullmatch(address) if isinstance(address, str) else None
    place = Place(
        sha256=known.group(1) if known else None,
        url=address if isinstance(address, str) and address.startswith("http") else None,
        start=an_offset(position.get("start"), "target.selector.start") if position else None,
        end=an_offset(position.get("end"), "target.selector.end") if position else None,
        prefix=text_or_none(words.get("prefix"), "target.selector.prefix") or "",
        suffix=text_or_none(words.get("suffix"), "target.selector.suffix") or "",
    )
    return [
        Imported(
            row=number,
            identity=text_or_none(node.get("id"), "id"),
            quote=a_text(words.get("exact"), "target.selector.exact"),
            verbatim=True,
            place=place,
            verdict=_verdict(node),
        )
    ]


def _verdict(node: dict[str, Any]) -> ForeignVerdict | None:
    bodies = [body for body in _all(node.get("body")) if isinstance(body, dict)]
    said = {purpose: _words(bodies, purpose) for purpose in ("classifying", "commenting", "tagging")}
    if not said["classifying"]:
        return None
    label = said["classifying"][0]
    value, basis = judged(label, "body.value")
    tagged = next((_BASES[word] for word in said["tagging"] if word in _BASES), basis)
    sure = next((m.group(1) for word in said["tagging"] if (m := _CONFIDENCE.fullmatch(word))), None)
    creator = next(iter(_all(node.get("creator"))), None)
    name = creator.get("nickname") or creator.get("name") if isinstance(creator, dict) else creator
    return ForeignVerdict(
        author=text_or_none(name, "creator"),
        value=value,
        basis=fitting(tagged, value),
        original=label,
        confidence=Confidence(sure) if sure else None,
        justification="\n".join(said["commenting"]),
        at=moment(node.get("modified") or node.get("created"), "created"),
        sources=tuple(_sources(bodies)),
    )


def _sources(bodies: list[dict[str, Any]]) -> Iterator[ForeignSource]:
    """Each linked resource, with the description that follows it."""
    for index, body in enumerate(bodies):
        if body.get("purpose") != "linking" or "source" not in body:
            continue
        following = bodies[index + 1] if index + 1 < len(bodies) else {}
        described = str(following.get("value", "")) if following.get("purpose") == "describing" else ""
        stance, _, facts = described.partition(": ")
        quotes = [s.get("exact") for s in _all(body.get("selector")) if isinstance(s, dict) and "exact" in s]
        states = [s for s in _all(body.get("state")) if isinstance(s, dict)]
        cached = next((one for state in states for one in _all(state.get("cached"))), None)
        address = body["source"] if isinstance(body["source"], str) else None
        yield ForeignSource(
            stance=next((s for s, words in STANCE_WORDS.items() if s and words == stance), None),
            quote=str(quotes[0]) if quotes else "",
            title=facts or None,
            url=address if address and address.startswith("http") else None,
            archived_url=cached if isinstance(cached, str) else None,
        )


def _words(bodies: list[dict[str, Any]], purpose: str) -> list[str]:
    return [str(body["value"]) for body in bodies if body.get("purpose") == purpose and "value" in body]


def _all(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
