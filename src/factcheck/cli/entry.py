"""From the words on the command line to an exit code; no traceback ever reaches a user."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from factcheck.cli.parser import build_parser
from factcheck.errors import ExitCode, FactcheckError
from factcheck.text import one_line


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (see `factcheck.errors.ExitCode`)."""
    for stream in (sys.stdout, sys.stderr):
        # A locale that cannot print a character must not turn a command into a failure.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # Loading a library makes many objects and little garbage; the default collects in the middle of it, over and over.
    gc.set_threshold(100_000, 20, 100)
    words = sys.argv[1:] if argv is None else list(argv)
    args = build_parser(words).parse_args(words)
    try:
        return _run(args)
    except FactcheckError as error:
        return _tell(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _tell("interrupted", ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output went away, as `head` does; Python would complain again when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except RecursionError:
        return _tell("an input is nested too deeply", ExitCode.UNREADABLE)
    except Exception as error:
        return _tell(_unexpected(error), ExitCode.FAILED)


def _run(args: Namespace) -> int:
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
