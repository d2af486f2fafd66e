from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from build_tools.publishing import fonts
from build_tools.publishing.fonts import CUTS, LICENCES, Cut, make_fonts
from tests.structure.project_files import ROOT

if TYPE_CHECKING:
    from pathlib import Path

KILOBYTE = 1000
ITALIC = CUTS[1].name


@pytest.fixture(scope="module")
def made() -> dict[str, Path]:
    """What set-up made, and pages carry."""
    set_up = ROOT / ".explainer" / "fonts"
    assert set_up.is_dir(), "run make fonts"
    return {path.name: path for path in set_up.iterdir() if path.name != "made-from"}


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("source-serif.woff2", 33 * KILOBYTE),
        ("source-serif-italic.woff2", 19 * KILOBYTE),
        ("source-serif-display.woff2", 33 * KILOBYTE),
        ("inter.woff2", 28 * KILOBYTE),
    ],
)
def test_a_font_is_a_small_woff2(made: dict[str, Path], name: str, most: int) -> None:
    data = made[name].read_bytes()
    assert data[:4] == b"wOF2"
    assert len(data) < most


@pytest.mark.parametrize("name", [cut.name for cut in CUTS if cut.name != ITALIC])
def test_only_the_weight_is_left_to_choose(made: dict[str, Path], name: str) -> None:
    axes = [(axis.axisTag, axis.minValue, axis.maxValue) for axis in TTFont(made[name])["fvar"].axes]
    assert axes == [("wght", 400, 650)]


def test_the_italic_has_one_weight(made: dict[str, Path]) -> None:
    assert "fvar" not in TTFont(made[ITALIC])


def test_the_two_romans_differ_in_optical_size(made: dict[str, Path]) -> None:
    assert made["source-serif.woff2"].read_bytes() != made["source-serif-display.woff2"].read_bytes()


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.name)
def test_what_pages_print_is_there(made: dict[str, Path], cut: Cut) -> None:
    letters = TTFont(made[cut.name]).getBestCmap()
    assert set(map(ord, "Aaé0123456789«»–—’“”…€±−·%")) <= letters.keys()


def test_figures_of_equal_width_are_there(made: dict[str, Path]) -> None:
    features = {record.FeatureTag for record in TTFont(made["inter.woff2"])["GSUB"].table.FeatureList.FeatureRecord}
    assert "tnum" in features


@pytest.mark.parametrize("name", ["source-serif-LICENSE.txt", "inter-LICENSE.txt"])
def test_the_licence_goes_with_the_fonts(made: dict[str, Path], name: str) -> None:
    assert "SIL OPEN FONT LICENSE" in made[name].read_text(encoding="utf-8").upper()


def test_another_process_makes_the_same_bytes(
    made: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Ten seconds a cut; the italic's takes the same way as the others.
    monkeypatch.setattr(fonts, "CUTS", [cut for cut in CUTS if cut.name == ITALIC])
    again = make_fonts(ROOT / "node_modules", tmp_path / "new")
    assert [path.name for path in again] == [ITALIC, *(name for _, name in LICENCES)]
    assert [path for path in again if path.read_bytes() != made[path.name].read_bytes()] == []
    assert made.keys() == {cut.name for cut in CUTS} | {name for _, name in LICENCES}


def test_without_the_packages_it_says_which_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="source-serif-4"):
        make_fonts(tmp_path, tmp_path / "out")
