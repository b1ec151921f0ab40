"""The form of a reviewer's file: tables of documents as stock TinyDB reads them, one document a line for git."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from factcheck.storage.canonical import NotJSONError, decode, encode

Tables = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class TablesFile:
    """The tables with the bytes that hold them. Documents are replaced, never changed in place."""

    data: bytes
    tables: Tables
    _lines: Mapping[str, tuple[int, int]]
    """From where to where a table's lines go, as far as they were written here: other files may have another form."""

    @classmethod
    def read(cls, data: bytes) -> Self:
        """The tables of a file. Raises NotJSONError."""
        tables = decode(data)
        if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
            raise NotJSONError("it is JSON, but no tables of documents")
        return cls(data, tables, {})

    def with_tables(self, tables: Tables) -> "TablesFile":
        """These tables instead. Tables and keys are sorted; what stays the same object keeps its bytes."""
        parts: list[bytes | memoryview] = [b"{"]
        lines: dict[str, tuple[int, int]] = {}
        end = 1
        for name in sorted(tables):
            head = (b",\n" if lines else b"\n") + encode(name) + b": {"
            written = self._written(name, tables[name])
            start = end + len(head)
            lines[name] = start, start + sum(map(len, written))
            parts += head, *written, b"\n}"
            end = lines[name][1] + 2
        return TablesFile(b"".join((*parts, b"\n}\n")), tables, lines)

    def _written(self, name: str, table: Mapping[str, Any]) -> list[bytes | memoryview]:
        """The lines of a table: those of before with what is new in its place, or all of them anew."""
        before = self.tables.get(name, {})
        start, end = self._lines.get(name, (0, 0))
        if table is before and start < end:
            return [memoryview(self.data)[start:end]]
        added = sorted(table.keys() - before.keys(), key=_order)
        if start == end or len(before) + len(added) != len(table) or not self._precede(added, end):
            return [_joined(table, sorted(table, key=_order))]
        old = memoryview(self.data)
        parts: list[bytes | memoryview] = []
        for key in sorted((k for k, document in before.items() if table[k] is not document), key=_order):
            place = self.data.index(b"\n" + encode(key) + b":", start, end)
            parts += old[start:place], _joined(table, [key])
            start = self.data.find(b",\n", place, end)
            if start < 0:
                start = end
        return [*parts, old[start:end], *((b",", _joined(table, added)) if added else ())]

    def _precede(self, added: list[str], end: int) -> bool:
        """Whether the keys come after the last that has a line before `end`."""
        last = self.data[self.data.rindex(b"\n", 0, end) + 2 : end].partition(b'"')[0].decode()
        return not added or _order(last) < _order(added[0])


def _joined(table: Mapping[str, Any], keys: Iterable[str]) -> bytes:
    return b",".join(b"\n" + encode(key) + b":" + encode(table[key]) for key in keys)


def _order(key: str) -> tuple[int, str]:
    """Decimal keys in the order of their numbers, without turning them into any."""
    return len(key), key


class Part(NamedTuple):
    """A table as it stands in a file, unread."""

    data: bytes
    start: int
    end: int
    lines: int
    """One a document."""

    def read(self) -> dict[str, Any]:
        """The table. Raises NotJSONError."""
        table: dict[str, Any] = decode(b"{" + self.data[self.start : self.end] + b"}")
        return table


def parted(data: bytes) -> dict[str, Part] | None:
    """The three tables of a file in the form in which `with_tables` writes them; None where it has another.

    Where each part is an object of JSON, the file is the three of them: nothing else stands between.
    """
    meta, end = data.find(_META), len(data) - len(_END)
    records = data.find(_RECORDS, meta)
    if not data.startswith(_EVENTS) or not data.endswith(_END) or not 0 < meta < records < end:
        return None
    parts = ((len(_EVENTS), meta), (meta + len(_META), records), (records + len(_RECORDS), end))
    return {
        name: Part(data, start, end, data.count(b"\n", start, end))
        for name, (start, end) in zip(("events", "meta", "records"), parts, strict=True)
    }


_EVENTS, _META, _RECORDS = b'{\n"events": {', b'\n},\n"meta": {', b'\n},\n"records": {'
_END = b"\n}\n}\n"
NO_TABLES = TablesFile(b"", {}, {})
