"""Sources, actors, systems and topics are there to be referred to; what nothing refers to is left over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.naming import names_of_file, plain_name
from build_tools.problems import Problem
from build_tools.records.actor import Actor
from build_tools.records.source import Source
from build_tools.records.system import System
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.records.record import Record


_HINTS = {
    "source": "cite one of its passages, or delete it",
    "topic": "list it under `topics` of a record, or delete it",
}


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each record that nothing refers to; an actor or system that a passage names is in use."""
    named = {plain_name(name) for source in site.of(Source) for passage in source.passages for name in passage.names}
    for record in (*site.of(Source), *site.of(Topic)):
        if record.id not in site.seeds and not _is_referred_to(site, record):
            yield _problem(site, record)
    for record in (*site.of(Actor), *site.of(System)):
        names = {plain_name(name) for name in names_of_file(site.files[record.id])}
        if named.isdisjoint(names) and not _is_referred_to(site, record):
            yield _problem(site, record)


def _is_referred_to(site: Site, record: Record) -> bool:
    targets = [record.id]
    if isinstance(record, Source):
        targets += [f"{record.id}#{passage.id}" for passage in record.passages]
    return any(link.source != record.id for target in targets for link in site.links_to(target))


def _problem(site: Site, record: Record) -> Problem:
    hint = _HINTS.get(record.kind, "refer to it, or delete it")
    return Problem(site.place(record.id), "unused-record", f"nothing refers to the {record.kind} `{record.id}`", hint)
