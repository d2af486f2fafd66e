"""Pouring fragments into frames: the step that runs once a page, so it does nothing but join and write."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from build_tools.publishing.frames import Frame
    from build_tools.rendering.fragment import Fragment

CHUNK = 200


def stamp(
    frames: Mapping[str, Frame],
    fragments: Iterable[Fragment],
    out: Path,
    site_url: str = "",
    executor: Executor | None = None,
) -> tuple[Problem, ...]:
    """Write every fragment's page below `out`, and return a problem for each path that was to be written twice.

    `frames` are looked up by the fragments' `frame`. With an executor the pages are written in chunks by its
    workers; what is written is the same. A path that two pages claim keeps the first.
    """
    once, problems = _each_path_once(fragments, out)
    work = partial(_stamp_chunk, dict(frames), out, site_url)
    spread = map if executor is None else executor.map
    for _ in spread(work, _chunks(once, CHUNK)):
        pass
    return problems


def _each_path_once(fragments: Iterable[Fragment], out: Path) -> tuple[list[Fragment], tuple[Problem, ...]]:
    first: dict[str, Fragment] = {}
    problems = []
    for fragment in fragments:
        path = path_of(fragment.address)
        if fragment.address in first:
            problems.append(_written_twice(path, "two records"))
        elif (out / path).exists():
            problems.append(_written_twice(path, "a page written by hand and a record"))
        else:
            first[fragment.address] = fragment
    return list(first.values()), tuple(problems)


def path_of(address: str) -> str:
    """The file of a page, relative to the site: `claims/some-id/index.html`.

    Raises `ValueError` for an address that leaves the site or does not end in a slash.
    """
    parts = address.split("/")
    if address and (parts[-1] or not all(parts[:-1]) or ".." in parts or "\\" in address):
        raise ValueError(f"not the address of a page: {address!r}")
    return f"{address}index.html"


def _written_twice(path: str, who: str) -> Problem:
    return Problem(
        Place(path),
        "page-twice",
        f"{who} would be written to `{path}`",
        "rename one of them: no page may replace another in silence",
    )


def _chunks(fragments: Sequence[Fragment], size: int) -> Iterator[list[Fragment]]:
    rest = iter(fragments)
    while chunk := list(islice(rest, size)):
        yield chunk


def _stamp_chunk(frames: Mapping[str, Frame], out: Path, site_url: str, chunk: Sequence[Fragment]) -> None:
    for fragment in chunk:
        slots = {**fragment.slots, "address": site_url + fragment.canonical}
        target = out / path_of(fragment.address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(frames[fragment.frame].fill(slots), encoding="utf-8", newline="\n")
