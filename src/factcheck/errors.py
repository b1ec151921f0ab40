"""What can go wrong, in the user's words, and the exit code that each kind of failure ends with."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended. Programs rely on these: add, never renumber."""

    OK = 0
    """All that was asked for was done."""
    FAILED = 1
    """An unexpected failure; nothing acknowledged was lost."""
    USAGE = 2
    """The command line itself is wrong."""
    NOT_FOUND = 3
    """No such article, claim, source or file; or a prefix that fits several."""
    UNREADABLE = 4
    """An input could not be read: missing, empty, binary, in an unknown encoding."""
    DAMAGED = 5
    """Stored data is damaged; it was named and set aside."""
    UNWRITABLE = 6
    """The project cannot be written: read-only, disk full, newer schema."""
    STALE = 7
    """Somebody changed the record in between; look again, then repeat."""
    NO_REVIEWER = 8
    """The command needs a reviewer's name."""
    REFUSED = 9
    """The value is not allowed: a wrong verdict, a source without a quote, a bad address."""
    NOT_BUILT = 10
    """The command is planned and not built yet."""
    INTERRUPTED = 130
    """Ended by Ctrl-C."""


class FactcheckError(Exception):
    """A failure that is told to the user in one line: what, where, and what to do next."""

    exit_code = ExitCode.FAILED


class UsageError(FactcheckError):
    """The command line cannot be understood."""

    exit_code = ExitCode.USAGE


class NotFoundError(FactcheckError):
    """Nothing, or more than one thing, has the id that was given."""

    exit_code = ExitCode.NOT_FOUND


class UnreadableError(FactcheckError):
    """An input is missing, empty, binary or otherwise not an article."""

    exit_code = ExitCode.UNREADABLE


class DamagedError(FactcheckError):
    """A file of the store is not what the store wrote; it was left as it is."""

    exit_code = ExitCode.DAMAGED


class UnwritableError(FactcheckError):
    """A save was refused by the disk or by the project; the old version stands."""

    exit_code = ExitCode.UNWRITABLE


class UncertainError(UnwritableError):
    """The new version is visible, but the disk did not confirm that it will survive a power cut."""


class NewerSchemaError(UnwritableError):
    """A newer version of the program wrote the file; this one only reads it."""


class StaleError(FactcheckError):
    """The record has changed since it was read; the edit was not applied."""

    exit_code = ExitCode.STALE


class NoReviewerError(FactcheckError):
    """An act needs somebody who answers for it."""

    exit_code = ExitCode.NO_REVIEWER


class RefusedError(FactcheckError):
    """A value is outside what the model allows."""

    exit_code = ExitCode.REFUSED


class NotBuiltError(FactcheckError):
    """A planned command."""

    exit_code = ExitCode.NOT_BUILT
