"""Which keys give which command: the defaults, what a preset changes, and what the user's settings change."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from factcheck.errors import RefusedError
from factcheck.tui.actions import COMMANDS, Command, Scope, command

if TYPE_CHECKING:
    # Brings Pydantic, which listing the keys can do without.
    from factcheck.config import UserSettings

_COMMAND_IN_HINT = re.compile(r"<([a-z]+\.[a-z-]+)>")
_NAMES = {
    "question_mark": "?",
    "exclamation_mark": "!",
    "slash": "/",
    "full_stop": ".",
    "apostrophe": "'",
    "minus": "-",
    "plus": "+",
    "equals_sign": "=",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "vertical_line": "|",
    "colon": ":",
    "comma": "comma",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "home": "Home",
    "end": "End",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "tab": "Tab",
    "backspace": "Backspace",
}


PRESETS: dict[str, dict[str, str]] = {
    "": {},
    "arrows": {
        "claim.next": "down",
        "claim.previous": "up",
        "claim.first": "home",
        "claim.last": "end",
        "article.next": "down",
        "article.previous": "up",
        "article.scroll-down": "pagedown",
        "article.scroll-up": "pageup",
    },
    "vi": {
        "claim.next": "j",
        "claim.previous": "k",
        "claim.first": "g",
        "claim.last": "G",
        "article.next": "j",
        "article.previous": "k",
        "article.scroll-down": "ctrl+d",
        "article.scroll-up": "ctrl+u",
    },
}


def users_keys(preset: str, wanted: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The keys of every command by the user's habits and wishes. Raises RefusedError naming what cannot be."""
    if preset not in PRESETS:
        names = ", ".join(repr(name) for name in PRESETS)
        raise RefusedError(f"preset {preset!r} is not one of {names}")
    return remapped({**PRESETS[preset], **wanted})


def settings_of_the_user() -> "tuple[UserSettings, str | None]":
    """The user's settings without keys that cannot be, and what was left out."""
    from factcheck.config import UserSettings, user_settings_path

    settings, fault = UserSettings.load_or_default()
    try:
        users_keys(settings.preset, settings.keys)
    except RefusedError as error:
        return settings.model_copy(update={"preset": "", "keys": {}}), f"{user_settings_path()}: {error}; default keys"
    return settings, f"{fault}; defaults hold" if fault else None


def key_name(key: str) -> str:
    """A key as a person writes it: `?`, `Enter`, `Ctrl+P`."""
    *modifiers, last = key.split("+")
    if not modifiers:
        return _NAMES.get(last, last.upper() if last.startswith("f") and last[1:].isdigit() else last)
    return "+".join(part.capitalize() for part in (*modifiers, _NAMES.get(last, last)))


def key_names(command: Command, keys: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """All keys of a command, as a person writes them; numbers as a range."""
    own = (keys or {}).get(command.id, command.keys)
    if command.numbered and len(own) > 1:
        return f"{key_name(own[0])}…{key_name(own[-1])}"
    return " ".join(key_name(key) for key in own)


def caption(command: Command, keys: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """The key of a command that a bar shows: the first, or the range of the numbers."""
    own = (keys or {}).get(command.id, command.keys)
    return key_names(command, keys) if command.numbered else key_name(own[0]) if own else ""


def with_keys(hint: str, keys: Mapping[str, tuple[str, ...]]) -> str:
    """A hint of the program's own with the keys that hold now: `<claim.add>` becomes `a`, or its label without a key.

    Never for words of articles or people: what looks like a command there is none. Raises RefusedError.
    """

    def press(found: re.Match[str]) -> str:
        named = command(found[1])
        return caption(named, keys) or f"“{named.label}”"

    return _COMMAND_IN_HINT.sub(press, hint)


def remapped(wanted: Mapping[str, str], commands: Iterable[Command] = COMMANDS) -> dict[str, tuple[str, ...]]:
    """The keys of every command, with those that the user wants in place of the defaults.

    Raises RefusedError for an unknown command, naming the nearest known one, and for a key with two meanings.
    """
    keys = {known.id: known.keys for known in commands}
    for identifier, chosen in wanted.items():
        names = tuple(name.strip() for name in chosen.split(",") if name.strip())
        if command(identifier).numbered and len(names) > len(command(identifier).keys):
            raise RefusedError(f"keys.{identifier}: at most {len(command(identifier).keys)} keys")
        keys[identifier] = tuple(_canonical(name) for name in names)
    _refuse_two_meanings(keys)
    return keys


def _canonical(name: str) -> str:
    """A key by Textual's name for it, whether the user wrote `?` or `question_mark`."""
    for long, short in _NAMES.items():
        if name == short:
            return long
    return name


def _refuse_two_meanings(keys: Mapping[str, tuple[str, ...]]) -> None:
    for scope in Scope:
        owner: dict[str, str] = {}
        for identifier, own in keys.items():
            if command(identifier).scope not in (scope, Scope.EVERYWHERE):
                continue
            for key in own:
                if key in owner:
                    raise RefusedError(
                        f"keys.{identifier}: {key_name(key)} already means {owner[key]}; give that another key too"
                    )
                owner[key] = identifier
