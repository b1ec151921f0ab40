"""The readings of a comment section by where names stand to times, and how well each fits all its comments."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from factcheck.reading import buttons, commenting, naming
from factcheck.reading.likeness import likeness
from factcheck.reading.places import COMMENTING, Place
from factcheck.reading.threadlines import FEWEST, ThreadLines
from factcheck.reading.timestamps import stamps_in, without_stamps

_BY = re.compile(r"(?:\w+ )?by\s+\S", re.I)
_NAMING = (Place.COMMENT_NAME, Place.COMMENT_LINE, Place.COMMENT_SIGNATURE)
_LEAST = 0.3
"""How well a comment must fit lest the reading be the worse for it."""
_FEW_MORE = 2
"""How many more buttons than elsewhere may stand between a name and its time."""


@dataclass(frozen=True)
class Reading:
    """One reading of a section: where each comment's name, its time and its words stand."""

    authors: tuple[int, ...]
    anchors: tuple[int, ...]
    texts: tuple[range, ...]
    score: float
    signs: bool = False
    """Whether the names stand below the words."""

    @property
    def weight(self) -> float:
        """How much of the section it explains."""
        return self.score * len(self.authors)

    @property
    def gain(self) -> float:
        """What it explains beyond what any lines would: less, where it takes in what is no comment."""
        return (self.score - _LEAST) * len(self.authors)


