from __future__ import annotations

from dataclasses import astuple

from build_tools.judging.answers import Answers
from build_tools.judging.statistics.source_numbers import SourceNumbers, count_sources
from tests.made_pages import here
from tests.made_site import source, town

UNUSED = """
    quality: copy
    held: true
    capture: {file: copy.txt, sha256: "%s", paragraphs: 2}
    passages:
      - {id: p1, gist: Nobody says so., fingerprint: "%s"}
      - {id: p2, role: chrome, gist: A line of adverts.}
""" % ("0" * 64, "1" * 64)  # noqa: UP031 braces are YAML's


def counted(files: dict[str, str] | None = None) -> SourceNumbers:
    page = here(files)
    return count_sources(page.site, page.answers)


def test_every_paragraph_of_a_seed_is_used_set_apart_or_missing() -> None:
    found = counted({"seeds/unused.yml": UNUSED})
    assert [astuple(one) for one in found.seeds] == [
        ("gazette", 3, 1, 2, 0, 100.0),
        ("unused", 2, 0, 1, 1, 50.0),
        ("all", 5, 1, 3, 1, 80.0),
    ]
    assert [astuple(one) for one in found.by_role] == [
        ("content", 3, 1, 1, 1, 66.6),
        ("heading", 1, 0, 1, 0, 100.0),
        ("chrome", 1, 0, 1, 0, 100.0),
    ]


def test_passages_of_what_we_hold_stand_apart_from_the_rest() -> None:
    found = counted({"seeds/unused.yml": UNUSED})
    assert [astuple(one) for one in found.passages] == [("held", 2, 5, 1), ("not held", 1, 1, 0)]


def test_sources_are_counted_by_sort_and_weak_ones_apart() -> None:
    files = {
        "content/sources/blog.yml": source("blog"),
        "content/sources/own-blog.yml": source("blog", "seen: original"),
        "content/sources/weak-press.yml": source("press", "seen: weak"),
    }
    assert [astuple(one) for one in counted(files).by_quality] == [("press", 3, 1, 1), ("blog", 2, 0, 1)]


def test_where_there_is_no_seed_nothing_is_a_share_of_it() -> None:
    site = town()
    found = count_sources(site, Answers(site))
    assert [astuple(one) for one in found.seeds] == [("all", 0, 0, 0, 0, None)]
    assert found.by_role == ()
