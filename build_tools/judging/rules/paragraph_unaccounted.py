"""Every paragraph of a seed serves a record, or says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each paragraph of a seed that no record uses and nothing excuses."""
    for source in site.of(Source):
        if source.id in site.seeds:
            for index, use in enumerate(answers.coverage(source).paragraphs):
                if use.state == "missing":
                    place = site.place(source.id, ("passages", index))
                    message = f"no record uses `{source.id}#{use.passage.id}`, and nothing says why"
                    hint = "cite it, correct its role, or say why in `excused`"
                    yield Problem(place, "paragraph-unaccounted", message, hint)
