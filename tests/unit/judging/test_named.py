from __future__ import annotations

import pytest

from build_tools.judging.named import named_in
from build_tools.records.rule import Rule
from build_tools.records.system import System
from tests.made_site import town

HERALD = 'evidence: [{passage: "herald#s1", direction: supports}]'


def how(system: str, applies_to: str, names: str) -> str | None:
    """How a provision with these fields names the thing: the bridge of the builder, designed by the mayor."""
    files = {
        "content/systems/bridge.yml": "{name: Bridge, type: bridge, maker: builder, designer: mayor, line: bridges}",
        "content/systems/bridges.yml": "{name: Bridges, type: bridge}",
        "content/systems/raft.yml": "{name: Raft, type: bridge, foundry: builder}",
        "content/rules/toll.yml": f"""
            name: Toll
            instrument: By-law
            issuer: council
            provisions:
              - id: carts
                title: Carts
                says: Carts pay.
                {f"applies_to: {applies_to}" if applies_to else ""}
                names: [{names}]
                steps: [{{type: announced, when: 2001, {HERALD}}}]
        """,
    }
    site = town(files)
    rule, thing = site.find(Rule, "toll"), site.find(System, system)
    assert rule is not None
    assert thing is not None
    return named_in(site, rule.provisions[0], thing)


@pytest.mark.parametrize(
    ("system", "applies_to", "names", "expected"),
    [
        ("bridge", "The [bridge](@bridge).", "", "thing"),
        ("bridge", "All [bridges](@bridges).", "", "line"),
        ("bridges", "All [bridges](@bridges).", "", "thing"),
        ("bridge", "The [bridge](@bridge) and [bridges](@bridges).", "builder", "thing"),
        ("bridge", "", "builder", "maker"),
        ("bridge", "", "mayor", "maker"),
        ("bridge", "What the [builder](@builder) builds.", "builder", "maker"),
        ("bridge", "Only the [raft](@raft).", "builder", None),
        ("bridge", "Bridge carts.", "", None),
        ("bridge", "", "council", None),
        ("raft", "", "builder", None),
    ],
)
def test_the_closest_way_in_which_it_is_named(system: str, applies_to: str, names: str, expected: str | None) -> None:
    assert how(system, applies_to, names) == expected
