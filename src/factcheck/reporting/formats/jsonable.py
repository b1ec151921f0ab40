"""Models as JSON text: the same bytes everywhere, pure ASCII, whatever the strings hold."""

import json
from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticSerializationError


def as_json(model: BaseModel) -> str:
    """The model as one line of ASCII JSON. A lone surrogate, which UTF-8 cannot carry, is escaped like the rest."""
    try:
        return model.model_dump_json(ensure_ascii=True)
    except PydanticSerializationError:
        return dumps(model.model_dump(mode="python"))


def dumps(value: Any, indent: int | None = None) -> str:
    """A plain value as ASCII JSON."""
    separators = (",", ": ") if indent else (",", ":")
    return json.dumps(value, indent=indent, separators=separators, default=_plain)


def _plain(value: Any) -> str:
    return str(value.isoformat()).replace("+00:00", "Z")
