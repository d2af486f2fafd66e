"""What an observation comes to as an interval, with derived ones worked out."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from build_tools.judging.arithmetic import FormulaError, Interval, evaluate, names_in, point
from build_tools.records.claim import Claim
from build_tools.records.event import Event
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.records.evidence import Evidence
    from build_tools.records.observation import Derivation, Observation


@dataclass(frozen=True, slots=True)
class ObservationAt:
    """An observation with the record it stands in, its index there, and the id of what was measured."""

    record_id: str
    index: int
    observation: Observation

    @property
    def subject(self) -> str:
        """The id of what was measured."""
        return self.observation.subject or self.record_id

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where it stands in its record."""
        return ("observations", self.index)


def observations_of(site: Site, record_id: str) -> tuple[ObservationAt, ...]:
    """The observations written in one record."""
    record = site.get(record_id)
    if not isinstance(record, Claim | System | Event):
        return ()
    return tuple(ObservationAt(record_id, index, one) for index, one in enumerate(record.observations))


def all_observations(site: Site) -> Iterator[ObservationAt]:
    """Every observation of the site, by record and index."""
    for record_id, record in site.records.items():
        if isinstance(record, Claim | System | Event):
            yield from observations_of(site, record_id)


def interval_of(observation: Observation) -> Interval | None:
    """The interval of an observation as written; None where it is derived, in words, or has no value."""
    about = observation.about
    if observation.value is not None:
        return point(observation.value, about=about)
    if observation.low is not None and observation.high is not None:
        return Interval(Fraction(observation.low), Fraction(observation.high), about)
    if observation.one_of:
        return Interval(Fraction(min(observation.one_of)), Fraction(max(observation.one_of)), about)
    if observation.at_least is not None or observation.at_most is not None:
        ends = (None if end is None else Fraction(end) for end in (observation.at_least, observation.at_most))
        low, high = ends
        return Interval(low, high, about)
    return None


def value_of(site: Site, at: ObservationAt) -> Interval | None:
    """The interval of an observation, derived ones worked out; None in words, without a value, or with a fault."""
    try:
        return _work_out(site, at, ())
    except FormulaError:
        return None


def derivation_fault(site: Site, at: ObservationAt) -> str:
    """Why a derived observation cannot be worked out, or an empty text."""
    derived = at.observation.derived
    if derived is None:
        return ""
    unused = sorted(set(derived.given) - names_in(derived.formula))
    try:
        _work_out(site, at, ())
    except FormulaError as error:
        return str(error)
    return f"the formula does not use `{unused[0]}`" if unused else ""


def find_observation(site: Site, record_id: str, name: str) -> ObservationAt | None:
    """The observation that `name` means in a record: one of its own, or `record/name`."""
    owner, _, own_name = name.rpartition("/")
    found = observations_of(site, owner or record_id)
    return next((at for at in found if at.observation.name == own_name), None)


def evidence_behind(site: Site, at: ObservationAt) -> tuple[Evidence, ...]:
    """The evidence of an observation; of a derived one, that of the values its arithmetic starts from."""
    return tuple(dict.fromkeys(_evidence_behind(site, at, ())))


def _evidence_behind(site: Site, at: ObservationAt, above: tuple[tuple[str, int], ...]) -> Iterator[Evidence]:
    yield from at.observation.evidence
    here = (at.record_id, at.index)
    if at.observation.derived is None or here in above:
        return
    for target in at.observation.derived.given.values():
        found = find_observation(site, at.record_id, target)
        if found:
            yield from _evidence_behind(site, found, (*above, here))


def _work_out(site: Site, at: ObservationAt, above: tuple[tuple[str, int], ...]) -> Interval | None:
    derived = at.observation.derived
    if derived is None:
        return interval_of(at.observation)
    here = (at.record_id, at.index)
    if here in above:
        raise FormulaError("the observation is derived from itself")
    given = {name: _given(site, at, target, (*above, here)) for name, target in derived.given.items()}
    return _rounded(evaluate(derived.formula, given), derived)


def _rounded(result: Interval, derived: Derivation) -> Interval:
    return result if derived.rounds_to is None else result.rounded(derived.rounds_to)


def _given(site: Site, at: ObservationAt, target: str, above: tuple[tuple[str, int], ...]) -> Interval:
    found = find_observation(site, at.record_id, target)
    if found is None:
        raise FormulaError(f"no observation is called `{target}`")
    value = _work_out(site, found, above)
    if value is None:
        raise FormulaError(f"`{target}` has no value in numbers")
    return value
