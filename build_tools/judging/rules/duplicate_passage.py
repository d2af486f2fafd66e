"""A paragraph is listed once, and one that another source has too says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem, Related
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each passage id used twice, and for equal paragraphs of content without `same_as`."""
    for source in site.of(Source):
        seen: dict[str, int] = {}
        for index, passage in enumerate(source.passages):
            first = seen.setdefault(passage.id, index)
            if first != index:
                related = (Related(site.place(source.id, ("passages", first, "id")), "the first one"),)
                place = site.place(source.id, ("passages", index, "id"))
                message = f"`{source.id}` lists `{passage.id}` twice"
                yield Problem(place, "duplicate-passage", message, "number it anew, or delete it", related=related)
    yield from _check_fingerprints(site)


def _check_fingerprints(site: Site) -> Iterator[Problem]:
    first_by_print: dict[str, tuple[str, tuple[str | int, ...], str | None]] = {}
    for source in site.of(Source):
        for index, passage in enumerate(source.passages):
            if not passage.fingerprint or passage.role != "content":
                continue
            ref, path = f"{source.id}#{passage.id}", ("passages", index)
            other, other_path, other_same = first_by_print.setdefault(passage.fingerprint, (ref, path, passage.same_as))
            if other not in {ref, passage.same_as} and other_same != ref:
                place = site.place(source.id, (*path, "fingerprint"))
                related = (Related(site.place(other.partition("#")[0], other_path), "the other one"),)
                message = f"`{ref}` has the fingerprint of `{other}`"
                hint = f"add `same_as: {other}`, or correct the fingerprint"
                yield Problem(place, "duplicate-passage", message, hint, related=related)
