"""What each test of a rule says of a thing, with the values held against its limits."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from build_tools.judging.caught import caught_by, ends_of, is_covered, limits_of, measures_of, steps_under, values_for
from build_tools.judging.values import evidence_behind
from build_tools.pages.covers import covers_view
from build_tools.pages.plain_words import joined
from build_tools.pages.values import NO_UNIT, STATE_WORDS, measure_name, number_words, sum_words, value_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.caught import Caught
    from build_tools.judging.values import ObservationAt
    from build_tools.pages.covers import CoversView
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import Mark, NoteBook
    from build_tools.records.rule import Provision, RuleTest

ANSWER_WORDS: dict[Caught, str] = {
    "caught": "caught",
    "not caught": "not caught",
    "depends": "depends on the value",
    "unknown": "not known",
    "not applicable": "does not apply",
}


@dataclass(frozen=True, slots=True)
class HeldValue:
    """One value of a thing against the limits: `312 × 16 = 4,992`, `≥ 4,800`; `why` in Markdown where it has none."""

    words: str
    against: str = ""
    note: str = ""
    why: str = ""
    marks: tuple[Mark, ...] = ()
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """What a thing has for one measure of a test."""

    name: str
    unit: str
    values: tuple[HeldValue, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """What the test of one provision says of one thing, as the program's word and in words for a reader.

    `measured` is empty where nothing that the test asks for is on record; `only` says for which kinds of things the
    test is, where the thing is of another.
    """

    thing: str
    provision: str
    word: Caught
    words: str
    measured: tuple[Measured, ...]
    only: CoversView | None = None


def pair_of(here: Here, book: NoteBook, rule_id: str, provision: Provision, thing: str) -> Pair | None:
    """The answer of a provision's test for one thing, with its values by measure in the test's order."""
    key, test = f"{rule_id}#{provision.id}", provision.test
    if test is None:
        return None
    word = caught_by(here.answers, test, thing, provision.covers)
    if not is_covered(here.site, thing, provision.covers):
        return Pair(thing, key, word, ANSWER_WORDS[word], (), covers_view(here, book, provision.covers))
    measures = measures_of(test)
    is_known = any(values_for(here.answers, thing, measure) for measure in measures)
    measured = tuple(_measured(here, book, test, measure, thing) for measure in measures) if is_known else ()
    return Pair(thing, key, word, ANSWER_WORDS[word], measured)


def against(here: Here, test: RuleTest, at: ObservationAt) -> str:
    """How a value stands to the limits next to it: `≥ 1,600 and < 4,800`; empty where it is in words."""
    value = here.answers.value(at)
    if value is None:
        return ""
    limits = (end for limit in limits_of(test) for end in (limit.at_least, limit.below) if end is not None)
    printed = {Fraction(end): number_words(end) for end in limits}
    ends = [printed[end] for end in ends_of(test)[at.observation.measure]]
    steps = steps_under(value, ends_of(test)[at.observation.measure])
    within = ends[steps.start : steps.stop - 1]
    parts = [f"≥ {ends[steps.start - 1]}"] if steps.start else []
    parts += [f"on either side of {joined(within, 'and')}"] if within else []
    parts += [f"< {ends[steps.stop - 1]}"] if steps.stop <= len(ends) else []
    return joined(parts, "and")


def _measured(here: Here, book: NoteBook, test: RuleTest, measure: str, thing: str) -> Measured:
    known = here.site.vocabulary.measures.get(measure)
    unit = known.unit if known and known.unit not in NO_UNIT else ""
    return Measured(measure_name(here, measure), unit, tuple(_values(here, book, test, measure, thing)))


def _values(here: Here, book: NoteBook, test: RuleTest, measure: str, thing: str) -> Iterator[HeldValue]:
    # Those of its own record first, as in a comparison.
    ats = sorted(values_for(here.answers, thing, measure), key=lambda at: at.record_id != thing)
    valued = [at for at in ats if at.observation.state is None]
    if not valued:
        first = ats[0].observation if ats else None
        state = (first.state if first else None) or "not-checked"
        yield HeldValue(STATE_WORDS[state], why=here.markdown((first.why if first else None) or ""))
    groups: dict[tuple[str, str], list[ObservationAt]] = {}
    for at in valued:
        words = sum_words(here, at) or value_words(here, at)
        groups.setdefault((words, against(here, test, at)), []).append(at)
    for (words, relation), same in groups.items():
        yield _held(here, book, words, relation, same)


def _held(here: Here, book: NoteBook, words: str, relation: str, same: list[ObservationAt]) -> HeldValue:
    """Observations that say the same as one value, with the passages of all."""
    evidence = tuple(dict.fromkeys(item for at in same for item in evidence_behind(here.site, at)))
    notes = dict.fromkeys(note for at in same if (note := _told_apart(here, at)))
    passages = tuple(dict.fromkeys(item.passage for item in evidence))
    return HeldValue(words, relation, "; ".join(notes), "", book.marks(evidence), passages)


def _told_apart(here: Here, at: ObservationAt) -> str:
    one = at.observation
    parts = (one.variant or "", f"given by {here.to(one.reporter).words}" if one.reporter else "")
    return ", ".join(part for part in parts if part)
