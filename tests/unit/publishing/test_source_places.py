from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.problems import Place, Problem, Related
from build_tools.publishing.source_places import at_sources

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = {"aims/index.html": "docs/aims.md"}
RECORDS = {"claims/a/": "content/claims/a.yml"}
BUILT = Place("aims/index.html", 90, 7)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/aims.md").write_text("# Aims\n\nSee [it](../gone/).\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("message", "place"),
    [
        ("`../gone/` leads to `gone/`", Place("docs/aims.md", 3, 10)),
        ("`elsewhere` leads to `gone/`", Place("docs/aims.md")),
        ("the page gives no address", Place("docs/aims.md")),
    ],
)
def test_a_fault_of_a_page_written_by_hand_goes_to_its_file(root: Path, message: str, place: Place) -> None:
    (moved,) = at_sources([Problem(BUILT, "dead-link", message)], root, WRITTEN, RECORDS)
    assert moved.place == place
    assert moved.related == (Related(BUILT, "in the built page"),)


def test_a_fault_of_a_records_page_names_the_record(root: Path) -> None:
    place = Place("claims/a/index.html", 9)
    (named,) = at_sources([Problem(place, "dead-link", "m")], root, WRITTEN, RECORDS)
    assert named.place == place
    assert named.related == (Related(Place("content/claims/a.yml"), "the record of this page"),)


def test_other_faults_stay_as_they_are(root: Path) -> None:
    problem = Problem(Place("sitemap.xml"), "bad-sitemap", "m")
    assert at_sources([problem], root, WRITTEN, RECORDS) == (problem,)