class CommentForm(ThreadLines):
    """The readings of a section's lines, and how well each fits."""

    def named(self, i: int) -> str:
        """The name that a line holds among other things."""
        if i not in self._names:
            self._names[i] = naming.named(commenting.unstuck(self.blocks[i].raw)).author
        return self._names[i]

    @cached_property
    def _names(self) -> dict[int, str]:
        return {}

    def readings(self) -> Iterator[Reading]:
        """Every reading that takes the lines of one shape as one a comment."""
        for anchors in self.anchors.values():
            yield self._within(anchors, signs=False)
            yield self._within(anchors, signs=True)
            tops = self._tops(anchors)
            for steps in (1, 2, 3):
                yield self._headed(anchors, [self._above(anchors, n, steps) for n in range(len(anchors))])
            counts = [self._steps(top, at) for top, at in zip(tops, anchors, strict=True) if top is not None]
            if counts:
                usual = Counter(counts[1:] or counts).most_common(1)[0][0]
                first = self._first(anchors, usual)
                others = [self._above(anchors, n, usual) if t is None else t for n, t in enumerate(tops)]
                topped = self._headed(anchors, [first, *others[1:]])
                yield replace(topped, score=topped.score * 1.05)
            yield self._footed(anchors)
            yield self._led(anchors)

    @cached_property
    def walked(self) -> Reading:
        """What the walk read, weighed by the same measure."""
        authors, texts = [], []
        for i, place in enumerate(self.places):
            if place in (Place.COMMENT_NAME, Place.COMMENT_SIGNATURE):
                authors.append(i)
        names = ["" if self.buttons[i] else self.named(i) for i in authors]
        edges = [*authors, len(self.blocks)]
        signs = 2 * sum(self.places[i] is Place.COMMENT_SIGNATURE for i in authors) > len(authors)
        edges = [-1, *authors] if signs else edges
        texts = [range(a + 1, b) for a, b in itertools.pairwise(edges)]
        made = self._scored(authors, authors, texts, names, Place.COMMENT_SIGNATURE if signs else Place.COMMENT_NAME)
        fit = max((_share(len(at), len(authors)) for at in self.anchors.values()), default=0.0)
        timed = sum(any(stamps_in(self.texts[j]) for j in range(i, min(i + 6, len(self.texts)))) for i in authors)
        same = _most_alike([self.timed[i] for i in authors])
        return replace(made, score=made.score * fit * same * timed / max(1, len(authors)))

    def _above(self, anchors: Sequence[int], n: int, steps: int) -> int | None:
        """The line that many free lines above the n-th time."""
        low = anchors[n - 1] + 1 if n else 0
        free = [i for i in range(low, anchors[n]) if self.free[i]]
        return free[-steps] if len(free) >= steps else None

    def _first(self, anchors: Sequence[int], usual: int) -> int | None:
        """The first comment's name, above which no comment's buttons stand."""
        top = self._above(anchors, 0, usual)
        if top is not None and likeness(self.texts[top]) > 0.5:
            return top
        return next((i for i in range(anchors[0]) if self.places[i] is Place.COMMENT_NAME and self.free[i]), top)

    def _steps(self, top: int, anchor: int) -> int:
        return sum(self.free[top:anchor])

    def _tops(self, anchors: Sequence[int]) -> list[int | None]:
        """For each time, the first free line below the buttons that close the comment before it."""
        tops: list[int | None] = []
        for low, high in zip([-1, *anchors], anchors, strict=False):
            top = None
            for i in range(high - 1, low, -1):
                if self.buttons[i]:
                    if top is not None:
                        break
                elif self.free[i]:
                    top = i
            else:
                top = None
            tops.append(top)
        return tops

    def _within(self, anchors: Sequence[int], *, signs: bool) -> Reading:
        """The name on the line that tells when."""
        edges = [-1, *anchors] if signs else [*anchors, len(self.blocks)]
        spans = [range(a + 1, b) for a, b in itertools.pairwise(edges)]
        if signs:
            begun = next((i for i in spans[0] if self.places[i] in COMMENTING), 0)
            spans[0] = range(begun, spans[0].stop)
        subjects = not signs and self._have_subjects(anchors)
        texts = [range(s.start, s.stop - (subjects and n < len(spans) - 1)) for n, s in enumerate(spans)]
        names = [self.named(i) for i in anchors]
        told = Place.COMMENT_SIGNATURE if signs else Place.COMMENT_NAME
        return self._scored(anchors, anchors, texts, names, told)

    def _have_subjects(self, anchors: Sequence[int]) -> bool:
        """Whether each comment has a line of its own subject above its name."""
        above = [i for i in anchors if i > 0 and self.free[i - 1] and not self.blocks[i - 1].stopped]
        parted = [i for i in above if i < 2 or not self.free[i - 2]]
        return len(above) >= 0.8 * len(anchors) and len(parted) >= 0.5 * len(anchors)

    def _headed(self, anchors: Sequence[int], tops: Sequence[int | None]) -> Reading:
        """The name above the line that tells when, the words below."""
        known = [(top, at) for top, at in zip(tops, anchors, strict=True) if top is not None]
        between = [sum(self.buttons[top:at]) for top, at in known]
        usual = sorted(between)[len(between) // 2] if between else 0
        # Where more buttons stand between, they are those of the comment before: this one's name was removed.
        known = [pair for pair, few in zip(known, between, strict=True) if few <= usual + _FEW_MORE]
        ends = [*(top for top, _ in known[1:]), len(self.blocks)][: len(known)]
        texts = [range(at + 1, end) for (_, at), end in zip(known, ends, strict=True)]
        names = [commenting.bare_name(self.texts[top]) for top, _ in known]
        made = self._scored([top for top, _ in known], [at for _, at in known], texts, names, Place.COMMENT_NAME)
        told = sum(_BY.match(self.texts[at]) is not None for at in anchors)
        return replace(made, score=made.score * len(known) / len(anchors) * (1 - 0.5 * told / len(anchors)))

    def _footed(self, anchors: Sequence[int]) -> Reading:
        """The name first, then the words, then the line that tells when."""
        tops: list[int] = []
        kept: list[int] = []
        for n, at in enumerate(anchors):
            if n == 0:
                named = [i for i in range(at) if self.places[i] is Place.COMMENT_NAME]
                usual = self._above(anchors, 0, 2)
                top = named[0] if named else usual
            else:
                top = next((i for i in range(anchors[n - 1] + 1, at) if self.free[i]), None)
            if top is not None and top + 1 < at:
                tops.append(top)
                kept.append(at)
        texts = [range(top + 1, at) for top, at in zip(tops, kept, strict=True)]
        names = [commenting.bare_name(self.texts[top]) for top in tops]
        made = self._scored(tops, kept, texts, names, Place.COMMENT_NAME)
        return replace(made, score=made.score * len(kept) / len(anchors))

    def _led(self, anchors: Sequence[int]) -> Reading:
        """The line that tells when, then the name, then the words."""
        edges = itertools.pairwise([*anchors, len(self.blocks)])
        tops = [next((i for i in range(a + 1, b) if self.free[i]), None) for a, b in edges]
        known = [(top, at) for top, at in zip(tops, anchors, strict=True) if top is not None]
        ends = [*(at for _, at in known[1:]), len(self.blocks)][: len(known)]
        texts = [range(top + 1, end) for (top, _), end in zip(known, ends, strict=True)]
        names = [commenting.bare_name(self.texts[top]) for top, _ in known]
        return self._scored([top for top, _ in known], [at for _, at in known], texts, names, Place.COMMENT_NAME)

    def _scored(
        self,
        authors: Sequence[int],
        anchors: Sequence[int],
        texts: Sequence[range],
        names: Sequence[str],
        told: Place,
    ) -> Reading:
        """A reading and how well it fits: names that can be names and differ, words under each of them."""
        if len(names) < FEWEST:
            return Reading((), (), (), 0.0)
        likely = [0.8 * likeness(name) + 0.2 * (self.places[i] is told) for name, i in zip(names, authors, strict=True)]
        said = [i for i, place in enumerate(self.places) if place is Place.COMMENT_TEXT and self.free[i]]
        start, end = min(authors[0], texts[0].start), max(authors[-1] + 1, texts[-1].stop)
        heard = sum(start <= i < end for i in said) / len(said) if said else 1.0
        whole = 1 - 0.5 * sum(self._is_broken(text) for text in texts[:-1]) / len(texts)
        worded = sum(any(self.is_words(i) for i in text) for text in texts) / len(texts)
        most = Counter(names).most_common(1)[0][1]
        varied = (len(set(names)) / len(names)) ** 0.5 if most <= max(2, len(names) / 2) else 0.0
        score = sum(likely) / len(likely) * worded * varied * heard * whole
        return Reading(tuple(authors), tuple(anchors), tuple(texts), score, told is Place.COMMENT_SIGNATURE)

    def _is_broken(self, text: range) -> bool:
        """Whether buttons stand between the words of one comment."""
        words = self._words(text)
        return bool(words) and any(self.buttons[i] for i in range(words[0], words[-1]))

    def _words(self, text: range) -> list[int]:
        """The lines of a comment's words. A time below its buttons is another's, whose name was removed."""
        words: list[int] = []
        for i in text:
            if words and self.buttons[i] and any(self.timed[i + 1 : text.stop]):
                break
            if self.is_words(i):
                words.append(i)
        return words

    def is_known(self, reading: Reading) -> bool:
        """Whether the walk found these very names, on this side of the words."""
        opening = (Place.COMMENT_SIGNATURE,) if reading.signs else (Place.COMMENT_NAME, Place.COMMENT_LINE)
        found = [i for i, place in enumerate(self.places) if place in _NAMING]
        return set(found) == set(reading.authors) and all(self.places[i] in opening for i in found)

    def is_heard(self, reading: Reading) -> bool:
        """Whether the walk found words for each of its names."""
        return all(
            self.places[i] is Place.COMMENT_LINE or any(self.places[k] is Place.COMMENT_TEXT for k in text)
            for i, text in zip(reading.authors, reading.texts, strict=True)
        )

    def marked(self, reading: Reading) -> list[Place]:
        """The places of the section's lines in this reading."""
        made = list(self.places)
        authors = frozenset(reading.authors)
        start = min(reading.texts[0].start, reading.authors[0])
        told = Place.COMMENT_SIGNATURE if reading.signs else Place.COMMENT_NAME
        for i, place in enumerate(made):
            if i < start and place in COMMENTING:
                made[i] = Place.BELOW
            elif i >= start:
                made[i] = self._fact(i)
        last = reading.texts[-1]
        for text in reading.texts:
            words = [i for i in self._words(text) if i not in authors and not self._echoes(i, authors)]
            if text is last:
                over = next((i for i in text if words and i > words[0] and self.buttons[i]), text.stop)
                words = [i for i in words if i < over]
            words = words or [i for i in text if self._is_mark(i)][:1]
            for i in range(words[0], words[-1] + 1) if words else ():
                made[i] = Place.COMMENT_TEXT
        for i in reading.authors:
            made[i] = told
        end = max(i for i, place in enumerate(made) if place in (Place.COMMENT_TEXT, told))
        for i in range(max(end, reading.anchors[-1]) + 1, len(made)):
            made[i] = Place.COMMENT_ASIDE if self.places[i] in COMMENTING else Place.AFTER
        return made

    def _echoes(self, i: int, authors: Set[int]) -> bool:
        """Whether the line says the name of the line above once more."""
        return i - 1 in authors and self.texts[i].strip(" .") in self.texts[i - 1]

    def _is_mark(self, i: int) -> bool:
        """Whether the line says no more than ".", "+1", or what is a button elsewhere: "first"."""
        text = self.texts[i]
        if len(text) <= 3:
            return not (text.isdigit() or self.buttons[i] or self.recurs(i))
        alone = self.common[self.shapes[i]] == 1 and not any(c.isdigit() for c in text)
        return alone and buttons.is_button_line(text) and any(c.isalpha() for c in text)

    def _fact(self, i: int) -> Place:
        """The place of a line that is neither a name nor words."""
        text = self.texts[i]
        if commenting.is_rank(text):
            return Place.COMMENT_ASIDE if ":" in text or any(c.isdigit() for c in text) else Place.COMMENT_FACT
        if commenting.reply_line(text) or (self.timed[i] and any(c.isalpha() for c in without_stamps(text))):
            return Place.COMMENT_ASIDE if self.buttons[i] else Place.COMMENT_FACT
        if self.places[i] in (Place.COMMENT_FACT, Place.COMMENT_ASIDE) and not self.free[i]:
            return self.places[i]
        if self.buttons[i] or self.recurs(i) or not any(c.isalpha() for c in text):
            return Place.COMMENT_ASIDE
        return Place.COMMENT_FACT


def _most_alike(kinds: Sequence[bool]) -> float:
    """How far things are of one kind, from 0.5 to 1."""
    return max(sum(kinds), len(kinds) - sum(kinds)) / max(1, len(kinds))


def _share(few: int, many: int) -> float:
    return min(few, many) / max(few, many, 1)
