"""Work on many items at a time, where the system can copy this process: what is in memory need not be sent."""

from __future__ import annotations

import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Item = TypeVar("Item")
Made = TypeVar("Made")

WORTH_IT = 100
"""From as many items on a second process saves more than it costs to start."""
CHUNK = 16
_at_work: list[tuple[Callable[..., object], Sequence[object]]] = []
"""The work in hand, last in, which the copies of this process find here."""


def in_processes(
    make: Callable[[Item], Made], items: Sequence[Item], workers: int | None = None, worth_it: int = WORTH_IT
) -> list[Made]:
    """`make` of each item, in order, by `workers` processes: as many as there are processors unless told otherwise.

    Few items, and all of them where processes cannot be copied, are made here. What `make` raises is raised, and what
    it returns must be something that pickle can send.
    """
    workers = workers or os.cpu_count() or 1
    # On other systems a copied process may not use what was loaded into the first.
    if workers == 1 or len(items) < worth_it or sys.platform != "linux":
        return [make(item) for item in items]
    _at_work.append((make, items))
    try:
        with ProcessPoolExecutor(workers, multiprocessing.get_context("fork")) as pool:
            return list(pool.map(_make_at, range(len(items)), chunksize=CHUNK))  # type: ignore[arg-type]
    finally:
        _at_work.pop()


def _make_at(index: int) -> object:
    make, items = _at_work[-1]
    return make(items[index])
