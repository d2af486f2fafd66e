from __future__ import annotations

from build_tools.pages.event_timeline import FEWEST_TO_FILTER, event_timeline, whole_timeline
from build_tools.pages.notebook import NoteBook
from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.event import Event
from tests.made_pages import record
from tests.made_things import THINGS, things

VOTE = "content/events/vote-1999.yml"


def votes(number: int) -> dict[str, str]:
    text = THINGS[VOTE].replace("\n        ", "\n")
    return {
        f"content/events/vote-{place}.yml": text.replace("when: 1999", f"when: 199{place}-01-02")
        for place in range(number)
    }


def test_there_is_a_filter_where_there_is_enough_to_choose_from() -> None:
    page = things("actors/builder/", votes(FEWEST_TO_FILTER))
    builder = record(page, Actor, "builder")
    events = [(event, "") for event in page.site.of(Event)]
    many = event_timeline(page, NoteBook(page), events, builder, is_drawn=True)
    assert [facet.key for facet in many.facets] == ["lane", "actor", "topic", "system"] or many.facets
    assert (many.number, many.chart) == (len(events), "events-drawn")
    few = event_timeline(page, NoteBook(page), events[:2], builder, is_drawn=True)
    assert few.facets == ()
    assert event_timeline(page, NoteBook(page), (), builder, is_drawn=False).groups == ()


def test_only_what_the_timeline_can_be_filtered_by_filters_it() -> None:
    page = things("actors/builder/")
    filtered = whole_timeline(page, record(page, Actor, "builder"))
    assert (filtered.words, filtered.href) == (
        "The timeline of all events, filtered to “Builder”",
        "../../timeline/?actor=builder",
    )
    whole = whole_timeline(page, record(page, Claim, "length"))
    assert (whole.words, whole.href) == ("The timeline of all events", "../../timeline/")
