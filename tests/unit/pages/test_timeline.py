from __future__ import annotations

import csv
import io

from build_tools.pages.timeline import TimelineView, timeline_view
from build_tools.records.event import Event
from tests.made_pages import NEWS
from tests.made_things import THINGS, html, things, torn


def view(files: dict[str, str] | None = None) -> TimelineView:
    return timeline_view(things("timeline/", files))


def test_events_stand_by_year_each_once_earliest_first() -> None:
    page = view()
    assert [(year.id, year.title, [one.row.what for one in year.rows]) for year in page.timeline.groups] == [
        ("year-1800s", "1800s", ["The old bridge fell"]),
        ("year-1999", "1999", ["The council voted for a bridge"]),
        ("year-2001", "2001", ["The bridge was opened"]),
    ]
    assert page.head.heading == "What happened, and when"
    assert {row.name: row.says[0].words for row in page.head.meta}["Day known"] == "1"


def test_a_row_leads_to_the_event_and_in_one_step_to_its_passages() -> None:
    (row,) = view().timeline.groups[2].rows
    assert (row.row.id, row.row.href) == ("opening-2001", "../events/opening-2001/")
    assert [(mark.href, mark.says) for mark in row.row.marks] == [("../sources/gazette/#p2", "")]
    assert row.lane == "in-2"
    assert dict(row.tags) == {"lane": "works", "actor": "mayor builder", "topic": "works", "system": "bridge"}
    assert row.row.under == "Works. Gazette (Ann Inker)"
    assert view().timeline.groups[1].rows[0].row.under == "Votes. Gazette (Ann Inker); Herald and 1 more"


def test_a_lane_is_known_by_its_place_among_those_that_have_events() -> None:
    page = view()
    assert [(lane.id, lane.name, lane.number) for lane in page.lanes] == [
        ("lane-votes", "Votes", 1),
        ("lane-works", "Works", 1),
        ("lane-deluge", "deluge", 1),
    ]
    body = html(page)
    for place, lane in enumerate(page.lanes, start=1):
        assert f'<span class="lane-{place}" id="{lane.id}"><a href="#{lane.id}">' in body
        assert f'class="in-{place}"' in body


def test_events_can_be_chosen_by_kind_actor_topic_and_thing() -> None:
    facets = {facet.key: [option.words for option in facet.options] for facet in view().timeline.facets}
    assert facets["lane"] == ["deluge", "Votes", "Works"]
    assert set(facets) <= {"lane", "actor", "topic", "system"}
    assert 'data-filters="timeline-drawn"' in html(view())


def test_the_drawing_has_every_event_of_a_known_lane() -> None:
    chart = view().chart
    assert chart is not None
    assert [one.width for one in chart.drawings] == [1272, 720, 328]
    assert chart.finding == "3 events, from The flood (1800s) to The bridge opens (3 May 2001)"
    assert ("date-day", "day known") in chart.key
    assert ("date-lasted", "lasted") not in chart.key
    assert "figure-accent" in chart.drawings[0].svg


def test_the_table_beside_it_carries_the_same() -> None:
    ((path, data),) = view().files
    assert path == "timeline.csv"
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert [(row["Id"], row["EDTF"], row["When"], row["Lane"]) for row in rows] == [
        ("flood-1850", "18XX", "1800s", "deluge"),
        ("vote-1999", "1999", "1999", "Votes"),
        ("opening-2001", "2001-05-03", "3 May 2001", "Works"),
    ]


def test_an_event_whose_beginning_is_open_has_a_group_of_its_own() -> None:
    more = {
        "content/events/ferry-1998.yml": THINGS["content/events/flood-1850.yml"]
        .replace("18XX", "../1998")
        .replace("        ", "")
    }
    assert ("year-open", "Beginning not known") in [(year.id, year.title) for year in view(more).timeline.groups]


def test_one_year_is_named_once_and_no_event_is_said() -> None:
    page = torn("timeline/", "content/events/flood-1850.yml", "content/events/vote-1999.yml")
    assert timeline_view(page).head.heading == "What happened, and when"
    gone = [name for name in (*THINGS, *NEWS) if name.startswith("content/events/")]
    empty = torn("timeline/", *gone)
    assert empty.site.of(Event) == ()
    made = timeline_view(empty)
    assert made.head.heading == "What happened, and when"
    assert (made.chart, made.timeline.groups, made.lanes) == (None, (), ())
    assert "No event is on record." in html(made)


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    made = timeline_view(torn("timeline/", "content/vocabulary.yml", "seeds/gazette.yml"))
    assert made.chart is None
    assert "deluge" in [lane.name for lane in made.lanes]
    html(made)
