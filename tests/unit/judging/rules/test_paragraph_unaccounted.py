from __future__ import annotations

from build_tools.judging.rules import paragraph_unaccounted as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found, messages
from tests.unit.judging.seed import seed

SEED = seed("gist: One.", "gist: Two.", "gist: Three., role: chrome", "gist: Four., excused: It is empty.")


def test_a_paragraph_that_nothing_uses() -> None:
    files = {"seeds/seed.yml": SEED, "content/claims/one.yml": claim(supports("seed#p1"))}
    assert found(rule, files) == [("seeds/seed.yml:6:5", "paragraph-unaccounted")]
    assert "no record uses `seed#p2`" in messages(rule, files)[0]


def test_a_source_that_is_no_seed_may_have_more_than_is_used() -> None:
    assert found(rule, {"content/sources/seed.yml": SEED}) == []
