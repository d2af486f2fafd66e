from __future__ import annotations

import pytest

from build_tools.judging.rules import unused_record as rule
from tests.made_site import claim, source, supports
from tests.unit.judging.faults import found, messages
from tests.unit.judging.seed import seed

LONELY = {
    "content/sources/lonely-source.yml": source("press"),
    "content/actors/lonely-actor.yml": "{name: Lonely, type: firm}",
    "content/systems/lonely-system.yml": "{name: Shed, type: bridge, aliases: [{name: Hut}]}",
    "content/topics/lonely-topic.yml": "{title: Sheds, question: Why?, order: 1}",
}


def test_what_nothing_refers_to() -> None:
    assert {place for place, _ in found(rule, LONELY)} == {f"{name}:1:1" for name in LONELY}
    assert "nothing refers to the topic `lonely-topic`; list it under `topics` of a record, or delete it" in (
        messages(rule, LONELY)
    )


@pytest.mark.parametrize(
    "fields",
    [
        "about: [lonely-actor, lonely-system]\ntopics: [lonely-topic]\nbrief: ['So. [@lonely-source#s1]']",
        "brief: ['So [@lonely-actor] [@lonely-system] [@lonely-topic] [@lonely-source]']",
    ],
)
def test_a_reference_or_a_marker_is_enough(fields: str) -> None:
    assert found(rule, {**LONELY, "content/claims/one.yml": claim(supports("herald#s1"), fields=fields)}) == []


def test_a_source_may_be_where_others_come_from() -> None:
    files = {
        "content/sources/lonely.yml": source("press"),
        "content/sources/reprint.yml": source("copy", "copy_of: [{source: lonely}]"),
        "content/claims/one.yml": claim(supports("reprint#s1"), supports("herald#s1", "origin: other")),
        "content/sources/other.yml": source("press"),
    }
    assert found(rule, files) == []


def test_its_own_references_do_not_count() -> None:
    own = source("press", "notes: ['See [@lonely#s1].']")
    assert found(rule, {"content/sources/lonely.yml": own}) == [("content/sources/lonely.yml:1:1", "unused-record")]


def test_an_actor_or_system_that_a_passage_names_is_in_use() -> None:
    files = {
        "content/actors/lonely.yml": "{name: Lonely, type: firm}",
        "content/systems/shed.yml": "{name: Shed, type: bridge, aliases: [{name: Hut}]}",
        "seeds/seed.yml": seed("gist: One., names: [Lonely’s, the Hut]"),
    }
    assert found(rule, files) == []


def test_claims_events_rules_and_terms_stand_for_themselves() -> None:
    files = {
        "content/claims/one.yml": claim(supports("herald#s1")),
        "content/terms/span.yml": f"{{name: Span, definition: So., evidence: [{{{supports('herald#s1')}}}]}}",
    }
    assert found(rule, files) == []
