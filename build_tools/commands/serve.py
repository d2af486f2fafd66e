"""`explainer serve`: a preview on this machine, made again at each look."""

from __future__ import annotations

import mimetypes
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote

import click

from build_tools.commands.preview import Preview
from build_tools.commands.report import CLEAN, PROBLEMS, report

if TYPE_CHECKING:
    from build_tools.commands.project import Project

HTML = "text/html; charset=utf-8"
VERSION_PATH, SCRIPT_PATH = "/-/version", "/-/reload.js"
_SCRIPT = """let seen;
setInterval(async () => {
  const answer = await fetch("/-/version").catch(() => undefined);
  const version = answer && (await answer.text());
  if (seen && version && version !== seen) location.reload();
  seen = version || seen;
}, 500);
"""

# What a page has beside it; the preview makes each when it is asked for.
TWIN_ENDINGS = (".json", ".csv", ".md", ".bib", ".ris", ".txt", ".sqlite", ".zip", ".sql", ".html")


def serve(project: Project, host: str, port: int) -> int:
    """Serve the preview until interrupted; 1 where the address is taken."""
    click.echo("building the frames …", err=True)
    preview = Preview(project)
    preview.refresh()
    report(preview.problems, project.root)
    try:
        server = make_server(preview, host, port)
    except OSError as error:
        click.echo(f"cannot listen at {host}:{port}: {error.strerror}; choose another with --port", err=True)
        return PROBLEMS
    click.echo(f"preview at http://{host}:{server.server_address[1]}/ (stop with Ctrl+C)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo("", err=True)
    finally:
        server.server_close()
    return CLEAN


def make_server(preview: Preview, host: str, port: int) -> ThreadingHTTPServer:
    """A server of the preview, not yet running; port 0 takes a free one."""
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with lock:
                status, kind, data = answer(preview, self.path.partition("?")[0])
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name is the base class's
            """Say nothing of each request."""

    return ThreadingHTTPServer((host, port), Handler)


def answer(preview: Preview, path: str) -> tuple[HTTPStatus, str, bytes]:
    """What a request for a path gets: status, content type, body."""
    if path == SCRIPT_PATH:
        return HTTPStatus.OK, "text/javascript; charset=utf-8", _SCRIPT.encode()
    preview.refresh()
    if path == VERSION_PATH:
        return HTTPStatus.OK, "text/plain; charset=utf-8", str(preview.version).encode()
    inner = unquote(path).lstrip("/")
    found = _page(preview, inner) if path.endswith("/") else _file(preview, inner)
    if found:
        return HTTPStatus.OK, *found
    return HTTPStatus.NOT_FOUND, HTML, _with_reload(preview.missing(inner))


def _page(preview: Preview, address: str) -> tuple[str, bytes] | None:
    page = preview.page(address)
    return None if page is None else (HTML, _with_reload(page))


def _file(preview: Preview, path: str) -> tuple[str, bytes] | None:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    twin = preview.twin(path) if path.endswith(TWIN_ENDINGS) else None
    if twin is not None:
        return kind, twin
    file = preview.file(path)
    return (kind, file.read_bytes()) if file else None


def _with_reload(page: bytes) -> bytes:
    return page.replace(b"</body>", f'<script src="{SCRIPT_PATH}"></script></body>'.encode())
