"""The two kinds of model: derived ones, and kept ones that must not drop what a newer version wrote."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value; an unknown field is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Kept(BaseModel):
    """A frozen value that is written to disk: fields of a newer version ride along unread."""

    model_config = ConfigDict(frozen=True, extra="allow")
