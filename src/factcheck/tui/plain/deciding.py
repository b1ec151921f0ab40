"""The cases of an adjudicator line by line."""

from typing import ClassVar

from factcheck.annotating.session import Done
from factcheck.language.counting import counted
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.review import ReasonCode
from factcheck.model.verdict import BASES, Basis, VerdictValue
from factcheck.reviewing import adjudication, desk
from factcheck.reviewing.adjudication import Side, Why
from factcheck.reviewing.desk import Decide
from factcheck.reviewing.docket import Docket
from factcheck.text import one_line
from factcheck.tui.actions import Scope
from factcheck.tui.console import Console
from factcheck.tui.plain.loop import Keys, Left, PlainLoop
from factcheck.tui.plain.telling import grounds


def ask_decision(console: Console, casefile: Casefile, claim: Claim, adjudicator: str, decide: Decide) -> Done | None:
    """Ask for the verdict, its justification and why reviewers differed, and decide; None where she gave no verdict."""
    in_the_way = adjudication.hindrances(casefile, claim.id, adjudicator)
    value = console.choose("Verdict", tuple(VerdictValue), None)
    if value is None:
        return None
    justification = console.ask("Why, in your words: ")
    reason = console.choose("Why they differed", tuple(ReasonCode), ReasonCode.REVIEWER_ERROR)
    basis = console.choose("Basis", BASES[VerdictValue(value)], None)
    waive = ""
    if in_the_way:
        waive = console.ask(f"In the way: {'; '.join(in_the_way)}. Why the rule is waived (Enter gives up): ")
    return decide(VerdictValue(value), ReasonCode(reason or ""), justification, Basis(basis) if basis else None, waive)


def side_lines(side: Side) -> list[str]:
    """One verdict with its reasons and sources."""
    verdict = side.verdict
    about = [verdict.value, *grounds(verdict)]
    lines = [f"{one_line(verdict.reviewer)} says {', '.join(about)}: {one_line(verdict.justification or 'no reasons')}"]
    for source in side.sources:
        words = one_line(source.quote or source.title or source.url or "")
        lines.append(f"  A source that {source.stance or 'has no stance'}, {source.kind.replace('_', ' ')}: “{words}”")
    return lines


class PlainDeciding(PlainLoop):
    """The docket, case by case."""

    SCOPE: ClassVar[Scope] = Scope.DECISIONS

    def __init__(self, docket: Docket, keys: Keys, console: Console) -> None:
        self._docket, self._keys, self._console = docket, keys, console

    def run(self) -> None:
        """Go on until the reviewer goes back. Raises Ended."""
        waiting = f"Waiting for you to decide: {counted(len(self._docket.cases), 'claim')}."
        self.hint(f"{waiting} <case.decide> decides, <case.next> next, <case.back> back.")
        if self._docket.unanimous:
            self.hint(f"{self._docket.unanimous} claims were decided alike; <case.accept> lists them and asks.")
        self.tell()
        self.walk()

    def tell(self) -> None:
        case = self._docket.case
        if case is None:
            self._console.say("No claim waits for you to decide.")
            return
        casefile = self._docket.casefile(case)
        self._console.say("")
        self._console.say(f"Case {self._docket.position + 1} of {len(self._docket.cases)}, {case.why}.")
        self._console.say(f"“{one_line(case.claim.quote)}”")
        if case.why is Why.UNSEEN:
            self.hint("<case.look> shows the verdicts; that you looked is recorded.")
            return
        for side in self._docket.sides(case):
            for line in side_lines(side):
                self._console.say(line)
        for vote in self._docket.votes(case):
            self._console.say(f"{one_line(vote.reviewer)} decided {vote.value}: {one_line(vote.justification)}")
        if case.claim.id in casefile.unnamed:
            self.hint("Names are hidden from you until you have decided; <case.names> shows them, on record.")

    def do_case_decide(self) -> None:
        case = self._docket.case
        if case is None or case.why is Why.UNSEEN:
            self.tell()
            return
        casefile, adjudicator = self._docket.casefile(case), self._docket.adjudicator
        done = ask_decision(self._console, casefile, case.claim, adjudicator, self._docket.adjudicate)
        if done is not None:
            self.did(done)
            self.tell()

    def do_case_accept(self) -> None:
        alike = desk.unanimous(self._docket.project)
        for casefile, claim in alike:
            value = casefile.verdicts_on(claim.id)[0].value
            self._console.say(f"{value}: “{one_line(claim.quote)}”")
        if not alike:
            self._console.say("No claim was decided alike by two or more.")
        elif self._console.agrees(f"Accept all {len(alike)}"):
            self.did(self._docket.accept({claim.id for _, claim in alike}))

    def do_case_look(self) -> None:
        self.did(self._docket.look())
        self.tell()

    def do_case_names(self) -> None:
        self.did(self._docket.name_names())
        self.tell()

    def do_case_undo(self) -> None:
        self.did(self._docket.undo())

    def do_case_next(self) -> None:
        self._walk(1)

    def do_case_previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        self.walked(self._docket.go_to(self._docket.position + by), by)

    def do_case_back(self) -> None:
        raise Left
