"""A Chromium that starts: one that is installed, else Playwright's own, else the system's package manager's.

`python -m tests.browser.find_browser FILE` writes its path into FILE, or says what was tried and fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STAMP = Path(".explainer/browser")

SHELL = "chromium-headless-shell"
"""The same engine without the windows of a browser, which nobody looks at here."""
COMMANDS = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Chromium\Application\chrome.exe")
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

ADVICE = """error: no Chromium or Chrome that starts, and none could be installed.
Install one and run again, or name one: EXPLAINER_BROWSER=/path/to/chromium make test
"""


def launch_arguments() -> list[str]:
    """Arguments for a quiet browser that asks nothing of the network of its own accord."""
    arguments = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        # The one without windows rounds every letter to whole pixels, which screens of today do not.
        "--font-render-hinting=none",
    ]
    # Chromium's sandbox refuses to run as root, as in most containers.
    return ["--no-sandbox", *arguments] if _is_root() else arguments


def installed_browsers() -> Iterator[str]:
    """Paths of browsers on this machine, best first: the one named in EXPLAINER_BROWSER is the only one."""
    named = os.environ.get("EXPLAINER_BROWSER")
    if named:
        yield named
        return
    yield from filter(None, map(shutil.which, COMMANDS))
    roots = [Path(os.environ[root]) for root in WINDOWS_ROOTS if root in os.environ]
    places = [Path(path) for path in MAC] + [root / path for root in roots for path in WINDOWS]
    yield from (str(place) for place in places if place.is_file())


def known_browser() -> str:
    """The browser that set-up found, else the first installed one; raises `RuntimeError` where there is none."""
    if STAMP.is_file() and "EXPLAINER_BROWSER" not in os.environ:
        return STAMP.read_text(encoding="utf-8").strip()
    path = next(installed_browsers(), None)
    if path is None:
        raise RuntimeError(ADVICE)
    return path


def starts(path: str) -> bool:
    """Whether the browser at `path` opens a page: some systems have a command that only says how to install it."""
    with sync_playwright() as playwright:
        try:
            with playwright.chromium.launch(executable_path=path, args=launch_arguments()) as browser:
                browser.new_page().set_content("<p>here</p>")
        except Error:
            return False
    return True


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _playwrights_own() -> Iterator[str]:
    if _run(sys.executable, "-m", "playwright", "install", "chromium"):
        with sync_playwright() as playwright:
            yield playwright.chromium.executable_path


def _from_package_manager() -> Iterator[str]:
    if not shutil.which("apt-get"):
        return
    rights = [] if _is_root() else ["sudo", "-n"]
    # An update may fail for one unreachable list and still know the package.
    _run(*rights, "apt-get", "update", "-qq")
    for package in (SHELL, "chromium"):
        if _run(*rights, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package, "fonts-liberation"):
            yield from installed_browsers()


def _run(*command: str) -> bool:
    sys.stderr.write(f"trying: {' '.join(command)}\n")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, check=False, env=quiet, stdin=subprocess.DEVNULL, timeout=900)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


SOURCES: tuple[Callable[[], Iterator[str]], ...] = (installed_browsers, _playwrights_own, _from_package_manager)


def obtain_browser() -> str | None:
    """The path of a browser that starts, installed if need be and possible; a browser named by hand is not replaced."""
    sources = SOURCES[:1] if os.environ.get("EXPLAINER_BROWSER") else SOURCES
    return next((path for source in sources for path in source() if starts(path)), None)


def main(stamp: Path) -> int:
    """Write the path into `stamp`; the exit code."""
    path = obtain_browser()
    if path is None:
        sys.stderr.write(ADVICE)
        return 1
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(f"{path}\n", encoding="utf-8")
    sys.stderr.write(f"browser for the tests: {path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
