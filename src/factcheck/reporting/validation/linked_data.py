"""Whether a JSON-LD document still says everything once a program has expanded it, as those that read it do.

JSON-LD 1.1 Processing Algorithms, W3C Recommendation of 16 July 2020, section 5.1. The contexts lie beside this file,
cut down to the terms that fact checks and annotations need; no other address is ever loaded.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.reporting.validation.finding import Finding

_CONTEXTS = {
    "https://schema.org": "schema_org",
    "http://schema.org": "schema_org",
    "https://schema.org/": "schema_org",
    "http://schema.org/": "schema_org",
    "http://www.w3.org/ns/anno.jsonld": "web_annotation",
}
_NOWHERE = "nowhere://document/"
"""Where a document would stand if it had an address: what is resolved against it was no full address."""
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>\"{}|\\^`]*")


def findings(document: Any) -> Iterator[Finding]:
    """What of the document an expansion cannot load, drops, or leaves without an address of its own."""
    from pyld import jsonld

    for number, node in enumerate(document if isinstance(document, list) else [document]):
        where = f"[{number}]" if isinstance(document, list) else "document"
        dropped: list[object] = []
        try:
            options = {"documentLoader": _load, "base": _NOWHERE}
            expanded = jsonld.expand(node, options, on_property_dropped=dropped.append)
        except (jsonld.JsonLdError, ValueError, TypeError, RecursionError) as error:
            yield Finding(where, f"cannot be expanded as JSON-LD: {_reason(error)}")
            continue
        for key in dict.fromkeys(dropped):
            yield Finding(f"{where}.{key}", "its context does not know this term, so programs drop it")
        yield from _addresses(expanded, where)


def _load(url: str, options: Any) -> dict[str, Any]:
    """The document of an address, from our own shelf. Raises ValueError for every other address."""
    del options
    if url not in _CONTEXTS:
        raise ValueError(f"{url}: no other context is loaded")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": _shelved(url)}


@cache
def _shelved(url: str) -> Any:
    path = files("factcheck.reporting.validation") / "contexts" / f"{_CONTEXTS[url]}.json"
    return json.loads(path.read_text("utf-8"))


def _addresses(node: Any, where: str) -> Iterator[Finding]:
    """Types and links that are no full address after the expansion: nothing could be looked up by them."""
    if isinstance(node, list):
        for item in node:
            yield from _addresses(item, where)
    elif isinstance(node, dict):
        named = node.get("@type", [])
        for address in [*(named if isinstance(named, list) else [named]), *([node["@id"]] if "@id" in node else [])]:
            if not isinstance(address, str) or address.startswith(_NOWHERE) or not _IRI.fullmatch(address):
                told = str(address).removeprefix(_NOWHERE)
                yield Finding(where, f"{told!r} is no full address, and no term of its context")
        for key, value in node.items():
            if not key.startswith("@"):
                yield from _addresses(value, where)


def _reason(error: BaseException) -> str:
    while error.__cause__ is not None:
        error = error.__cause__
    return str(error).split("\n", 1)[0][:200]
