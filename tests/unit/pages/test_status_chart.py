from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.judging.answers import Answers
from build_tools.pages.here import Here
from build_tools.pages.status_chart import count_chart, status_counts, topic_chart, topic_row_chart
from build_tools.records.topic import Topic
from tests.made_pages import SETTINGS, here
from tests.made_site import town

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.pages.charts import Chart

PASSAGE = '"gazette#p2"'
CLAIM = """
    statement: The bridge is {word}.
    type: statistic
    when: 2001
    when_known: stated
    about: [bridge]
    topics: [{topics}]
    said_by: [{{actor: mayor, passage: {passage}}}]
    evidence: [{{passage: {passage}, direction: {direction}}}]
"""


def claim(word: str, direction: str, topics: str = "works") -> str:
    return CLAIM.format(word=word, topics=topics, passage=PASSAGE, direction=direction)


FILES = {
    "content/claims/wide.yml": claim("wide", "disputes"),
    "content/claims/deep.yml": claim("deep", "disputes", "works, water"),
    "content/topics/water.yml": "{title: Water, question: How deep?, order: 2}",
}


def test_claims_are_counted_by_status_strongest_first() -> None:
    assert dict(status_counts(here(FILES, ""))) == {"single origin": 1, "disputed": 2, "opinion": 1}


def test_bars_lead_to_the_claims_with_a_status() -> None:
    chart = count_chart(here(FILES, ""), "counted")
    assert chart
    assert chart.finding == "Of 4 claims none is established or supported, 2 are disputed"
    assert chart.figure
    assert [row[:3] for row in chart.figure.table.rows] == [
        ("With an independent witness or a record", "Single origin", "1"),
        ("With evidence against them", "Disputed", "2"),
        ("Not judged", "Opinion", "1"),
    ]
    assert chart.figure.table.hrefs[0] == "claims/#group-single-origin"


def test_a_claim_under_two_topics_stands_in_both() -> None:
    chart = topic_chart(here(FILES, ""), "topics")
    assert chart
    assert chart.finding.endswith("; 2 of these stand under “Works”")
    assert chart.measure.endswith("that there are limits.")
    assert chart.table
    assert [(row.name, row.numbers, row.href) for row in chart.table.rows] == [
        ("Works", ("1", "2", "3"), "topics/works/"),
        ("Water", ("0", "1", "1"), "topics/water/"),
    ]
    assert chart.key == (("single-origin", "single origin 1"), ("disputed", "disputed 2"))


def test_a_claim_under_several_topics_is_said_to_stand_in_each() -> None:
    more = {**FILES, "content/claims/fine.yml": claim("fine", "supports", "works, water")}
    chart = topic_chart(here(more, ""), "topics")
    assert chart
    assert chart.measure.endswith(
        "A claim under several topics stands in each: 6 marks for 4 claims. The key counts each once."
    )


def test_a_topic_has_its_own_claims_drawn_large() -> None:
    page = here(FILES, "topics/water/")
    water, works = (page.site.find(Topic, name) for name in ("water", "works"))
    assert water
    assert works
    chart = topic_row_chart(page, water, "standing")
    assert chart
    assert chart.finding == "Of 1 claim under this topic none is established or supported, 1 is disputed"
    assert chart.table
    assert chart.table.rows[0].name == "Water"
    assert ">Water<" not in chart.drawings[0].svg
    assert chart.key == (("disputed", "disputed 1"),)


@pytest.mark.parametrize("make", [count_chart, topic_chart])
def test_without_claims_nothing_is_drawn(make: Callable[[Here, str], Chart | None]) -> None:
    site = town()
    assert make(Here(site, Answers(site), SETTINGS), "drawn") is None


def test_a_topic_without_claims_has_nothing_drawn() -> None:
    page = here({"content/topics/water.yml": FILES["content/topics/water.yml"]}, "")
    water = page.site.find(Topic, "water")
    assert water
    assert topic_row_chart(page, water, "standing") is None
