"""From older records to today's form, in memory: pure functions, one a version.

Every row and every event says in which form it was written. Events stay as they are for ever; a row takes today's form
when its reviewer next changes it.
"""

from collections.abc import Callable
from typing import Any

SCHEMA = 1
"""The form that this version writes. A default of a kept model is part of it: what is default is not written."""

Body = dict[str, Any]

MIGRATIONS: dict[int, Callable[[str, Body], Body]] = {}
"""By the version that they start from: from kind and body to the body in the next version's form, a new one."""


def migrated(document: dict[str, Any]) -> dict[str, Any]:
    """The row or event with its body in today's form; a newer form is handed back as it is."""
    schema = document["schema"]
    if schema >= SCHEMA or document["body"] is None:
        return document
    body = document["body"]
    try:
        for version in range(schema, SCHEMA):
            body = MIGRATIONS[version](document["kind"], body)
    except (LookupError, TypeError, ValueError, AttributeError):
        # It is not what that version wrote. Left as it is, it will be named for what does not fit the model.
        return document
    return {**document, "body": body}
