"""One reviewer's sitting over one article, without a screen: where she is in the queue, and every act she can do there.

Each act is on the disk when its method returns; what it did is returned in words. Screens and the plain line mode
only show what a session holds.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import uuid4

from factcheck.annotating import acts, retractions, source_form
from factcheck.annotating.drafts import Drafts
from factcheck.annotating.progress import progress
from factcheck.annotating.queue import AS_WRITTEN, Arrangement
from factcheck.annotating.walking import Walk
from factcheck.errors import NoReviewerError, NotFoundError
from factcheck.model.casefile import Casefile
from factcheck.model.cautions import needs_another_look
from factcheck.model.claim import Claim
from factcheck.model.event import Undone
from factcheck.model.record import Change, Mark, Put, RecordKind, Withdraw
from factcheck.model.source import CounterSource, Stance, Suggestion
from factcheck.model.verdict import Basis, Confidence, Verdict, VerdictValue
from factcheck.storage.project import Project

Act = Callable[[Casefile, Claim, str], Sequence[Change]]
"""What a reviewer does to a claim."""


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did."""

    words: str
    article: str
    claim: str | None = None


class Session(Walk):
    """The queue of one article, the place in it, and the acts of its reviewer."""

    def __init__(
        self, project: Project, article: str, claim: str | None = None, arrangement: Arrangement = AS_WRITTEN
    ) -> None:
        self.project = project
        self.article = article
        super().__init__(arrangement)
        self._load()
        self.drafts = Drafts.of(project.reviewer)
        self._last: tuple[str, Act] | None = None
        if claim is None or not self.go_to(claim):
            self.position = self._undecided_from(0) or 0

    def take(self, project: Project) -> None:
        """Go on as the reviewer that this project names."""
        self.project = project
        self.drafts = Drafts.of(project.reviewer)
        self._reload()

    def _load(self) -> None:
        self.version = self.project.version(self.article)
        self.guidelines = self.project.guidelines.version
        own = self.project.reviewer
        self._walk(self.project.casefile(self.article), own)
        self._retracted = {s.claim for s in self.casefile.sources if s.retracted is not None}
        self.progress = progress(self.casefile, own)

    @property
    def reviewer(self) -> str | None:
        """Whose sitting it is."""
        return self.project.reviewer

    @property
    def read_only(self) -> str | None:
        """Why nothing can be saved, in words; None where it can."""
        return self.project.read_only

    @property
    def replaces_another(self) -> bool:
        """Whether the article came in as a newer version of another."""
        return any(origin.replaces is not None for origin in self.casefile.origins)

    @property
    def can_repeat(self) -> bool:
        """Whether anything was done that can be done once more."""
        return self._last is not None

    def own_sources(self, claim: Claim) -> tuple[CounterSource, ...]:
        """The counter-sources that she attached to a claim."""
        return tuple(s for s in self.casefile.sources_for(claim.id) if s.reviewer == self.reviewer)

    def dismissed(self, claim: Claim) -> frozenset[str]:
        """The ids of the suggestions for a claim that she dismissed."""
        own = (d for d in self.casefile.dismissals if d.reviewer == self.reviewer)
        return frozenset(d.suggestion for d in own if d.claim == claim.id)

    # Acts

    def judge(self, value: VerdictValue) -> Done:
        """Give the claim in hand a verdict. Raises a FactcheckError where it could not be saved."""
        return self._do(
            f"saved: {value}",
            lambda casefile, claim, reviewer: acts.give_verdict(
                casefile, claim.id, reviewer, value, guidelines=self.guidelines
            ),
        )

    def justify(
        self,
        claim: Claim,
        value: VerdictValue,
        *,
        basis: Basis | None,
        confidence: Confidence | None,
        justification: str,
        read: Verdict | None,
    ) -> Done:
        """Give a claim a verdict with all that belongs to it; what is None is taken out.

        `read` is the verdict that the reviewer had before her; where it has changed since, StaleError is raised.
        """
        new = (read or Verdict(claim=claim.id, value=value, anchor=claim.anchor)).model_copy(
            update={"value": value, "basis": basis, "confidence": confidence, "justification": justification}
        )
        if new == read and read.guidelines == self.guidelines:
            return Done("nothing to save", self.article, claim.id)
        self._commit((Put(record=Verdict.model_validate(new.model_dump())),))
        return Done(f"saved: {value}, with your reasons", self.article, claim.id)

    def withdraw(self) -> Done:
        """Take the verdict on the claim in hand back."""
        return self._do(
            "verdict withdrawn",
            lambda casefile, claim, reviewer: acts.withdraw_verdict(casefile, claim.id, reviewer),
        )

    def attach(self, suggestion: Suggestion, stance: Stance | None = None) -> Done:
        """Attach a suggestion to its claim."""
        changes = acts.attach(self.casefile, suggestion, self._name(), stance)
        if not changes:
            return Done("attached already", self.article, suggestion.claim)
        self._commit(changes)
        return Done(f"saved: {suggestion.kind.replace('_', ' ')} attached", self.article, suggestion.claim)

    def detach(self, source: CounterSource) -> Done:
        """Take a counter-source of hers off its claim."""
        self._commit(acts.detach(self.casefile, source.id, self._name()))
        return Done("counter-source detached", self.article, source.claim)

    def dismiss(self, suggestion: Suggestion) -> Done:
        """Take a suggestion out of her list."""
        self._commit(acts.dismiss(self.casefile, suggestion, self._name()))
        return Done("suggestion dismissed", self.article, suggestion.claim)

    def restore(self, suggestion: Suggestion) -> Done:
        """Bring a suggestion back that she dismissed. Raises NotFoundError where she did not."""
        self._commit(acts.restore(self.casefile, suggestion.id, self._name()))
        return Done("the suggestion is back", self.article, suggestion.claim)

    def add_source(self, claim: Claim, fields: Mapping[str, str]) -> Done:
        """Add a counter-source in the reviewer's words. Raises RefusedError naming the field that is wrong."""
        record = source_form.new_source(claim.id, uuid4().hex, fields)
        self._commit((Put(record=record),))
        return Done("saved: counter-source added", self.article, claim.id)

    def change_source(self, source: CounterSource, fields: Mapping[str, str]) -> Done:
        """Say something else of a counter-source of hers. Raises RefusedError naming the field that is wrong."""
        changes = acts.change_source(self.casefile, source.id, self._name(), fields)
        if not changes:
            return Done("nothing to save", self.article, source.claim)
        self._commit(changes)
        return Done("saved: counter-source changed", self.article, source.claim)

    def retract(self, source: CounterSource, reason: str) -> Done:
        """Note that the document behind a counter-source was retracted, wherever it is attached."""
        self._name()
        noted = retractions.retract(self.project, source, reason)
        self._reload()
        looks = len(noted.verdicts)
        return Done(
            f"saved: retracted; {looks} verdict{'s' * (looks != 1)} to look at again", self.article, source.claim
        )

    def look_again(self, claim: Claim) -> tuple[str, ...]:
        """Why her verdict on a claim wants another look; empty where it does not."""
        verdict = self._verdicts.get(claim.id)
        # Asked of every row of the queue, at every key: mostly nothing here was ever retracted.
        if verdict is None or claim.id not in self._retracted:
            return ()
        return needs_another_look(verdict, self.casefile.sources_for(claim.id), self.casefile.retractions)

    def mark(self) -> Done:
        """Mark the claim in hand to come back to it, or take the mark off."""
        marked = self.claim is not None and self.is_marked(self.claim)

        def act(_: Casefile, claim: Claim, __: str) -> Sequence[Change]:
            if marked:
                return (Withdraw(kind=RecordKind.MARK, key=claim.id),)
            return (Put(record=Mark(claim=claim.id)),)

        return self._do("mark taken off" if marked else "marked to come back to", act)

    def repeat(self) -> Done:
        """Do the last act once more, on the claim in hand. Raises NotFoundError where nothing was done yet."""
        if self._last is None:
            raise NotFoundError("nothing to repeat yet: give a verdict first")
        return self._do(*self._last)

    def save(self, words: str, changes: Sequence[Change]) -> Done:
        """Save changes to this article as one act; where they bring a claim, it is in hand afterwards."""
        held = self.claim.id if self.claim else None
        self._commit(changes)
        brought = next((c.record.id for c in changes if isinstance(c, Put) and isinstance(c.record, Claim)), held)
        if brought is not None:
            self.go_to(brought)
        return Done(words, self.article, brought)

    def undo(self) -> Done:
        """Take her last act back, whichever article it was in."""
        return self._travel(self.project.undo)

    def redo(self) -> Done:
        """Do again what was taken back."""
        return self._travel(self.project.redo)

    def refresh(self) -> bool:
        """Take up what another window or a colleague wrote; whether anything had changed."""
        if self.project.version(self.article) == self.version:
            return False
        self._reload()
        return True

    def _travel(self, step: Callable[[], Undone]) -> Done:
        self._name()
        undone = step()
        if undone.article == self.article:
            self._reload()
            if undone.claim is not None:
                self.go_to(undone.claim)
        return Done(undone.words, undone.article, undone.claim)

    def _do(self, words: str, act: Act) -> Done:
        claim = self._in_hand()
        changes = act(self.casefile, claim, self._name())
        if changes:
            self._commit(changes)
        self._last = (words, act)
        return Done(words, self.article, claim.id)

    def _in_hand(self) -> Claim:
        if self.claim is None:
            raise NotFoundError("this article has no claims; add one from a sentence")
        return self.claim

    def _commit(self, changes: Sequence[Change]) -> None:
        self._name()
        self.project.commit(self.article, changes)
        self._reload()

    def _reload(self) -> None:
        held = self.claim
        self._load()
        if held is None or not self.go_to(held.id):
            self.go_to_position(self.position)

    def _name(self) -> str:
        if self.reviewer is None:
            raise NoReviewerError("say who you are first: factcheck --reviewer NAME")
        return self.reviewer
