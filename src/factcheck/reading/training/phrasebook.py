"""The phrases that invented pages are made of, and how one fills the gaps of another."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from random import Random

_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_DEEPEST = 12
_ON_TOPIC = 0.7


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """The lists of phrases.txt by name."""
    text = resources.files("factcheck.reading.training").joinpath("phrases.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    name, inline = "", False
    for line in text.splitlines():
        if line.startswith("= "):
            name, inline = line[2:].rstrip(":"), line.endswith(":")
            found[name] = []
        elif name and line:
            found[name] += line.split("|") if inline else [line.replace("\\n", "\n").replace("\\t", "\t")]
    found["SEC"] = [section.upper() for section in found["section"]]
    found["TOWN"] = [town.upper() for town in found["town"]]
    return {name: tuple(entries) for name, entries in found.items()}


@dataclass
class Phrasebook:
    """Phrases for one page: what it speaks of again and again, and the chance by which it is written."""

    chance: Random
    opinions: Sequence[str]
    """What readers say."""
    fixed: dict[str, str] = field(default_factory=dict)
    topics: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def pick(self, name: str) -> str:
        """An entry of the list, its gaps unfilled."""
        return self.chance.choice(phrases()[name])

    def fill(self, phrase: str, given: Mapping[str, object] | None = None, *, on_topic: bool = False) -> str:
        """The phrase with its gaps filled; where `on_topic`, most often with what the page speaks of."""
        given = given or {}

        def filling(slot: re.Match[str]) -> str:
            name = slot[1]
            if name in given:
                return str(given[name])
            if name in self.fixed:
                return self.fixed[name]
            if name == "arc":
                return self.chance.choice(self.opinions).replace("{", "(")
            if on_topic and name in self.topics and self.chance.random() < _ON_TOPIC:
                return self.chance.choice(self.topics[name])
            return self.pick(name) if name in phrases() else slot[0]

        for _ in range(_DEEPEST):
            filled = _SLOT.sub(filling, phrase)
            if filled == phrase:
                break
            phrase = filled
        return phrase

    def choose(self, phrase: str) -> str:
        """The phrase with one wording taken of each "[this|that]"."""
        while (chosen := _CHOICE.sub(lambda m: self.chance.choice(m[1].split("|")), phrase)) != phrase:
            phrase = chosen
        return phrase

    def any(self, name: str, given: Mapping[str, object] | None = None, *, on_topic: bool = False) -> str:
        """A filled entry of the list."""
        return self.fill(self.pick(name), given, on_topic=on_topic)

    def take_topics(self) -> None:
        """Decides what the page is about, its title and its site."""
        counts = {"noun": 2, "adj": 2, "org": 2, "Org": 2, "person": 2, "last": 2, "town": 1, "region": 1, "quote": 2}
        self.fixed["site"] = self.any("site")
        self.fixed["author"] = self.any("person")
        self.fixed["AUTHOR"] = self.fixed["author"].upper()
        self.topics = {name: tuple(self.any(name) for _ in range(n)) for name, n in counts.items()}
        self.fixed["title"] = self.any("headline", on_topic=True)
