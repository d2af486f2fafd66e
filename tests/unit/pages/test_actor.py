from __future__ import annotations

from build_tools.pages.actor import ActorView, actor_view
from build_tools.records.actor import Actor
from tests.made_pages import record
from tests.made_things import html, rows_of, things, torn


def view(actor_id: str = "builder") -> ActorView:
    page = things(f"actors/{actor_id}/")
    return actor_view(page, record(page, Actor, actor_id))


def test_the_head_says_what_where_part_of_what_and_since_when() -> None:
    rows = {row.name: [one.words for one in row.says] for row in view().head.meta}
    assert rows["What"] == ["Firm"]
    assert rows["Where"] == ["Crownland"]
    assert rows["Part of"] == ["Holding"]
    assert rows["Since"] == ["1950"]
    assert [row.name for row in view("council").head.meta] == ["Id", "What", "Named by"]


def test_its_place_is_told_from_both_sides() -> None:
    own = [(row.before, row.what, len(row.marks)) for row in view().relations]
    assert own == [("part of", "Holding", 1), ("funds", "Mayor", 0)]
    assert [(row.before, row.what) for row in view("holding").relations] == [("includes", "Builder")]
    assert [(row.before, row.what) for row in view("mayor").relations] == [
        ("heads", "Council"),
        ("is funded by", "Builder"),
    ]


def test_what_it_says_stands_apart_from_what_others_say_of_it() -> None:
    page = view()
    assert [(row.what, row.when.words if row.when else "") for row in page.says] == [
        ("The builder will finish by 2003", "Dec 1999"),
        ("The builder will build again", ""),
    ]
    assert page.says[0].under == "in Herald, no date seen"
    assert page.says[0].badge is not None
    assert [item.words for item in page.said_of] == ["The builder was late"]
    body = html(page)
    assert body.index('id="says"') < body.index('id="said-of"')
    assert "no date known" in body


def test_an_actor_without_a_word_of_its_own_says_so() -> None:
    assert "It makes none of the claims on this site." in html(view("holding"))


def test_forecasts_are_counted_by_outcome() -> None:
    page = view()
    assert page.forecasts is not None
    assert page.forecasts.words == "2 forecasts: 1 pending; 1 came true."
    assert len(page.forecasts.members) == 2
    assert view("holding").forecasts is None


def test_events_have_its_roles_and_rules_their_steps() -> None:
    page = view()
    (group,) = page.timeline.groups
    assert [(one.row.before, one.row.what) for one in group.rows] == [
        ("bidder", "The council voted for a bridge"),
        ("host, payer", "The bridge was opened"),
    ]
    assert page.chart is not None
    assert [one.href for one in page.timeline.whole] == ["../../timeline/?actor=builder"]
    assert [(row.what, row.under) for row in page.rules] == [
        ("Toll: Carts", "announced 2001, effective 1–2 June 2001"),
        ("Toll", "effective 1 Jan 2030"),
    ]
    assert page.rules[0].href == "../../rules/toll/#carts"
    assert [item.words for item in view("council").issued] == ["Toll", "Toll"]


def test_systems_tell_its_part_in_each() -> None:
    assert [(item.before, item.words) for item in view().systems] == [("makes", "Bridge")]
    assert [item.before for item in view("mayor").systems] == ["designs"]
    assert [item.before for item in view("holding").systems] == ["manufactures"]


def test_a_single_event_is_listed_and_not_drawn() -> None:
    fair = """
        title: The fair
        what: The fair was held.
        when: 1998
        when_known: stated
        type: opening
        actors: [{actor: guild, role: host}]
        evidence: [{passage: "gazette#p2", direction: supports}]
    """
    files = {"content/actors/guild.yml": "{name: Guild, type: firm}", "content/events/fair.yml": fair}
    page = things("actors/guild/", files)
    guild = actor_view(page, record(page, Actor, "guild"))
    assert rows_of(guild.timeline) == ["The fair was held"]
    assert (guild.chart, guild.timeline.chart, guild.timeline.facets) == (None, "", ())
    assert "data-filters" not in html(guild)


def test_seeds_that_name_it_are_found_by_its_other_names() -> None:
    (seed,) = view().named
    assert [(one.words, one.note) for one in seed.passages] == [("¶ 2", "as “Bridge”")]
    assert view("council").named == ()


def test_other_names_documents_and_passages() -> None:
    page = view()
    assert [(one.name, one.language, one.note) for one in page.aliases] == [
        ("Bridge", "", "as the Gazette has it"),
        ("Baumeister", "de", "de"),
    ]
    assert page.identifiers == (("registry", "17"),)
    assert [item.href for item in page.documents] == ["../../sources/herald/"]
    (group,) = page.passages
    numbers = [int(one.id[1:]) for one in group.passages]
    assert numbers == sorted(numbers)
    body = html(page)
    assert all(f'id="n{number}"' in body for number in numbers)
    assert 'lang="de"' in body


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    page = torn("actors/builder/", "content/actors/holding.yml", "content/vocabulary.yml", "seeds/gazette.yml")
    made = actor_view(page, record(page, Actor, "builder"))
    assert made.relations[0].what == "holding"
    assert {row.name: row.says[0].words for row in made.head.meta}["What"] == "firm"
    html(made)
    lost = torn("actors/builder/", "content/sources/herald.yml")
    assert actor_view(lost, record(lost, Actor, "builder")).says[0].under == "herald#s1"
