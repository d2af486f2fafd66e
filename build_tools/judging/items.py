"""The evidence of a claim with all that follows for each piece: roots, speaker, weight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.judging.parties import parties_of, speakers_of
from build_tools.judging.roots import all_upstream, copied_texts, default_basis, default_seen, roots_of
from build_tools.judging.weights import Traits, weigh
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.graph.site import PassageAt, Site
    from build_tools.judging.weights import Weight
    from build_tools.judging.witnesses import Roots
    from build_tools.records.claim import Claim
    from build_tools.records.evidence import Basis, Direction, Evidence, Seen


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence with its defaults filled in and what follows from them.

    `roots` is None where nobody knows what it goes back to; `origin` is the one document it goes back to, where there
    is just one; `why` says in a few words why it weighs what it weighs.
    """

    evidence: Evidence
    at: PassageAt | None
    basis: Basis
    seen: Seen
    direction: Direction
    roots: Roots
    origin: str | None
    speaker: str | None
    weight: Weight
    why: str

    @property
    def source_id(self) -> str:
        """The source whose passage it is."""
        return self.evidence.passage.partition("#")[0]


@dataclass(frozen=True, slots=True)
class _Draft:
    evidence: Evidence
    at: PassageAt | None
    roots: Roots
    speakers: frozenset[str]
    traits: Traits


def items_of(site: Site, claim: Claim) -> tuple[Item, ...]:
    """The evidence of a claim, in its order."""
    parties = parties_of(site, claim)
    drafts = [_draft(site, claim, evidence, parties) for evidence in claim.evidence]
    return tuple(_finish(site, draft, drafts) for draft in drafts)


def _draft(site: Site, claim: Claim, evidence: Evidence, parties: frozenset[str]) -> _Draft:
    at = site.passage(evidence.passage)
    source = site.find(Source, evidence.passage.partition("#")[0])
    roots = roots_of(site, evidence)
    speakers = speakers_of(site, claim, evidence, at, roots)
    documents = [source, *(site.find(Source, root) for root in sorted(roots or ()))]
    traits = Traits(
        direction=evidence.direction,
        basis=evidence.basis or (default_basis(source) if source else "reported"),
        seen=evidence.seen or (default_seen(source) if source else "original"),
        claim_type=claim.type,
        is_from_study=any(document is not None and document.quality == "study" for document in documents),
        is_by_party=bool(speakers) and speakers <= parties,
    )
    return _Draft(evidence, at, roots, speakers, traits)


def _finish(site: Site, draft: _Draft, drafts: Sequence[_Draft]) -> Item:
    traits = draft.traits
    if _is_quoted_record(draft):
        traits = replace(traits, is_quoted_twice=any(_confirms(site, draft, other) for other in drafts))
    weight, why = weigh(traits)
    return Item(
        evidence=draft.evidence,
        at=draft.at,
        basis=traits.basis,
        seen=traits.seen,
        direction=traits.direction,
        roots=draft.roots,
        origin=_only(draft.roots),
        speaker=_only(draft.speakers),
        weight=weight,
        why=why,
    )


def _only(names: frozenset[str] | None) -> str | None:
    return next(iter(names)) if names and len(names) == 1 else None


def _is_quoted_record(draft: _Draft) -> bool:
    return draft.traits.basis == "record" and draft.traits.seen == "quoted"


def _confirms(site: Site, draft: _Draft, other: _Draft) -> bool:
    """Whether another outlet quotes the same record alike and neither outlet has it from the other."""
    if not _is_quoted_record(other) or other.traits.direction != draft.traits.direction:
        return False
    if not (draft.roots and other.roots and draft.roots & other.roots):
        return False
    mine, theirs = (one.evidence.passage.partition("#")[0] for one in (draft, other))
    texts, other_texts = copied_texts(site, mine), copied_texts(site, theirs)
    upstream = all_upstream(site, mine), all_upstream(site, theirs)
    return not texts & other_texts and theirs not in upstream[0] and mine not in upstream[1]
