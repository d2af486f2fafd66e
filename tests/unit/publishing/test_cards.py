from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.pages.page_card import PageCard
from build_tools.publishing.cards import FACES, draw_cards
from tests.built_site import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FONTS = ROOT / ".explainer" / "fonts"
CLAIM = PageCard("assets/cards/claim-contested.png", "Claim", "contested", "contested", "contested")
PLAIN = PageCard("assets/cards/source.png", "Source")


def test_each_card_is_a_picture_and_the_same_card_the_same_bytes(tmp_path: Path) -> None:
    first = draw_cards([CLAIM, PLAIN, CLAIM], "The Bridge & Co", FONTS, tmp_path / "a")
    again = draw_cards([CLAIM], "The Bridge & Co", FONTS, tmp_path / "b")
    assert set(first) == {CLAIM.path, PLAIN.path}
    assert first[CLAIM.path].startswith(b"\x89PNG")
    assert first[CLAIM.path] == again[CLAIM.path]
    assert draw_cards([CLAIM], "Another", FONTS, tmp_path / "a")[CLAIM.path] != first[CLAIM.path]


def test_what_was_drawn_is_kept(tmp_path: Path) -> None:
    draw_cards([PLAIN], "The Bridge", FONTS, tmp_path)
    (kept,) = tmp_path.glob("*.png")
    kept.write_bytes(b"kept")
    assert draw_cards([PLAIN], "The Bridge", FONTS, tmp_path)[PLAIN.path] == b"kept"


def test_without_the_faces_a_card_has_no_words(tmp_path: Path) -> None:
    drawn = draw_cards([CLAIM], "The Bridge", FONTS, tmp_path / "a")
    bare = draw_cards([CLAIM], "The Bridge", tmp_path / "none", tmp_path / "b")
    for name in FACES:
        (tmp_path / name).write_bytes(b"no font")
    torn = draw_cards([CLAIM], "The Bridge", tmp_path, tmp_path / "c")
    assert bare == torn != drawn
    assert bare[CLAIM.path].startswith(b"\x89PNG")
