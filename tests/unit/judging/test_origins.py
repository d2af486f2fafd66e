from __future__ import annotations

from build_tools.judging.answers import Answers
from build_tools.judging.origins import OriginNode, origin_tree
from build_tools.records.claim import Claim
from tests.made_site import claim, disputes, source, supports, town

FILES = {
    "content/sources/agency.yml": source("press"),
    "content/sources/reprint.yml": source("copy", "copy_of: [{source: agency}]"),
    "content/sources/digest.yml": source(
        "blog", "based_on: [{source: reprint, named: false}, {source: herald, named: true}]"
    ),
    "content/sources/rumour.yml": source("blog"),
}


def tree(*evidence: str, more: dict[str, str] | None = None) -> list[object]:
    site = town({**FILES, **(more or {}), "content/claims/one.yml": claim(*evidence)})
    one = site.find(Claim, "one")
    assert one
    return [shape(node) for node in origin_tree(Answers(site).items(one), site)]


def shape(node: OriginNode) -> object:
    mark = "" if node.via == "named" else "?"
    return (f"{node.source}{mark}{len(node.items)}", [shape(child) for child in node.children])


def test_a_document_of_its_own_is_a_tree_of_one() -> None:
    assert tree(supports("herald#s1")) == [("herald1", [])]
    assert tree(supports("herald#s1"), disputes("herald#s1")) == [("herald2", [])]
    assert tree() == []


def test_copies_stand_below_what_they_copy_whether_or_not_it_is_cited() -> None:
    assert tree(supports("reprint#s1")) == [("agency0", [("reprint1", [])])]
    assert tree(supports("reprint#s1"), supports("agency#s1")) == [("agency1", [("reprint1", [])])]


def test_a_document_with_two_origins_is_in_both_trees() -> None:
    assert tree(supports("digest#s1")) == [
        ("agency0", [("reprint0", [("digest?1", [])])]),
        ("herald0", [("digest1", [])]),
    ]


def test_what_nobody_knows_the_origin_of_comes_last() -> None:
    assert tree(supports("rumour#s1"), supports("herald#s1")) == [("herald1", []), ("None0", [("rumour?1", [])])]


def test_an_origin_named_by_the_evidence() -> None:
    assert tree(supports("herald#s1", "origin: agency")) == [("agency0", [("herald1", [])])]
    assert tree(supports("herald#s1", "origin: reprint")) == [("agency0", [("reprint0", [("herald1", [])])])]
    assert tree(supports("digest#s1", "origin: reprint")) == [("agency0", [("reprint0", [("digest?1", [])])])]
    assert tree(supports("digest#s1", "origin: digest")) == [("digest1", [])]


def test_a_circle_does_not_go_round() -> None:
    one = source("press", "copy_of: [{source: second}]", "based_on: [{source: herald}]")
    two = source("press", "copy_of: [{source: first}]")
    found = tree(supports("second#s1"), more={"content/sources/first.yml": one, "content/sources/second.yml": two})
    assert found == [("herald0", [("first0", [("second1", [])])])]
