"""Every figure of a seed's content is carried by a record that cites its paragraph, or is listed as unused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.coverage import uses_of
from build_tools.judging.grounds import ground_of_figures, joined
from build_tools.problems import Problem
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.records.source import Passage


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each figure of a seed's content paragraphs that no citing record carries."""
    for source in site.of(Source):
        if source.id in site.seeds:
            for index, passage in enumerate(source.passages):
                if passage.role == "content" and not passage.excused:
                    yield from _check_passage(site, answers, source, index, passage)


def _check_passage(site: Site, answers: Answers, source: Source, index: int, passage: Passage) -> Iterator[Problem]:
    users = sorted({link.source for link in uses_of(site, source.id, passage.id)})
    if not passage.figures or not site.broken.isdisjoint(users):
        return
    listed = {entry.item for entry in passage.unused}
    carried = joined(answers.grounds.carried(user) for user in users)
    for number, figure in enumerate(passage.figures):
        meanings = ground_of_figures([answers.names.mask(figure)]).meanings
        if figure not in listed and not all(carried.holds(meaning) for meaning in meanings):
            place = site.place(source.id, ("passages", index, "figures", number))
            message = f"no record that cites `{source.id}#{passage.id}` carries the figure `{figure}`"
            hint = "give it in an observation or a sentence, or list it under `unused` with the reason"
            yield Problem(place, "figure-unaccounted", message, hint)
