"""Words of news that cannot both be true of one thing at one time."""

from collections import defaultdict

from factcheck.language.words import stem

_PAIRS = """
    dead killed died deceased / alive survived unhurt unharmed
    open opened reopened / closed shut
    approved passed adopted ratified accepted endorsed / rejected refused vetoed blocked
    guilty convicted / acquitted innocent exonerated cleared
    won win victory / lost defeat
    rose rise increased increase grew climbed gained surged / fell fall declined decreased dropped shrank plunged
    higher / lower
    withdrew withdrawn withdrawing / remained remain stayed deployed
    resigned quit / remains
    released freed / detained imprisoned jailed arrested
    confirmed admitted acknowledged / denied
    legal lawful / illegal unlawful
    present attended / absent
    begun started / finished ended completed
    cheaper / dearer costlier
    safe / unsafe dangerous
    public / private
    temporary / permanent
    unanimous / divided
    success successful succeeded / failure failed
    friendly / hostile
    allowed permitted / banned forbidden prohibited
    supported backed / opposed
    cooler / closer warmer
"""


def _read() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _PAIRS.strip().splitlines():
        left, right = ({stem(w) for w in side.split()} for side in line.split("/"))
        for word in left:
            found[word] |= right
        for word in right:
            found[word] |= left
    return {word: frozenset(others) for word, others in found.items()}


OPPOSITES = _read()
"""Stem → stems of its opposites."""
