"""An article becomes claims.

The names are loaded when first asked for: scoring a sentence needs no models, and the models take longer to load.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.spotting.claims import VERSION, spot
    from factcheck.spotting.explaining import explain
    from factcheck.spotting.parting import parts
    from factcheck.spotting.scoring import score

__all__ = ["VERSION", "explain", "parts", "score", "spot"]

_HOME = {"explain": "explaining", "parts": "parting", "score": "scoring", "spot": "claims", "VERSION": "claims"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
