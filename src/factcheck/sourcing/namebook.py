"""Which spellings and acronyms are one name, within the sentences that are compared."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from factcheck.language.names import Name, alike, stands_for
from factcheck.language.words import stem

_MOST = 4_000
"""Words of names that are looked through for misspellings."""


class NameBook:
    """One key for every spelling of a word of a name; an acronym stands for the words that it is made of."""

    def __init__(self, names: Iterable[Name]) -> None:
        distinct = dict.fromkeys(n.keys for n in names)
        self._canonical: dict[str, str] = {}
        self._terms: dict[str, str] = {}
        by_initial: dict[str, list[str]] = defaultdict(list)
        for key in list(dict.fromkeys(k for keys in distinct for k in keys))[:_MOST]:
            for known in by_initial[key[0]]:
                if alike(key, known):
                    self._canonical[key] = known
                    self._terms[stem(key)] = stem(known)
                    break
            else:
                by_initial[key[0]].append(key)
        self._expanded: dict[str, tuple[str, ...]] = {}
        singles = {k for keys in distinct for k in keys if 2 <= len(k) <= 8}
        for keys in distinct:
            if len(keys) > 1:
                for acronym in singles:
                    if (
                        acronym[0] in {k[0] for k in keys}
                        and acronym not in keys
                        and (run := stands_for(acronym, keys))
                    ):
                        self._expanded.setdefault(acronym, run)

    def terms(self, counts: Mapping[str, int]) -> Mapping[str, int]:
        """The stems with every misspelt name as the name."""
        if not any(term in self._terms for term in counts):
            return counts
        merged: Counter[str] = Counter()
        for term, count in counts.items():
            merged[self._terms.get(term, term)] += count
        return merged

    def keys(self, names: Iterable[Name]) -> frozenset[str]:
        """The keys of all the names."""
        found: set[str] = set()
        for name in names:
            for key in name.keys:
                key = self._canonical.get(key, key)
                found.add(key)
                found.update(self._expanded.get(key, ()))
        return frozenset(found)
