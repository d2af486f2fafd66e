from __future__ import annotations

from build_tools.pages.status_chart import WORDS
from build_tools.pages.topic import TopicView, topic_view
from build_tools.records.topic import Topic
from tests.made_pages import record
from tests.made_things import html, rows_of, things, torn


def view(topic_id: str = "works") -> TopicView:
    page = things(f"topics/{topic_id}/")
    return topic_view(page, record(page, Topic, topic_id))


def test_a_topic_asks_its_question_and_gathers_what_names_it() -> None:
    page = view()
    assert page.question == "What was built?"
    assert [item.words for item in page.lead] == ["How long is the bridge?"]
    assert [(group.title, len(group.members)) for group in page.members] == [
        ("Claims", 2),
        ("Systems", 1),
        ("Rules", 1),
        ("Comparisons", 1),
    ]
    assert [one.question.words for one in page.differ] == ["How long is the bridge?"]
    assert rows_of(page.timeline) == ["The council voted for a bridge", "The bridge was opened"]
    assert page.chart is not None
    assert [one.href for one in page.timeline.whole] == ["../../timeline/?topic=works"]
    body = html(page)
    assert 'id="differ"' in body
    assert 'id="passages"' in body


def test_claims_stand_in_the_order_of_their_statuses() -> None:
    claims = view().members[0].members
    places = [WORDS.index(one.badge.word) for one in claims if one.badge]
    assert len(places) == len(claims)
    assert places == sorted(places)


def test_topics_stand_in_reading_order_and_the_own_one_is_not_linked() -> None:
    assert [(one.words, one.href) for one in view().others] == [("Works", ""), ("Boats", "../../topics/boats/")]


def test_the_seed_block_counts_the_records_of_the_topic() -> None:
    assert [article.article.words for article in view().seeds.articles] == ["Gazette (Ann Inker), 4 May 2001"]
    assert view("boats").seeds.articles == ()


def test_a_topic_that_nothing_names_says_so() -> None:
    page = view("boats")
    assert (page.members, page.chart, page.timeline.groups) == ((), None, ())
    assert "No record names this topic yet." in html(page)


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    page = torn("topics/works/", "content/disagreements/how-long.yml", "content/vocabulary.yml", "seeds/gazette.yml")
    made = topic_view(page, record(page, Topic, "works"))
    assert made.lead == ()
    html(made)


def test_its_numbers_lead_to_the_lists_of_its_records() -> None:
    page = view()
    assert page.used == ()
    (row,) = (row for row in page.head.meta if row.name == "Named by")
    places = {one.href for one in row.says}
    assert {"#records-claim", "#timeline", "#differ"} <= places
    body = html(page)
    assert all(f'id="{place.removeprefix("#")}"' in body for place in places)


def test_markers_of_events_lead_to_ledgers_and_those_of_its_sentences_to_the_list() -> None:
    page = view()
    (events,) = page.timeline.groups
    listed = {f"#{item.id}" for group in page.passages for item in group.passages}
    standing = {f"#{note.id}" for unit in page.brief for note in unit.notes}
    hrefs = {mark.href for one in events.rows for mark in one.row.marks}
    assert any(href.startswith("../../sources/") for href in hrefs)
    assert {href for href in hrefs if href.startswith("#")} <= listed | standing
