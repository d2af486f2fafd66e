from __future__ import annotations

from build_tools.problems import Place
from build_tools.publishing.link_problems import LIKELY, target_problem
from build_tools.publishing.link_targets import Target
from build_tools.publishing.page_links import Link

PLACE = Place("index.html")


def test_only_likely_files_are_compared_with_a_missing_one() -> None:
    files = {"assets/span.png", "bssets/span.jpg", "assets/a-much-longer-name.png"}
    problem = target_problem(
        PLACE, Link("src", "assets/span.pgn", "asset"), Target("missing", "assets/span.pgn"), files
    )
    assert problem.hint == "did you mean `assets/span.png`?"
    strange = target_problem(PLACE, Link("src", "zzz.png", "asset"), Target("missing", "zzz.png"), files)
    assert strange.hint == "add the file, or correct its address"


def test_a_great_many_files_do_not_slow_a_fault_down() -> None:
    files = {f"a/{number:06}/index.html" for number in range(LIKELY * 50)}
    missing = Target("missing", "a/x00001/index.html")
    assert target_problem(PLACE, Link("href", "a/x00001/", "page"), missing, files).code == "dead-link"
