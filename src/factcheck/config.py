"""Settings: the project's, kept in `annotations/project.toml`, and the user's own, kept in her configuration folder."""

import json
import re
import tomllib
from pathlib import Path
from typing import Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.errors import RefusedError
from factcheck.model.scale import Scale


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ProjectSettings(_Settings):
    """What a team agrees on; edited by its editor."""

    name: str = ""
    organisation: str = ""
    """Who publishes the reports."""
    organisation_url: str = ""
    base_url: str = ""
    """Where the reports will stand on the web; `--base-url` overrides it."""
    final_only: bool = False
    """Whether reports hold final verdicts only; `--final` asks for it once."""
    reviewer_names: bool = False
    """Whether reports name the reviewers. Otherwise numbers stand for them: a published name cannot be called back."""
    ratings: Scale = Scale()
    """The numbers and words that verdicts have in feeds of fact checks."""
    blind: bool | None = None
    """Whether a reviewer sees colleagues' verdicts on a claim only after she gave her own; where the project does not
    say, she does so in articles that are assigned to two or more."""
    adjudicator_sees_names: bool = True
    """Whether an adjudicator is told whose verdict is whose."""
    adjudicate_all: bool = False
    """Whether unanimous claims wait for an adjudicator, too, and not only conflicts."""
    panel: Literal[1, 3] = 1
    """How many adjudicators vote on a claim; of three, two votes carry."""
    overlap: float = Field(default=0.2, ge=0, le=1)
    """The share of articles that two reviewers read where articles are shared out."""
    ordinal: bool = False
    """Whether Krippendorff's alpha weighs disputed against supported heavier than against unverified."""
    interests: dict[str, tuple[str, ...]] = {}
    """The topics and outlets that each reviewer declared an interest in; she is not assigned what concerns them."""


class UserSettings(_Settings):
    """What one person prefers on one machine."""

    reviewer: str = ""
    theme: str = ""
    preset: str = ""
    """Habits that the keys follow: `arrows`, `vi`, or nothing for both."""
    keys: dict[str, str] = {}
    """Command id to keys, separated by commas."""
    threshold: float = Field(default=0.0, ge=0, le=1)
    """The check-worthiness below which the workbench folds claims away; nothing decided is ever folded."""

    @classmethod
    def load(cls) -> Self:
        """The user's settings; defaults where there is no file. Raises RefusedError naming what is wrong."""
        return load(user_settings_path(), cls)

    @classmethod
    def load_or_default(cls) -> tuple[Self, str | None]:
        """The user's settings; where the file has a mistake, the defaults, and what is wrong with it."""
        try:
            return cls.load(), None
        except RefusedError as error:
            return cls(), str(error)


def remember_reviewer(name: str) -> None:
    """Write the reviewer's name into the user's settings; every other line stays. Raises OSError."""
    path = user_settings_path()
    lines = path.read_text("utf-8").splitlines(keepends=True) if path.exists() else []
    kept = [line for line in lines if not re.match(r"\s*reviewer\s*=", line)]
    path.parent.mkdir(parents=True, exist_ok=True)
    # JSON's strings are TOML's, but for DEL; and it must stand before the first table.
    path.write_text(f"reviewer = {json.dumps(name).replace(chr(127), '')}\n{''.join(kept)}", "utf-8")


_S = TypeVar("_S", bound=_Settings)


def user_settings_path() -> Path:
    """Where this user's settings lie, by the platform's custom."""
    from platformdirs import user_config_path

    return user_config_path("factcheck") / "settings.toml"


def load(path: Path, kind: type[_S]) -> _S:
    """Settings from a TOML file; defaults where there is none. Raises RefusedError naming file, setting and fault."""
    try:
        return kind.model_validate(tomllib.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return kind()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RefusedError(f"{path}: cannot be read as TOML: {error}") from error
    except ValidationError as error:
        fault = error.errors()[0]
        setting = ".".join(str(part) for part in fault["loc"])
        raise RefusedError(f"{path}: setting {setting!r}: {fault['msg']}") from error
