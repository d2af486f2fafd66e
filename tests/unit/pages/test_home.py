from __future__ import annotations

from textwrap import dedent

from build_tools.pages.here import Anchor
from build_tools.pages.home import home_problems, home_view
from build_tools.problems import Place
from tests.made_pages import DISAGREEMENT, HOME, here
from tests.unit.pages.made_history import LIFE, change, with_history

FILES = {"docs/index.md": HOME, "content/disagreements/how-long.yml": DISAGREEMENT}
GROWS = """
    statement: The bridge grew from 40 to 50 metres.
    type: statistic
    when: 2002
    when_known: stated
    about: [bridge]
    observations:
      - {measure: length, value: 40, when: 2001, evidence: [{passage: "gazette#p2", direction: supports}]}
      - {measure: length, value: 50, when: 2002, evidence: [{passage: "gazette#p2", direction: supports}]}
    evidence: [{passage: "gazette#p2", direction: supports}]
"""


def test_the_question_what_is_known_and_what_differs() -> None:
    view = home_view(here(FILES, ""))
    assert (view.address, view.frame, view.title) == ("", "", "The Bridge, Claim by Claim")
    assert (view.question, view.as_of) == ("Is the bridge long?", "3 February 2002")
    assert view.known[0].notes[0].full == "sources/gazette/#p2"
    assert [one.question.words for one in view.differ] == ["How long is the bridge?"]
    assert [(way.link.href, way.says) for way in view.ways] == [("claims/", "Every one.")]
    assert (view.method, view.articles) == ("methodology/", "")
    assert (view.search, view.data, view.corrections) == ("search/", "data/", "corrections/")
    assert [one.words for one in view.seeds.articles[0].direct] == ["¶ 2"]


def test_the_site_in_numbers() -> None:
    view = home_view(here(FILES, ""))
    assert view.chart
    assert view.chart.finding == "Of 2 claims none is established or supported, none is contested, disputed or refuted"
    assert view.topics == "topics/"
    assert [(fact.name, fact.says) for fact in view.facts] == [
        ("Seed articles", "1"),
        ("Distinct texts among them", "1"),
        ("Sources", "2"),
        ("Independent origins", "2"),
        ("Oldest check", "3 February 2002"),
    ]


def test_a_site_without_words_of_its_own_still_has_a_home() -> None:
    view = home_view(here({"docs/articles.md": "How."}, ""))
    assert view.known[0].line[0].words == "Nothing is written here yet."
    assert view.articles == "articles/"


def test_the_newest_few_changes_stand_on_it_each_with_its_day_and_record() -> None:
    changes = {"length": LIFE, "bridge": LIFE[2:], "herald": LIFE[2:], "gazette": LIFE[2:]}
    view = home_view(with_history(changes, "", {name: dedent(text) for name, text in FILES.items()}))
    newest, first = view.lately
    (one,) = newest.touched
    assert (newest.day, one.kind, one.to.href) == ("5 January 2024", "Claim", "claims/length/")
    assert one.lines == ("Observations, length, value: “39” became “40”.",)
    assert ([one.to.words for one in first.touched], first.more) == (
        ["In 2001 the bridge was 40 metres long", "A bridge at last"],
        2,
    )
    assert (view.all_changes, view.log) == ("changes/", "1 February 2024, commit feed012")


def test_older_changes_are_left_to_the_page_of_changes() -> None:
    days = {"length": tuple(change(day, "changed") for day in range(30, 5, -1))}
    assert [one.day for one in home_view(with_history(days, "")).lately] == [
        "30 January 2024",
        "29 January 2024",
        "28 January 2024",
    ]


def test_without_a_history_there_are_no_changes() -> None:
    view = home_view(here(FILES, ""))
    assert (view.lately, view.log) == ((), "")


def test_the_drawings_of_a_record_stand_on_it_where_it_has_any() -> None:
    home = dedent(HOME).replace("differ:", "drawn: grows\ndiffer:")
    drawn = {**FILES, "docs/index.md": home, "content/claims/grows.yml": GROWS}
    view = home_view(here(drawn, ""))
    assert [one.id for one in view.drawn] == ["drawn-length"]
    assert view.drawn_at == Anchor("The bridge grew from 40 to 50 metres", "claims/grows/")
    assert home_problems(here(drawn, "")) == ()
    assert home_view(here(FILES, "")).drawn == ()


def test_a_record_without_a_drawing_is_a_fault() -> None:
    home = dedent(HOME).replace("differ:", "drawn: fine\ndiffer:")
    (fault,) = home_problems(here({**FILES, "docs/index.md": home}, ""))
    assert (fault.code, fault.place) == ("component-empty", Place("docs/index.md"))
    assert "`fine`" in fault.message
    assert home_problems(here(FILES, "")) == home_problems(here(address="")) == ()
