"""What waits for one adjudicator, without a screen: the cases, the one in hand, and every act on it.

Each act is on the disk when its method returns; what it did is returned in words.
"""

from collections.abc import Collection

from factcheck.annotating.session import Done
from factcheck.errors import NotFoundError
from factcheck.language.counting import counted
from factcheck.model.casefile import Casefile
from factcheck.model.review import Adjudication, ReasonCode
from factcheck.model.status import ClaimStatus
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.reviewing import adjudication, desk
from factcheck.reviewing.adjudication import Case, Side, Why
from factcheck.reviewing.shelf import Shelf
from factcheck.storage.project import Project


class Docket:
    """The cases of one adjudicator, conflicts first, and the place among them."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.position = 0
        self.cases: tuple[Case, ...] = ()
        self._shelf = Shelf(project)
        self._choose()

    def take(self, project: Project) -> None:
        """Go on as the reviewer that this project names."""
        self.project = project
        self._shelf.take(project)
        self._choose()

    def refresh(self) -> bool:
        """Take up what anybody wrote since; whether anything had changed."""
        changed = self._shelf.refresh()
        if changed:
            self._choose()
        return changed

    def _choose(self) -> None:
        held = self.case
        found = adjudication.cases(self._shelf.casefiles.values(), self.adjudicator, self.project.settings)
        order = list(Why)
        self.cases = tuple(sorted(found, key=lambda case: order.index(case.why)))
        places = {case.claim.id: place for place, case in enumerate(self.cases)}
        self.go_to(places.get(held.claim.id, self.position) if held else self.position)

    def go_to(self, position: int) -> bool:
        """Go to the case at that place, or the nearest; whether the place changed."""
        old = self.position
        self.position = max(0, min(position, len(self.cases) - 1))
        return self.position != old

    @property
    def adjudicator(self) -> str:
        """Who decides; empty while nobody has said who she is."""
        return self.project.reviewer or ""

    @property
    def case(self) -> Case | None:
        """The case in hand."""
        return self.cases[self.position] if self.cases else None

    def casefile(self, case: Case) -> Casefile:
        """The casefile of the case's article."""
        return self._shelf.casefiles[case.article]

    def status(self, case: Case) -> ClaimStatus:
        """Where the work on the case's claim stands."""
        return self._shelf.status(case.article, case.claim.id)

    def sides(self, case: Case) -> tuple[Side, ...]:
        """The verdicts side by side."""
        return adjudication.sides(self.casefile(case), case.claim.id, self.adjudicator)

    def votes(self, case: Case) -> tuple[Adjudication, ...]:
        """What adjudicators decided already: votes of a panel, or a decision that a change has reopened."""
        return tuple(a for a in self.casefile(case).adjudications if a.claim == case.claim.id)

    @property
    def unanimous(self) -> int:
        """How many claims can be accepted in bulk."""
        held = self._shelf.casefiles.values()
        return sum(len(adjudication.unanimous(casefile, self.adjudicator)) for casefile in held)

    # Acts

    def adjudicate(
        self, value: VerdictValue, reason: ReasonCode, justification: str, basis: Basis | None, waive: str
    ) -> Done:
        """Decide the case in hand. Raises RefusedError naming the rule that stands in the way."""
        done = desk.decide(self.project, self._needed().claim.id, value, reason, justification, basis, waive)
        self.refresh()
        return done

    def accept(self, claims: Collection[str]) -> Done:
        """Accept unanimous claims. Raises RefusedError where one is not unanimous any more."""
        accepted = desk.accept(self.project, claims)
        self.refresh()
        return Done(f"saved: {counted(accepted, 'claim')} accepted as all had decided", "")

    def look(self) -> Done:
        """Show the hidden verdicts of the case in hand, which is recorded. Raises NotFoundError where none is."""
        return self._shown(names=False, words="verdicts shown from now on, and recorded")

    def name_names(self) -> Done:
        """Show whose verdict is whose in the case in hand, which is recorded. Raises NotFoundError where it is told."""
        return self._shown(names=True, words="names shown from now on, and recorded")

    def _shown(self, *, names: bool, words: str) -> Done:
        case = self._needed()
        if not desk.unblind(self.project, (case.article,), claim=case.claim.id, names=names):
            raise NotFoundError("nothing is hidden from you here")
        self.refresh()
        return Done(words, case.article, case.claim.id)

    def undo(self) -> Done:
        """Take one's last act back, whichever article it was in."""
        undone = self.project.undo()
        self.refresh()
        return Done(undone.words, undone.article, undone.claim)

    def _needed(self) -> Case:
        if self.case is None:
            raise NotFoundError("no claim waits for you to decide")
        return self.case
