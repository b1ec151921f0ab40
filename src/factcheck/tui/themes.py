"""The colours: our own themes, and the inks that every other theme gets from its colours."""

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

# The grounds are nearly grey: a terminal of 256 colours shows them as greys of their own, a bluer one as navy or black.
DARK = Theme(
    name="factcheck-dark",
    primary="#8fb4e3",
    secondary="#6b85a8",
    accent="#8fb4e3",
    warning="#e3b567",
    error="#ee8866",
    success="#6fc2a3",
    foreground="#d5d8dd",
    background="#16181b",
    surface="#1c1f24",
    panel="#262a31",
    dark=True,
    variables={"current-background": "#394049", "cursor-background": "#2c3139"},
)
LIGHT = Theme(
    name="factcheck-light",
    primary="#1f5a96",
    secondary="#5d7592",
    accent="#1f5a96",
    warning="#8a5a00",
    error="#b02e26",
    success="#0f6b4d",
    foreground="#22262c",
    background="#faf9f6",
    surface="#f1f0ee",
    panel="#e4e2de",
    dark=False,
)
HIGH_CONTRAST = Theme(
    name="factcheck-high-contrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffd700",
    error="#ff9580",
    success="#5cffb0",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables={
        "ink-muted": "#ffffff",
        "ink-faint": "#d0d0d0",
        "ink-supported-text": "#5cffb0",
        "ink-disputed-text": "#ff9580",
        "ink-unverified-text": "#ffd700",
        "current-background": "#004b9b",
        "cursor-background": "#004b9b",
    },
)
THEMES = (DARK, LIGHT, HIGH_CONTRAST)
DEFAULT = DARK.name
NAMES = (*(theme.name for theme in THEMES), *BUILTIN_THEMES)
OF_THE_TERMINAL = "ansi-dark"
"""Textual's theme in the terminal's own sixteen colours, on its own ground."""


def inks(variables: dict[str, str]) -> dict[str, str]:
    """The inks of a theme that does not bring its own, as shades between its text and its background."""
    if variables["background"].startswith("ansi"):
        return _ansi_inks()
    text, paper = Color.parse(variables["foreground"]), Color.parse(variables["background"])
    accent = Color.parse(variables["primary"])
    verdicts = {"supported": "success", "disputed": "error", "unverified": "warning"}
    shades = {name: Color.parse(variables[source]) for name, source in verdicts.items()}
    return {
        "ink-muted": paper.blend(text, 0.62).hex,
        "ink-faint": paper.blend(text, 0.5).hex,
        **{f"ink-{name}": shade.hex for name, shade in shades.items()},
        **{f"ink-{name}-text": text.blend(shade, 0.55).hex for name, shade in shades.items()},
        "current-background": paper.blend(accent, 0.26).hex,
        "cursor-background": paper.blend(accent, 0.18).hex,
        "linked-background": paper.blend(Color.parse(variables["warning"]), 0.16).hex,
    }


def _ansi_inks() -> dict[str, str]:
    """The terminal's own sixteen colours; the claim in hand is told by its being reversed."""
    return {
        "ink-muted": "ansi_default",
        "ink-faint": "ansi_bright_black",
        "ink-supported": "ansi_green",
        "ink-disputed": "ansi_red",
        "ink-unverified": "ansi_yellow",
        "ink-supported-text": "ansi_green",
        "ink-disputed-text": "ansi_red",
        "ink-unverified-text": "ansi_yellow",
        "current-background": "ansi_blue",
        "cursor-background": "ansi_blue",
        "linked-background": "ansi_bright_black",
    }
