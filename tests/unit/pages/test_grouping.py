from __future__ import annotations

import pytest

from build_tools.pages.grouping import grouping_of
from build_tools.records.kinds import RECORD_KINDS
from tests.made_pages import DISAGREEMENT, here
from tests.made_site import source

EVENT = """
    title: T
    what: It was.
    when: WHEN
    when_known: stated
    type: opening
    evidence: [{passage: "herald#s1", direction: supports}]
"""


@pytest.mark.parametrize(
    ("kind", "record_id", "files", "group", "facets"),
    [
        ("actor", "mayor", {}, "Councils", {"type": ["council"], "country": []}),
        (
            "actor",
            "scribe",
            {"content/actors/scribe.yml": "{name: Scribe, type: firm, country: Far Land}"},
            "Firms",
            {"type": ["firm"], "country": ["far-land"]},
        ),
        ("system", "bridge", {}, "Bridges", {"type": ["bridge"], "maker": ["builder"]}),
        (
            "system",
            "raft",
            {"content/systems/raft.yml": "{name: Raft, type: bridge}"},
            "Bridges",
            {"type": ["bridge"], "maker": []},
        ),
        ("rule", "toll", {}, "Council", {"issuer": ["council"]}),
        ("event", "opening-2001", {}, "2001", {"type": ["opening"], "actor": ["mayor"]}),
        (
            "event",
            "old-1800",
            {"content/events/old-1800.yml": EVENT.replace("WHEN", "18XX")},
            "1800s",
            {"type": ["opening"], "actor": []},
        ),
        (
            "event",
            "open-2001",
            {"content/events/open-2001.yml": EVENT.replace("WHEN", "../2001")},
            "open",
            {"type": ["opening"], "actor": []},
        ),
        (
            "disagreement",
            "how-long",
            {"content/disagreements/how-long.yml": DISAGREEMENT},
            "Open",
            {"type": ["facts"], "topic": ["works"]},
        ),
        ("topic", "works", {}, "", {}),
        (
            "source",
            "one",
            {"content/sources/one.yml": source("blog")},
            "Blog",
            {"quality": ["blog"], "language": ["en"], "strength": ["weak"]},
        ),
        ("source", "herald", {}, "Press", {"quality": ["press"], "language": ["en"], "strength": ["sound"]}),
    ],
)
def test_each_kind_is_grouped_and_filtered_by_what_it_is(
    kind: str, record_id: str, files: dict[str, str], group: str, facets: dict[str, list[str]]
) -> None:
    page = here(files)
    grouping = grouping_of(RECORD_KINDS[kind])
    (tagged,) = grouping.tagged(page, [page.site.records[record_id]])
    assert tagged.group_title == group
    assert {facet.key: [value for value, _ in facet.values] for facet in tagged.facets} == facets


def test_a_type_that_the_vocabulary_lost_keeps_its_key_and_comes_last() -> None:
    page = here()
    for kind, record_id in (("actor", "mayor"), ("system", "bridge"), ("event", "opening-2001")):
        odd = page.site.records[record_id].model_copy(update={"type": "odd"})
        (tagged,) = grouping_of(RECORD_KINDS[kind]).tagged(page, [odd])
        assert tagged.facets[0].values[0][0] == "odd"


def test_groups_follow_the_vocabulary() -> None:
    page = here()
    actors = [page.site.records[name] for name in ("builder", "mayor", "council")]
    tagged = grouping_of(RECORD_KINDS["actor"]).tagged(page, actors)
    assert [one.record.id for one in tagged] == ["council", "mayor", "builder"]


def test_a_kind_without_groups_is_one_list_by_label() -> None:
    term = '{name: NAME, definition: It is., evidence: [{passage: "herald#s1", direction: supports}]}'
    page = here({f"content/terms/{name}.yml": term.replace("NAME", name) for name in ("toll-bar", "arch")})
    grouping = grouping_of(RECORD_KINDS["term"])
    tagged = grouping.tagged(page, [page.site.records[name] for name in ("toll-bar", "arch")])
    assert [(one.record.id, one.group_title) for one in tagged] == [("arch", ""), ("toll-bar", "")]
