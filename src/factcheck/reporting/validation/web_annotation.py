"""Whether annotations keep every MUST of the Web Annotation Data Model (W3C Recommendation, 23 February 2017).

The section of the model stands beside each rule.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from factcheck.reporting.validation.finding import Finding

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>\"{}|\\^`]+")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})", re.IGNORECASE)
_SETS = ("Choice", "Composite", "List", "Independents")
_SELECTOR_VALUES = {"FragmentSelector": "value", "CssSelector": "value", "XPathSelector": "value"}
_POSITIONS = ("TextPositionSelector", "DataPositionSelector")


def findings(document: Any) -> Iterator[Finding]:
    """What is wrong with a list of annotations, or with one."""
    several = isinstance(document, list)
    for number, node in enumerate(document if several else [document]):
        yield from _annotation(node, f"[{number}]" if several else "annotation")
    if several:
        ids = Counter(str(node["id"]) for node in document if isinstance(node, dict) and "id" in node)
        for repeated, times in ids.items():
            if times > 1:
                yield Finding("list", f"{times} annotations have the id {repeated}")


def _annotation(node: Any, where: str) -> Iterator[Finding]:
    if not isinstance(node, dict):
        yield Finding(where, "not a JSON object")
        return
    if CONTEXT not in _all(node.get("@context")):
        yield Finding(f"{where}.@context", f"{CONTEXT} is not among its values (3.1)")
    if not _is_uri(_one(node.get("id"))):
        yield Finding(f"{where}.id", "not exactly one URI (3.1)")
    if "Annotation" not in _all(node.get("type")):
        yield Finding(f"{where}.type", "Annotation is not among its values (3.1)")
    if "body" in node and "bodyValue" in node:
        yield Finding(where, "has both body and bodyValue (3.2.5)")
    if "bodyValue" in node and not isinstance(node["bodyValue"], str):
        yield Finding(f"{where}.bodyValue", "not a single string (3.2.5)")
    if not _all(node.get("target")):
        yield Finding(f"{where}.target", "required (3.1)")
    yield from _common(node, where)
    for part in ("body", "target"):
        for number, resource in enumerate(_all(node.get(part))):
            yield from _resource(resource, f"{where}.{part}[{number}]", is_body=part == "body")


def _common(node: dict[str, Any], where: str) -> Iterator[Finding]:
    for key in ("created", "modified", "generated"):
        if key in node and not (isinstance(node[key], str) and _TIME.fullmatch(node[key])):
            yield Finding(f"{where}.{key}", "not a single date-time (3.3.1)")
    if "canonical" in node and not _is_uri(_one(node["canonical"])):
        yield Finding(f"{where}.canonical", "not exactly one URI (3.3.7)")
    for key in ("rights", "via"):
        if key in node and (not _all(node[key]) or not all(map(_is_uri, _all(node[key])))):
            yield Finding(f"{where}.{key}", "not all URIs (3.3.6, 3.3.7)")
    if node.get("textDirection", "auto") not in ("ltr", "rtl", "auto"):
        yield Finding(f"{where}.textDirection", "none of ltr, rtl, auto (3.2.1)")


def _resource(node: Any, where: str, *, is_body: bool) -> Iterator[Finding]:
    if isinstance(node, str):
        if not _is_uri(node):
            yield Finding(where, "a string that is no URI (3.2)")
        return
    if not isinstance(node, dict):
        yield Finding(where, "neither a URI nor an object (3.2)")
        return
    yield from _common(node, where)
    types = _all(node.get("type"))
    if any(kind in types for kind in _SETS):
        for key, section in (("value", "3.2.4"), ("source", "4"), ("purpose", "3.3.5")):
            if key in node:
                yield Finding(f"{where}.{key}", f"not on a set of resources ({section})")
        if not isinstance(node.get("items"), list) or not node["items"]:
            yield Finding(f"{where}.items", "required (3.2.7)")
        return
    if "items" in node:
        yield Finding(f"{where}.items", "only on a set of resources (3.2.7)")
    if "source" in node:
        yield from _specific(node, where)
    elif "value" in node:
        if not is_body or not isinstance(node["value"], str):
            yield Finding(f"{where}.value", "a single string, and in a body only (3.2.4)")
    elif not _is_uri(_one(node.get("id"))):
        yield Finding(where, "neither an id that is a URI, nor a source, nor a value (3.2)")
    elif "purpose" in node:
        yield Finding(f"{where}.purpose", "not on an external resource (3.3.5)")
    if not is_body and "TextualBody" in types:
        yield Finding(f"{where}.type", "a target is no TextualBody (3.2.4)")


def _specific(node: dict[str, Any], where: str) -> Iterator[Finding]:
    if "value" in node:
        yield Finding(f"{where}.value", "not beside source (4)")
    source = node["source"]
    if not _is_uri(source if isinstance(source, str) else _one(source.get("id")) if isinstance(source, dict) else None):
        yield Finding(f"{where}.source", "not exactly one resource with a URI (4)")
    for number, selector in enumerate(_all(node.get("selector"))):
        yield from _selector(selector, f"{where}.selector[{number}]")
    for number, state in enumerate(_all(node.get("state"))):
        yield from _state(state, f"{where}.state[{number}]")
    if "styleClass" in node and not all(isinstance(style, str) for style in _all(node["styleClass"])):
        yield Finding(f"{where}.styleClass", "not all strings (4.4)")


def _selector(node: Any, where: str) -> Iterator[Finding]:
    if isinstance(node, str):
        if not _is_uri(node):
            yield Finding(where, "a string that is no URI (4.2)")
        return
    if not isinstance(node, dict):
        yield Finding(where, "neither a URI nor an object (4.2)")
        return
    types = _all(node.get("type"))
    if "TextQuoteSelector" in types:
        if not isinstance(node.get("exact"), str):
            yield Finding(f"{where}.exact", "exactly one is required (4.2.4)")
        for key in ("prefix", "suffix"):
            if key in node and not isinstance(node[key], str):
                yield Finding(f"{where}.{key}", "at most one (4.2.4)")
    elif any(kind in types for kind in _POSITIONS):
        start, end = _index(node.get("start")), _index(node.get("end"))
        if start is None or end is None:
            yield Finding(where, "start and end are required, each one non-negative integer (4.2.5)")
        elif start > end:
            yield Finding(where, "ends before it starts (4.2.5)")
    elif any(kind in types for kind in _SELECTOR_VALUES):
        if not isinstance(node.get("value"), str):
            yield Finding(f"{where}.value", "exactly one is required (4.2.1)")
    elif "RangeSelector" in types:
        for key in ("startSelector", "endSelector"):
            if key not in node or isinstance(node[key], list):
                yield Finding(f"{where}.{key}", "exactly one is required (4.2.8)")
    elif "SvgSelector" in types:
        if ("value" in node) == ("id" in node):
            yield Finding(where, "either a value or an id (4.2.7)")
    else:
        yield Finding(f"{where}.type", "no selector of the model (4.2)")
    for number, refined in enumerate(_all(node.get("refinedBy"))):
        yield from _selector(refined, f"{where}.refinedBy[{number}]")


def _state(node: Any, where: str) -> Iterator[Finding]:
    if isinstance(node, str):
        if not _is_uri(node):
            yield Finding(where, "a string that is no URI (4.3)")
        return
    types = _all(node.get("type")) if isinstance(node, dict) else []
    if "HttpRequestState" in types:
        if not isinstance(node.get("value"), str):
            yield Finding(f"{where}.value", "exactly one is required (4.3.2)")
    elif "TimeState" in types:
        dates = {key for key in ("sourceDate", "sourceDateStart", "sourceDateEnd") if key in node}
        if dates not in ({"sourceDate"}, {"sourceDateStart", "sourceDateEnd"}):
            yield Finding(where, "has either a sourceDate, or a sourceDateStart and a sourceDateEnd (4.3.1)")
        if not all(isinstance(node[key], str) and _TIME.fullmatch(node[key]) for key in dates):
            yield Finding(where, "dates are single date-times (4.3.1)")
        if not all(map(_is_uri, _all(node.get("cached")))):
            yield Finding(f"{where}.cached", "not all URIs (4.3.1)")
    else:
        yield Finding(where, "neither a TimeState nor an HttpRequestState (4.3)")


def _all(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _one(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _is_uri(value: Any) -> bool:
    return isinstance(value, str) and bool(_URI.fullmatch(value))


def _index(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
