"""An article's two files: the text as read, and what the spotter derived from it. Both are written once."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from pydantic import BaseModel, ValidationError

from factcheck.errors import DamagedError
from factcheck.model.article import Comment, Passage
from factcheck.model.claim import Claim, ScoredSentence, SpottedArticle
from factcheck.model.ids import article_id, text_hash
from factcheck.storage import layout
from factcheck.storage.canonical import NotJSONError, decode, encode
from factcheck.storage.ledger import APP
from factcheck.storage.migrations import SCHEMA

_HEADER = {"app": APP, "schema": SCHEMA}


def article_bytes(spotted: SpottedArticle) -> bytes:
    """The file of the text and its hashes."""
    return _lines({**_HEADER, **spotted.article.model_dump(mode="json", exclude_defaults=True)})


def spotted_bytes(spotted: SpottedArticle) -> bytes:
    """The file of what was derived: one passage, sentence, comment or claim a line."""
    return _lines({**_HEADER, **spotted.model_dump(mode="json", exclude={"article"}, exclude_defaults=True)})


def contents(spotted: SpottedArticle) -> dict[str, bytes]:
    """The files of a new article's folder by their names."""
    return {
        layout.ARTICLE_FILE: article_bytes(spotted),
        layout.spotted_file(spotted.version): spotted_bytes(spotted),
    }


def read_spotted(article: str, article_data: bytes, spotted_data: bytes, spotted_name: str) -> SpottedArticle:
    """The article of the two files. Raises DamagedError naming the one that is not as it was written."""
    text = _object(article_data, f"{article}/{layout.ARTICLE_FILE}")
    fault = _text_fault(article, text)
    if fault:
        raise DamagedError(f"{article}/{layout.ARTICLE_FILE}: {fault}; {_REMEDY}")
    derived = _object(spotted_data, f"{article}/{spotted_name}")
    damaged = partial(_damaged, f"{article}/{spotted_name}", derived.get("schema"))
    content = {name: value for name, value in derived.items() if name in SpottedArticle.model_fields}
    for name, kind in _ROWS.items():
        if isinstance(documents := content.get(name), list):
            content[name] = _rows(kind, name, documents, damaged)
    content["article"] = {name: value for name, value in text.items() if name not in _HEADER}
    try:
        return SpottedArticle.model_validate(content)
    except ValidationError as error:
        raise damaged(error) from error


_ROWS: dict[str, type[BaseModel]] = {
    "passages": Passage,
    "sentences": ScoredSentence,
    "comments": Comment,
    "claims": Claim,
}


def _rows(
    kind: type[BaseModel], name: str, documents: list[Any], damaged: Callable[..., DamagedError]
) -> tuple[BaseModel, ...]:
    """The models of a long list. Each document is forgotten once read: together they take as much memory again."""
    rows: list[BaseModel] = []
    documents.reverse()
    try:
        while documents:
            rows.append(kind.model_validate(documents.pop()))
    except ValidationError as error:
        raise damaged(error, name, len(rows)) from error
    return tuple(rows)


def _damaged(file: str, schema: Any, error: ValidationError, *at: str | int) -> DamagedError:
    """What is to be told of a file; `at` is where in it the content stands that is no such model."""
    if isinstance(schema, int) and schema > SCHEMA:
        return DamagedError(f"{file}: a newer factcheck wrote it; upgrade to read it")
    first = error.errors()[0]
    field = ".".join(map(str, (*at, *first["loc"])))
    return DamagedError(f"{file}: field {field}: {first['msg']}; {_REMEDY}")


def article_folder_faults(article: str, contents: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The files of an article's folder that are not as they were written, each with the reason."""
    text = contents.get(layout.ARTICLE_FILE)
    if text is None:
        yield layout.ARTICLE_FILE, "it is missing"
        return
    spotted = [name for name in contents if layout.spotted_version(name) is not None]
    if not spotted:
        yield "spotted-….json", "it is missing"
    for name in spotted:
        try:
            read_spotted(article, text, contents[name], name)
        except DamagedError as error:
            file, _, what = str(error).partition(": ")
            yield file.partition("/")[2], what.removesuffix(f"; {_REMEDY}")
            if file.endswith(layout.ARTICLE_FILE):
                return


_REMEDY = "take it back from git, or add the article again"


def _text_fault(article: str, content: dict[str, Any]) -> str:
    text = content.get("text")
    if not isinstance(text, str):
        return "it holds no text"
    try:
        if content.get("sha256") != text_hash(text) or content.get("id") != article_id(text):
            return "its text is not the one that was added"
    except UnicodeEncodeError:
        return "its text holds half a character"
    return "" if content["id"] == article else "it belongs to another article"


def _object(data: bytes, name: str) -> dict[str, Any]:
    try:
        content = decode(data)
    except NotJSONError as error:
        raise DamagedError(f"{name}: {error}; {_REMEDY}") from error
    if not isinstance(content, dict) or content.get("app") != APP:
        raise DamagedError(f"{name}: it is no factcheck file; {_REMEDY}")
    return content


def _lines(content: dict[str, Any]) -> bytes:
    return b"{\n" + b",\n".join(encode(key) + b": " + _value(content[key]) for key in sorted(content)) + b"\n}\n"


def _value(value: Any) -> bytes:
    if isinstance(value, list) and value:
        return b"[\n" + b",\n".join(map(encode, value)) + b"\n]"
    return encode(value)
