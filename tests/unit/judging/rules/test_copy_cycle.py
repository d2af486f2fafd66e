from __future__ import annotations

from build_tools.judging.rules import copy_cycle as rule
from tests.made_site import source
from tests.unit.judging.faults import found, messages


def files(**upstream: str) -> dict[str, str]:
    return {f"content/sources/{name}.yml": source("press", up) for name, up in upstream.items()}


def test_a_circle_is_reported_once_at_the_first_of_its_sources() -> None:
    circle = files(b="copy_of: [{source: c}]", c="based_on: [{source: a}]", a="based_on: [{source: b}]")
    assert found(rule, circle) == [("content/sources/a.yml:3:11", "copy-cycle")]
    assert messages(rule, circle)[0].startswith("the chain of sources is a circle: a → b → c → a")


def test_a_source_that_copies_itself() -> None:
    assert messages(rule, files(a="copy_of: [{source: a}]"))[0].startswith("the chain of sources is a circle: a → a")


def test_a_source_that_only_leads_into_a_circle_is_not_in_it() -> None:
    leads = files(a="copy_of: [{source: b}]", b="copy_of: [{source: c}]", c="copy_of: [{source: b}]")
    assert found(rule, leads) == [("content/sources/b.yml:3:10", "copy-cycle")]


def test_two_ways_to_one_origin_are_no_circle() -> None:
    both = "based_on: [{source: herald}, {source: b}]"
    assert found(rule, files(a=both, b="copy_of: [{source: herald}]", c="copy_of: [{source: nobody}]")) == []
