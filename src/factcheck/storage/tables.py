"""The form of a reviewer's file: tables of documents as stock TinyDB reads them, one document a line for git."""

from typing import Any

from factcheck.storage.canonical import NotJSONError, decode, encode

Tables = dict[str, dict[str, Any]]


def read_tables(data: bytes) -> Tables:
    """The tables of a file. Raises NotJSONError."""
    tables = decode(data)
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        raise NotJSONError("it is JSON, but no tables of documents")
    return tables


def write_tables(tables: Tables) -> bytes:
    """The bytes of a file: tables and keys sorted, one document a line."""
    return b"{\n" + b",\n".join(_table(name, tables[name]) for name in sorted(tables)) + b"\n}\n"


def _table(name: str, table: dict[str, Any]) -> bytes:
    lines = [encode(key) + b": " + encode(table[key]) for key in sorted(table, key=_in_order)]
    return encode(name) + b": {\n" + b",\n".join(lines) + b"\n}"


def _in_order(key: str) -> tuple[int, str]:
    return len(key), key
