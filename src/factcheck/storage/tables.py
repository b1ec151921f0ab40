"""The form of a reviewer's file: tables of documents as stock TinyDB reads them, one document a line for git."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self, cast

from factcheck.storage.canonical import NotJSONError, decode, encode

Tables = dict[str, dict[str, Any]]
_Lines = dict[int, bytes]
"""By the identity of the document: what was replaced is another object, and the same object has the same line."""


@dataclass(frozen=True)
class TablesFile:
    """The tables with the bytes that hold them. Documents are replaced, never changed in place."""

    data: bytes
    tables: Tables
    _lines: _Lines

    @classmethod
    def read(cls, data: bytes) -> Self:
        """The tables of a file. Raises NotJSONError."""
        tables = decode(data)
        if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
            raise NotJSONError("it is JSON, but no tables of documents")
        return cls(data, tables, {})

    def with_tables(self, tables: Tables) -> "TablesFile":
        """These tables instead. Tables and keys are sorted; only new documents cost their encoding."""
        lines: _Lines = {}
        parts = []
        for name in sorted(tables):
            keys = _ordered(tables[name])
            documents = [tables[name][key] for key in keys]
            written = [self._lines.get(id(document)) for document in documents]
            for place in [place for place, line in enumerate(written) if line is None]:
                written[place] = encode(keys[place]) + b":" + encode(documents[place])
            table = cast(list[bytes], written)
            lines.update(zip(map(id, documents), table, strict=True))
            parts.append(encode(name) + b": {\n" + b",\n".join(table) + b"\n}")
        return TablesFile(b"{\n" + b",\n".join(parts) + b"\n}\n", tables, lines)


NO_TABLES = TablesFile(b"", {}, {})


def _ordered(table: Mapping[str, Any]) -> list[str]:
    """The keys as numbers are ordered, without turning them into any."""
    return sorted(sorted(table), key=len)
