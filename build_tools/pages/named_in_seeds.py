"""Where the articles the explainer grew from name a thing: computed from the names listed with each paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from build_tools.citations.source_reference import paragraph_words, short_reference
from build_tools.pages.here import Anchor
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.judging.answers import Answers
    from build_tools.pages.here import Here


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A seed and its paragraphs that name the thing, with the name as printed where it is another one."""

    article: Anchor
    passages: tuple[Anchor, ...]


def named_in_seeds(here: Here, name: str, aliases: Iterable[str]) -> tuple[NamedIn, ...]:
    """The seeds that name the thing by its name or another one, whatever the case of the letters."""
    printed = _printed_names(here.answers)
    found = [one for wanted in {one.casefold() for one in (name, *aliases)} for one in printed.get(wanted, ())]
    passages: dict[str, list[str]] = {}
    for one in sorted(found, key=lambda one: one.number):
        passages.setdefault(one.ref, []).append(one.words)
    seeds: dict[str, list[Anchor]] = {}
    for ref, words in passages.items():
        others = [one for one in dict.fromkeys(words) if one != name]
        seeds.setdefault(ref.partition("#")[0], []).append(_passage(here, ref, others))
    return tuple(NamedIn(_article(here, seed), tuple(anchors)) for seed, anchors in seeds.items())


@dataclass(frozen=True, slots=True)
class _Printed:
    """A name as printed: the how-manieth of all, in which passage, in which letters."""

    number: int
    ref: str
    words: str


@lru_cache(maxsize=1)
def _printed_names(answers: Answers) -> Mapping[str, tuple[_Printed, ...]]:
    """Every name in the seeds, without case, with where it stands; kept, since every page asks."""
    found: dict[str, list[_Printed]] = {}
    seeds = (seed for seed in answers.site.of(Source) if seed.id in answers.site.seeds)
    places = (
        (f"{seed.id}#{passage.id}", name) for seed in seeds for passage in seed.passages for name in passage.names
    )
    for number, (ref, name) in enumerate(places):
        found.setdefault(name.casefold(), []).append(_Printed(number, ref, name))
    return {name: tuple(printed) for name, printed in found.items()}


def _article(here: Here, seed: str) -> Anchor:
    source = here.site.find(Source, seed)
    return Anchor(short_reference(source, here.site) if source else seed, here.target(seed))


def _passage(here: Here, ref: str, others: list[str]) -> Anchor:
    at = here.site.passage(ref)
    note = f"as {', '.join(f'“{one}”' for one in others)}" if others else ""
    return Anchor((paragraph_words(at.passage) if at else "") or ref.partition("#")[2], here.target(ref), note)
