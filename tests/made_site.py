"""A small town for the tests: a bridge, those who built it, and the papers that wrote about it."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from build_tools.graph.load import load_site

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.graph.site import Site
    from build_tools.problems import Problem

TOWN: Mapping[str, str] = {
    "content/vocabulary.yml": """
        actor_types: {council: {name: Council, plural: Councils}, firm: {name: Firm, plural: Firms}}
        system_types: {bridge: {name: Bridge, plural: Bridges}}
        event_types: {opening: {name: Opening, plural: Openings, lane: works}}
        lanes: {works: {name: Works}}
        measures:
          length: {name: Length, unit: metres, means: From bank to bank.}
          cost: {name: Cost, unit: million crowns, means: As invoiced.}
          share: {name: Share, unit: "%", means: Of all votes.}
    """,
    "content/actors/builder.yml": """
        name: Builder
        type: firm
        relations: [{type: part-of, actor: holding}]
    """,
    "content/actors/holding.yml": "{name: Holding, type: firm}",
    "content/actors/council.yml": "{name: Council, type: council}",
    "content/actors/mayor.yml": """
        name: Mayor
        type: council
        relations: [{type: heads, actor: council}]
    """,
    "content/systems/bridge.yml": "{name: Bridge, type: bridge, maker: builder}",
    "content/rules/toll.yml": """
        name: Toll
        instrument: By-law
        issuer: council
        provisions:
          - id: carts
            title: Carts
            says: Carts pay.
            applies_to: Carts on the [bridge](@bridge).
            names: [mayor]
            steps: [{type: announced, when: 2001, evidence: [{passage: "herald#s1", direction: supports}]}]
    """,
    "content/sources/herald.yml": """
        quality: press
        passages: [{id: s1, gist: The bridge is long., locator: page, figures: [40 metres]}]
    """,
}


def made(files: Mapping[str, str]) -> tuple[Site, tuple[Problem, ...]]:
    """The site of some files and the faults of reading it."""
    return load_site({name: dedent(text).encode() for name, text in files.items()})


def town(files: Mapping[str, str] | None = None) -> Site:
    """The town with some files added or replaced; nothing in them may be wrong by itself."""
    site, problems = made({**TOWN, **(files or {})})
    assert not problems, problems
    return site


def source(quality: str, *more: str) -> str:
    """A source with one passage `s1`, and more fields as YAML lines."""
    lines = (f"quality: {quality}", "passages: [{id: s1, gist: It says so., locator: page}]", *more)
    return "\n".join(lines)


def claim(*evidence: str, fields: str = "", claim_type: str = "fact") -> str:
    """A claim about the bridge with evidence in flow style, such as `passage: "herald#s1", direction: supports`."""
    items = "\n".join(f"  - {{{item}}}" for item in evidence)
    about = "" if "about:" in fields else "about: [bridge]\n"
    head = f"statement: The bridge stands.\ntype: {claim_type}\nwhen: 2001\nwhen_known: stated\n"
    return f"{head}{about}{fields}\nevidence:\n{items}\n" if evidence else f"{head}{about}{fields}\n"


def supports(ref: str, more: str = "") -> str:
    """One item of evidence for."""
    return f'passage: "{ref}", direction: supports{", " + more if more else ""}'


def disputes(ref: str, more: str = "") -> str:
    """One item of evidence against."""
    return f'passage: "{ref}", direction: disputes{", " + more if more else ""}'
