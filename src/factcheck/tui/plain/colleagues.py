"""Colleagues' verdicts line by line: agree with one key and Enter, object in words, decide."""

from typing import ClassVar

from factcheck.language.counting import counted
from factcheck.model.review import Decision, Review
from factcheck.reviewing import reviews
from factcheck.reviewing.adjudication import Side
from factcheck.reviewing.review_queue import Item
from factcheck.reviewing.sitting import ANSWER_WORDS, CHECKS, Sitting
from factcheck.text import one_line
from factcheck.tui.actions import Scope
from factcheck.tui.browser import open_address
from factcheck.tui.console import Console
from factcheck.tui.plain.deciding import ask_decision, side_lines
from factcheck.tui.plain.loop import Keys, Left, PlainLoop


class PlainColleagues(PlainLoop):
    """One reviewer at colleagues' verdicts."""

    SCOPE: ClassVar[Scope] = Scope.COLLEAGUES

    def __init__(self, sitting: Sitting, keys: Keys, console: Console) -> None:
        self._sitting, self._keys, self._console = sitting, keys, console

    def run(self) -> None:
        """Go on until the reviewer goes back. Raises Ended."""
        reviewed = sum(item.reviewed for item in self._sitting.items)
        self._console.say(f"{counted(len(self._sitting.items), 'verdict')} of colleagues, {reviewed} reviewed by you.")
        self.hint(
            "Type a key and Enter: <review.agree> agree, <review.edits> with edits, <review.disagree> disagree, "
            "<review.changes> request changes, <review.next> next, <app.help> help."
        )
        self.tell()
        self.walk()

    def tell(self) -> None:
        item = self._sitting.item
        if item is None:
            self.hint("No verdict of a colleague to read here; <review.filter> chooses others.")
            if self._sitting.hidden:
                self.hint(
                    "Blind mode hides verdicts on claims that you have not decided; <review.unblind> shows them, "
                    "on record. The files are plain: who opens one sees it."
                )
            return
        self._console.say("")
        place = f"Verdict {self._sitting.position + 1} of {len(self._sitting.items)}"
        self._console.say(f"{place}, {self._sitting.status(item).words}.")
        self._console.say(f"“{one_line(item.claim.quote)}”")
        for line in side_lines(Side(verdict=item.verdict, sources=item.sources)):
            self._console.say(line)
        for missing in item.missing:
            self._console.say(f"Not final: lacks {one_line(missing)}.")
        for other in item.others:
            self._console.say(f"{one_line(other.reviewer)} says {other.value}.")
        self._tell_threads(item)

    def _tell_threads(self, item: Item) -> None:
        casefile = self._sitting.casefile(item)
        for thread in self._sitting.threads(item):
            if isinstance(thread, Review):
                said = f"{reviews.in_words(thread, casefile)}: {thread.comment}"
            else:
                said = f"decided {thread.value}: {thread.justification}"
            self._console.say(f"{one_line(thread.reviewer)}, {one_line(said)}")
            for answer in reviews.thread(casefile, thread):
                self._console.say(f"  {one_line(answer.reviewer)} answers: {one_line(answer.text)}")

    def do_review_agree(self) -> None:
        held = self._sitting.item
        self.did(self._sitting.decide(Decision.AGREE))
        here = self._sitting.item
        if held and here and held.verdict.revision == here.verdict.revision:
            self.do_review_next()

    def do_review_edits(self) -> None:
        self._say(Decision.AGREE_WITH_EDITS, "What you would change")

    def do_review_disagree(self) -> None:
        self._say(Decision.DISAGREE, "Why you disagree")

    def do_review_changes(self) -> None:
        self._say(Decision.REQUEST_CHANGES, "What is to be changed")

    def _say(self, decision: Decision, prompt: str) -> None:
        words = self._console.ask(f"{prompt}: ")
        self.did(self._sitting.decide(decision, words))

    def do_review_answer(self) -> None:
        self.did(self._sitting.answer(self._console.ask("Your answer: ")))

    def do_review_withdraw(self) -> None:
        self.did(self._sitting.withdraw())

    def do_review_undo(self) -> None:
        self.did(self._sitting.undo())

    def do_review_take_over(self, number: int) -> None:
        """Take over the source of that number, in the order in which they were told."""
        self.did(self._sitting.take_over(number))

    def do_review_sources(self) -> None:
        item = self._sitting.item
        sources = item.sources if item else ()
        told = [one_line(f"{s.title or s.kind}: {s.url or 'no address'}") for s in sources]
        place = self._console.pick("Which address to open", told) if told else None
        if place is not None:
            words = open_address(sources[place].url)
            self._console.say(f"{words[0].upper()}{one_line(words[1:])}.")
        elif not told:
            self._console.say("There is no source here.")

    def do_review_quote(self) -> None:
        self._check(CHECKS[0])

    def do_review_opens(self) -> None:
        self._check(CHECKS[1])

    def do_review_evidence(self) -> None:
        self._check(CHECKS[2])

    def _check(self, name: str) -> None:
        done = self._sitting.check(name)
        item = self._sitting.item
        if item is not None:
            said = ANSWER_WORDS[self._sitting.checks(item)[name]]
            self._console.say(f"{name.replace('_', ' ').capitalize()}: {said}.")
        self.did(done)

    def do_review_decide(self) -> None:
        item, sitting = self._sitting.item, self._sitting
        if item is None:
            self.tell()
            return
        casefile, name = sitting.casefile(item), sitting.reviewer or ""
        done = ask_decision(self._console, casefile, item.claim, name, sitting.adjudicate)
        if done is not None:
            self.did(done)

    def do_review_unblind(self) -> None:
        if self._console.agrees("Show what blind mode hides from you; that you looked is recorded. Go on"):
            self.did(self._sitting.unblind())
            self.tell()

    def do_review_names(self) -> None:
        self.did(self._sitting.name_names())
        self.tell()

    def do_review_filter(self) -> None:
        self._sitting.turn_filter()
        self._console.say(f"Shown: {self._sitting.wanted}.")
        self.tell()

    def do_review_whose(self) -> None:
        self._sitting.turn_colleague()
        self._console.say(f"Shown: verdicts of {one_line(self._sitting.of or 'everybody')}.")
        self.tell()

    def do_review_next(self) -> None:
        self._walk(1)

    def do_review_previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        self.walked(self._sitting.go_to(self._sitting.position + by), by)

    def do_review_back(self) -> None:
        raise Left
