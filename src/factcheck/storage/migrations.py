"""From older files to today's form, in memory: pure functions, one a version. Files change with their next save."""

from collections.abc import Callable

from factcheck.storage.tables import Tables

SCHEMA = 1
"""The form that this version writes. A default of a kept model is part of it: what is default is not written."""

MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {}
"""By the version that they start from; each leads to the next one and leaves its argument as it is."""


def migrated(tables: Tables, schema: int) -> Tables:
    """The tables in today's form. A newer form is handed back as it is."""
    for version in range(schema, SCHEMA):
        tables = MIGRATIONS[version](tables)
    return tables
