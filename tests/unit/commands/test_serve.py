from __future__ import annotations

import threading
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from build_tools.commands import serve as serving
from build_tools.commands.preview import Preview
from build_tools.commands.report import CLEAN, PROBLEMS
from build_tools.commands.serve import answer, make_server, serve
from tests.unit.commands.made_town import OAK, edit, put

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.commands.project import Project
    from tests.unit.commands.made_town import DrawnByHand


@contextmanager
def running(preview: Preview) -> Iterator[ThreadingHTTPServer]:
    """The server at work on a free port."""
    server = make_server(preview, "127.0.0.1", 0)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def server(town: Project, engine: DrawnByHand) -> Iterator[ThreadingHTTPServer]:
    with running(Preview(town)) as made:
        yield made


def get(server: ThreadingHTTPServer, path: str) -> tuple[int, str, str]:
    """Status, content type and text that a path gets; the path goes out as it is."""
    connection = HTTPConnection("127.0.0.1", server.server_address[1], timeout=20)
    try:
        connection.putrequest("GET", path, skip_host=False)
        connection.endheaders()
        response = connection.getresponse()
        text = response.read().decode("utf-8", errors="replace")
        return response.status, response.getheader("Content-Type", ""), text
    finally:
        connection.close()


def test_a_record_a_page_by_hand_and_a_file_are_served(server: ThreadingHTTPServer) -> None:
    status, kind, text = get(server, "/claims/span-is-41/")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert "was 41 metres long" in text
    assert text.count('<script src="/-/reload.js"></script></body>') == 1
    assert "is longer than the old one" in get(server, "/about/?from=a-search")[2]
    assert get(server, "/")[0] == 200
    status, kind, _ = get(server, "/assets/fonts/inter.woff2")
    assert (status, kind) == (200, "font/woff2")


def test_the_twin_of_a_record_is_served(server: ThreadingHTTPServer) -> None:
    status, kind, text = get(server, "/timeline.csv")
    assert (status, kind, text.partition(",")[0]) == (200, "text/csv", "Id")
    status, kind, text = get(server, "/claims/span-is-41.json")
    assert (status, kind) == (200, "application/json")
    assert '"id": "span-is-41"' in text


def test_a_record_that_breaks_and_is_mended_and_one_that_is_new(server: ThreadingHTTPServer, town: Project) -> None:
    claim = "content/claims/span-is-41.yml"
    assert "cannot be shown" not in get(server, "/claims/span-is-41/")[2]
    edit(town.root, claim, "when_known: stated", "when_known: said")
    status, _, text = get(server, "/claims/span-is-41/")
    assert status == 200
    assert "bad-value" in text
    assert '<script src="/-/reload.js">' in text
    edit(town.root, claim, "when_known: said", "when_known: stated")
    assert "cannot be shown" not in get(server, "/claims/span-is-41/")[2]
    assert get(server, "/claims/oak-piles/")[0] == 404
    put(town.root, "content/claims/oak-piles.yml", OAK)
    assert get(server, "/claims/oak-piles/")[0] == 200


def test_the_version_rises_when_something_has_changed(server: ThreadingHTTPServer, town: Project) -> None:
    status, kind, first = get(server, "/-/version")
    assert (status, kind) == (200, "text/plain; charset=utf-8")
    assert get(server, "/-/version")[2] == first
    put(town.root, "content/claims/oak-piles.yml", OAK)
    assert int(get(server, "/-/version")[2]) == int(first) + 1


def test_the_script_asks_for_the_version(server: ThreadingHTTPServer) -> None:
    status, kind, text = get(server, "/-/reload.js")
    assert (status, kind) == (200, "text/javascript; charset=utf-8")
    assert serving.VERSION_PATH in text


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere/",
        "/nowhere.css",
        "/claims/nothing/",
        "/../docs/about.md",
        "/..%2fdocs%2fabout.md",
        "/%2e%2e/%2e%2e/mkdocs.yml",
        "/../../../",
        "/..%2f..%2f..%2f",
        "//etc/hostname",
        "/a%00b",
        "//[",
    ],
)
def test_what_is_not_of_the_site_is_not_there(server: ThreadingHTTPServer, path: str) -> None:
    status, kind, text = get(server, path)
    assert (status, kind) == (404, "text/html; charset=utf-8")
    assert "No such page." in text
    assert '<script src="/-/reload.js">' in text


def test_without_a_page_for_it_what_is_missing_is_said_in_two_words(town: Project, engine: DrawnByHand) -> None:
    preview = Preview(town)
    preview.refresh()
    (preview.files / "404.html").unlink()
    assert answer(preview, "/nowhere/")[::2] == (
        HTTPStatus.NOT_FOUND,
        b'not found<script src="/-/reload.js"></script></body>',
    )


def test_a_file_of_no_known_type_is_bytes(town: Project, engine: DrawnByHand) -> None:
    preview = Preview(town)
    preview.refresh()
    put(preview.files, "notes.ferry", "oars")
    assert answer(preview, "/notes.ferry") == (HTTPStatus.OK, "application/octet-stream", b"oars")


def test_the_command_serves_until_it_is_interrupted(
    town: Project, engine: DrawnByHand, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(town.root, "content/claims/span-is-41.yml", "when_known: stated", "when_known: said")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ThreadingHTTPServer, "serve_forever", interrupt)
    assert serve(town, "127.0.0.1", 0) == CLEAN
    said = capsys.readouterr()
    assert "building the frames …" in said.err
    assert "bad-value" in said.out
    assert "preview at http://127.0.0.1:" in said.out


def test_an_address_that_is_taken_is_named(
    town: Project, engine: DrawnByHand, capsys: pytest.CaptureFixture[str]
) -> None:
    with running(Preview(town)) as other:
        port = other.server_address[1]
        assert serve(town, "127.0.0.1", int(port)) == PROBLEMS
    assert f"cannot listen at 127.0.0.1:{port}: " in capsys.readouterr().err
