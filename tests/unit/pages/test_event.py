from __future__ import annotations

from textwrap import dedent

from build_tools.pages.event import EventView, event_view
from build_tools.records.event import Event
from tests.made_pages import record
from tests.made_things import EVIDENCE, THINGS, html, things, torn


def view(event_id: str = "opening-2001") -> EventView:
    page = things(f"events/{event_id}/")
    return event_view(page, record(page, Event, event_id))


def test_one_sentence_with_its_date_as_well_as_it_is_known() -> None:
    page = view()
    assert page.what[0].words == "The bridge was opened."
    assert (page.when.words, page.when.shape, page.known) == ("3 May 2001", "day", "stated by a source")
    (place,) = [row.says[0] for row in page.head.meta if row.name == "Timeline"]
    assert place.href.startswith("../../timeline/#")
    assert page.when_note[0].words == "The Gazette names the day."
    assert page.head.detail == "Opening"
    vague = view("vote-1999")
    assert (vague.when.shape, vague.known) == ("within", "year known, derived by us")
    assert view("flood-1850").head.detail == "deluge"


def test_markers_stand_once_after_the_sentence() -> None:
    assert view().marks == ()
    assert [mark.label for mark in view("vote-1999").marks] == ["1", "2", "3", "(4)"]


def test_actors_have_roles_and_numbers_their_arithmetic() -> None:
    page = view()
    assert [(one.actor.words, one.role) for one in page.roles] == [
        ("Mayor", "opener"),
        ("Builder", "host"),
        ("Builder", "payer"),
    ]
    assert page.numbers.arithmetic == ("Share: 3 ÷ 6 × 100 = 50.00%",)
    assert [item.words for item in page.systems] == ["Bridge"]
    assert [item.words for item in page.rules] == ["Toll"]


def test_numbers_of_two_times_are_drawn() -> None:
    later = (
        dedent(THINGS["content/events/opening-2001.yml"])
        .replace("value: 3,", "value: 3, when: 2001,")
        .replace(
            "  - {measure: share", f"  - {{measure: cost, value: 5, when: 2002, {EVIDENCE}}}\n  - {{measure: share"
        )
    )
    page = things("events/opening-2001/", {"content/events/opening-2001.yml": later})
    drawn = event_view(page, record(page, Event, "opening-2001"))
    assert [chart.id for chart in drawn.charts] == ["chart-cost"]
    assert 'id="chart-cost"' in html(drawn)
    assert view().charts == ()


def test_causes_and_responses_are_those_that_sources_state_from_both_sides() -> None:
    opening, vote = view(), view("vote-1999")
    assert [(tie.how, tie.event.words) for tie in opening.ties] == [
        ("caused by", "The council votes"),
        ("caused by", "The flood"),
        ("caused by", "The council votes"),
    ]
    assert opening.ties[0].note[0].words == "In so many words."
    assert [(tie.how, tie.event.words) for tie in vote.ties] == [
        ("led to", "The bridge opens"),
        ("led to", "The bridge opens"),
    ]
    alone = torn("events/flood-1850/", "content/events/opening-2001.yml")
    flood = event_view(alone, record(alone, Event, "flood-1850"))
    assert flood.ties == ()
    assert "No source seen states a cause or a response." in html(flood)


def test_passages_stand_in_groups_and_those_without_a_direction_come_last() -> None:
    page = view()
    assert [group.direction for group in page.passages] == ["supports", ""]
    body = html(page)
    assert "Also cited on this page" in body
    assert "No passage disputes it." not in body
    assert "Nothing" not in body
    assert [item.words for item in page.claims] == [
        "The builder was late",
        "In 2001 the bridge was 40 metres long",
    ]
    assert [item.words for item in page.topics] == ["Works"]


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    page = torn("events/opening-2001/", "content/events/vote-1999.yml", "content/actors/mayor.yml", "seeds/gazette.yml")
    made = event_view(page, record(page, Event, "opening-2001"))
    assert (made.ties[0].event.words, made.ties[0].when) == ("vote-1999", None)
    assert made.roles[0].actor.words == "mayor"
    html(made)
