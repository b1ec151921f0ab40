"""What the panes write with: a few named inks, each a colour of the theme, a background, or weight."""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.style import Style
from textual.color import Color


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour and a background by the theme's name for it; bold or not."""

    colour: str | None = None
    background: str | None = None
    bold: bool = False


INKS: dict[str, Ink] = {
    "text": Ink(),
    "muted": Ink("ink-muted"),
    "faint": Ink("ink-faint"),
    "strong": Ink(bold=True),
    "title": Ink(bold=True),
    "key": Ink("primary", bold=True),
    "accent": Ink("primary"),
    "warning": Ink("warning"),
    "supported": Ink("ink-supported", bold=True),
    "disputed": Ink("ink-disputed", bold=True),
    "unverified": Ink("ink-unverified", bold=True),
    "supported-text": Ink("ink-supported-text"),
    "disputed-text": Ink("ink-disputed-text"),
    "unverified-text": Ink("ink-unverified-text"),
    "current": Ink(background="current-background", bold=True),
    "cursor": Ink(background="cursor-background"),
    "linked": Ink(background="linked-background"),
}


def ink_style(name: str, theme: Mapping[str, str]) -> Style:
    """The style of an ink in a theme, to be laid over what it is written on."""
    ink = INKS[name]
    return Style(
        color=Color.parse(theme[ink.colour]).rich_color if ink.colour else None,
        bgcolor=Color.parse(theme[ink.background]).rich_color if ink.background else None,
        bold=True if ink.bold else None,
    )
