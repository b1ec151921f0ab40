"""What a folder needs to become a project that git can share."""

from pathlib import Path

from factcheck.errors import UnreadableError, UnwritableError
from factcheck.storage import files, layout, replica

_IGNORED = f"/{layout.ANNOTATIONS}/{replica.TOKEN_FILE}", ".*.tmp", ".*.lock"
_ATTRIBUTES = (f"{layout.ANNOTATIONS}/** text eol=lf", f"{layout.ANNOTATIONS}/**/page-*.bin -text")


def set_up(root: Path) -> tuple[str, ...]:
    """Make what is missing; returns it in words. Raises UnwritableError."""
    folder = root / layout.ANNOTATIONS
    made = []
    if not folder.is_dir():
        files.make_folder(folder)
        made.append(f"{layout.ANNOTATIONS}/, which holds the project; commit it")
    if replica.make_token(folder):
        made.append(f"{layout.ANNOTATIONS}/{replica.TOKEN_FILE}, this working copy's own name; git leaves it out")
        for name, lines in ((".gitignore", _IGNORED), (".gitattributes", _ATTRIBUTES)):
            if _complete(root / name, lines):
                made.append(f"{name}, so that git shares the right files unaltered; commit it")
    return tuple(made)


def guidelines(path: Path) -> str:
    """The page on which the team says how it judges; "" where there is none. Raises UnreadableError."""
    try:
        return path.read_bytes().decode("utf-8-sig", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read: {error.strerror}") from error


def write_guidelines(folder: Path, text: str) -> bool:
    """Lay a first page of guidelines down; False where there is one. Raises UnwritableError."""
    path = folder / layout.GUIDELINES_FILE
    if path.exists():
        return False
    files.write(path, text.encode())
    return True


def _complete(path: Path, lines: tuple[str, ...]) -> bool:
    """Append the lines that the file lacks; whether there were any."""
    try:
        held = path.read_bytes()
    except FileNotFoundError:
        held = b""
    except OSError as error:
        raise UnwritableError(f"{path}: cannot be read: {error.strerror}") from error
    missing = [line.encode() for line in lines if line.encode() not in held.splitlines()]
    if not missing:
        return False
    if held and not held.endswith(b"\n"):
        held += b"\n"
    files.write(path, held + b"\n".join(missing) + b"\n")
    return True
