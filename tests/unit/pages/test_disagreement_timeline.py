from __future__ import annotations

import pytest

from build_tools.pages.disagreement import DisagreementView, disagreement_view
from build_tools.pages.disagreement_timeline import RULE
from build_tools.records.disagreement import Disagreement
from tests.made_pages import record
from tests.made_things import html, rows_of, things


def view(about: str = "[bridge]", *said: str) -> DisagreementView:
    sayings = "\n".join(f"  - {one}" for one in said)
    head = f"statement: It stands.\ntype: fact\nwhen: 2001\nwhen_known: stated\nabout: {about}\n"
    evidence = 'evidence: [{passage: "gazette#p2", direction: supports}]\n'
    said_by = f"said_by:\n{sayings}\n" if said else ""
    page = things("disagreements/how-long/", {"content/claims/length.yml": f"{head}{said_by}{evidence}"})
    return disagreement_view(page, record(page, Disagreement, "how-long"))


def saying(actor: str, when: str = "", passage: str = "gazette#p2") -> str:
    return f'{{actor: {actor}, passage: "{passage}"{f", when: {when}" if when else ""}}}'


def test_sayings_and_the_events_that_claims_are_about_stand_in_time() -> None:
    page = view("[vote-1999, bridge]", saying("mayor", "2002-01-01"), saying("builder"))
    said = [row for group in page.timeline.groups for row in group.rows]
    assert [row.row.what for row in said][:2] == ["The council voted for a bridge", "It stands"]
    assert (said[1].row.before, said[1].row.under, said[1].row.id) == ("Mayor", "Long", "said-1")
    assert dict(said[1].tags) == {"lane": "position-1", "actor": "mayor"}
    assert said[1].row.when is not None
    assert said[1].row.when.shape == "day"
    assert said[-1].row.when is None
    assert page.chart is not None
    assert page.chart.finding == "The council votes (1999), then Mayor (1 January 2002)"
    assert page.chart.counts == "statements and events"
    assert RULE in html(page)


def test_what_one_says_once_in_two_places_is_one_saying_with_two_markers() -> None:
    page = view("[bridge]", saying("mayor", "2002"), saying("mayor", "2002", "herald#s1"), saying("mayor", "2003"))
    said = [row.row for group in page.timeline.groups for row in group.rows if row.row.what == "It stands"]
    assert [len(row.marks) for row in said] == [2, 1]


def test_several_statements_are_counted_and_events_stand_beside_them() -> None:
    page = view("[vote-1999, bridge]", saying("mayor", "2002-01-01"), saying("builder", "2003"))
    assert page.chart is not None
    assert page.chart.finding == "Mayor (1 January 2002), then Builder (2003); beside them 1 event"
    page = view("[bridge]", saying("mayor", "2002-01-01"), saying("builder", "2003"))
    assert page.chart is not None
    assert page.chart.finding == "Mayor (1 January 2002), then Builder (2003)"


def test_what_falls_on_one_day_is_said_and_not_drawn() -> None:
    page = view("[bridge]", saying("mayor", "2002-01-01"), saying("builder", "2002-01-01"))
    assert page.chart is None
    assert "of one time, 1 January 2002, so that" in html(page)
    assert "data-filters" not in html(page)


@pytest.mark.parametrize("when", ["2002-05-01", ""])
def test_it_leads_to_its_topics_on_the_whole_timeline_and_is_drawn_from_two_on(when: str) -> None:
    page = view("[bridge]", saying("mayor", when))
    assert {one.href.partition("?")[0] for one in page.timeline.whole} <= {"../../timeline/"}
    assert (page.chart, page.timeline.chart) == (None, "")
    assert rows_of(page.timeline)
