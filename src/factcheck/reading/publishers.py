"""Who publishes a page: of all the names that it shows of itself, the one that most speaks for."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from factcheck.reading.cues import is_paper
from factcheck.reading.evidence import Evidence
from factcheck.reading.menus import MENU, entries_of
from factcheck.reading.places import Place
from factcheck.reading.sitenames import NamingPage, SiteName, key_of

_WEIGHTS = {
    "at top": 1.8,
    "in byline": 0.5,
    "in blurb": -2.0,
    "in credit": -0.8,
    "in foot": -1.7,
    "in holder": 0.6,
    "in start": -0.2,
    "in wording": 0.2,
    "lines above": -1.4,
    "first": 2.0,
    "alone": 1.9,
    "first entry": 0.4,
    "later entry": -0.6,
    "in head": -0.3,
    "in caption": -1.5,
    "a credit": -3.0,
    "furniture": -1.4,
    "site": 0.9,
    "said": 1.0,
    "said, short": 0.1,
    "published in": 3.0,
    "says what it is": 3.0,
    "channel": -3.0,
    "holder": 0.7,
    "of holder": 1.6,
    "host": 1.1,
    "host's initials": 0.5,
    "in text": 0.6,
    "topic": -0.3,
    "in title": 0.3,
    "in a longer one": 0.6,
    "and news": 2.0,
    "paper's name": 2.2,
    "menu's words": -1.8,
    "small words": -1.7,
    "the": 1.3,
    "one word": -1.3,
}
"""How much each sign adds, in logits: a conditional logit (McFadden 1974) fitted to labelled pages, rounded."""
_LEAST = 1.0
"""What must speak for a name before it is believed."""
_LEAST_IN_DOUBT = 3.5
"""The same for a name that can be the author's."""
_LEAST_AGAINST = 4.0
"""The same for one that is not the name which the format tells, where the page does not show that."""
_HOST = re.compile(r"(?:@|://|www\.|\b)([\w-]+(?:\.[\w-]+)*)\.[a-z]{2,10}\b", re.I)
_CHANNEL = re.compile(r"[\d.,]+[kKmM]?\s+(?:subscribers|followers|members|posts)\b|follow$|posts:", re.I)
_LINKING = entries_of("of the and in for de la du on at", " ")
_MENU_WORDS = frozenset(
    word for entry in MENU for word in re.findall(r"[\w’']{2,}", entry) if word not in _LINKING
) | entries_of(
    "create my show hide toggle edit homepage statement live tv skip latest ask question forums content feed feeds", " "
)
_MORE = entries_of("news tv radio sport sports online", " ")


def publisher_of(
    weighed: Sequence[Evidence], places: Sequence[Place], known: str | None, authors: Sequence[str] = ()
) -> str | None:
    """The publisher's name; `known`, which a format tells, holds unless it is an address or the page shows another.

    `authors` can have written the article: a name alone at the top can be either's, and more must speak for it.
    """
    page = _Page(list(zip(weighed, places, strict=True)))
    scores = {key: page.score(key) for key in page.sites}
    best = max(scores, key=lambda key: scores[key], default=None)
    if known and not known.lower().startswith(("http", "www.", "@")):
        shown = any(key_of(known) in text for _, text in page.folded)
        return known if shown or best is None or scores[best] < _LEAST_AGAINST else page.sites[best].name
    if best is None or scores[best] < (_LEAST_IN_DOUBT if best in map(key_of, authors) else _LEAST):
        return None
    return page.sites[best].name


