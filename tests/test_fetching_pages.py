"""An address is fetched when the user names it, and only then; what it held is kept to the byte."""

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode

PAGE = (
    b"<!doctype html><html><head><title>Ferry to stop</title></head><body><h1>Ferry to stop</h1>\r\n"
    b"<p>The ferry carried 12,000 people in 2021, the operator said. It lost $3 million that year.</p></body></html>"
)


class _Pages(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012
    page = PAGE

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/old":
            self.send_response(302)
            self.send_header("Location", "/ferry")
            self.end_headers()
            return
        self.send_response(200 if self.path == "/ferry" else 404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self.page if self.path == "/ferry" else b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for proxy in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(proxy, raising=False)
    _Pages.asked.clear()
    server = HTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def kept_pages(project: Path) -> list[bytes]:
    return [path.read_bytes() for path in (project / "annotations").glob("*/page-*.bin")]


def test_a_named_address_comes_in_and_its_bytes_are_kept(
    site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", f"{site}/old", "--json", "--project", str(tmp_path)]) == ExitCode.OK
    told = capsys.readouterr()
    assert "led on from" in json.loads(told.out)[0]["notes"][0]
    assert _Pages.asked == ["/old", "/ferry"]
    assert kept_pages(tmp_path) == [PAGE]
    main(["list", "--json", "--project", str(tmp_path)])
    assert [row["title"] for row in json.loads(capsys.readouterr().out)] == ["Ferry to stop"]
    assert main(["check", "--project", str(tmp_path)]) == ExitCode.OK


def test_an_address_that_holds_another_text_gives_a_newer_version(
    site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def add() -> str:
        assert main(["add", f"{site}/ferry", "--json", "--project", str(tmp_path)]) == ExitCode.OK
        return str(json.loads(capsys.readouterr().out)[0]["article"])

    def replaced_by(article: str) -> list[str]:
        main(["versions", article, "--json", "--project", str(tmp_path)])
        return [row["article"] for row in json.loads(capsys.readouterr().out)["versions"]]

    first = add()
    assert add() == first
    monkeypatch.setattr(_Pages, "page", PAGE.replace(b"12,000", b"14,000"))
    second = add()
    assert replaced_by(second) == [first]
    assert replaced_by(first) == []
    # Another page that takes the place of the first says of itself where it lives.
    elsewhere = b'<title>Tram to run</title><link rel="canonical" href="https://news.example/tram">'
    monkeypatch.setattr(
        _Pages, "page", PAGE.replace(b"<title>Ferry to stop</title>", elsewhere).replace(b"12,", b"16,")
    )
    assert replaced_by(add()) == []


def test_an_address_that_does_not_answer_is_one_line(
    site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", f"{site}/nothing", "--project", str(tmp_path)]) == ExitCode.UNREADABLE
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("factcheck:")]
    assert len(told) == 1
    assert "404" in told[0]


def test_a_source_is_fetched_on_request_alone(site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The ferry carried 12,000 passengers in 2021.\n", encoding="utf-8")
    project = ["--project", str(tmp_path / "p"), "--reviewer", "ana", "--json"]
    main(["add", str(page), *project])
    capsys.readouterr()
    main(["claims", "a", *project])
    (claim,) = json.loads(capsys.readouterr().out)
    main(["source", claim["id"], "--url", f"{site}/ferry", "--quote", "12,000 passengers", *project])
    source = json.loads(capsys.readouterr().out)
    assert _Pages.asked == []
    assert main(["fetch", source["id"], *project]) == ExitCode.OK
    kept = json.loads(capsys.readouterr().out)
    assert kept["sha256"] == hashlib.sha256(PAGE).hexdigest()
    assert kept_pages(tmp_path / "p") == [PAGE]
    main(["sources", claim["id"], *project])
    (row,) = [row for row in json.loads(capsys.readouterr().out) if row["attached"]]
    assert [(p["sha256"], p["size"], p["fetched"]) for p in row["pages"]] == [(kept["sha256"], len(PAGE), kept["at"])]
    # What was fetched is a fact: undo turns to what she said before.
    main(["undo", *project])
    assert "source" in json.loads(capsys.readouterr().out)["words"]
    assert main(["check", *project]) == ExitCode.OK
    capsys.readouterr()
    (path,) = (tmp_path / "p" / "annotations").glob("*/page-*.bin")
    path.write_bytes(PAGE + b"!")
    assert main(["check", *project]) == ExitCode.DAMAGED
