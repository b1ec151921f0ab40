"""The rating scale of a newsroom: which number and which words stand for a verdict where programs want one."""

import math
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from factcheck.model.base import Model
from factcheck.model.verdict import BASES, Basis, VerdictValue


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("not a number")
    return value


Number = Annotated[int | float, BeforeValidator(_number), AfterValidator(lambda n: int(n) if n == int(n) else n)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60, pattern=r"^[^\n\r\t]+$")]

_NUMBERS: dict[VerdictValue | Basis, Number] = {
    VerdictValue.SUPPORTED: 5,
    Basis.CONFIRMED_WITH_CAVEAT: 4,
    Basis.CONFLICTING: 3,
    Basis.MISSING_CONTEXT: 2,
    Basis.OUTDATED: 2,
    VerdictValue.DISPUTED: 1,
}


class Scale(Model):
    """Numbers from `worst` (false) to `best` (true), by verdict or, narrower, by basis.

    Google's rules for ClaimReview: worst is 1 or more and less than best, and every number lies between. Unverified
    carries no number: a middle number would say half true.
    """

    worst: Number = 1
    best: Number = 5
    numbers: dict[VerdictValue | Basis, Number] = Field(default=_NUMBERS)
    words: dict[VerdictValue | Basis, Words] = Field(default={})
    """The newsroom's own words for a verdict or a basis, in place of ours."""

    @model_validator(mode="after")
    def _is_honest(self) -> Self:
        if not 1 <= self.worst < self.best:
            raise ValueError(f"worst must be 1 or more and less than best, not {self.worst} and {self.best}")
        for key, number in self.numbers.items():
            if key is VerdictValue.UNVERIFIED or key in BASES[VerdictValue.UNVERIFIED]:
                raise ValueError(f"{key} carries no number: what is not known has no place between false and true")
            if not self.worst <= number <= self.best:
                raise ValueError(f"{key} = {number} lies outside {self.worst} to {self.best}")
        disputed = [self._of(VerdictValue.DISPUTED, basis) for basis in (None, *BASES[VerdictValue.DISPUTED])]
        supported = [self._of(VerdictValue.SUPPORTED, basis) for basis in (None, *BASES[VerdictValue.SUPPORTED])]
        if max(disputed) >= min(supported):
            raise ValueError("a disputed claim would be rated as true as a supported one")
        return self

    def number(self, value: VerdictValue, basis: Basis | None) -> Number | None:
        """The number of a verdict; None where a number would say more than is known."""
        return None if value is VerdictValue.UNVERIFIED else self._of(value, basis)

    def own_words(self, value: VerdictValue, basis: Basis | None) -> str | None:
        """The newsroom's words for a verdict, where it has its own."""
        narrow = self.words.get(basis) if basis is not None else None
        return narrow or self.words.get(value)

    def _of(self, value: VerdictValue, basis: Basis | None) -> Number:
        """What the scale says of the basis, else of the verdict, else its end."""
        end = self.best if value is VerdictValue.SUPPORTED else self.worst
        wide = self.numbers.get(value, end)
        return wide if basis is None else self.numbers.get(basis, wide)
