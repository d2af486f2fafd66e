"""What one problem code says, for the reference page and for `--explain`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A problem code: what it means, how to cure it, and a short example of the fault."""

    name: str
    meaning: str
    cure: str
    example: str
