"""The name of this working copy: what keeps two machines, users or copies from ever writing one file."""

import getpass
import hashlib
import os
import platform
import secrets
import uuid
from pathlib import Path

from factcheck.storage import files

TOKEN_FILE = ".replica"
_VARIABLE = "FACTCHECK_REPLICA"
_DIGITS = 10


def replica_name(annotations: Path) -> str | None:
    """The replica's name; None where the working copy has no token yet."""
    if given := os.environ.get(_VARIABLE):
        return given
    try:
        token = (annotations / TOKEN_FILE).read_text("ascii", "replace").strip()
    except OSError:
        return None
    # A copied folder has the same token; its place tells it from the first.
    seed = "\n".join((token, str(annotations.resolve()), _machine(), _user()))
    return hashlib.sha256(seed.encode("utf-8", "surrogateescape")).hexdigest()[:_DIGITS]


def make_token(annotations: Path) -> bool:
    """Give the working copy its token; False where it has one. Raises UnwritableError."""
    path = annotations / TOKEN_FILE
    if files.exists(path):
        return False
    # Two windows that start at once must end up with one token.
    with files.locked(annotations / f"{TOKEN_FILE}.lock"):
        if files.exists(path):
            return False
        files.write(path, f"{secrets.token_hex(16)}\n".encode())
    return True


def _machine() -> str:
    for path in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        try:
            return f"{path.read_text('ascii', 'replace').strip()} {platform.node()}"
        except OSError:
            continue
    return f"{uuid.getnode():012x} {platform.node()}"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())
