"""The lines of a comment section, and what each shows of itself: that it tells when, that it closes a comment."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from factcheck.reading import buttons, commenting
from factcheck.reading.blocks import Block
from factcheck.reading.cues import MONTH
from factcheck.reading.places import Place
from factcheck.reading.timestamps import stamps_in, without_stamps

FEWEST = 3
"""How many comments show a form."""
_LONGEST, _MOST_SHAPES = 110, 8
_DIGITS = re.compile(r"\d+")
_CHANGED = re.compile(r"(?:last )?(?:updated|edited|reply|post|modified)\b[^:]{0,12}:", re.I)
_REMOVED = re.compile(r"this (?:comment|message|post|reply) (?:was|has been) (?:removed|deleted)\b", re.I)
_MONTH = re.compile(rf"\b{MONTH}(?!\w)", re.I)


def tells_when(block: Block) -> bool:
    """Whether a short line tells when something was written."""
    short = len(block.text) <= _LONGEST and (not block.is_prose or block.text.endswith(":"))
    return short and bool(stamps_in(block.text)) and not _CHANGED.match(block.text)


class ThreadLines:
    """The lines of a section, and what each shows of itself."""

    def __init__(self, blocks: Sequence[Block], places: Sequence[Place]) -> None:
        self.blocks, self.places = blocks, places
        self.texts = [block.text for block in blocks]
        self.shapes = [_shape(text) for text in self.texts]
        self.common = Counter(self.shapes)
        self.leads = Counter(_lead(text) for text in self.texts)
        self.said = frozenset(self.texts)

    @cached_property
    def timed(self) -> list[bool]:
        """Which lines tell when."""
        return [tells_when(block) for block in self.blocks]

    @cached_property
    def anchors(self) -> dict[str, list[int]]:
        """The short lines that tell when, those of one shape together."""
        found: dict[str, list[int]] = defaultdict(list)
        for i, text in enumerate(self.texts):
            if not self.timed[i]:
                continue
            stamps = stamps_in(text)
            rest, lead = without_stamps(text), _lead(text)
            if not any(c.isalpha() for c in rest) or buttons.is_button_line(rest) or rest in self.said:
                found[_shape(" ".join(text[a:b] for a, b in stamps))].append(i)
                found["stamps"].append(i)
            else:
                found[lead].append(i)
                if not (lead.islower() and self.leads[lead] >= FEWEST):
                    found["named"].append(i)
        often = sorted(found.items(), key=lambda shaped: -len(shaped[1]))[:_MOST_SHAPES]
        return {shape: at for shape, at in often if len(at) >= FEWEST}

    @cached_property
    def buttons(self) -> list[bool]:
        """Which lines close a comment: its buttons, its counts of likes."""
        made = []
        for i, text in enumerate(self.texts):
            worded = buttons.is_button_line(text) and any(c.isalpha() for c in text) and not commenting.is_badge(text)
            worded = worded and not text.endswith(".")
            made.append((worded and commenting.when_in(text) is None) or self._closes(i))
        return made

    def _closes(self, i: int) -> bool:
        shape, text = self.shapes[i], self.texts[i]
        if not self.recurs(i) or stamps_in(text):
            return False
        stopped, seen = self._stopped_before[_lead(text) if ":" in text else shape]
        return 2 * stopped >= seen

    @cached_property
    def _stopped_before(self) -> dict[str, tuple[int, int]]:
        """Of the lines of one shape or one label, how many follow words that end, and how many follow anything."""
        found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
        for before, text, shape in zip(self.blocks, self.texts[1:], self.shapes[1:], strict=False):
            key = _lead(text) if ":" in text else shape
            stopped, seen = found[key]
            found[key] = (stopped + (before.stopped or before.is_prose), seen + 1)
        return found

    def recurs(self, i: int) -> bool:
        """Whether the line is one of the page's own words, said again with other numbers."""
        text = self.texts[i]
        if len(text) > 60 or text.endswith(":"):
            return False
        labelled = ":" in text or any(c.isdigit() for c in text)
        most = max((len(at) for at in self.anchors.values()), default=FEWEST)
        again = max(self.common[self.shapes[i]], self.leads[_lead(text)] if labelled else 0)
        return again >= max(FEWEST, most * (0.3 if labelled else 0.6))

    @cached_property
    def free(self) -> list[bool]:
        """Which lines may be names or words: what neither recurs, nor tells when, nor is a button."""
        return [
            not (
                (buttons.is_button_line(text) and not _is_emoji(text) and not is_said(text))
                or buttons.is_avatar(text)
                or commenting.is_badge(text)
                or commenting.is_rank(text)
                or _is_removed(text)
                or (i + 1 < len(self.texts) and is_initial(text, self.texts[i + 1]))
                or (text.startswith("@") and text[1:] in self.said)
                or _CHANGED.match(text)
                or commenting.reply_line(text)
                or commenting.when_in(text)
                or self.buttons[i]
                or self.recurs(i)
                or not any(c.isalnum() or _is_emoji(c) for c in text)
            )
            for i, text in enumerate(self.texts)
        ]

    def is_words(self, i: int) -> bool:
        """Whether the line can be what a commenter says, or stands in its stead."""
        return self.free[i] or _is_removed(self.texts[i])


def _shape(text: str) -> str:
    """A line with its numbers and months left open."""
    return _DIGITS.sub("0", _MONTH.sub("M", text)).casefold()


def _lead(text: str) -> str:
    return text.split(maxsplit=1)[0] if text else ""


def _is_emoji(text: str) -> bool:
    return all(
        unicodedata.category(c) in ("So", "Sk", "Mn", "Cf", "Zs", "Cn") and (ord(c) > 0x1F000 or c in "❤\ufe0f\u200d ")
        for c in text
    )


def _is_removed(text: str) -> bool:
    """Whether the line stands in a removed comment's stead, with or without the reasons."""
    return commenting.is_deleted(text) or _REMOVED.match(text) is not None


def is_initial(text: str, name: str) -> bool:
    """Whether the line is the letter that stands for a picture of the commenter named below it."""
    letter = len(text) <= 2 and text.isalpha() and text.isupper()
    return letter and len(name) > 2 and name.casefold().startswith(text[0].casefold())


def is_said(text: str) -> bool:
    """Whether what is a button or a count elsewhere is a sentence here: "Agree.", "5) ???"."""
    return len(text) > 3 and text.endswith((".", "?", "!"))
