"""What is derived follows from the observations it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.values import all_observations, derivation_fault
from build_tools.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.judging.values import ObservationAt


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each derived observation that cannot be worked out."""
    for at in all_observations(site):
        fault = "" if _rests_on_broken(site, at) else derivation_fault(site, at)
        if fault:
            place = site.place(at.record_id, (*at.path, "derived", "formula"))
            yield Problem(place, "bad-derivation", fault, "correct the formula, or the names under `given`")


def _rests_on_broken(site: Site, at: ObservationAt) -> bool:
    derived = at.observation.derived
    return derived is not None and any(name.partition("/")[0] in site.broken for name in derived.given.values())
