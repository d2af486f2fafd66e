from __future__ import annotations

import pytest

from build_tools.judging.roots import (
    all_upstream,
    copied_texts,
    default_basis,
    default_seen,
    ends_of,
    reports_on_its_own,
    roots_of,
)
from build_tools.records.evidence import Evidence
from build_tools.records.source import Source
from tests.made_site import made, source, town

FILES = {
    "content/sources/agency.yml": source("press"),
    "content/sources/reprint.yml": source("copy", "copy_of: [{source: agency}]"),
    "content/sources/digest.yml": source("blog", "based_on: [{source: reprint}, {source: herald}]"),
    "content/sources/rumour.yml": source("blog"),
    "content/sources/echo.yml": source("copy", "copy_of: [{source: rumour}]"),
    "content/sources/mixed.yml": source("copy", "based_on: [{source: rumour}, {source: herald}]"),
}


def model(quality: str, **fields: object) -> Source:
    return Source.model_validate({"id": "one", "quality": quality, **fields})


def evidence(ref: str, origin: str | None = None) -> Evidence:
    return Evidence(passage=ref, direction="supports", origin=origin)


@pytest.mark.parametrize(
    ("quality", "expected"),
    [
        ("primary", "record"),
        ("government", "record"),
        ("study", "own-test"),
        ("press", "reported"),
        ("blog", "reported"),
    ],
)
def test_basis_by_quality(quality: str, expected: str) -> None:
    assert default_basis(model(quality)) == expected


@pytest.mark.parametrize(
    ("quality", "fields", "expected"),
    [
        ("press", {}, "original"),
        ("copy", {}, "copy"),
        ("blog", {}, "weak"),
        ("aggregator", {}, "weak"),
        ("content-farm", {}, "weak"),
        ("blog", {"held": True}, "original"),
        ("copy", {"held": True}, "original"),
        ("press", {"seen": "quoted"}, "quoted"),
        ("blog", {"held": True, "seen": "weak"}, "weak"),
    ],
)
def test_how_it_was_seen(quality: str, fields: dict[str, object], expected: str) -> None:
    assert default_seen(model(quality, **fields)) == expected


def test_who_reports_on_its_own() -> None:
    assert reports_on_its_own(model("press"))
    assert not reports_on_its_own(model("blog"))
    assert reports_on_its_own(model("blog", reports="own"))
    assert not reports_on_its_own(model("press", reports="relayed"))


def test_the_ends_of_a_chain() -> None:
    site = town(FILES)
    assert ends_of(site, "agency") == {"agency"}
    assert ends_of(site, "digest") == {"agency", "herald"}
    assert all_upstream(site, "digest") == {"reprint", "agency", "herald"}
    assert copied_texts(site, "reprint") == {"reprint", "agency"}
    assert copied_texts(site, "digest") == {"digest"}
    assert copied_texts(site, "nobody") == {"nobody"}


def test_the_roots_of_evidence() -> None:
    site = town(FILES)
    assert roots_of(site, evidence("agency#s1")) == frozenset({"agency"})
    assert roots_of(site, evidence("digest#s1")) == frozenset({"agency", "herald"})
    assert roots_of(site, evidence("digest#s1", origin="reprint")) == frozenset({"agency"})
    assert roots_of(site, evidence("rumour#s1")) is None
    assert roots_of(site, evidence("echo#s1")) is None
    assert roots_of(site, evidence("mixed#s1")) == frozenset({"rumour", "herald"})


def test_an_origin_that_is_named_is_one_whatever_it_is() -> None:
    site = town(FILES)
    assert roots_of(site, evidence("herald#s1", origin="rumour")) == frozenset({"rumour"})
    # What a retelling found itself is its own.
    assert roots_of(site, evidence("digest#s1", origin="digest")) == frozenset({"digest"})


def test_a_circle_has_no_end() -> None:
    one = source("press", "copy_of: [{source: two}]")
    two = source("press", "copy_of: [{source: one}]")
    site = town({"content/sources/one.yml": one, "content/sources/two.yml": two})
    assert ends_of(site, "one") == frozenset()
    assert roots_of(site, evidence("one#s1")) is None
    assert roots_of(site, evidence("herald#s1", origin="one")) is None


def test_a_source_with_a_fault_is_still_where_its_copies_come_from() -> None:
    files = {
        "content/sources/torn.yml": "quality: nonsense",
        "content/sources/reprint.yml": source("copy", "copy_of: [{source: torn}]"),
    }
    site, problems = made(files)
    assert problems
    assert roots_of(site, evidence("reprint#s1")) == frozenset({"torn"})
