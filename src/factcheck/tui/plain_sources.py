"""What bears on a claim, line by line: told, attached, weighed and taken off."""

from collections.abc import Mapping, Sequence

from factcheck.annotating.session import Done, Session
from factcheck.annotating.source_form import faults
from factcheck.annotating.suggestions import suggestions_for
from factcheck.model.cautions import flags
from factcheck.model.claim import Claim
from factcheck.model.source import CounterSource, Reliability, SourceKind, Stance, Strength, Suggestion
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.console import Console


class PlainSources:
    """The sources of the claim that the session is at."""

    def __init__(self, session: Session, project: Project, console: Console) -> None:
        self.session = session
        self._project = project
        self._console = console
        self._suggestions: Mapping[str, tuple[Suggestion, ...]] | None = None

    def _tell_sources(self, claim: Claim) -> None:
        for source in self.session.casefile.sources_for(claim.id):
            words = one_line(source.quote or source.title or source.url or "")
            about = f"{source.kind.replace('_', ' ')} by {one_line(source.reviewer)}"
            self._console.say(f"Attached: {about}, {source.stance or 'stance open'}: “{words}”")
            beside, casefile = self.session.casefile.sources_for(claim.id), self.session.casefile
            for flag in flags(source, beside, casefile.spotted.metadata.published):
                self._console.say(f"Beware: {one_line(flag)}.")
        for number, suggestion in enumerate(self._found(claim), start=1):
            self._console.say(f"Suggestion {number}, {_in_words(suggestion)}")

    def _found(self, claim: Claim) -> tuple[Suggestion, ...]:
        if self._suggestions is None:
            self._suggestions = suggestions_for(self.session.casefile, self._project, self._project.reviewer)
        attached = {source.id for source in self.session.casefile.sources_for(claim.id)}
        return tuple(found for found in self._suggestions.get(claim.id, ()) if found.id not in attached)

    def _did(self, done: Done) -> None:
        self._console.say(f"{done.words[0].upper()}{one_line(done.words[1:])}.")

    def do_source_attach(self, number: int) -> None:
        """Attach the suggestion that was told under that number."""
        claim = self.session.claim
        found = self._found(claim) if claim else ()
        if not 1 <= number <= len(found):
            self._console.say(f"There is no suggestion {number} here.")
            return
        self._did(self.session.attach(found[number - 1]))

    def do_source_add(self) -> None:
        claim = self.session.claim
        if claim is None:
            return
        fields: dict[str, str] = {}
        for name, prompt in (
            ("url", "Address"),
            ("quote", "Its words"),
            ("title", "Title"),
            ("publisher", "Publisher"),
        ):
            fields[name] = self._ask_field(name, prompt, fields)
        fields["kind"] = self._console.choose("Kind", tuple(SourceKind), SourceKind.DOCUMENT) or SourceKind.DOCUMENT
        fields["stance"] = self._console.choose("Stance", tuple(Stance), None) or ""
        self._did(self.session.add_source(claim, fields))

    def _ask_field(self, name: str, prompt: str, fields: Mapping[str, str]) -> str:
        while True:
            answer = self._console.ask(f"{prompt} (Enter leaves it empty): ")
            fault = faults({**fields, name: answer}).get(name) if answer.strip() else None
            if fault is None:
                return answer
            self._console.say(f"{prompt} {fault}.")

    def do_source_weigh(self) -> None:
        own = self.session.own_sources(self.session.claim) if self.session.claim else ()
        source = self._one_of(own, "You attached nothing to this claim.")
        if source is None:
            return
        said = {
            "stance": self._console.choose("Stance", tuple(Stance), source.stance),
            "strength": self._console.choose("Strength", tuple(Strength), source.strength),
            "reliability": self._console.choose(
                "Reliability", [grade.lower() for grade in Reliability], source.reliability
            ),
            "credibility": self._console.choose(
                "Credibility", tuple("123456"), str(source.credibility) if source.credibility else None
            ),
        }
        self._did(self.session.change_source(source, {name: word or "" for name, word in said.items()}))

    def do_source_retract(self) -> None:
        held = self.session.casefile.sources_for(self.session.claim.id) if self.session.claim else ()
        source = self._one_of(held, "No source is attached to this claim.")
        if source is not None:
            self._did(self.session.retract(source, self._console.ask("Who withdrew it, and where it says so: ")))

    def _one_of(self, sources: Sequence[CounterSource], none: str) -> CounterSource | None:
        """The source that is meant, by its number where there are several."""
        if not sources:
            self._console.say(none)
        if len(sources) < 2:
            return next(iter(sources), None)
        for number, source in enumerate(sources, start=1):
            self._console.say(f"{number}: {one_line(source.quote or source.title or source.url or '')}")
        answer = self._console.ask("Which: ").strip()
        return sources[int(answer) - 1] if answer.isdecimal() and 1 <= int(answer) <= len(sources) else None

    def do_source_detach(self) -> None:
        own = self.session.own_sources(self.session.claim) if self.session.claim else ()
        if own:
            self._did(self.session.detach(own[-1]))
        else:
            self._console.say("You attached nothing to this claim.")


def _in_words(suggestion: Suggestion) -> str:
    reasons = "; ".join(one_line(reason) for reason in suggestion.reasons)
    quoted = f"“{one_line(suggestion.quote)}” ({reasons})"
    if suggestion.kind is SourceKind.EARLIER_CHECK:
        by = [
            suggestion.publisher or suggestion.author,
            suggestion.published,
            f"rated “{suggestion.rating}”",
            suggestion.url,
        ]
        return f"already checked? {', '.join(one_line(part) for part in by if part)}: {quoted}"
    who = one_line(suggestion.author or suggestion.publisher or "")
    kind = "a reader" if suggestion.kind is SourceKind.REBUTTAL else "another article"
    return f"{kind}{', ' + who if who else ''}: {quoted}"
