"""The sources in numbers: which sort, what we hold of them, and what becomes of every paragraph of the seeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from build_tools.judging.roots import default_seen
from build_tools.records.source import Quality, Role, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.judging.coverage import ParagraphUse

_THOUSAND = 1000
ALL = "all"
"""The name of a sum."""


@dataclass(frozen=True, slots=True)
class CoverageCount:
    """What becomes of some paragraphs; `percent` of them are accounted for, rounded down to a tenth, None of none."""

    name: str
    paragraphs: int
    used: int
    excused: int
    missing: int
    percent: float | None


@dataclass(frozen=True, slots=True)
class PassageCount:
    """The passages of the sources we hold whole, or of the others."""

    name: str
    sources: int
    passages: int
    fingerprints: int


@dataclass(frozen=True, slots=True)
class QualityCount:
    """The sources of one sort; what a weak one says never counts as a witness."""

    name: str
    sources: int
    held: int
    weak: int


@dataclass(frozen=True, slots=True)
class SourceNumbers:
    """The sources in numbers; `by_role` are the paragraphs of the seeds, and the last of `seeds` is their sum."""

    seeds: tuple[CoverageCount, ...]
    by_role: tuple[CoverageCount, ...]
    passages: tuple[PassageCount, ...]
    by_quality: tuple[QualityCount, ...]


def count_sources(site: Site, answers: Answers) -> SourceNumbers:
    """The sources of a site in numbers; sorts and roles that none has are left out."""
    sources = site.of(Source)
    seeds = [(source.id, answers.coverage(source).paragraphs) for source in sources if source.id in site.seeds]
    uses = [use for _, paragraphs in seeds for use in paragraphs]
    by_role = {role: [use for use in uses if use.passage.role == role] for role in get_args(Role)}
    held = [source for source in sources if source.held]
    return SourceNumbers(
        seeds=tuple(_coverage(name, found) for name, found in (*seeds, (ALL, uses))),
        by_role=tuple(_coverage(role, found) for role, found in by_role.items() if found),
        passages=(_passages("held", held), _passages("not held", [one for one in sources if not one.held])),
        by_quality=tuple(
            _quality(quality, found)
            for quality in get_args(Quality)
            if (found := [source for source in sources if source.quality == quality])
        ),
    )


def _coverage(name: str, uses: Iterable[ParagraphUse]) -> CoverageCount:
    states = [use.state for use in uses]
    number, missing = len(states), states.count("missing")
    percent = _THOUSAND * (number - missing) // number / 10 if number else None
    return CoverageCount(name, number, states.count("used"), states.count("excused"), missing, percent)


def _passages(name: str, sources: list[Source]) -> PassageCount:
    passages = [passage for source in sources for passage in source.passages]
    fingerprints = sum(passage.fingerprint is not None for passage in passages)
    return PassageCount(name, len(sources), len(passages), fingerprints)


def _quality(name: str, sources: list[Source]) -> QualityCount:
    weak = sum(default_seen(source) == "weak" for source in sources)
    return QualityCount(name, len(sources), sum(source.held for source in sources), weak)
