"""Charts of the finished site: every word of a claim's or a comparison's stands whole in its drawing."""

from __future__ import annotations

import re

from tests.built_site import built_site
from tests.drawn import read, words_in

DRAWING = re.compile(r'<svg[^>]* class="?figure-drawing.*?</svg>', re.DOTALL)
A_PIXEL = 1


def test_no_word_is_cut_and_none_runs_past_the_edge_of_its_drawing() -> None:
    faults, seen = [], 0
    for kind in ("claims", "comparisons"):
        for page in sorted((built_site() / kind).glob("*/index.html")):
            for svg in DRAWING.findall(page.read_text(encoding="utf-8")):
                root = read(svg)
                seen += 1
                faults += [
                    f"{page.parent.name} at {root.get('width')}: {text}"
                    for text, left, right in words_in(root)
                    if text.endswith("…") or left < -A_PIXEL or right > float(root.get("width") or 0) + A_PIXEL
                ]
    assert faults == []
    assert seen > 1
