"""Which pages there are, each with the frame it goes into and the view to be made of it when it is asked for.

A preview makes only the page someone looks at; a build makes all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.pages.view import PageView


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page to be: its address, its frame, the record it shows (empty for others), and how to lay it out."""

    address: str
    frame: str
    record_id: str
    lay_out: Callable[[], PageView]
