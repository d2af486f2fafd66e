"""The built site as a host gives it: below a sub-path, texts compressed, with the headers of the site's `_headers`."""

from __future__ import annotations

import gzip
import re
from contextlib import contextmanager, suppress
from functools import cache
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.browser.picture import QuietHandler, served

if TYPE_CHECKING:
    from collections.abc import Iterator

SUB_PATH = "some-where"
TEXT = frozenset({".html", ".css", ".js", ".json", ".svg", ".md", ".txt", ".xml"})


@cache
def compressed(file: Path) -> bytes:
    """What is sent of a text."""
    return gzip.compress(file.read_bytes())


class HostHandler(QuietHandler):
    """Answers with a file, or with the site's page for a missing one."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 the name that the library asks for
        """Answer one request."""
        root, file = Path(self.translate_path(f"/{SUB_PATH}/")), Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        status, file = (HTTPStatus.OK, file) if file.is_file() else (HTTPStatus.NOT_FOUND, root / "404.html")
        is_text = file.suffix in TEXT
        data = compressed(file) if is_text else file.read_bytes()
        self.send_response(status)
        headers = {
            "Content-Type": self.guess_type(file),
            "Content-Length": str(len(data)),
            **site_headers(root, self._address()),
        }
        for name, value in (headers | ({"Content-Encoding": "gzip"} if is_text else {})).items():
            self.send_header(name, value)
        self.end_headers()
        # A reader who goes on to the next page wants no more of this one.
        with suppress(ConnectionError):
            self.wfile.write(data)

    def _address(self) -> str:
        """What is asked for, below the site's own address."""
        return urlsplit(self.path).path.removeprefix(f"/{SUB_PATH}")


@cache
def header_rules(root: Path) -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """The rules of `_headers` in their order: which addresses, and the headers for them."""
    blocks = re.split(r"\n(?=/)", (root / "_headers").read_text(encoding="utf-8").strip())
    rules = []
    for path, *lines in (block.splitlines() for block in blocks):
        pattern = re.sub(r":[a-z]+", "[^/]+", path.replace(".", r"\.").replace("*", ".*"))
        rules.append((re.compile(pattern), dict(line.strip().split(": ", 1) for line in lines)))
    return tuple(rules)


def site_headers(root: Path, path: str) -> dict[str, str]:
    """The headers that `_headers` asks for at an address, which begins with a slash."""
    return {name: value for rule, found in header_rules(root) if rule.fullmatch(path) for name, value in found.items()}


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """The address of the site while the block runs."""
    with TemporaryDirectory() as folder:
        (Path(folder) / SUB_PATH).symlink_to(site.resolve(), target_is_directory=True)
        with served(Path(folder), HostHandler) as origin:
            yield f"{origin}{SUB_PATH}/"
