"""When something was said, so that replicas agree on the order although their clocks do not.

A hybrid logical clock (Kulkarni et al. 2014, "Logical Physical Clocks"): the wall clock's milliseconds, never less than
what was seen before, and a counter for what happens within one of them.
"""

import hashlib
import re
from datetime import datetime
from typing import NamedTuple, Self

from factcheck.errors import DamagedError

_COUNTER_BITS = 12
_LAST = 253_402_300_799_999
"""Milliseconds: the end of the year 9999."""
_END = f"{_LAST + 1:015d}"
_TEXT = re.compile(r"\d{15}\.\d{4}", re.ASCII)


class Moment(NamedTuple):
    """A reading of the clock. Its text sorts as it does."""

    milliseconds: int
    counter: int

    @staticmethod
    def is_one(text: str) -> bool:
        """Whether the text is that of a moment."""
        return _TEXT.fullmatch(text) is not None and text < _END

    @classmethod
    def read(cls, text: str) -> Self:
        """The moment of that text. Raises ValueError."""
        if not cls.is_one(text):
            raise ValueError(f"{text[:40]!r} is no reading of the clock")
        return cls(int(text[:15]), int(text[16:]))

    def __str__(self) -> str:
        return f"{self.milliseconds:015d}.{self.counter:04d}"

    def next(self, wall: int) -> "Moment":
        """The reading for what happens after this one, where the wall clock shows `wall` milliseconds since 1970.

        Raises DamagedError where this one is the last that there is.
        """
        if wall > self.milliseconds:
            return Moment(wall, 0)
        if self.counter + 1 < 1 << _COUNTER_BITS:
            return Moment(self.milliseconds, self.counter + 1)
        if self.milliseconds == _LAST:
            raise DamagedError("a record of yours is dated 9999, and nothing can follow it; run: factcheck check")
        return Moment(self.milliseconds + 1, 0)


BEGINNING = Moment(0, 0)


def milliseconds(time: datetime) -> int:
    """Since 1970."""
    return int(time.timestamp() * 1000)


def event_id(moment: Moment, seed: str) -> str:
    """A UUIDv7 as a decimal number, in the order of moments (RFC 9562, 5.7 and 6.2, method 1).

    `seed` says who and where; the bits that the RFC leaves to chance are its hash, so that equal acts have equal ids.
    """
    chance = hashlib.sha256(f"{seed} {moment}".encode("utf-8", "surrogatepass")).digest()
    tail = int.from_bytes(chance[:8], "big") & ((1 << 62) - 1)
    return str(moment.milliseconds << 80 | 0x7 << 76 | moment.counter << 64 | 0b10 << 62 | tail)
