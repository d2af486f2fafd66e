from __future__ import annotations

from build_tools.judging.rules import long_excerpt as rule
from tests.unit.judging.faults import found, messages
from tests.unit.judging.seed import seed


def test_seven_words_are_too_many() -> None:
    files = {"seeds/seed.yml": seed("gist: One., starts: a b c d e f g, ends: a b c d e f g h")}
    assert found(rule, files) == [("seeds/seed.yml:5:113", "long-excerpt"), ("seeds/seed.yml:5:134", "long-excerpt")]
    assert "`starts` quotes 7 words of the article, more than 6" in messages(rule, files)[0]


def test_six_words_are_not() -> None:
    assert found(rule, {"seeds/seed.yml": seed("gist: One., starts: a b c d e f, ends: a  b c d e-f g")}) == []
