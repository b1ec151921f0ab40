"""A counter-source as a reviewer types it: which fields there are, and what is wrong with each."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from factcheck.errors import RefusedError
from factcheck.model.cautions import same_address
from factcheck.model.ids import source_id
from factcheck.model.source import CounterSource, Reliability, SourceKind, Stance, Strength
from factcheck.text import visible

FIELDS = (
    "url",
    "quote",
    "kind",
    "stance",
    "strength",
    "title",
    "publisher",
    "author",
    "published",
    "accessed",
    "archived_url",
    "locator",
    "primary",
    "reliability",
    "credibility",
    "group",
    "joint",
    "question",
    "answer",
    "confidential",
    "note",
)
"""What a reviewer can say of a source, in the order of the form."""

_SYNONYMS = {"comment": "rebuttal", "cross_article": "passage", "article": "news", "official": "official_record"}
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_SET_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_URL_LENGTH = 2048
_CLOCKS_APART = timedelta(days=1)
"""Somewhere it is tomorrow already, and a clock may be fast."""
_YES = frozenset({"yes", "true", "1"})
_NO = frozenset({"no", "false", "0"})


def source_kind(word: str) -> SourceKind:
    """The kind that a word names; `official record`, `comment` and the like are understood. Raises ValueError."""
    plain = re.sub(r"[\s-]+", "_", word.strip().lower())
    return SourceKind(_SYNONYMS.get(plain, plain))


def faults(fields: Mapping[str, str], source: CounterSource | None = None) -> dict[str, str]:
    """What is wrong with a source's fields, in words by field; empty where all is well. Blank is absent.

    `source` is the one that they are to change, where they do.
    """
    given = {name: value.strip() for name, value in fields.items() if value.strip()}
    found: dict[str, str] = {}
    for name, value in given.items():
        fault = _fault(name, value)
        if fault:
            found[name] = fault
    if not any(given.get(name) for name in ("quote", "url", "title")):
        found["quote"] = "a source needs a quote, an address or a title"
    published, accessed = given.get("published"), given.get("accessed")
    if (
        published
        and accessed
        and not {"published", "accessed"} & found.keys()
        and accessed < published[: len(accessed)]
    ):
        found["accessed"] = f"lies before the day it was published, {published}"
    if accessed and "accessed" not in found and accessed > (datetime.now(UTC) + _CLOCKS_APART).date().isoformat():
        found["accessed"] = "lies in the future"
    if same_address(given.get("archived_url"), given.get("url")):
        found["archived_url"] = "is the address itself; name the archived copy"
    if source is not None and source.article is not None:
        held = as_fields(source)
        own = {name for name in ("quote", "kind") if fields.get(name, held[name]) != held[name]}
        found |= dict.fromkeys(own, "is as it stands in the project's article; add a source for other words")
    return found


def new_source(claim: str, seed: str, fields: Mapping[str, str]) -> CounterSource:
    """A counter-source of the reviewer's own. `seed` makes its id and is unique to the act that adds it.

    Raises RefusedError naming the first field that is wrong.
    """
    _refuse(faults(fields))
    kind = {"kind": source_kind(fields.get("kind") or SourceKind.DOCUMENT)}
    return CounterSource.model_validate({"id": source_id(f"{claim} {seed}"), "claim": claim, **_values(fields), **kind})


def changed_source(source: CounterSource, fields: Mapping[str, str]) -> CounterSource:
    """The reviewer's counter-source with these fields anew, blank ones taken out; what is not named stays.

    Raises RefusedError naming the first field that is wrong, or the words of an article, which are its own.
    """
    now = as_fields(source)
    wanted = {**now, **fields}
    _refuse(faults(wanted, source))
    taken_out = {name: "" if name == "quote" else None for name in FIELDS if not wanted.get(name, "").strip()}
    return source.model_copy(update={**taken_out, **_values({k: v for k, v in wanted.items() if v != now[k]})})


def as_fields(source: CounterSource) -> dict[str, str]:
    """What the reviewer said of a source, as she would type it."""
    said = source.model_dump(mode="json", include=set(FIELDS))
    yes_or_no = {None: "", True: "yes", False: "no"}
    return {
        name: yes_or_no[said[name]] if name == "primary" else "" if said[name] is None else str(said[name])
        for name in FIELDS
    }


def _refuse(found: Mapping[str, str]) -> None:
    for name, fault in found.items():
        raise RefusedError(f"{name.replace('_', ' ')}: {fault}")


def _values(fields: Mapping[str, str]) -> dict[str, object]:
    """What was typed, as the model's values; blank is absent."""
    values: dict[str, object] = {name: fields[name] for name in FIELDS if fields.get(name, "").strip()}
    for name, read in _READ.items():
        if name in values:
            values[name] = read(fields[name].strip())
    return values


_READ: dict[str, Callable[[str], object]] = {
    "kind": source_kind,
    "stance": lambda word: Stance(word.lower()),
    "strength": lambda word: Strength(word.lower()),
    "reliability": lambda word: Reliability(word.upper()),
    "credibility": int,
    "joint": int,
    "primary": lambda word: word.lower() in _YES,
    **dict.fromkeys(("url", "archived_url", "published", "accessed"), str),
}


def _fault(name: str, value: str) -> str | None:
    match name:
        case "kind":
            return _not_one_of(value, source_kind, [kind.value for kind in SourceKind])
        case "stance":
            return _not_one_of(value.lower(), Stance, [stance.value for stance in Stance])
        case "strength":
            return _not_one_of(value.lower(), Strength, [strength.value for strength in Strength])
        case "reliability":
            return _not_one_of(value.upper(), Reliability, [grade.value for grade in Reliability])
        case "credibility":
            return None if value in {"1", "2", "3", "4", "5", "6"} else "is a number from 1 to 6"
        case "joint":
            return None if _SET_NUMBER.fullmatch(value) else "is the number of the set of sources that hold together"
        case "primary":
            return None if value.lower() in _YES | _NO else "is yes or no"
        case "url" | "archived_url":
            return _address_fault(value)
        case "published" | "accessed":
            return _date_fault(value)
        case _:
            return None if name in FIELDS else "is not a field of a source"


def _not_one_of(value: str, kind: Callable[[str], object], allowed: list[str]) -> str | None:
    try:
        kind(value)
    except ValueError:
        return f"is one of {', '.join(allowed)}"
    return None


def _address_fault(address: str) -> str | None:
    """Only addresses that lead to a document and nowhere else; they are never opened unasked."""
    if len(address) > _URL_LENGTH:
        return f"is longer than {_URL_LENGTH} characters"
    if any(c.isspace() for c in address):
        return "holds white space"
    if visible(address) != address:
        return "holds invisible characters"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"is no address: {error}"
    if parts.scheme.lower() in {"doi", "urn"}:
        return None if parts.path else "names nothing"
    if parts.scheme.lower() not in {"http", "https"}:
        return "begins with https://, http://, doi: or urn:"
    if parts.username or parts.password:
        return "must not hold a name or password"
    return None if host else "names no host"


def _date_fault(value: str) -> str | None:
    match = _DATE.fullmatch(value)
    if not match:
        return "is a date such as 2023-09-26, 2023-09 or 2023"
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return f"no such day: {value}"
    return None
