"""A held source has its paragraphs numbered and fingerprinted; another has places with locators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.records.source import Passage


MOST_NAMED = 5


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each way in which a source's passages do not fit what we hold of it."""
    for source in site.of(Source):
        if source.id in site.seeds and not source.held:
            place = site.place(source.id, ("held",))
            yield Problem(
                place, "seed-not-held", "a source in `seeds/` is not held", "set `held: true`, or move the file"
            )
        if source.held:
            yield from _check_held(site, source)
        else:
            yield from _check_other(site, source)


def _check_held(site: Site, source: Source) -> Iterator[Problem]:
    if source.capture is None:
        place = site.place(source.id, ("held",), key=True)
        hint = "add `capture` with `file`, `sha256` and `paragraphs`"
        yield Problem(place, "missing-field", "the source is held, but has no `capture`", hint)
    for index, passage in enumerate(source.passages):
        place = site.place(source.id, ("passages", index, "id"))
        if not passage.id.startswith("p"):
            hint = f"number it by its paragraph, such as `p{passage.id[1:]}`"
            yield Problem(place, "bad-value", f"`{passage.id}` is no paragraph of a source we hold", hint)
        elif passage.fingerprint is None:
            hint = "add `fingerprint`, the SHA-256 of its text"
            yield Problem(place, "bad-fingerprint", f"`{passage.id}` has no fingerprint", hint)
    yield from _check_numbers(site, source)


def _check_numbers(site: Site, source: Source) -> Iterator[Problem]:
    found = {int(passage.id[1:]): index for index, passage in enumerate(source.passages) if passage.id.startswith("p")}
    count = source.capture.paragraphs if source.capture else max(found, default=0)
    missing = [f"p{number}" for number in range(1, count + 1) if number not in found]
    if missing:
        place = site.place(source.id, ("passages",), key=True)
        names = ", ".join(missing[:MOST_NAMED]) + (" and more" if len(missing) > MOST_NAMED else "")
        message = f"of {count} paragraphs the source lists {count - len(missing)}; there is no {names}"
        yield Problem(place, "passage-missing", message, "add the passages, or correct `capture.paragraphs`")
    for number, index in sorted(found.items()):
        if number > count:
            place = site.place(source.id, ("passages", index, "id"))
            message = f"`p{number}` lies after the last paragraph, number {count}"
            yield Problem(place, "passage-missing", message, "delete it, or correct `capture.paragraphs`")


def _check_other(site: Site, source: Source) -> Iterator[Problem]:
    if source.capture:
        place = site.place(source.id, ("capture",), key=True)
        hint = "set `held: true` if we read the whole text, else delete it"
        yield Problem(place, "bad-value", "`capture` is given for a source we do not hold", hint)
    for index, passage in enumerate(source.passages):
        yield from _check_place(site, source, index, passage)


def _check_place(site: Site, source: Source, index: int, passage: Passage) -> Iterator[Problem]:
    path = ("passages", index)
    if not passage.id.startswith("s"):
        message = f"`{passage.id}` is a paragraph, but the source is not held"
        hint = f"name it `s{passage.id[1:]}`, or set `held: true`"
        yield Problem(site.place(source.id, (*path, "id")), "bad-value", message, hint)
    if passage.locator is None:
        place = site.place(source.id, path)
        hint = "say where it stands, such as `section 2` or `table 1`"
        yield Problem(place, "missing-field", f"`{passage.id}` has no `locator`", hint)
    if passage.fingerprint:
        place = site.place(source.id, (*path, "fingerprint"), key=True)
        message = f"`{passage.id}` has a fingerprint, but the source is not held"
        yield Problem(place, "bad-fingerprint", message, "delete it, or set `held: true`")
