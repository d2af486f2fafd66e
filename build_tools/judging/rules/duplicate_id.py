"""Names inside a record are unique there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.values import observations_of
from build_tools.problems import Problem, Related
from build_tools.records.comparison import Comparison
from build_tools.records.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.records.record import Record


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each provision, column or observation whose name its record uses already."""
    for record in site.records.values():
        field, names = _named_parts(site, record)
        key = "name" if field == "observations" else "id"
        seen: dict[str, int] = {}
        for index, name in enumerate(names):
            first = seen.setdefault(name, index) if name else index
            if first != index:
                related = (Related(site.place(record.id, (field, first, key)), "the first one"),)
                place = site.place(record.id, (field, index, key))
                yield Problem(place, "duplicate-id", f"`{name}` is used twice", "choose another name", related=related)


def _named_parts(site: Site, record: Record) -> tuple[str, list[str | None]]:
    if isinstance(record, Rule):
        return "provisions", [part.id for part in record.provisions]
    if isinstance(record, Comparison):
        return "columns", [part.id for part in record.columns]
    return "observations", [at.observation.name for at in observations_of(site, record.id)]
