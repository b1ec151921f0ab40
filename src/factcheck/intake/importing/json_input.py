"""JSON from strangers: nothing silently merged, nothing that is no JSON, no depth that breaks the reader."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from factcheck.errors import UnreadableError
from factcheck.intake.importing.record import FaultError

_DEEPEST = 200


def parse_json(text: str) -> Any:
    """The document. Raises FaultError for NaN, keys that stand twice, great depth, and all that is no JSON."""
    document, end = _decoded(text, _after_blanks(text, 0))
    if (rest := _after_blanks(text, end)) < len(text):
        raise _no_json(json.JSONDecodeError("Extra data", text, rest))
    return document


def parse_each(text: str) -> Iterator[Any]:
    """The elements of a list, or documents one behind the other: each is let go before the next is read.

    So a feed takes the memory of its text and of one record. Raises FaultError as `parse_json` does.
    """
    at = _after_blanks(text, 0)
    if text[at : at + 1] != "[":
        while at < len(text):
            document, at = _decoded(text, at)
            yield document
            at = _after_blanks(text, at)
        return
    at = _after_blanks(text, at + 1)
    more = not text.startswith("]", at)
    while more:
        document, at = _decoded(text, at)
        yield document
        at = _after_blanks(text, at)
        more = text.startswith(",", at)
        if more:
            at = _after_blanks(text, at + 1)
    if not text.startswith("]", at):
        raise _no_json(json.JSONDecodeError("Expecting ',' delimiter", text, at))
    if (end := _after_blanks(text, at + 1)) < len(text):
        raise _no_json(json.JSONDecodeError("Extra data", text, end))


_UNDER_A_KEY = re.compile(r'"([^"\\]*)"\s*:\s*(?:NaN|-?Infinity)\b')
"""Where a number that is none most likely stands: the reader is told no place."""
_BLANK = re.compile(r"[ \t\n\r]*")


def _after_blanks(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _decoded(text: str, at: int) -> tuple[Any, int]:
    """The document that begins there, and where it ends."""
    try:
        document, end = _decoder.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _no_json(error) from error
    except FaultError as fault:
        named = _UNDER_A_KEY.search(text, at) if fault.field is None else None
        raise FaultError(fault.what, named[1]) if named else fault from None
    except RecursionError as error:
        raise FaultError("nested too deeply") from error
    except ValueError as error:
        raise FaultError(f"not JSON that can be read: {error}") from error
    _check_depth(document)
    return document, end


def _no_json(error: json.JSONDecodeError) -> FaultError:
    what = error.msg.removesuffix(" at")
    return FaultError(f"not JSON: {what} at line {error.lineno}, column {error.colno}")


def json_rows(text: str) -> Iterator[tuple[int, Callable[[], Any]]]:
    """Each line of a JSON Lines file, numbered from 1, to be parsed when called."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, lambda line=line: parse_json(line)  # type: ignore[misc]


def decoded(data: bytes, name: str) -> str:
    """The file's text. Raises UnreadableError naming the file where it is empty or no UTF-8."""
    try:
        text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name}: not UTF-8 text (byte {error.start}); save it as UTF-8 and try again") from error
    if not text.strip():
        raise UnreadableError(f"{name}: empty; nothing to import")
    return text


def an_object(value: Any, field: str | None = None) -> dict[str, Any]:
    """The value as an object. Raises FaultError."""
    if not isinstance(value, dict):
        raise FaultError(f"expected an object, found {_kind(value)}", field)
    return value


def a_list(value: Any, field: str | None = None) -> list[Any]:
    """The value as a list; nothing at all is an empty one. Raises FaultError."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise FaultError(f"expected a list, found {_kind(value)}", field)
    return value


def a_text(value: Any, field: str) -> str:
    """The value as text that says something. Raises FaultError."""
    if not isinstance(value, str) or not value.strip():
        raise FaultError(f"expected words, found {_kind(value)}", field)
    return value


def text_or_none(value: Any, field: str) -> str | None:
    """The value as text, or None where there is none. Raises FaultError for anything else."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise FaultError(f"expected words, found {_kind(value)}", field)
    return value


def an_offset(value: Any, field: str) -> int:
    """The value as a position in a text. Raises FaultError."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
        raise FaultError(f"expected a position in the text, found {_kind(value)}", field)
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise FaultError("the key stands twice", next(key for key in keys if keys.count(key) > 1))
    return found


def _no_constant(word: str) -> Any:
    raise FaultError(f"{word} is no JSON number")


_decoder = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant)


def _check_depth(document: Any) -> None:
    level = [document]
    for _ in range(_DEEPEST):
        level = [child for value in level for child in _children(value)]
        if not level:
            return
    raise FaultError("nested too deeply")


def _children(value: Any) -> list[Any]:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [child for child in inside if isinstance(child, dict | list)]


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    names = {dict: "an object", list: "a list", str: "text", bool: "a yes or no", int: "a number", float: "a number"}
    return names.get(type(value), "something else") if value != "" else "an empty text"
