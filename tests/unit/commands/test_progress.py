from __future__ import annotations

import io
import sys
import time
from typing import TYPE_CHECKING

from build_tools.commands.progress import Progress

if TYPE_CHECKING:
    import pytest


def at(monkeypatch: pytest.MonkeyPatch, *seconds: float) -> None:
    clock = iter(seconds)
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))


def test_a_step_is_named_at_once_and_timed_when_it_took_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 0, 10, 11.25, 20, 20.9)
    stream = io.StringIO()
    said = Progress(stream)
    said.step("reading")
    assert stream.getvalue() == "reading …\n"
    said.step("drawing")
    assert stream.getvalue() == "reading …\n  1.2 s\ndrawing …\n"
    said.done()
    assert stream.getvalue() == "reading …\n  1.2 s\ndrawing …\n"


def test_done_twice_says_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 0, 1, 5, 100)
    stream = io.StringIO()
    said = Progress(stream)
    said.step("reading")
    said.done()
    said.done()
    assert stream.getvalue() == "reading …\n  4.0 s\n"


def test_quiet_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 0, 1, 5)
    stream = io.StringIO()
    said = Progress(stream, quiet=True)
    said.step("reading")
    said.done()
    assert stream.getvalue() == ""


def test_it_speaks_on_standard_error() -> None:
    assert Progress().stream is sys.stderr
