"""The status of a claim: two strengths from its evidence, one word from the table, marks beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from build_tools.judging.items import items_of
from build_tools.judging.reasons import Tally, derivation_of, describe_mark, reason_of, would_change
from build_tools.judging.status_table import QUESTIONED_FROM, word_for
from build_tools.judging.witnesses import count_witnesses
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from build_tools.graph.site import Site
    from build_tools.judging.items import Item
    from build_tools.judging.status_table import Mark
    from build_tools.records.claim import StatusOverride

_WITHOUT_STATUS = frozenset({"opinion", "forecast"})
StatusKind = Literal["computed", "opinion", "forecast", "override"]


@dataclass(frozen=True, slots=True)
class Status:
    """What the evidence of a claim comes to.

    `word` is one of the table's, or `opinion` or `forecast`, which have no status; `computed` is the table's word where
    an override stands in its place. All sentences are plain text and name no subject.
    """

    word: str
    kind: StatusKind
    strength_for: int = 0
    strength_against: int = 0
    marks: tuple[Mark, ...] = ()
    reason: str = ""
    derivation: tuple[str, ...] = ()
    would_change: tuple[str, ...] = ()
    superseded_by: str | None = None
    computed: str | None = None


def status_of(site: Site, claim: Claim) -> Status:
    """The status of a claim, with its derivation and what would change it."""
    superseded_by = _superseded_by(site, claim)
    if claim.type in _WITHOUT_STATUS:
        return _without_status(claim, superseded_by)
    contradictions = tuple(_established_contradictions(site, claim))
    status = judge_items(items_of(site, claim), contradictions, superseded_by)
    override = claim.override
    if override and override.until.last >= site.as_of.first:
        return _overridden(status, override)
    return status


def judge_items(items: Sequence[Item], contradictions: Sequence[str] = (), superseded_by: str | None = None) -> Status:
    """The status that evidence comes to, given the established claims that contradict and the claim that supersedes."""
    supporting = tally(item for item in items if item.direction == "supports")
    against = tally((item for item in items if item.direction == "disputes"), contradictions)
    level_for, level_against = strength_for(supporting), strength_against(against)
    word = word_for(level_against, level_for)
    marks = tuple(_marks(items, level_for, level_against, superseded_by))
    return Status(
        word=word,
        kind="computed",
        strength_for=level_for,
        strength_against=level_against,
        marks=marks,
        reason=reason_of(supporting, against),
        derivation=(
            *derivation_of(supporting, level_for, against, level_against, word),
            *(describe_mark(mark) for mark in marks),
        ),
        would_change=would_change(level_for, level_against),
        superseded_by=superseded_by,
    )


def tally(items: Iterable[Item], contradictions: Sequence[str] = ()) -> Tally:
    """What one side of the evidence comes to."""
    found = [item for item in items if item.weight != "context"]
    weights = Counter(item.weight for item in found)
    witnesses = [item.roots for item in found if item.weight == "witness"]
    return Tally(
        passages=len(found),
        records=weights["record"],
        witnesses=count_witnesses(witnesses),
        interested=weights["interested"],
        thin=weights["thin"],
        contradictions=tuple(contradictions),
    )


def strength_for(found: Tally) -> int:
    """The strength for, 0 to 5, as the method's table lists it."""
    witnesses_for_a_record = 3
    if found.records or found.witnesses >= witnesses_for_a_record:
        return 5
    if found.witnesses:
        return 2 + found.witnesses
    if found.interested:
        return 2
    return 1 if found.thin else 0


def strength_against(found: Tally) -> int:
    """The strength against, 0 to 3, as the method's table lists it."""
    if found.records or found.contradictions:
        return 3
    if found.witnesses or found.interested:
        return 2
    return 1 if found.thin else 0


def _marks(items: Sequence[Item], level_for: int, level_against: int, superseded_by: str | None) -> Iterator[Mark]:
    if any(limits_statement(item) for item in items):
        yield "with limits"
    if level_against == 1 and level_for >= QUESTIONED_FROM:
        yield "questioned"
    if superseded_by:
        yield "superseded"


def limits_statement(item: Item) -> bool:
    """Whether a passage supports the statement only in part; a limit on its use is a caution and no mark."""
    return item.direction == "partly" and item.evidence.limits != "use"


def _established_contradictions(site: Site, claim: Claim) -> Iterator[str]:
    """Claims established by their own evidence, contradictions left out, that stand against this one."""
    named = {tie.claim for tie in claim.relations if tie.type == "contradicts"}
    for link in site.links_to(claim.id):
        other = site.find(Claim, link.source)
        if other and any(tie.type == "contradicts" and tie.claim == claim.id for tie in other.relations):
            named.add(other.id)
    for name in sorted(named - {claim.id}):
        other = site.find(Claim, name)
        if other and other.type not in _WITHOUT_STATUS and judge_items(items_of(site, other)).word == "established":
            yield name


def _superseded_by(site: Site, claim: Claim) -> str | None:
    for link in site.links_to(claim.id):
        other = site.find(Claim, link.source)
        if other and any(tie.type == "supersedes" and tie.claim == claim.id for tie in other.relations):
            return other.id
    return None


def _without_status(claim: Claim, superseded_by: str | None) -> Status:
    marks: tuple[Mark, ...] = ("superseded",) if superseded_by else ()
    if claim.type == "opinion":
        reason = "An opinion has holders instead of a status."
        return Status("opinion", "opinion", marks=marks, reason=reason, superseded_by=superseded_by)
    # The badge names every outcome but this one.
    none_yet = claim.forecast is None or claim.forecast.outcome == "pending"
    reason = f"A forecast has an outcome instead of a status{': none yet' if none_yet else ''}."
    return Status("forecast", "forecast", marks=marks, reason=reason, superseded_by=superseded_by)


def _overridden(status: Status, override: StatusOverride) -> Status:
    note = f"Set by hand by {override.by} until {override.until.text}; the evidence alone comes to “{status.word}”."
    return replace(
        status,
        word=override.word,
        kind="override",
        reason=override.reason,
        derivation=(note, *status.derivation),
        would_change=(f"The override ends after {override.until.text}.", *status.would_change),
        computed=status.word,
    )
