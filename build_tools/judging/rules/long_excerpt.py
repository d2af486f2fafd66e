"""No more than six words of an article stand in our files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


MOST_WORDS = 6


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each excerpt that is too long."""
    for source in site.of(Source):
        for index, passage in enumerate(source.passages):
            for field, text in (("starts", passage.starts), ("ends", passage.ends)):
                count = len(text.split()) if text else 0
                if count > MOST_WORDS:
                    place = site.place(source.id, ("passages", index, field))
                    message = f"`{field}` quotes {count} words of the article, more than {MOST_WORDS}"
                    yield Problem(place, "long-excerpt", message, f"keep {MOST_WORDS} words at most")
