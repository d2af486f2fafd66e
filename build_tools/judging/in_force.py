"""Whether a provision was in force on a day, from its dated steps alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from build_tools.records.dates import EdtfDate
    from build_tools.records.rule import Provision, Step


@dataclass(frozen=True, slots=True)
class InForce:
    """The answer, and the step it follows from; None where no step says when the provision took effect."""

    word: Literal["yes", "no", "unknown"]
    step: Step | None = None


def in_force(provision: Provision, day: EdtfDate) -> InForce:
    """Whether the provision was in force on `day`; *unknown* where a step may fall on either side of it.

    What is rescinded stays so: a start planned for a later day does not revive it. In force is not the same as «could
    not be done»: how licences were handled stands apart.
    """
    answer = _taken_effect(provision, day)
    for step in _steps(provision, "rescinded"):
        if _is_over(step, day):
            return InForce("no", step)
        if step.when.overlaps(day) and answer.word != "no":
            answer = InForce("unknown", step)
    return answer


def _taken_effect(provision: Provision, day: EdtfDate) -> InForce:
    answer = InForce("unknown")
    for step in _steps(provision, "effective", "stayed"):
        on = step.type == "effective"
        if _is_over(step, day):
            answer = InForce("yes" if on else "no", step)
        elif step.when.overlaps(day):
            answer = InForce("unknown", step)
        elif on and answer.step is None:
            answer = InForce("no", step)
    return answer


def _steps(provision: Provision, *types: str) -> list[Step]:
    return sorted((step for step in provision.steps if step.type in types), key=lambda step: step.when.sort_key)


def _is_over(step: Step, day: EdtfDate) -> bool:
    """Whether the step was surely taken when the day began, or on it."""
    may_be_later = step.when.is_approximate and step.when.overlaps(day)
    return step.when.last <= day.first and not may_be_later
