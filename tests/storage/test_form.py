"""A file that is changed in place has the bytes that it would have if it were written anew."""

import copy
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.storage.tables import NO_TABLES, Tables, TablesFile, parted

_keys = st.integers(1, 10**40).map(str)
_documents = st.dictionaries(
    st.sampled_from("abc"), st.text(max_size=8) | st.sampled_from(['\n"7":', "},\n", "}\n}\n"])
)
_puts = st.dictionaries(st.sampled_from(["events", "records"]), st.dictionaries(_keys, _documents, max_size=4))


def anew(tables: Tables) -> bytes:
    """The bytes without anything that was there before."""
    return NO_TABLES.with_tables(copy.deepcopy(tables)).data


@given(first=_puts, later=st.lists(st.tuples(_puts, st.booleans(), st.booleans()), max_size=5))
def test_changes_in_place_and_writing_anew_are_the_same(first: Tables, later: list[tuple[Tables, bool, bool]]) -> None:
    file = NO_TABLES.with_tables(first)
    for puts, revised, dropped in later:
        tables: dict[str, dict[str, Any]] = dict(file.tables)
        for name, documents in puts.items():
            held = {**tables.get(name, {}), **documents}
            if revised:
                held.update({key: {"b": "revised"} for key in sorted(held)[::2]})
            tables[name] = {key: held[key] for key in sorted(held)[1:]} if dropped else held
        file = file.with_tables(tables)
        assert file.data == anew(tables)
        assert json.loads(file.data) == tables
        if dropped:
            file = TablesFile.read(file.data)


def test_a_file_of_another_form_takes_ours() -> None:
    ours = NO_TABLES.with_tables({"events": {"9": {"a": 1}, "10": {"a": 2}}, "meta": {"1": {}}})
    theirs = TablesFile.read(json.dumps(ours.tables, indent=4).encode())
    assert theirs.with_tables(theirs.tables).data == ours.data


@given(_puts, _puts)
def test_a_part_holds_what_the_whole_does(events: Tables, records: Tables) -> None:
    tables = {"events": events.get("events", {}), "meta": {"1": {"a": "b"}}, "records": records.get("records", {})}
    parts = parted(NO_TABLES.with_tables(tables).data)
    assert parts is not None
    assert {name: part.read() for name, part in parts.items()} == tables
    assert {name: part.lines for name, part in parts.items()} == {name: len(table) for name, table in tables.items()}


@given(_puts, st.sampled_from([None, 0, 1, 4]))
def test_a_file_of_another_form_is_read_whole(tables: Tables, indent: int | None) -> None:
    data = json.dumps({"meta": {}, **tables}, indent=indent).encode()
    assert parted(data) is None
    assert TablesFile.read(data).tables == {"meta": {}, **tables}
