from __future__ import annotations

from build_tools.judging.rules import passage_shape as rule
from tests.made_site import source
from tests.unit.judging.faults import found, messages
from tests.unit.judging.seed import seed

SEED = "seeds/seed.yml"
OTHER = "content/sources/other.yml"


def test_a_sound_seed_and_a_sound_source() -> None:
    assert found(rule, {SEED: seed("gist: One.", "gist: Two."), OTHER: source("press")}) == []


def test_a_seed_is_held() -> None:
    assert found(rule, {SEED: source("press", "held: false")}) == [(f"{SEED}:3:7", "seed-not-held")]


def test_a_held_source_has_a_capture() -> None:
    text = seed("gist: One.").replace("capture:", "# capture:")
    assert found(rule, {SEED: text}) == [(f"{SEED}:2:1", "missing-field")]


def test_its_passages_are_fingerprinted_paragraphs() -> None:
    bare = seed("gist: One.").replace(f"fingerprint: {1:064x}, ", "")
    assert found(rule, {SEED: bare}) == [(f"{SEED}:5:10", "bad-fingerprint")]
    place = seed("gist: One.").replace("id: p1", "id: s1")
    assert found(rule, {SEED: place}) == [(f"{SEED}:5:10", "bad-value"), (f"{SEED}:4:1", "passage-missing")]


def test_they_are_numbered_from_one_to_the_last() -> None:
    assert messages(rule, {SEED: seed("gist: One.", count=3)}) == [
        "of 3 paragraphs the source lists 1; there is no p2, p3; add the passages, or correct `capture.paragraphs`"
    ]
    assert "p2, p3, p4, p5, p6 and more" in messages(rule, {SEED: seed("gist: One.", count=9)})[0]
    assert found(rule, {SEED: seed("gist: One.", "gist: Two.", count=1)}) == [(f"{SEED}:6:10", "passage-missing")]
    gap = seed("gist: One.", "gist: Two.").replace("id: p1", "id: p3")
    assert [code for _, code in found(rule, {SEED: gap})] == ["passage-missing", "passage-missing"]


def test_another_source_has_places_with_locators_and_no_fingerprint() -> None:
    assert found(rule, {OTHER: source("press").replace(", locator: page", "")}) == [(f"{OTHER}:2:12", "missing-field")]
    assert found(rule, {OTHER: source("press").replace("id: s1", "id: p1")}) == [(f"{OTHER}:2:17", "bad-value")]
    printed = source("press").replace("locator", f"fingerprint: {1:064x}, locator")
    assert found(rule, {OTHER: printed}) == [(f"{OTHER}:2:40", "bad-fingerprint")]
    captured = source("press", f"capture: {{file: a.txt, sha256: {0:064x}, paragraphs: 1}}")
    assert found(rule, {OTHER: captured}) == [(f"{OTHER}:3:1", "bad-value")]


def test_a_held_source_outside_the_seeds_is_checked_as_well() -> None:
    assert found(rule, {OTHER: seed("gist: One.")}) == []
    assert len(found(rule, {OTHER: seed("gist: One.", count=2)})) == 1
