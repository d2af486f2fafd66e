from __future__ import annotations

from build_tools.judging.answers import Answers
from build_tools.records.claim import Claim
from build_tools.records.source import Source
from tests.made_site import claim, disputes, source, supports, town

FILES = {
    "content/sources/reprint.yml": source("copy", "copy_of: [{source: herald}]"),
    "content/claims/one.yml": claim(
        supports("herald#s1"),
        supports("herald#s1"),
        supports("reprint#s1"),
        disputes("rumour#s1"),
        'passage: "tribune#s1", direction: partly',
        fields='observations: [{measure: length, value: 40, evidence: [{passage: "herald#s1", direction: supports}]}]',
    ),
    "content/sources/rumour.yml": source("blog"),
    "content/sources/tribune.yml": source("press"),
    "content/disagreements/dispute.yml": """
        question: How long?
        type: facts
        positions: [{name: A, says: So., claims: [one]}, {name: B, says: Not so., claims: [one]}]
        crux: The end.
        state: open
        would_settle: A rope.
    """,
}


def answers() -> tuple[Answers, Claim]:
    site = town(FILES)
    one = site.find(Claim, "one")
    assert one
    return Answers(site), one


def test_documents_and_origins_are_those_that_support() -> None:
    known, one = answers()
    assert (known.articles(one), known.witnesses(one)) == (2, 1)
    assert [node.source for node in known.origins(one)] == ["herald"]


def test_asking_twice_gives_the_same_answer() -> None:
    known, one = answers()
    assert known.items(one) is known.items(one)
    assert known.status(one) is known.status(one)
    herald = known.site.find(Source, "herald")
    assert herald
    assert known.coverage(herald) is known.coverage(herald)
    observed = known.observations["one"][0]
    assert known.value(observed) is known.value(observed)
    grounds = known.grounds
    assert grounds is known.grounds
    assert grounds.sentences(one) is grounds.sentences(one)
    assert grounds.of_record(one) is grounds.of_record(one)
    assert grounds.carried("one") is grounds.carried("one")


def test_the_disagreements_of_a_claim() -> None:
    known, _ = answers()
    assert [one.id for one in known.disagreements["one"]] == ["dispute"]
    assert known.disagreements.get("two") is None
