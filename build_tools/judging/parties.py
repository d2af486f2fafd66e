"""Who has a stake in a claim, so that a word of theirs is not an independent witness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.records.actor import Actor
from build_tools.records.rule import Rule
from build_tools.records.source import Source
from build_tools.records.system import System

if TYPE_CHECKING:
    from build_tools.graph.site import PassageAt, Site
    from build_tools.judging.witnesses import Roots
    from build_tools.records.claim import Claim
    from build_tools.records.evidence import Evidence

TYING_RELATIONS = frozenset({"part-of", "owns", "heads", "headed", "works-for"})
"""Relations between actors that make the one speak for the other."""


def parties_of(site: Site, claim: Claim) -> frozenset[str]:
    """The actors with a stake in a claim.

    They are the actors it is about, those who make, design or manufacture the systems it is about, those who issued the
    rules it is about, its `parties`, and whoever is one step from any of these by a tying relation, either way.
    """
    named = set(claim.parties)
    for record_id in claim.about:
        named |= _standing_behind(site, record_id)
    return frozenset(named | _one_step(site, named))


def speakers_of(site: Site, claim: Claim, evidence: Evidence, at: PassageAt | None, roots: Roots) -> frozenset[str]:
    """Whose word a piece of evidence is; empty where it is a reporter's own.

    For a claim that something was said, the speaker is the matter and not the witness: only who issued the documents
    counts.
    """
    if claim.type != "utterance":
        named = evidence.speaker or (at.passage.speaker if at else None)
        if named:
            return frozenset({named})
    sources = [site.find(Source, root) for root in sorted(roots or ())]
    issuers = [source.issuer if source else None for source in sources]
    return frozenset(issuer for issuer in issuers if issuer) if all(issuers) else frozenset()


def _standing_behind(site: Site, record_id: str) -> set[str]:
    record = site.get(record_id)
    if isinstance(record, Actor):
        return {record_id}
    if isinstance(record, System):
        return {actor for actor in (record.maker, record.designer, record.foundry) if actor}
    if isinstance(record, Rule):
        return {record.issuer}
    return set()


def _one_step(site: Site, named: set[str]) -> set[str]:
    found: set[str] = set()
    for actor_id in named:
        actor = site.find(Actor, actor_id)
        found |= {tie.actor for tie in actor.relations if tie.type in TYING_RELATIONS} if actor else set()
        found |= _tied_to(site, actor_id)
    return found


def _tied_to(site: Site, actor_id: str) -> set[str]:
    links = (link for link in site.links_to(actor_id) if link.role == "relations.actor")
    others = (site.find(Actor, link.source) for link in links)
    return {
        other.id
        for other in others
        if other and any(tie.actor == actor_id and tie.type in TYING_RELATIONS for tie in other.relations)
    }
