from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from build_tools.figures.status_by_topic import ClaimMark, TopicRow, draw_status_by_topic
from build_tools.figures.status_shapes import StatusSign
from tests.drawn import SVG, by_class, drawings, number, text_of

if TYPE_CHECKING:
    from build_tools.figures.figure import Figure

WORDS = ("established", "contested")
APART = 24


def mark(place: int, word: str) -> ClaimMark:
    return ClaimMark(f"Claim {place}", word, word, StatusSign(word, word), f"claims/{place}/")


MANY = tuple(mark(place, WORDS[place > 17]) for place in range(40))
ROWS = (TopicRow("Bridges", "topics/bridges/", MANY), TopicRow("Rafts", "topics/rafts/", MANY[:1]))


def drawn(*, large: bool = False) -> Figure:
    return draw_status_by_topic("one", "T", "S", ROWS, WORDS, large=large)


def test_every_claim_is_a_mark_that_says_its_status_and_leads_to_it() -> None:
    for width, root in drawings(drawn()):
        links = [one for one in root.iter(f"{SVG}a") if one.find("{*}title") is not None]
        assert [(one.findtext("{*}title"), one.get("href")) for one in links] == [
            (one.says, one.href) for row in ROWS for one in row.marks
        ]
        shapes = list(root.iter(f"{SVG}use"))
        assert [one.get("href") for one in shapes[:40]] == [f"#sh-{one.sign.shape}" for one in MANY]
        places = [(number(one, "x"), number(one, "y")) for one in shapes]
        assert all(0 <= x <= width - 16 and 0 <= y <= number(root, "height") - 16 for x, y in places)
        assert all(max(abs(x - left), abs(y - top)) >= APART for (left, top), (x, y) in pairwise(places))
        assert len({y for _, y in places[:40]}) > 1


def test_topics_are_named_with_the_number_of_their_claims() -> None:
    for _, root in drawings(drawn()):
        assert text_of(root) == "Bridges40 claimsRafts1 claim"
        assert [one.text for one in by_class(root, "figure-label")] == ["Bridges", "Rafts"]
    for _, root in drawings(drawn(large=True)):
        assert text_of(root) == ""


def test_the_table_counts_each_status_of_each_topic() -> None:
    table = drawn().table
    assert table.to_csv() == "Topic,established,contested,Claims\r\nBridges,18,22,40\r\nRafts,1,0,1\r\n"
    assert table.hrefs == ("topics/bridges/", "topics/rafts/")
