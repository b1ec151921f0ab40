"""What reading has learned from labelled pages: how much each feature speaks for each place, and what follows what."""

import base64
import json
import pkgutil
import zlib
from array import array
from collections.abc import Sequence
from functools import cache
from typing import Any

from factcheck.reading.places import NEXT, Place

WEIGHTS = "weights.json.gz"
PLACES = tuple(Place)
GAPS = 3
"""Blocks follow each other within a group, across an empty line, or on a page whose empty lines say nothing."""
NEVER = -30.0


class Weights:
    """The weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001).

    `rows` holds a row of whole numbers, one a place, for each feature; `unit` is what one of them is worth.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        if data["places"] != [str(place) for place in PLACES]:
            raise ValueError("the weights and the places are of different versions")
        self.unit: float = data["unit"]
        self.start: list[float] = data["start"]
        self.end: list[float] = data["end"]
        self.steps = [
            [[row[b] for b in before] for before, row in zip(BEFORE, rows, strict=True)] for rows in data["steps"]
        ]
        """For each gap and each place, the weights of those that can stand before it, in the order of BEFORE."""
        values = array("b", base64.b64decode(data["rows"]))
        width = len(PLACES)
        self.rows = {name: values[i * width : (i + 1) * width] for i, name in enumerate(data["features"].split("\n"))}

    def expected(self, features: Sequence[str]) -> list[float]:
        """How much the features speak for each place."""
        rows = [row for name in features if (row := self.rows.get(name)) is not None]
        return [sum(column) * self.unit for column in zip(*rows, strict=True)] if rows else [0.0] * len(PLACES)


BEFORE = [[i for i, before in enumerate(PLACES) if place in NEXT[before]] for place in PLACES]
"""For each place, the numbers of those that can stand before it."""


@cache
def learned() -> Weights:
    """The weights that ship with the package."""
    packed = pkgutil.get_data(__package__, WEIGHTS)
    assert packed is not None
    return Weights(json.loads(zlib.decompress(packed, wbits=31)))
