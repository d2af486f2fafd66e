from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.browser import find_browser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture
def without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXPLAINER_BROWSER", raising=False)


def _on_path(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name in names else None)


@pytest.mark.usefixtures("without_a_name")
def test_chromium_comes_before_chrome(monkeypatch: pytest.MonkeyPatch) -> None:
    _on_path(monkeypatch, "google-chrome", "chromium")
    assert list(find_browser.installed_browsers())[:2] == ["/bin/chromium", "/bin/google-chrome"]


@pytest.mark.usefixtures("without_a_name")
def test_one_without_windows_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    _on_path(monkeypatch, "chromium", find_browser.SHELL)
    assert next(find_browser.installed_browsers()) == f"/bin/{find_browser.SHELL}"


def test_a_browser_named_by_hand_is_the_only_one(monkeypatch: pytest.MonkeyPatch) -> None:
    _on_path(monkeypatch, "chromium")
    monkeypatch.setenv("EXPLAINER_BROWSER", "/mine")
    assert list(find_browser.installed_browsers()) == ["/mine"]


def test_a_named_browser_that_does_not_start_is_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def installs() -> Iterator[str]:
        asked.append("another")
        yield "/other"

    monkeypatch.setenv("EXPLAINER_BROWSER", "/mine")
    monkeypatch.setattr(find_browser, "SOURCES", (find_browser.installed_browsers, installs))
    monkeypatch.setattr(find_browser, "starts", lambda _path: False)
    assert find_browser.obtain_browser() is None
    assert not asked


@pytest.mark.usefixtures("without_a_name")
def test_one_that_does_not_start_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_browser, "SOURCES", (lambda: iter(["/stub"]), lambda: iter(["/real"])))
    monkeypatch.setattr(find_browser, "starts", lambda path: path == "/real")
    assert find_browser.obtain_browser() == "/real"


@pytest.mark.usefixtures("without_a_name")
def test_set_up_notes_the_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(find_browser, "SOURCES", (lambda: iter(["/real"]),))
    monkeypatch.setattr(find_browser, "starts", lambda _path: True)
    stamp = tmp_path / "new" / "browser"
    assert find_browser.main(stamp) == 0
    monkeypatch.setattr(find_browser, "STAMP", stamp)
    assert find_browser.known_browser() == "/real"


def test_without_any_set_up_fails_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(find_browser, "SOURCES", ())
    assert find_browser.main(tmp_path / "browser") == 1
    assert "EXPLAINER_BROWSER=" in capsys.readouterr().err
    assert not (tmp_path / "browser").exists()


@pytest.mark.usefixtures("without_a_name")
def test_a_test_without_any_browser_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _on_path(monkeypatch)
    monkeypatch.setattr(find_browser, "STAMP", tmp_path / "none")
    monkeypatch.setattr(find_browser, "MAC", ())
    monkeypatch.setattr(find_browser, "WINDOWS", ())
    with pytest.raises(RuntimeError, match="no Chromium"):
        find_browser.known_browser()


@pytest.mark.browser
def test_the_browser_runs_script(browser: Browser) -> None:
    with browser.new_page() as page:
        page.set_content("<output></output><script>document.querySelector('output').value = 6 * 7</script>")
        assert page.text_content("output") == "42"


def test_a_program_that_is_no_browser_fails_the_set_up(tmp_path: Path) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\necho install me\n", encoding="utf-8")
    stub.chmod(0o755)
    command = [sys.executable, "-m", "tests.browser.find_browser", str(tmp_path / "stamp")]
    done = subprocess.run(command, check=False, capture_output=True, env={**os.environ, "EXPLAINER_BROWSER": str(stub)})
    assert done.returncode == 1
    assert b"no Chromium or Chrome that starts" in done.stderr
