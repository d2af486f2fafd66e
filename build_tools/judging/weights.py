"""How much one piece of evidence weighs, and why: data for the published method, and the function that applies it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from build_tools.records.claim import ClaimType
    from build_tools.records.evidence import Basis, Direction, Seen

Weight = Literal["record", "witness", "interested", "thin", "context"]

WEIGHT_MEANINGS: dict[Weight, str] = {
    "record": "the instrument, filing, licence, data sheet or repository itself, on what it itself fixes; "
    "one quoted alike by two outlets that do not copy each other counts as seen",
    "witness": "someone without a stake in the claim who reports, tests or argues",
    "interested": "a statement, denial or test by a party to the claim",
    "thin": "an unnamed voice, an inference or a page seen only in a weak copy; "
    "for a cause, everything but a study or a test",
    "context": "says nothing for or against",
}
"""What each weight means, strongest first, as published."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What decides the weight of one piece of evidence."""

    direction: Direction
    basis: Basis
    seen: Seen
    claim_type: ClaimType
    is_from_study: bool = False
    is_by_party: bool = False
    is_quoted_twice: bool = False


_SEEN_ENOUGH = frozenset({"original", "copy"})
_BY_BASIS: dict[str, str] = {
    "record": "a record that one outlet quotes",
    "own-test": "its own test or study",
    "first-hand": "first hand",
    "reported": "reported",
}


def weigh(traits: Traits) -> tuple[Weight, str]:
    """The weight of a piece of evidence, and the reason in a few words that name no subject."""
    if traits.direction == "context":
        return "context", "context only, neither for nor against"
    thin = _why_thin(traits)
    if thin:
        return "thin", thin
    if traits.basis == "record" and traits.claim_type != "causal":
        if traits.seen in _SEEN_ENOUGH:
            return "record", "the record itself"
        if traits.is_quoted_twice:
            return "record", "a record that two independent outlets quote alike"
    if traits.is_by_party:
        return "interested", "the word of a party to the claim"
    return "witness", f"{_BY_BASIS[traits.basis]}, by someone without a stake in the claim"


def _why_thin(traits: Traits) -> str:
    if traits.seen == "weak":
        return "seen only in a weak page"
    if traits.basis == "unnamed":
        return "an unnamed voice"
    if traits.basis == "inference":
        return "an inference"
    if traits.claim_type == "causal" and not (traits.is_from_study or traits.basis == "own-test"):
        return "an argument about a cause, neither study nor test"
    return ""
