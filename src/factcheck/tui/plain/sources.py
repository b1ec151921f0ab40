"""Counter-sources and suggestions, line by line."""

from collections.abc import Mapping, Sequence

from factcheck.annotating import events
from factcheck.annotating.proposals import proposed_fields
from factcheck.annotating.source_form import faults
from factcheck.model.source import CounterSource, Reliability, SourceKind, Stance, Strength, Suggestion
from factcheck.text import one_line
from factcheck.tui.plain.base import PlainBase
from factcheck.tui.plain.telling import source_words, suggestion_words


class PlainSources(PlainBase):
    """Attaching, dismissing, adding and detaching."""

    def do_source_attach(self, number: int) -> None:
        """Attach the suggestion that was told under that number."""
        if not self._told and self.found(self.in_hand()):
            # They were held back; what nobody has heard is not attached.
            self.tell_claim(in_full=True)
        elif not 1 <= number <= len(self._told):
            self._console.say(f"There is no suggestion {number} here.")
        else:
            self.did(self.session.attach(self._told[number - 1]))

    def do_source_dismiss(self) -> None:
        self._choose("Which one is of no use here?", self.found(self.in_hand()), dismissing=True)

    def do_source_restore(self) -> None:
        claim = self.in_hand()
        dismissed = self.session.dismissed(claim)
        away = [each for each in self.suggestions.get(claim.id, ()) if each.id in dismissed]
        self._choose("Which one shall come back?", away, dismissing=False)

    def _choose(self, question: str, suggestions: Sequence[Suggestion], *, dismissing: bool) -> None:
        place = self._console.pick(question, [suggestion_words(each) for each in suggestions])
        if place is None:
            return
        act = self.session.dismiss if dismissing else self.session.restore
        self.did(act(suggestions[place]))
        # The numbers have changed: they are told anew before any of them can be meant.
        self.tell_claim()

    def do_source_same_event(self) -> None:
        asked = next((each for each in self.found(self.in_hand()) if each.asks), None)
        if asked is None:
            self._console.say("No passage here asks whether it means the same event.")
            return
        self._console.say(f"{one_line(asked.asks or '')} “{one_line(asked.quote)}”")
        answer = self._console.choose("It means", ("one_event", "two_events"), None)
        if answer == "one_event":
            self.did(events.one_event(self.session, asked))
        elif answer == "two_events":
            reason = self._console.ask("How can they be told apart? ")
            self.did(events.two_events(self.session, asked, reason))

    def do_source_add(self) -> None:
        claim = self.in_hand()
        fields: dict[str, str] = {}
        for name, prompt in (("url", "Address"), ("quote", "Its words")):
            fields[name] = self._ask_field(name, prompt, fields, "")
        proposed = proposed_fields(self._project, fields["quote"], self.session.article)
        rest = (("title", "Title"), ("publisher", "Publisher"), ("published", "Published"), ("locator", "Where in it"))
        for name, prompt in rest:
            fields[name] = self._ask_field(name, prompt, fields, one_line(proposed.get(name, "")))
        kind = proposed.get("kind", SourceKind.DOCUMENT)
        fields["kind"] = self._console.choose("Kind", tuple(SourceKind), kind) or kind
        fields["stance"] = self._console.choose("Stance", tuple(Stance), None) or ""
        self.did(self.session.add_source(claim, fields))

    def _ask_field(self, name: str, prompt: str, fields: Mapping[str, str], proposal: str) -> str:
        leaves = f"Enter takes “{proposal}”, - leaves it empty" if proposal else "Enter leaves it empty"
        while True:
            typed = self._console.ask(f"{prompt} ({leaves}): ")
            answer = "" if proposal and typed.strip() == "-" else typed or proposal
            fault = faults({**fields, name: answer}).get(name) if answer.strip() else None
            if fault is None:
                return answer
            self._console.say(f"{prompt} {fault}.")

    def do_source_weigh(self) -> None:
        source = self._one_of(self.session.own_sources(self.in_hand()), "Which one of yours?")
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
        self.did(self.session.change_source(source, {name: word or "" for name, word in said.items()}))

    def do_source_retract(self) -> None:
        attached = self.session.casefile.sources_for(self.in_hand().id)
        standing = [source for source in attached if source.retracted is None]
        source = self._one_of(standing, "Which one was retracted?")
        if source is not None:
            self.did(self.session.retract(source, self._console.ask("Who withdrew it, and where it says so: ")))

    def do_source_detach(self) -> None:
        source = self._one_of(self.session.own_sources(self.in_hand()), "Which one of yours?")
        if source is not None:
            self.did(self.session.detach(source))
            self.tell_claim()

    def _one_of(self, sources: Sequence[CounterSource], question: str) -> CounterSource | None:
        """The one that is meant, asking where there are several."""
        if len(sources) < 2:
            return next(iter(sources), None)
        place = self._console.pick(question, [source_words(source) for source in sources])
        return None if place is None else sources[place]
