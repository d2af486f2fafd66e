from __future__ import annotations

from build_tools.pages.home import home_view
from tests.made_pages import DISAGREEMENT, HOME, here

FILES = {"docs/index.md": HOME, "content/disagreements/how-long.yml": DISAGREEMENT}


def test_the_question_what_is_known_and_what_differs() -> None:
    view = home_view(here(FILES, ""))
    assert (view.address, view.frame, view.title) == ("", "", "The Bridge, Claim by Claim")
    assert (view.question, view.as_of) == ("Is the bridge long?", "3 February 2002")
    assert view.known[0].notes[0].full == "sources/gazette/#p2"
    assert [one.question.words for one in view.differ] == ["How long is the bridge?"]
    assert [(way.link.href, way.says) for way in view.ways] == [("claims/", "Every one.")]
    assert (view.method, view.articles) == ("methodology/", "")
    assert [one.words for one in view.seeds.articles[0].direct] == ["¶ 2"]


def test_the_site_in_numbers() -> None:
    view = home_view(here(FILES, ""))
    assert view.chart
    assert view.chart.finding == "Of 2 claims none is established or supported, none is contested, disputed or refuted"
    assert view.topics == "topics/"
    assert [(fact.name, fact.says) for fact in view.facts] == [
        ("Seed articles", "1"),
        ("distinct texts among them", "1"),
        ("Sources", "2"),
        ("independent origins", "2"),
        ("Oldest check", "3 February 2002"),
    ]


def test_a_site_without_words_of_its_own_still_has_a_home() -> None:
    view = home_view(here({"docs/articles.md": "How."}, ""))
    assert view.known[0].line[0].words == "Nothing is written here yet."
    assert view.articles == "articles/"
