"""Says what a command is busy with, on anything that takes longer than a second."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from typing import TextIO


@dataclass
class Progress:
    """Steps of a command on standard error: each step's name at once, its time when it took a second or more."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    quiet: bool = False
    _step: str = ""
    _since: float = 0.0

    def step(self, name: str) -> None:
        """Begin a step; the one before it is done."""
        self.done()
        self._step, self._since = name, time.perf_counter()
        if not self.quiet:
            self.stream.write(f"{name} …\n")
            self.stream.flush()

    def done(self) -> None:
        """End the step under way, and say how long it took if that was a second or more."""
        seconds = time.perf_counter() - self._since
        if self._step and seconds >= 1 and not self.quiet:
            self.stream.write(f"  {seconds:.1f} s\n")
        self._step = ""
