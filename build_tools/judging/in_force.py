"""Whether a provision was in force on a day, from its dated steps alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from build_tools.records.dates import EdtfDate
    from build_tools.records.rule import Provision, Step

_TURNS_ON = {"effective": True, "stayed": False, "rescinded": False}


@dataclass(frozen=True, slots=True)
class InForce:
    """The answer, and the step it follows from; None where no step says when the provision took effect."""

    word: Literal["yes", "no", "unknown"]
    step: Step | None = None


def in_force(provision: Provision, day: EdtfDate) -> InForce:
    """Whether the provision was in force on `day`; *unknown* where a step may fall on either side of it.

    In force is not the same as «could not be done»: how licences were handled stands apart.
    """
    answer = InForce("unknown")
    steps = [step for step in provision.steps if step.type in _TURNS_ON]
    for step in sorted(steps, key=lambda step: step.when.sort_key):
        on = _TURNS_ON[step.type]
        if step.when.last <= day.first and not _may_be_later(step, day):
            answer = InForce("yes" if on else "no", step)
        elif step.when.overlaps(day):
            answer = InForce("unknown", step)
        elif on and answer.step is None:
            answer = InForce("no", step)
    return answer


def _may_be_later(step: Step, day: EdtfDate) -> bool:
    return step.when.is_approximate and step.when.overlaps(day)
