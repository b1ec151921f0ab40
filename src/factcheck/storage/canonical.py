"""One way to write a value as JSON, and a reader that takes nothing else than JSON.

The files are ASCII whatever they hold, so that stock tools read them in any locale and no control, bidi or separator
character reaches a terminal through `git diff`.
"""

import json
import math
from typing import Any, NoReturn


class NotJSONError(ValueError):
    """The bytes are not the JSON that the store writes; the message says why in a few words."""


def encode(value: Any) -> bytes:
    """The value as compact JSON on one line, keys sorted, ASCII. Equal values have equal bytes."""
    return _encoder.encode(value).encode("ascii")


_encoder = json.JSONEncoder(sort_keys=True, ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def decode(data: bytes) -> Any:
    """The value. Raises NotJSONError, also for what RFC 8259 leaves open: equal keys, deep nesting, huge numbers."""
    if not data:
        raise NotJSONError("the file is empty")
    try:
        return _decoder.decode(data.decode("utf-8"))
    except NotJSONError:
        raise
    except UnicodeDecodeError as error:
        raise NotJSONError(f"byte {error.start + 1} is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise NotJSONError(_fault(data, error)) from error
    except RecursionError as error:
        raise NotJSONError("it is nested too deeply") from error
    except ValueError as error:
        raise NotJSONError(f"a number is out of range ({error})") from error


def _fault(data: bytes, error: json.JSONDecodeError) -> str:
    if any(data.startswith(mark) or b"\n" + mark in data for mark in (b"<<<<<<< ", b"=======\n", b">>>>>>> ")):
        return "it holds the conflict marks of a merge"
    if b"\0" in data:
        return f"it holds NUL bytes, the first at byte {data.index(0) + 1}"
    if error.pos >= len(data.rstrip()):
        return "it ends in the middle"
    return f"line {error.lineno}, column {error.colno}: {error.msg}"


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        names = [name for name, _ in pairs]
        raise NotJSONError(f"the key {next(n for n in names if names.count(n) > 1)!r} stands twice in one object")
    return value


def _float(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise NotJSONError(f"the number {digits[:20]} is out of range")
    return value


def _constant(name: str) -> NoReturn:
    raise NotJSONError(f"{name} is no JSON number")


_decoder = json.JSONDecoder(object_pairs_hook=_object, parse_float=_float, parse_constant=_constant)
