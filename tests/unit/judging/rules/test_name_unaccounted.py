from __future__ import annotations

from build_tools.judging.rules import name_unaccounted as rule
from tests.made_site import source
from tests.unit.judging.faults import found, messages
from tests.unit.judging.seed import seed


def test_a_name_that_no_record_carries() -> None:
    faulty = {"seeds/seed.yml": seed("gist: One., names: [Counsil, Bridge, Somewhere]")}
    assert found(rule, faulty) == [
        ("seeds/seed.yml:5:113", "name-unaccounted"),
        ("seeds/seed.yml:5:130", "name-unaccounted"),
    ]
    assert messages(rule, faulty) == [
        "no record is called `Counsil`; did you mean `council`?",
        "no record is called `Somewhere`; write the record, add the alias, or list it under `unused` with the reason",
    ]


def test_near_misses() -> None:
    for passage in (
        "gist: One., names: [the BRIDGE’s]",
        "gist: One., names: [Somewhere], unused: [{item: Somewhere, why: A by-word.}]",
        "gist: One., names: [Somewhere], role: chrome",
        "gist: One., names: [Somewhere], excused: A list.",
    ):
        assert found(rule, {"seeds/seed.yml": seed(passage)}) == []
    other = source("press").replace("locator: page", "locator: page, names: [Somewhere]")
    assert found(rule, {"content/sources/other.yml": other}) == []


def test_a_file_that_cannot_be_read_may_be_the_one_that_carries_the_name() -> None:
    torn = {"seeds/seed.yml": seed("gist: One., names: [Somewhere]"), "content/actors/somewhere.yml": "name: 'nonsense"}
    assert found(rule, torn) == []
