"""One reviewer's sitting over colleagues' verdicts, without a screen: what is to be read, and every act she can do.

Each act is on the disk when its method returns; what it did is returned in words.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from factcheck.annotating.session import Done
from factcheck.errors import DamagedError, NoReviewerError, NotFoundError
from factcheck.language.counting import counted
from factcheck.model.casefile import Casefile
from factcheck.model.record import Change
from factcheck.model.review import Adjudication, Decision, ReasonCode, Review
from factcheck.model.status import ClaimStatus
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.reviewing import desk, reviews
from factcheck.reviewing.review_queue import Filter, Item, colleagues, items
from factcheck.reviewing.shelf import Shelf
from factcheck.storage.project import Project

CHECKS = ("quote_matches", "source_opens", "evidence_supports")
ANSWER_WORDS = {True: "yes", False: "no", None: "unsaid"}
_ANSWERS = {None: True, True: False, False: None}
"""What a check says after it is turned once more."""


class Sitting:
    """Colleagues' verdicts in the order of reading, the place in it, and the acts of the reader."""

    def __init__(
        self, project: Project, articles: Sequence[str] = (), *, of: str | None = None, wanted: Filter = Filter.ALL
    ) -> None:
        self.project = project
        self.of = of
        self.wanted = wanted
        self.position = 0
        self.items: tuple[Item, ...] = ()
        self._shelf = Shelf(project, articles)
        self._checks: dict[tuple[str, str], dict[str, bool | None]] = {}
        self._choose()

    def take(self, project: Project) -> None:
        """Go on as the reviewer that this project names."""
        self.project = project
        self._shelf.take(project)
        self._choose()

    @property
    def reviewer(self) -> str | None:
        """Who is reading."""
        return self.project.reviewer

    @property
    def item(self) -> Item | None:
        """The verdict in hand."""
        return self.items[self.position] if self.items else None

    @property
    def colleagues(self) -> tuple[str, ...]:
        """Whose verdicts there are to read."""
        return colleagues(self._shelf.casefiles.values(), self.reviewer or "")

    def casefile(self, item: Item) -> Casefile:
        """The casefile of the item's article."""
        return self._shelf.casefiles[item.article]

    def status(self, item: Item) -> ClaimStatus:
        """Where the work on the item's claim stands."""
        return self._shelf.status(item.article, item.claim.id)

    def texts_of(self, item: Item) -> dict[str, str]:
        """The texts of the articles held from which the item's sources are quoted, by id."""
        texts = {}
        for article in {source.article for source in item.sources} - {None}:
            with suppress(DamagedError, NotFoundError):
                texts[str(article)] = self.project.spotted(str(article)).article.text
        return texts

    def refresh(self) -> bool:
        """Take up what anybody wrote since; whether anything had changed."""
        changed = self._shelf.refresh()
        if changed:
            self._choose()
        return changed

    def _choose(self) -> None:
        held = self.item
        self.items = items(self._shelf.casefiles.values(), self.reviewer or "", self.of, self.wanted)
        places = {(item.claim.id, item.verdict.reviewer): place for place, item in enumerate(self.items)}
        place = places.get((held.claim.id, held.verdict.reviewer)) if held else None
        self.go_to(self.position if place is None else place)

    def go_to(self, position: int) -> bool:
        """Go to the verdict at that place, or the nearest; whether the place changed."""
        old = self.position
        self.position = max(0, min(position, len(self.items) - 1))
        return self.position != old

    def turn_filter(self) -> None:
        """Choose by the next filter."""
        order = list(Filter)
        self.wanted = order[(order.index(self.wanted) + 1) % len(order)]
        self._choose()

    def turn_colleague(self) -> None:
        """Read the next colleague's verdicts, and all of them after the last one's."""
        order = (None, *self.colleagues)
        self.of = order[(order.index(self.of) + 1) % len(order)] if self.of in order else None
        self._choose()

    # Acts

    def decide(self, decision: Decision, comment: str | None = None) -> Done:
        """Review the verdict in hand. Raises RefusedError where words are missing, StaleError where it has changed."""
        item = self._needed()
        saved = self._do(
            item,
            lambda casefile, name: reviews.give_review(
                casefile,
                item.claim.id,
                name,
                decision,
                of=item.verdict.reviewer,
                comment=comment,
                read=item.verdict.revision,
                **self.checks(item),
            ),
        )
        self._checks.pop(_place(item), None)
        words = f"{decision.replace('_', ' ')} with {item.verdict.reviewer}" if saved else "nothing to save"
        return Done(f"saved: {words}" if saved else words, item.article, item.claim.id)

    def withdraw(self) -> Done:
        """Take one's review of the verdict in hand back."""
        item = self._needed()
        self._do(item, lambda c, name: reviews.withdraw_review(c, item.claim.id, name, item.verdict.reviewer))
        return Done("review withdrawn", item.article, item.claim.id)

    def checks(self, item: Item) -> Mapping[str, bool | None]:
        """What was checked of the verdict's sources: as said now, else as in the review of this revision."""
        kept = item.review if item.reviewed else None
        said = self._checks.get(_place(item), {})
        return {name: said.get(name, getattr(kept, name) if kept else None) for name in CHECKS}

    def check(self, name: str) -> Done:
        """Turn an answer on: unsaid, yes, no. It is saved with the decision, or at once where there is one."""
        item = self._needed()
        answer = _ANSWERS[self.checks(item)[name]]
        self._checks.setdefault(_place(item), {})[name] = answer
        if item.reviewed and item.review is not None and answer is not None:
            return self.decide(item.review.decision)
        said = ANSWER_WORDS[answer]
        return Done(f"{name.replace('_', ' ')}: {said}; saved with your decision", item.article, item.claim.id)

    def answer(self, text: str) -> Done:
        """Answer in the thread under the verdict in hand. Raises NotFoundError where there is none."""
        item = self._needed()
        threads = self.threads(item)
        if not threads:
            raise NotFoundError("nobody said anything of this verdict yet; review it first")
        self._do(item, lambda casefile, name: reviews.reply(casefile, threads[-1], name, text))
        return Done("saved: answered", item.article, item.claim.id)

    def threads(self, item: Item) -> tuple[Review | Adjudication, ...]:
        """The reviews of the verdict and the decisions on its claim."""
        casefile, claim = self.casefile(item), item.claim.id
        of_it = (r for r in casefile.reviews if r.claim == claim and r.of == item.verdict.reviewer)
        return (*of_it, *(a for a in casefile.adjudications if a.claim == claim))

    def take_over(self, number: int) -> Done:
        """Make the source of that number, from 1, one's own, too. Raises NotFoundError, RefusedError."""
        item = self._needed()
        if number > len(item.sources):
            raise NotFoundError(f"there is no source {number} here")
        saved = self._do(item, lambda c, name: reviews.take_over(c, item.sources[number - 1], name))
        return Done("saved: source taken over" if saved else "it is yours already", item.article, item.claim.id)

    def adjudicate(
        self, value: VerdictValue, reason: ReasonCode, justification: str, basis: Basis | None, waive: str
    ) -> Done:
        """Decide the claim in hand. Raises RefusedError naming the rule that stands in the way."""
        item = self._needed()
        done = desk.decide(self.project, item.claim.id, value, reason, justification, basis, waive)
        self.refresh()
        return done

    @property
    def hidden(self) -> tuple[str, ...]:
        """The articles in which blind mode hides something from her."""
        return tuple(
            article
            for article, casefile in self._shelf.casefiles.items()
            if casefile.blind and any(casefile.verdict(claim.id, self.reviewer) is None for claim in casefile.claims)
        )

    @property
    def hides_names(self) -> bool:
        """Whether letters stand for the names of those who judged the claim in hand."""
        return self.item is not None and self.item.claim.id in self.casefile(self.item).unnamed

    def unblind(self) -> Done:
        """Show what blind mode hides, which is recorded in every article that it concerns."""
        shown = desk.unblind(self.project, self.hidden)
        self.refresh()
        return Done(f"shown from now on, and recorded, in {counted(len(shown), 'article')}", shown[0] if shown else "")

    def name_names(self) -> Done:
        """Show whose verdict the one in hand is, and the others on its claim, which is recorded."""
        item = self._needed()
        if not desk.unblind(self.project, (item.article,), claim=item.claim.id, names=True):
            raise NotFoundError("no name is hidden here")
        self.refresh()
        return Done("names shown from now on, and recorded", item.article, item.claim.id)

    def undo(self) -> Done:
        """Take one's last act back, whichever article it was in."""
        self._name()
        undone = self.project.undo()
        self.refresh()
        return Done(undone.words, undone.article, undone.claim)

    def _do(self, item: Item, act: Callable[[Casefile, str], Sequence[Change]]) -> bool:
        name = self._name()
        # What she read may have changed since; the act then says so and is not saved.
        self.refresh()
        changes = act(self.casefile(item), name)
        if changes:
            self.project.commit(item.article, changes)
            self.refresh()
        return bool(changes)

    def _needed(self) -> Item:
        if self.item is None:
            raise NotFoundError("no verdict of a colleague is in hand")
        return self.item

    def _name(self) -> str:
        if self.reviewer is None:
            raise NoReviewerError("say who you are first: factcheck --reviewer NAME")
        return self.reviewer


def _place(item: Item) -> tuple[str, str]:
    return item.claim.id, item.verdict.revision
