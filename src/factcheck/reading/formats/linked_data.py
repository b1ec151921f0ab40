"""JSON-LD in a web page: the object that describes the article, and what its properties say in words."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_LARGEST = 500_000
"""Characters of JSON-LD that are looked at."""
_KINDS = re.compile(r"\w*(?:Article|Posting|Report|WebPage)$")


class LinkedArticle:
    """The properties of the article that a page's JSON-LD describes; none where it describes none."""

    def __init__(self, root: Any) -> None:
        self.fields: Mapping[str, Any] = {}
        self._named: dict[str, Mapping[str, Any]] = {}
        rank = 0
        for thing in _every_thing(root):
            if isinstance(name := thing.get("@id"), str) and len(thing) > 1:
                self._named.setdefault(name, thing)
            score = max((_rank(kind) for kind in _list(thing.get("@type"))), default=0)
            if score > rank:
                self.fields, rank = thing, score

    def text(self, *keys: str) -> str | None:
        """The words of the first of these properties that has any: its own, or its name."""
        return next((words for key in keys if (words := self._words(self.fields.get(key)))), None)

    def texts(self, key: str) -> tuple[str, ...]:
        """The words of each value of a property."""
        return tuple(words for value in _list(self.fields.get(key))[:20] if (words := self._words(value)))

    def people(self) -> tuple[str, ...]:
        """The authors' names; organisations only where no person is named."""
        values = [self._resolved(v) for v in _list(self.fields.get("author") or self.fields.get("creator"))[:20]]
        people = [v for v in values if not (isinstance(v, dict) and "Organization" in str(v.get("@type")))]
        return tuple(name for v in people or values for one in self._names(v) if (name := self._words(one)))

    def _names(self, value: Any) -> list[Any]:
        return value["name"] if isinstance(value, dict) and isinstance(value.get("name"), list) else [value]

    def _words(self, value: Any) -> str | None:
        if isinstance(value, list):
            value = value[0] if value else None
        value = self._resolved(value)
        if isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("@id")
        return (" ".join(value.split()) or None) if isinstance(value, str) else None

    def _resolved(self, value: Any) -> Any:
        """What a reference refers to: {"@id": "#publisher"} stands for the object of that id."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
            return self._named.get(value["@id"], value)
        return value


def _every_thing(root: Any) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _LARGEST:
            continue
        try:
            yield from _things(json.loads(script.text, strict=False))
        except (ValueError, RecursionError):
            continue


def _things(data: Any) -> Iterator[dict[str, Any]]:
    pending = [data]
    for _ in range(2_000):
        if not pending:
            return
        thing = pending.pop(0)
        if isinstance(thing, list):
            pending += thing[:200]
        elif isinstance(thing, dict):
            yield thing
            pending += _list(thing.get("@graph"))[:200]
            pending += _list(thing.get("mainEntity"))[:5]


def _rank(kind: Any) -> int:
    if not isinstance(kind, str) or not _KINDS.search(kind):
        return 0
    return 1 if kind.endswith("WebPage") else 2


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
