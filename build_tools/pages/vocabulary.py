"""The page of the vocabulary: the types, lanes, measures and words that the records choose from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.judging.values import all_observations
from build_tools.pages.record_parts import record_parts
from build_tools.pages.values import NO_UNIT
from build_tools.pages.view import PageView
from build_tools.records.actor import Actor
from build_tools.records.event import Event
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.pages.here import Here
    from build_tools.records.vocabulary import TypeName, Vocabulary


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its key in the files, its name, what it means (inline Markdown), and how often it is used."""

    key: str
    name: str
    means: str
    uses: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class EntryList:
    """One list of the vocabulary; `detail` is the heading of the column that only some lists have."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VocabularyView(PageView):
    """The vocabulary's page; `avoid` are words our sentences do without, each with what to write instead."""

    lists: tuple[EntryList, ...]
    avoid: tuple[tuple[str, str], ...]


def vocabulary_view(here: Here, vocabulary: Vocabulary) -> VocabularyView:
    """The view of the vocabulary's page; `here` is at its address."""
    says = "The types, lanes and measures that the records of this site choose from, and what each means."
    parts = record_parts(here, vocabulary, says)
    return VocabularyView(**parts, lists=_lists(here, vocabulary), avoid=_avoid(vocabulary))


def _lists(here: Here, vocabulary: Vocabulary) -> tuple[EntryList, ...]:
    actors = Counter(actor.type for actor in here.site.of(Actor))
    systems = Counter(system.type for system in here.site.of(System))
    events = Counter(event.type for event in here.site.of(Event))
    found = (
        _measures(here, vocabulary),
        EntryList("actor-types", "Types of actor", _types(here, vocabulary.actor_types, actors)),
        EntryList("system-types", "Types of system", _types(here, vocabulary.system_types, systems)),
        EntryList("event-types", "Types of event", _types(here, vocabulary.event_types, events)),
        _lanes(here, vocabulary),
    )
    return tuple(one for one in found if one.entries)


def _types(here: Here, types: Mapping[str, TypeName], uses: Counter[str]) -> tuple[Entry, ...]:
    return tuple(Entry(key, one.name, here.markdown(one.means or ""), uses[key]) for key, one in types.items())


def _measures(here: Here, vocabulary: Vocabulary) -> EntryList:
    uses = Counter(at.observation.measure for at in all_observations(here.site))
    entries = tuple(
        Entry(key, one.name, here.markdown(one.means), uses[key], "none" if one.unit in NO_UNIT else one.unit)
        for key, one in vocabulary.measures.items()
    )
    return EntryList("measures", "Measures", entries, "Unit")


def _lanes(here: Here, vocabulary: Vocabulary) -> EntryList:
    lane_of = {key: one.lane for key, one in vocabulary.event_types.items()}
    uses = Counter(lane_of.get(event.type, "") for event in here.site.of(Event))
    entries = tuple(
        Entry(key, one.name, "Its marks take the accent colour." if one.accent else "", uses[key])
        for key, one in vocabulary.lanes.items()
    )
    return EntryList("lanes", "Lanes of the timeline", entries)


def _avoid(vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    return tuple((", ".join((one.word, *one.also)), one.instead) for one in vocabulary.avoid)
