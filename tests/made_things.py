"""More of the town: ferries and tolls, a comparison, a forecast, what was corrected; and the same with holes in it."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from build_tools.judging.answers import Answers
from build_tools.pages.here import Here
from build_tools.rendering.render import render
from tests.made_pages import DISAGREEMENT, NEWS, SETTINGS, here
from tests.made_site import TOWN, made

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.pages.event_timeline import EventTimeline
    from build_tools.pages.view import PageView

EVIDENCE = 'evidence: [{passage: "gazette#p2", direction: supports}]'
HERALD = 'evidence: [{passage: "herald#s1", direction: supports}]'

THINGS: Mapping[str, str] = {
    "content/vocabulary.yml": """
        actor_types: {council: {name: Council, plural: Councils}, firm: {name: Firm, plural: Firms, means: For *gain*.}}
        system_types: {bridge: {name: Bridge, plural: Bridges}}
        event_types:
          opening: {name: Opening, plural: Openings, lane: works}
          vote: {name: Vote, plural: Votes, lane: votes}
        lanes: {votes: {name: Votes, accent: true}, works: {name: Works}}
        measures:
          length: {name: Length, unit: metres, means: From bank to bank.}
          cost: {name: Cost, unit: million crowns, means: As invoiced.}
          share: {name: Share, unit: "%", means: Of all votes.}
          arches: {name: Arches, unit: —, means: Counted.}
        avoid: [{word: clearly, instead: say who says so}]
    """,
    "content/actors/builder.yml": f"""
        name: Builder
        type: firm
        country: Crownland
        since: 1950
        aliases: [{{name: Bridge, note: as the Gazette has it}}, {{name: Baumeister, language: de}}]
        identifiers: {{registry: "17"}}
        brief: ["It builds. [@gazette#p2]"]
        relations:
          - {{type: part-of, actor: holding, when: 1960, {EVIDENCE}}}
          - {{type: funds, actor: mayor}}
        checked: 2002-02-03
    """,
    "content/systems/bridge.yml": f"""
        name: Bridge
        type: bridge
        maker: builder
        designer: mayor
        foundry: holding
        line: bridges
        aliases: [{{name: The Span}}]
        brief: ["It stands. [@gazette#p2]"]
        dates:
          - {{type: released, when: 2001-05-03, {EVIDENCE}, note: "With music. [@herald#s1]"}}
          - {{type: announced, when: 1999~, {HERALD}}}
        observations:
          - {{name: own, measure: length, value: 40, conditions: [dry], {EVIDENCE}}}
          - {{name: other, measure: length, value: 44, conditions: [dry], reporter: mayor, {HERALD}}}
          - {{name: half, measure: cost, derived: {{formula: length / 2, given: {{length: own}}, rounds_to: 1}}}}
          - {{measure: share, value: 12, when: 2001, variant: north, {EVIDENCE}}}
          - {{measure: share, value: 14, when: 2001, variant: south, {EVIDENCE}}}
          - {{measure: arches, state: unknown, why: Nobody counted.}}
        not_known: ["Who paid. [@gazette#p2]"]
        topics: [works]
        checked: 2002-02-03
    """,
    "content/systems/bridges.yml": "{name: All bridges, type: bridge, observations: []}",
    "content/systems/ferry.yml": f"""
        name: Ferry
        type: boat
        line: bridges
        observations:
          - {{measure: length, at_least: 60, conditions: [dry], {HERALD}}}
          - {{measure: cost, low: 1, high: 2, {HERALD}}}
    """,
    "content/systems/raft.yml": "{name: Raft, type: bridge}",
    "content/rules/toll.yml": f"""
        name: Toll
        instrument: By-law
        issuer: council
        addressee: Carters
        aliases: [{{name: The penny}}]
        brief: ["Carts pay. [@herald#s1]"]
        topics: [works]
        provisions:
          - id: carts
            title: Carts
            says: Carts pay. [@herald#s1]
            applies_to: Carts on the [bridge](@bridge).
            names: [builder]
            test:
              any_of:
                - {{measure: length, at_least: 50}}
                - all_of: [{{measure: length, at_least: 30, below: 42}}, {{measure: cost, below: 25}}]
            steps:
              - {{type: announced, when: 2001, {HERALD}}}
              - {{type: effective, when: 2001-06-01/2001-06-02, {EVIDENCE}, note: Two days are given.}}
            practice:
              - {{when: 2001/.., says: "Few paid. [@gazette#p2]", {EVIDENCE}}}
            {HERALD}
          - {{id: foot, title: Foot, says: Walkers do not., steps: [{{type: announced, when: 2001, {HERALD}}}]}}
    """,
    "content/rules/toll-2.yml": f"""
        name: Toll
        instrument: By-law
        issuer: council
        amends: [toll]
        provisions:
          - id: boats
            title: Toll
            says: Boats pay.
            names: [builder]
            steps: [{{type: effective, when: 2030-01-01, {HERALD}}}]
    """,
    "content/events/opening-2001.yml": f"""
        title: The bridge opens
        what: The bridge was opened. [@gazette#p2]
        when: 2001-05-03
        when_known: stated
        when_note: The Gazette names the day. [@gazette#p2]
        type: opening
        actors: [{{actor: mayor, role: opener}}, {{actor: builder, role: host}}, {{actor: builder, role: payer}}]
        systems: [bridge]
        rules: [toll]
        topics: [works]
        brief: ["There was music. [@herald#s1]"]
        observations:
          - {{name: paid, measure: cost, value: 3, {EVIDENCE}}}
          - {{measure: share, derived: {{formula: paid / 6 * 100, given: {{paid: paid}}}}}}
        {EVIDENCE}
        causes:
          - {{event: vote-1999, passage: "herald#s1", note: In so many words.}}
          - {{event: flood-1850, passage: "herald#s1"}}
    """,
    "content/events/vote-1999.yml": """
        title: The council votes
        what: The council voted for a bridge.
        when: 1999
        when_known: derived
        type: vote
        actors: [{actor: builder, role: bidder}]
        systems: [bridge]
        topics: [works]
        evidence:
          - {passage: "gazette#p2", direction: supports}
          - {passage: "herald#s1", direction: supports}
          - {passage: "herald#s2", direction: supports}
          - {passage: "times#s1", direction: supports}
        responses: [{event: opening-2001, passage: "gazette#p2"}]
    """,
    "content/events/flood-1850.yml": f"""
        title: The flood
        what: The old bridge fell.
        when: 18XX
        when_known: stated
        type: deluge
        {HERALD}
    """,
    "content/sources/herald.yml": """
        quality: press
        publisher: Herald
        issuer: builder
        passages:
          - {id: s1, gist: The bridge is long., locator: page, figures: [40 metres]}
          - {id: s2, gist: The bridge is long., locator: back page}
    """,
    "content/sources/times.yml": """
        quality: blog
        publisher: Times
        passages: [{id: s1, gist: It was cheap., locator: page}]
    """,
    "content/claims/bid.yml": f"""
        statement: The builder will finish by 2003.
        type: forecast
        when: 2003
        when_known: stated
        said_by: [{{actor: builder, passage: "herald#s1", when: 1999-12}}, {{actor: mayor, passage: "gazette#p2"}}]
        about: [bridge]
        topics: [works]
        forecast: {{outcome: came-true, deadline: 2003}}
        observations:
          - {{subject: bridge, measure: length, value: 44, conditions: [dry], reporter: mayor, {HERALD}}}
        {HERALD}
    """,
    "content/claims/hope.yml": f"""
        statement: The builder will build again.
        type: forecast
        when: 2009
        when_known: stated
        said_by: [{{actor: builder, passage: "herald#s1"}}]
        {HERALD}
    """,
    "content/claims/blame.yml": f"""
        statement: The builder was late.
        type: fact
        when: 2001
        when_known: stated
        about: [builder, toll, opening-2001]
        said_by: [{{actor: mayor, passage: "gazette#p2"}}]
        {EVIDENCE}
    """,
    "content/disagreements/how-long.yml": dedent(DISAGREEMENT)
    .replace("state: open", "state: apparent")
    .replace("crux:", "outcome: Both are right. [@gazette#p2]\nbrief: ['They differ. [@herald#s1]']\ncrux:"),
    "content/topics/works.yml": """
        title: Works
        question: What was built?
        order: 1
        brief: ["A bridge. [@gazette#p2]"]
        lead: [how-long]
    """,
    "content/topics/boats.yml": "{title: Boats, question: What floats?, order: 2}",
    "content/comparisons/crossings.yml": """
        title: Crossings
        question: Which is longest?
        not_answered: Not which is best. [@gazette#p2]
        rows: [{subject: bridge}, {subject: ferry}, {subject: raft}]
        columns:
          - {id: length, measure: length}
          - {id: cost, measure: cost}
          - {id: north, title: In the north, measure: share, variant: north, when: 2001}
          - {id: arches, measure: arches}
        why: By hand.
        caveats: ["Boats float. [@herald#s1]"]
        chart: length
        chart_title: The ferry is longest
        topics: [works]
    """,
    "content/corrections/first-2002.yml": """
        title: A wrong length
        date: 2002-01-02
        what: It said 41. [@gazette#p2]
        why: A slip.
        noticed_by: A reader
        records: [length, bridge]
    """,
    "content/terms/span.yml": f"""
        name: Span
        definition: What a bridge does. [@herald#s1]
        aliases: [{{name: bridge}}]
        see: [bridge]
        {EVIDENCE}
    """,
    "content/terms/arch.yml": f"{{name: Arch, definition: A bow., {HERALD}}}",
}


def things(address: str, files: Mapping[str, str] | None = None) -> Here:
    """The town with all of this, seen from the page at `address`; nothing in it is wrong by itself."""
    return here({**{name: dedent(text) for name, text in THINGS.items()}, **(files or {})}, address)


def torn(address: str, *missing: str) -> Here:
    """The same town without some files, so that what refers to them leads nowhere."""
    files = {**TOWN, **NEWS, **THINGS}
    site, _ = made({name: text for name, text in files.items() if name not in missing})
    return Here(site, Answers(site), SETTINGS, address)


def html(view: PageView) -> str:
    """The page as its template makes it."""
    body = render(view).slots["body"]
    assert "None" not in body
    assert "dataclass" not in body
    return body


def rows_of(timeline: EventTimeline) -> list[str]:
    """What the rows of a timeline say, in order."""
    return [one.row.what for group in timeline.groups for one in group.rows]
