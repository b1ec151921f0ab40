"""Only what the user names is fetched, within limits, and every way it went is told."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from factcheck.errors import UnreadableError
from factcheck.reading import fetching
from factcheck.reading.fetching import fetch, is_address


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        moves = {"/old": "/page", "/loop": "/loop", "/file": "file:///etc/passwd"}
        if self.path in moves:
            self.send_response(302)
            self.send_header("Location", moves[self.path])
            self.end_headers()
        elif self.path == "/page":
            self._answer(b"<p>The wall rises.</p>")
        elif self.path == "/large":
            self._answer(b"x" * 2_000)
        else:
            self.send_error(404)

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_redirects_are_told(site: str) -> None:
    fetched = fetch(f"{site}/old")
    assert (fetched.url, fetched.redirects) == (f"{site}/page", (f"{site}/old",))
    assert (fetched.data, fetched.media_type) == (b"<p>The wall rises.</p>", "text/html")


@pytest.mark.parametrize("path", ["/loop", "/file", "/none"])
def test_what_leads_nowhere_is_refused_in_one_line(site: str, path: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        fetch(site + path)
    assert "\n" not in str(raised.value)


def test_too_large_an_answer_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1_000)
    with pytest.raises(UnreadableError, match="larger"):
        fetch(f"{site}/large")


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://host/x", "http://", "http://[::1", "http://user:secret@host/", "http://127.0.0.1:1/"],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        fetch(url)
    assert "secret" not in str(raised.value)


def test_a_file_is_no_address() -> None:
    assert is_address("HTTPS://example.org/a")
    assert not is_address("http.txt")