class _Page(NamingPage):
    """What a page says that bears on its publisher's name."""

    @cached_property
    def sites(self) -> dict[str, SiteName]:
        return self.names()

    @cached_property
    def running(self) -> str:
        told = (e.block.text[:2_000] for e, p in self.lines if p in (Place.PROSE, Place.CAPTION, Place.HEAD_CAPTION))
        return " ".join(told).casefold()

    @cached_property
    def titles(self) -> str:
        return " ".join(
            e.block.text.casefold()
            for e, place in self.lines
            if place in (Place.TITLE, Place.DECK) and e.block.words > 4
        )

    @cached_property
    def hosts(self) -> frozenset[str]:
        text = " ".join((*(e.block.text for _, e in self.small), self.running))
        hosts = (found[1].casefold().replace("-", "") for found in _HOST.finditer(text))
        return frozenset(part for host in hosts for part in host.split("."))

    @cached_property
    def channels(self) -> frozenset[str]:
        """Who is shown with followers: authors of what the site only hosts."""
        texts = [e.block.text for e, _ in self.lines]
        pairs = ((text, below) for i, text in enumerate(texts) for below in texts[i + 1 : i + 3])
        return frozenset(key_of(text) for text, below in pairs if len(text) <= 60 and _CHANNEL.match(below))

    @cached_property
    def folded(self) -> list[tuple[int, str]]:
        return [(i, e.block.text.casefold()) for i, e in self.small]

    def score(self, key: str) -> float:
        """How much speaks for a name."""
        return sum(_WEIGHTS[sign] * strength for sign, strength in self.signs(key).items())

    def signs(self, key: str) -> Mapping[str, float]:
        """What speaks for and against a name, and how strongly."""
        site = self.sites[key]
        words = site.name.split()
        few = len(words) == 1
        signs = {"at top" if site.line is not None else f"in {site.where}": 1.0}
        if site.line is not None:
            signs |= self._at_top(site, site.line)
        signs |= self._mentioned(key, site)
        if is_paper(site.name) and not few:
            signs["paper's name"] = 1.0
        signs["menu's words"] = sum(w.casefold() in _MENU_WORDS for w in words) / len(words)
        if any(w[0].islower() and w.casefold() not in _LINKING for w in words):
            signs["small words"] = 1.0
        if site.name.lower().startswith("the "):
            signs["the"] = 1.0
        if few:
            signs["one word"] = 1.0
        shorter = key.rpartition(" ")
        if shorter[2] in _MORE and shorter[0] in self.sites:
            signs["and news"] = 1.0
        return signs

    def _at_top(self, site: SiteName, line: int) -> Mapping[str, float]:
        e, place = self.lines[line]
        signs = {"lines above": min(line, 12) / 4, "site": e.site}
        signs["alone" if site.entries == 1 else "first entry" if site.leads else "later entry"] = 1.0
        if line == 0:
            signs["first"] = 1.0
        if place is not Place.ABOVE:
            signs["in head"] = 1.0
        if place in (Place.HEAD_CAPTION, Place.CAPTION):
            signs["in caption"] = 1.0
        if e.credit:
            signs["a credit"] = 1.0
        if e.furniture >= 0.7:
            signs["furniture"] = 1.0
        return signs

    def _mentioned(self, key: str, site: SiteName) -> Mapping[str, float]:
        """Where else the page says the name."""
        signs: dict[str, float] = {}
        long = " " in key or len(key) > 7
        whole = re.compile(rf"(?<!\w){re.escape(key)}(?!\w)")
        said = sum(whole.search(text) is not None for i, text in self.folded if i != site.line)
        signs["said" if long else "said, short"] = min(3.0, said)
        if self.holder:
            holder = key_of(self.holder)
            if holder == key:
                signs["holder"] = 1.0
            elif key in holder or holder in key:
                signs["of holder"] = 1.0
        joined = re.sub(r"\W", "", key)
        initials = "".join(word[0] for word in key.split())
        if joined in self.hosts or f"the{joined}" in self.hosts:
            signs["host"] = 1.0
        elif len(initials) > 1 and any(h.startswith(initials) for h in self.hosts):
            signs["host's initials"] = 1.0
        if key in self.published_in:
            signs["published in"] = 1.0
        if key in self.says_what_it_is:
            signs["says what it is"] = 1.0
        if key in self.channels:
            signs["channel"] = 1.0
        if times := len(whole.findall(self.running)):
            signs["in text" if times <= 2 else "topic"] = 1.0
        if key in self.titles:
            signs["in title"] = 1.0
        if any(other != key and whole.search(other) and s.line is not None for other, s in self.sites.items()):
            signs["in a longer one"] = 1.0
        return signs
