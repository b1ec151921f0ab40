"""What reviewers do: changes, and undo and redo of them, each saved as one act."""

import json
import shlex
from collections.abc import Callable, Mapping, Sequence

from factcheck.errors import NotFoundError, RefusedError, StaleError
from factcheck.model.event import Event, Undone
from factcheck.model.record import Change, RecordKind
from factcheck.storage import histories
from factcheck.storage.clock import Moment, milliseconds
from factcheck.storage.identities import with_own
from factcheck.storage.ledger import Document, Entry, Ledger
from factcheck.storage.merge import RecordKey, live_rows, merged_events, merged_rows
from factcheck.storage.recording import Author, Clock, entry_of, key_of, steps_of
from factcheck.storage.store import Store
from factcheck.storage.undoing import Turn, steps_back

_ATTEMPTS = 5
_DAY = 86_400_000
"""Milliseconds."""


class Acts:
    """What is done in a store, by one clock."""

    def __init__(self, store: Store, clock: Clock, acts_in: Callable[[], Mapping[str, str]]) -> None:
        self._store = store
        self._clock = clock
        self._acts_in = acts_in

    def commit(self, article: str, reviewer: str, changes: Sequence[Change]) -> tuple[Event, ...]:
        """Save the changes as one act; () where they change nothing. Raises StaleError, RefusedError."""

        def decide(own: Ledger, others: Sequence[Ledger], latest: Moment) -> Entry:
            keys = [key_of(change) for change in changes]
            name, hers = with_own(own, others)
            if name != reviewer and any(kind != RecordKind.RENAMING for kind, _ in keys):
                raise RefusedError(f"{reviewer} goes by the name of {name} now; say --reviewer {shlex.quote(name)}")
            live = live_rows(hers, keys)
            author = self._author(article, own, hers, others, latest)
            return entry_of(steps_of(changes, reviewer, live), author, own, live)

        return histories.events_of(self._store.append(article, reviewer, decide).events)

    def turn_back(self, turn: Turn, reviewer: str) -> Undone:
        """Undo or redo the reviewer's last act, whichever article it was in. Raises NotFoundError, StaleError."""
        for _ in range(_ATTEMPTS):
            article, act = self._last_act(turn, reviewer)
            try:
                return self._turn_back(turn, article, act, reviewer)
            except StaleError:
                # Another window was quicker; what is last now?
                continue
        raise StaleError(f"other windows keep changing what there is to {turn.verb}; repeat")

    def _last_act(self, turn: Turn, reviewer: str) -> tuple[str, str]:
        home: dict[str, str] = {}
        acts: list[Document] = []
        for article, part in self._acts_in().items():
            hers = [act for act in json.loads(part) if act["reviewer"] == reviewer]
            acts.extend(hers)
            home.update((act["act"], article) for act in hers)
        act = turn.choose(sorted(acts, key=lambda act: (act["hlc"], int(act["act"]))))
        if act is None:
            raise NotFoundError(f"nothing to {turn.verb}")
        return home[act], act

    def _turn_back(self, turn: Turn, article: str, act: str, reviewer: str) -> Undone:
        before: dict[RecordKey, Document] = {}

        def decide(own: Ledger, others: Sequence[Ledger], latest: Moment) -> Entry:
            _, hers = with_own(own, others)
            before.update(merged_rows(hers))
            events = merged_events(hers)
            if turn.choose(events) != act:
                raise StaleError("changed in between")
            author = self._author(article, own, hers, others, latest)
            return entry_of(steps_back(events, act), author, own, before, **{turn.field: act})

        events = histories.events_of(self._store.append(article, reviewer, decide).events)
        return Undone(
            article=article,
            claim=histories.claim_behind(events, before),
            words=f"{turn.past}: {histories.in_words(events, before)}",
            events=events,
        )

    def _author(
        self, article: str, own: Ledger, hers: Sequence[Ledger], others: Sequence[Ledger], latest: Moment
    ) -> Author:
        """She acts after all that she may have seen; but a colleague's clock that is a day ahead is wrong."""
        tomorrow = milliseconds(self._clock()) + _DAY
        seen = [ledger.moment for ledger in others]
        latest = max(latest, *(ledger.moment for ledger in hers), *(m for m in seen if m.milliseconds < tomorrow))
        return Author(article, own.reviewer, own.replica, self._clock, latest)
