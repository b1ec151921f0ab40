"""The program's only way to the network: one address that the user named, with limits, and told in full."""

import datetime
import socket
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO, Any

from factcheck.errors import UnreadableError
from factcheck.reading.formats.kinds import LARGEST
from factcheck.text import one_line

_SECONDS = 20.0
"""Time for each answer of a server, and three times that for all of it."""
_MOST_REDIRECTS = 5
_AGENT = "factcheck (a reader's tool; fetches one page on request)"


@dataclass(frozen=True)
class Fetched:
    """What an address held, and how it was reached."""

    data: bytes
    url: str
    """The address that answered, after all redirects."""
    media_type: str
    redirects: tuple[str, ...]
    """The addresses passed on the way, the one named by the user first; empty where she named the one that answered."""
    at: datetime.datetime
    """When, in UTC."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to http and https only, counts them, and remembers where they led."""

    def __init__(self) -> None:
        self.passed: list[str] = []

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """The request for the next address; raises UnreadableError where it is no web address, or one too many."""
        self.passed.append(req.full_url)
        try:
            _check(newurl)
        except UnreadableError:
            fp.close()
            raise
        if len(self.passed) > _MOST_REDIRECTS:
            fp.close()
            raise UnreadableError(f"{one_line(self.passed[0])}: leads on more than {_MOST_REDIRECTS} times")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_address(source: str) -> bool:
    """Whether the user named a web address and not a file."""
    return source.lower().startswith(("http://", "https://"))


def fetch(url: str) -> Fetched:
    """What the address holds. No cookies, no scripts, no other address. Raises UnreadableError in one line."""
    _check(url)
    redirects = _Redirects()
    # Without the handlers for ftp, file and data, and without a proxy's password from the environment in a message.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        redirects,
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT, "Accept": "text/html,*/*;q=0.8"})
    at = datetime.datetime.now(datetime.UTC)
    try:
        with opener.open(request, timeout=_SECONDS) as answer:
            data = _read(answer, url, at)
            return Fetched(data, answer.geturl(), answer.headers.get_content_type(), tuple(redirects.passed), at)
    except urllib.error.HTTPError as error:
        error.close()
        what = f"{one_line(url)}: the server answers {error.code}; open it in a browser and save it"
        raise UnreadableError(what) from error
    except TimeoutError as error:
        raise UnreadableError(f"{one_line(url)}: no answer within {_SECONDS:.0f} s; try again later") from error
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(reason, (TimeoutError, socket.timeout)):
            raise UnreadableError(f"{one_line(url)}: no answer within {_SECONDS:.0f} s; try again later") from error
        raise UnreadableError(f"{one_line(url)}: cannot be reached: {one_line(str(reason))}") from error


def _check(url: str) -> None:
    try:
        parts = urllib.parse.urlsplit(url)
        host = parts.hostname
    except ValueError as error:
        raise UnreadableError(f"{one_line(url)[:200]}: is no web address: {error}") from error
    if parts.scheme.lower() not in ("http", "https") or not host or len(url) > 4_000:
        raise UnreadableError(f"{one_line(url)[:200]}: is no http or https address")
    if parts.username or parts.password:
        raise UnreadableError(f"{one_line(host)}: an address with a password is not fetched; take the password out")


def _read(answer: Any, url: str, started: datetime.datetime) -> bytes:
    pieces, size = [], 0
    while piece := answer.read(65_536):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise UnreadableError(f"{one_line(url)}: is larger than {LARGEST // 2**20} MB")
        if (datetime.datetime.now(datetime.UTC) - started).total_seconds() > 3 * _SECONDS:
            raise UnreadableError(f"{one_line(url)}: took longer than {3 * _SECONDS:.0f} s; try again later")
    if not size:
        raise UnreadableError(f"{one_line(url)}: holds nothing")
    return b"".join(pieces)
