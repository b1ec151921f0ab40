"""Whether everything that a store holds is as it was written."""

from collections.abc import Iterator

from factcheck.model.casefile import Problem
from factcheck.storage import integrity, quotes
from factcheck.storage.said import UNREADABLE, problems_in, whole_casefile
from factcheck.storage.store import Store


def check(store: Store) -> Iterator[Problem]:
    """What cannot be used, leftovers, changes of the past, misplaced quotes, and references to what is not there."""
    yield from store.check()
    articles = store.articles()
    for article in articles:
        yield from problems_in(store, article)
        ledgers = store.ledgers(article).ledgers
        for ledger in ledgers:
            yield from integrity.check_ledger(ledger)
        yield from integrity.check_references(ledgers)
        try:
            whole = whole_casefile(store, article, None)
            quoted = {source.article for source in whole.sources} & set(articles)
            texts = {one: store.spotted(one).article.text for one in quoted if one is not None}
        except UNREADABLE:
            continue
        yield from quotes.check_casefile(whole, texts, {key for ledger in ledgers for key in ledger.events})
