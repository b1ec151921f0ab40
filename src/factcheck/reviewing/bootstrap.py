"""How far a coefficient would wander with other claims: percentile intervals from seeded resamples.

A resample of claims is a multinomial draw over their few distinct patterns: its cost hardly grows with the claims.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import floor, lgamma, log, sqrt
from operator import add
from random import Random

RESAMPLES = 1000
LEVEL = 0.95
_SEED = 20_030_608

# Per pattern, a binomial costs about as much as fifteen draws of single claims, or as a hundred draws of bytes.
_DRAWS_A_PATTERN = 15
_BYTES_A_PATTERN = 100
_FEW = 10
_BYTE = 256

Draw = Callable[[Sequence[int], Random], list[int]]


def resamples(counts: Sequence[int], number: int = RESAMPLES) -> Iterable[list[int]]:
    """How often each pattern occurs, in `number` resamples of as many claims; the same for the same counts."""
    random = Random(_SEED)
    draw = _fastest(counts)
    for _ in range(number):
        yield draw(counts, random)


def _fastest(counts: Sequence[int]) -> Draw:
    claims, patterns = sum(counts), len(counts)
    # With many rare patterns, a byte would seldom tell which; every other draw would need another.
    if claims < _BYTES_A_PATTERN * patterns and (patterns <= _BYTE // 4 or claims <= _BYTE):
        return _ByBytes(counts)
    return _one_by_one if claims < _DRAWS_A_PATTERN * patterns else _multinomial


def interval(values: Sequence[float | None]) -> tuple[float, float] | None:
    """The percentile interval; resamples without a value are left out, and where they are the most there is none."""
    defined = sorted(value for value in values if value is not None)
    if len(defined) * 2 <= len(values):
        return None
    tail = (1 - LEVEL) / 2
    return _quantile(defined, tail), _quantile(defined, 1 - tail)


def _quantile(ordered: Sequence[float], share: float) -> float:
    position = share * (len(ordered) - 1)
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (position - below) * (ordered[above] - ordered[below])


class _ByBytes:
    """Draws many claims at once: each as a random byte, most of which tell the pattern.

    A pattern of share p has the whole part of 256 p as bytes of its own. A claim whose byte is nobody's is drawn again,
    by the shares that are then left over; so every draw is exact.
    """

    def __init__(self, counts: Sequence[int]) -> None:
        total = sum(counts)
        self._patterns = range(len(counts))
        owners = [pattern for pattern, count in enumerate(counts) for _ in range(_BYTE * count // total)]
        self._nobodys = bytes(range(len(owners), _BYTE))
        self._owner = bytes(owners).ljust(_BYTE, b"\0")
        self._left_over = [_BYTE * count % total for count in counts]
        self._again: _ByBytes | None = None

    def __call__(self, counts: Sequence[int], random: Random) -> list[int]:
        return self._draw(sum(counts), random)

    def _draw(self, claims: int, random: Random) -> list[int]:
        drawn = random.randbytes(claims).translate(self._owner, self._nobodys)
        told = list(map(drawn.count, self._patterns))
        if len(drawn) == claims:
            return told
        if self._again is None:
            self._again = _ByBytes(self._left_over)
        return list(map(add, told, self._again._draw(claims - len(drawn), random)))


def _one_by_one(counts: Sequence[int], random: Random) -> list[int]:
    drawn = Counter(random.choices(range(len(counts)), counts, k=sum(counts)))
    return [drawn[pattern] for pattern in range(len(counts))]


def _multinomial(counts: Sequence[int], random: Random) -> list[int]:
    left = rest = sum(counts)
    drawn = []
    for count in counts:
        here = left if count == rest else _binomial(left, count / rest, random)
        drawn.append(here)
        left -= here
        rest -= count
    return drawn


def _binomial(trials: int, chance: float, random: Random) -> int:
    if chance > 0.5:
        return trials - _binomial(trials, 1 - chance, random)
    if trials * chance < _FEW:
        return _bit_by_bit(trials, chance, random)
    return _by_rejection(trials, chance, random)


def _bit_by_bit(trials: int, chance: float, random: Random) -> int:
    """How many trials succeed: each trial's random number is compared with `chance` bit by bit, all trials at once.

    The trials whose bits so far equal those of `chance` are open. A set bit where `chance` has none fails a trial, the
    reverse succeeds; so each round settles half of them.
    """
    successes = 0
    while trials and chance:
        ones = random.getrandbits(trials).bit_count()
        chance *= 2
        if chance >= 1:
            chance -= 1
            successes += trials - ones
            trials = ones
        else:
            trials -= ones
    return successes


def _by_rejection(trials: int, chance: float, random: Random) -> int:
    """How many trials succeed, where that is ten or more on average.

    Transformed rejection with a squeeze: BTRS of Hörmann 1993, The generation of binomial random variates.
    """
    spread = sqrt(trials * chance * (1 - chance))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * chance
    centre = trials * chance + 0.5
    while True:
        u = random.random() - 0.5
        v = random.random()
        beside = 0.5 - abs(u)
        successes = floor((2 * a / beside + b) * u + centre) if beside else -1
        if beside >= 0.07 and v <= 0.92 - 4.2 / b:
            return successes
        if not 0 <= successes <= trials:
            continue
        mode = floor((trials + 1) * chance)
        density = (
            lgamma(mode + 1)
            + lgamma(trials - mode + 1)
            - lgamma(successes + 1)
            - lgamma(trials - successes + 1)
            + (successes - mode) * log(chance / (1 - chance))
        )
        if log(v * (2.83 + 5.1 / b) * spread / (a / beside**2 + b) or 1e-300) <= density:
            return successes
