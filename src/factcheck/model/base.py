"""The two kinds of model: derived ones, and kept ones that must not drop what a newer version wrote."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value; an unknown field is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Kept(BaseModel):
    """A frozen value that is written to disk: fields of a newer version ride along unread."""

    model_config = ConfigDict(frozen=True, extra="allow")

    def model_post_init(self, context: object, /) -> None:
        """Share the set of given fields with every model that was given the same: by itself it outweighs the model."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))


_GIVEN: dict[frozenset[str], set[str]] = {}
