"""Who might be at the keyboard: a proposal, never an assumption."""

import subprocess


def name_known_to_git() -> str:
    """The user name of git's settings; empty where there is none."""
    try:
        told = subprocess.run(
            ["git", "config", "user.name"],
            capture_output=True,
            text=True,
            timeout=2,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.strip()
