"""Every id is in the list of published ones before it is published, so that its loss would be noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.graph.published import IDS_FILE, unlisted
from build_tools.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A warning for each record whose id the list lacks; none where the list has a fault, which may be this very id."""
    if site.published is None or not site.published.is_whole:
        return
    for record in unlisted(site):
        message = f"the {record.kind} `{record.id}` is not in {IDS_FILE}"
        yield Problem(site.place(record.id), "id-not-listed", message, "run `explainer ids`", "warning")
