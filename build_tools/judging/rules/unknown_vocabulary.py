"""Types, measures and lanes are keys of the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.faults import did_you_mean
from build_tools.records.kinds import VOCABULARY_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.problems import Place


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each word that the vocabulary lacks, in files with other faults too."""
    if VOCABULARY_ID in site.broken:
        return
    for file in site.files.values():
        for path, list_name, key in file.vocabulary_keys:
            known = tuple(getattr(site.vocabulary, list_name))
            if key not in known:
                yield _problem(file.place(path), list_name, key, known)
    lanes = tuple(site.vocabulary.lanes)
    for name, event_type in site.vocabulary.event_types.items():
        if event_type.lane not in lanes:
            place = site.place(VOCABULARY_ID, ("event_types", name, "lane"))
            yield _problem(place, "lanes", event_type.lane, lanes)


def _problem(place: Place, list_name: str, key: str, known: tuple[str, ...]) -> Problem:
    message = f"`{key}` is not among the vocabulary's `{list_name}`"
    hint = did_you_mean(key, known) or f"choose one of them, or add it to `{list_name}`"
    return Problem(place, "unknown-vocabulary", message, hint)
