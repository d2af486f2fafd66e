"""Every name in a seed's content belongs to a record, or is listed as unused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.naming import plain_name
from build_tools.problems import Problem
from build_tools.records.faults import did_you_mean
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each name in a seed's content paragraphs that no record carries.

    None while a file cannot be read at all: it may be the one that carries the name.
    """
    if any(file.yaml is None for file in site.files.values()):
        return
    for source in site.of(Source):
        if source.id in site.seeds:
            for index, passage in enumerate(source.passages):
                if passage.role == "content" and not passage.excused:
                    listed = {entry.item for entry in passage.unused}
                    for number, name in enumerate(passage.names):
                        if name not in listed and plain_name(name) not in answers.carried_names:
                            place = site.place(source.id, ("passages", index, "names", number))
                            yield Problem(
                                place, "name-unaccounted", f"no record is called `{name}`", _hint(answers, name)
                            )


def _hint(answers: Answers, name: str) -> str:
    cure = "write the record, add the alias, or list it under `unused` with the reason"
    return did_you_mean(plain_name(name), sorted(answers.carried_names)) or cure
