"""The town of `made_site`, with a seed article and claims, seen from one of its pages."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, TypeVar

from build_tools.judging.answers import Answers
from build_tools.pages.here import Here
from build_tools.reading.site_settings import SiteSettings
from tests.made_site import town

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.records.record import Record

R = TypeVar("R", bound="Record")

SETTINGS = SiteSettings("The Bridge", "https://bridge.example/", "https://git.example/bridge/")

NEWS: Mapping[str, str] = {
    "seeds/gazette.yml": """
        title: A bridge at last
        authors: [Ann Inker]
        publisher: Gazette
        published: 2001-05-04
        published_known: stated
        quality: press
        held: true
        access: open
        addresses:
          - {url: "https://gazette.example/bridge", seen: 2001-06-01}
          - {url: "https://archive.example/gazette", type: archive}
        capture:
          file: gazette.txt
          sha256: "0000000000000000000000000000000000000000000000000000000000000000"
          paragraphs: 3
        checked: 2002-02-03
        passages:
          - {id: p1, role: heading, gist: "Headline."}
          - id: p2
            gist: The bridge is 40 metres long and cost *much*.
            figures: [40 metres]
            names: [Bridge]
            starts: the new-built bridge is, they say
            ends: more than anyone thought it would
            speaker: mayor
            cautions:
              - type: figure
                says: The builder's drawing has another length.
                evidence: [{passage: "herald#s1", direction: disputes}]
          - {id: p3, gist: Nobody pays., excused: No record needs it., unused: [{item: "2", why: a page number}]}
    """,
    "content/topics/works.yml": "{title: Works, question: What was built?, order: 1}",
    "content/events/opening-2001.yml": """
        title: The bridge opens
        what: The bridge was opened.
        when: 2001-05-03
        when_known: stated
        type: opening
        actors: [{actor: mayor, role: opener}]
        evidence: [{passage: "gazette#p2", direction: supports}]
    """,
    "content/claims/length.yml": """
        statement: In 2001 the bridge was 40 metres long.
        type: statistic
        when: 2001
        when_known: stated
        checked: 2002-02-03
        about: [bridge, opening-2001]
        topics: [works]
        said_by:
          - {actor: mayor, passage: "gazette#p2", when: 2001-05-03, note: At the opening.}
        brief:
          - The [bridge](@bridge) is long. [@gazette#p2] [@herald#s1]
          - Longer than any. [@gazette#p2]
        observations:
          - name: length
            measure: length
            value: 40
            evidence: [{passage: "gazette#p2", direction: supports}]
          - {name: half, measure: length, derived: {formula: length / 3, given: {length: length}, rounds_to: 1}}
          - {measure: cost, state: withheld, why: The council keeps it.}
        evidence:
          - {passage: "gazette#p2", direction: supports}
          - {passage: "herald#s1", direction: partly, limits: use, seen: weak, note: A rounder figure.}
        searched:
          - {question: The drawing, where: The archive, when: 2002, found: Nothing.}
    """,
    "content/claims/fine.yml": """
        statement: The bridge is fine.
        type: opinion
        when: 2001
        when_known: stated
        about: [bridge]
        said_by: [{actor: mayor, passage: "gazette#p2", repeats: length}]
        relations: [{type: explains, claim: length}]
        evidence: [{passage: "gazette#p2", direction: context}]
    """,
}


HOME = """---
title: The Bridge, Claim by Claim
question: Is the bridge long?
lead: The Gazette says so.
known:
  - The [bridge](@bridge) is 40 metres long. [@gazette#p2]
differ: [how-long]
ways: [{title: Claims, address: claims/, says: Every one.}]
---
"""
DISAGREEMENT = """
    question: How long is the bridge?
    type: facts
    state: open
    crux: What is measured.
    would_settle: A rope.
    topics: [works]
    positions:
      - {name: Long, says: It is *long*., claims: [length]}
      - {name: Fine, says: It is fine., claims: [fine]}
"""


def here(files: Mapping[str, str] | None = None, address: str = "claims/length/") -> Here:
    """The town with its news, and files added or replaced, seen from the page at `address`."""
    site = town({**{name: dedent(text) for name, text in NEWS.items()}, **(files or {})})
    return Here(site, Answers(site), SETTINGS, address)


def record(page: Here, model: type[R], record_id: str) -> R:
    """The record of that kind and id, which the town must have."""
    found = page.site.find(model, record_id)
    assert found is not None
    return found
