"""From the words on the command line to an exit code; no traceback ever reaches a user."""

import atexit
import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from factcheck.cli.parser import build_parser
from factcheck.errors import ExitCode, FactcheckError, UsageError
from factcheck.text import one_line


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (see `factcheck.errors.ExitCode`)."""
    try:
        _make_ready()
        words = sys.argv[1:] if argv is None else list(argv)
        return _run(build_parser(words).parse_args(words))
    except FactcheckError as error:
        return _tell(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _tell("interrupted", ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output went away, as `head` does.
        _forget_output()
        return ExitCode.OK
    except OSError as error:
        if error.filename is not None:
            return _tell(_unexpected(error), ExitCode.FAILED)
        _forget_output()
        return _tell(f"the output cannot be written: {error.strerror}; what was saved is safe", ExitCode.FAILED)
    except RecursionError:
        return _tell("an input is nested too deeply", ExitCode.UNREADABLE)
    except Exception as error:
        return _tell(_unexpected(error), ExitCode.FAILED)


def _make_ready() -> None:
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # A locale that cannot print a character must not turn a command into a failure.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # Loading a library makes many objects and little garbage; the default collects in the middle of it, over and over.
    gc.set_threshold(100_000, 20, 100)
    # What the program still holds at its end goes with it: nobody need look through it for garbage once more.
    atexit.register(gc.freeze)


def _open_closed_streams() -> None:
    """Whoever starts us without an input or output gets an empty one: a data file must never take its number."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), "r" if name == "stdin" else "w"))


def _forget_output() -> None:
    """Python would complain again when it flushes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_NAMES_OF_FILES = frozenset({"sources", "file", "output", "project", "diff"})


def _refuse_undecodable(args: Namespace) -> None:
    """Words that are not in the terminal's encoding cannot be kept exactly; only a file may have such a name."""
    for name, value in vars(args).items():
        if isinstance(value, str) and name not in _NAMES_OF_FILES:
            try:
                value.encode("utf-8")
            except UnicodeEncodeError as error:
                raise UsageError(f"--{name}: {value!r} is not valid in this terminal's encoding") from error


def _run(args: Namespace) -> int:
    _refuse_undecodable(args)
    module, function = args.run.split(":")
    code = getattr(import_module(f"factcheck.cli.{module}"), function)(args)
    sys.stdout.flush()
    return int(code)


def _tell(message: str, code: ExitCode) -> int:
    sys.stderr.write(f"factcheck: {one_line(message)}\n")
    return int(code)


def _unexpected(error: Exception) -> str:
    """One line for the user; the traceback goes to a log file for whoever repairs it."""
    import traceback

    summary = f"unexpected failure: {type(error).__name__}: {error}"
    try:
        from platformdirs import user_log_path

        log = user_log_path("factcheck", ensure_exists=True) / "failures.log"
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(traceback.format_exception(error))
    except OSError:
        return summary
    return f"{summary} (details in {log}; what was saved is safe)"
