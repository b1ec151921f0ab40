"""What everybody said of an article: the ledgers of a store as typed records."""

from factcheck.errors import DamagedError, NotFoundError
from factcheck.model.casefile import Casefile, Problem
from factcheck.model.record import Record, Renaming
from factcheck.storage.casefiles import casefile_of
from factcheck.storage.digests import Digest, digest_of
from factcheck.storage.identities import by_identity
from factcheck.storage.merge import merged_rows
from factcheck.storage.records import records_of
from factcheck.storage.store import Store

UNREADABLE = (DamagedError, NotFoundError)
"""What an article raises that lies there and cannot be used."""


def records_in(store: Store, article: str) -> tuple[list[Record], list[Problem]]:
    """Everybody's live records, under the names that they have now, and which of them cannot be used."""
    records: list[Record] = []
    problems: list[Problem] = []
    for reviewer, ledgers in by_identity(store.ledgers(article).ledgers).items():
        said, faults = records_of(merged_rows(ledgers).values(), article, reviewer)
        records.extend(said)
        problems.extend(faults)
    return records, problems


def problems_in(store: Store, article: str) -> tuple[Problem, ...]:
    """What cannot be read of what was said."""
    return (*store.ledgers(article).problems(), *records_in(store, article)[1])


def whole_casefile(store: Store, article: str, reader: str | None) -> Casefile:
    """The casefile that this reader works on, with nothing hidden. Raises NotFoundError, DamagedError."""
    return casefile_of(store.spotted(article), records_in(store, article)[0], reader)


def revised_in(store: Store, article: str) -> bool:
    """Whether anything said of the article may have been changed or taken back."""
    ledgers = store.ledgers(article).ledgers
    # A record that was said once, in one file, has one event.
    one_file_each = len(by_identity(ledgers)) == len(ledgers)
    return not one_file_each or any(len(ledger.events) != len(ledger.rows) for ledger in ledgers)


def digest_in(store: Store, article: str) -> Digest:
    """The article's digest."""
    records, unfit = records_in(store, article)
    problems = (*store.ledgers(article).problems(), *unfit)
    whole = None
    try:
        whole = casefile_of(store.spotted(article), records, None)
    except UNREADABLE:
        problems = (*(problem for problem in store.check(article) if problem.damage), *problems)
    return digest_of(whole, records, store.ledgers(article).ledgers, problems)


def renaming_in(store: Store, article: str, name: str, formerly: str, replicas: tuple[str, ...]) -> Renaming | None:
    """The record that ties what was said under an earlier name to this one; None where nothing was said under it."""
    seats = {(ledger.reviewer, ledger.replica) for ledger in store.ledgers(article).ledgers}
    if not any(by == formerly and (not replicas or at in replicas) for by, at in seats):
        return None
    said = (record for record in records_in(store, article)[0] if isinstance(record, Renaming))
    held = next((renaming for renaming in said if (renaming.reviewer, renaming.formerly) == (name, formerly)), None)
    return Renaming(formerly=formerly, replicas=replicas, revision=held.revision if held else "")
