"""Where an address leads, seen from the page it stands on, as a browser would work it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import SplitResult, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

Fault = Literal["", "empty", "leaves", "ours", "broken", "missing", "no-slash", "script"]

OUR_COMPUTERS = frozenset({"localhost", "127.0.0.1", "0.0.0.0", "::1"})  # noqa: S104 looked for in links, never bound
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")


@dataclass(frozen=True, slots=True)
class Target:
    """What an address comes to: a file of the site and a fragment, or nothing of ours, or a fault."""

    fault: Fault = ""
    file: str = ""
    fragment: str = ""


ELSEWHERE = Target()


class Targets:
    """Finds targets among the files of one site.

    `files` are paths relative to the site's folder. `site_url` is where the site will be, with its path; addresses
    under it are the site's own, wherever they are written out in full.
    """

    def __init__(self, files: Iterable[str], site_url: str) -> None:
        self.files = frozenset(files)
        self._known: dict[tuple[str, str], Target] = {}
        self._site = _split(site_url) or SplitResult("", "", "", "", "")
        self._root = (self._site.path or "/").removesuffix("/") + "/"

    def find(self, address: str, folder: str) -> Target:
        """The target of `address` on a page in `folder`, which is `""` or ends in a slash."""
        if address.startswith("#"):
            return Target("", "", _anchor(address[1:]))
        # Ten thousand pages of a kind name the same neighbours: seen from above their own folder, those are one.
        while folder and address.startswith("../"):
            folder, address = folder[: folder.rfind("/", 0, -1) + 1], address[3:]
            if address[:1] in {"", "#", "?", "/"}:
                address = f"./{address}"
        target = self._known.get((folder, address))
        if target is None:
            target = self._known[folder, address] = self._find(address.strip(" \t\r\n\f"), folder)
        return target

    def _find(self, address: str, folder: str) -> Target:
        if not address:
            return Target("empty")
        if scheme := _SCHEME.match(address):
            return self._find_absolute(address, scheme[1].lower())
        if address.startswith("//"):
            return self._find_absolute(f"{self._site.scheme or 'https'}:{address}", "https")
        path, _, fragment = address.partition("#")
        path = path.partition("?")[0]
        if not path:
            return Target("", "", _anchor(fragment))
        return self._find_path(path, fragment, folder)

    def _find_absolute(self, address: str, scheme: str) -> Target:
        if scheme in {"file", "javascript"}:
            return Target("ours" if scheme == "file" else "script")
        if scheme not in {"http", "https"}:
            return ELSEWHERE
        parts = _split(address)
        if parts is None or not parts.hostname:
            return Target("broken")
        if parts.hostname in OUR_COMPUTERS and parts.netloc != self._site.netloc:
            return Target("ours")
        if parts.netloc != self._site.netloc or not f"{parts.path}/".startswith(self._root):
            return ELSEWHERE
        return self._find_path(parts.path or "/", parts.fragment, "")

    def _find_path(self, path: str, fragment: str, folder: str) -> Target:
        place = self._within_site(path, folder)
        if place is None:
            return Target("leaves")
        place = unquote(place)
        file = f"{place}index.html" if not place or place.endswith("/") else place
        if file in self.files:
            return Target("", file, _anchor(fragment))
        if f"{file}/index.html" in self.files:
            return Target("no-slash", f"{file}/index.html")
        return Target("missing", file)

    def _within_site(self, path: str, folder: str) -> str | None:
        """The path relative to the site, its dots worked out; nothing where it leaves the site."""
        if path.startswith("/"):
            if not f"{path}/".startswith(self._root):
                return None
            path, folder = path[len(self._root) :], ""
        steps = folder.split("/")[:-1]
        names = path.split("/")
        for name in names:
            if name == "..":
                if not steps:
                    return None
                steps.pop()
            elif name not in {"", "."}:
                steps.append(name)
        ends_in_folder = names[-1] in {"", ".", ".."}
        return "/".join(steps) + ("/" if ends_in_folder and steps else "")


def _anchor(fragment: str) -> str:
    """The anchor a fragment names; nothing for the top of a page and for a text to be found."""
    anchor = fragment.partition(":~:")[0]
    if "%" in anchor:
        return unquote(anchor)
    return "" if anchor.lower() == "top" else anchor


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None
