from __future__ import annotations

import pytest

from build_tools.judging.parties import parties_of, speakers_of
from build_tools.judging.roots import roots_of
from build_tools.records.claim import Claim
from tests.made_site import claim, source, supports, town


def about(*ids: str, parties: str = "") -> frozenset[str]:
    fields = f"about: [{', '.join(ids)}]\nparties: [{parties}]"
    site = town(
        {
            "content/claims/one.yml": claim(supports("herald#s1"), fields=fields),
            "content/actors/clerk.yml": "{name: Clerk, type: council, relations: [{type: worked-for, actor: mayor}]}",
            "content/systems/tower.yml": "{name: Tower, type: bridge, designer: mayor, foundry: builder}",
        }
    )
    one = site.find(Claim, "one")
    assert one
    return parties_of(site, one)


def test_parties_are_those_it_is_about_and_one_step_further_both_ways() -> None:
    assert about("builder") == {"builder", "holding"}
    assert about("holding") == {"builder", "holding"}
    assert about("council") == {"council", "mayor"}
    # A tie that is over, and two steps, are too far.
    assert about("mayor") == {"council", "mayor"}


def test_makers_of_systems_issuers_of_rules_and_named_parties() -> None:
    assert about("bridge") == {"builder", "holding"}
    assert about("tower") == {"builder", "holding", "mayor", "council"}
    assert about("toll") == {"council", "mayor"}
    assert about(parties="builder") == {"builder", "holding"}
    assert about() == frozenset()


@pytest.mark.parametrize(
    ("item", "claim_type", "expected"),
    [
        (supports("herald#s1"), "fact", set()),
        (supports("herald#s1", "speaker: mayor"), "fact", {"mayor"}),
        (supports("interview#s1"), "fact", {"builder"}),
        (supports("interview#s1", "speaker: mayor"), "fact", {"mayor"}),
        (supports("leaflet#s1"), "fact", {"builder"}),
        (supports("herald#s1", "origin: leaflet"), "fact", {"builder"}),
        # Of two origins one has no issuer: the word is not only the issuer's.
        (supports("digest#s1"), "fact", set()),
        (supports("reprint#s1"), "fact", {"builder", "council"}),
        (supports("rumour#s1"), "fact", set()),
        # Whoever is quoted is the matter of an utterance, not its witness.
        (supports("interview#s1"), "utterance", set()),
        (supports("leaflet#s1", "speaker: mayor"), "utterance", {"builder"}),
    ],
)
def test_whose_word_it_is(item: str, claim_type: str, expected: set[str]) -> None:
    spoken = "quality: press\npassages: [{id: s1, gist: It says so., locator: page, speaker: builder}]"
    site = town(
        {
            "content/claims/one.yml": claim(
                item, claim_type=claim_type, fields='said_by: [{actor: builder, passage: "interview#s1"}]'
            ),
            "content/sources/interview.yml": spoken,
            "content/sources/leaflet.yml": source("primary", "issuer: builder"),
            "content/sources/charter.yml": source("primary", "issuer: council"),
            "content/sources/digest.yml": source("press", "based_on: [{source: leaflet}, {source: herald}]"),
            "content/sources/reprint.yml": source("copy", "copy_of: [{source: leaflet}, {source: charter}]"),
            "content/sources/rumour.yml": source("blog"),
        }
    )
    one = site.find(Claim, "one")
    assert one
    evidence = one.evidence[0]
    assert speakers_of(site, one, evidence, site.passage(evidence.passage), roots_of(site, evidence)) == expected
