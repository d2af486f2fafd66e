from __future__ import annotations

from textwrap import dedent

from build_tools.pages.changes import Touched, changes_view, commits_of
from build_tools.pages.here import Anchor
from tests.made_pages import DISAGREEMENT, HOME, here
from tests.unit.pages.made_history import LIFE, change, with_history

DIFFER = {"content/disagreements/how-long.yml": DISAGREEMENT}


def test_changes_stand_by_commit_newest_first_in_the_order_of_kinds() -> None:
    changes = {"docs/about.md": (LIFE[2],), "bridge": (LIFE[2],), "length": LIFE, "herald": LIFE[2:], "gone": LIFE}
    view = changes_view(with_history(changes, "changes/", {"docs/about.md": "Words."}))
    assert [(one.day, one.summary) for one in view.sets] == [
        ("5 January 2024", "1 claim"),
        ("4 January 2024", "1 claim, 1 source, 1 system and 1 page"),
    ]
    newest, first = view.sets
    assert (newest.id, newest.at) == ("change-050505050505", "2024-01-05T12:00:00Z")
    assert newest.href == f"https://git.example/bridge/commit/{newest.commit}"
    assert newest.touched == (
        Touched(
            "Claim",
            Anchor("In 2001 the bridge was 40 metres long", "../claims/length/"),
            ("Observations, length, value: “39” became “40”.",),
        ),
    )
    assert [one.kind for one in first.touched] == ["Claim", "Source", "System", "Page"]
    assert first.touched[3].to == Anchor("about/", "../about/")
    assert (view.older, view.log) == (0, "1 February 2024, commit feed012")
    assert [tool.words for tool in view.head.tools] == ["Cite this", "JSON"]


def test_the_home_page_is_called_so() -> None:
    page = with_history({"docs/index.md": LIFE[2:]}, "changes/", {"docs/index.md": dedent(HOME), **DIFFER})
    (one,) = changes_view(page).sets
    assert (one.summary, one.touched[0].to) == ("1 page", Anchor("The home page", "../"))


def test_another_page_is_called_by_its_title() -> None:
    page = with_history({"docs/about.md": LIFE[2:]}, "changes/", {"docs/about.md": "# About *us*\n\nWords."})
    (one,) = changes_view(page).sets
    assert one.touched[0].to == Anchor("About us", "../about/")


def test_much_is_counted_and_not_shown() -> None:
    names = [f"a{number}" for number in range(15)]
    files = {f"content/actors/{name}.yml": f"{{name: {name}, type: firm}}" for name in names}
    early = {name: (change(1, "added"),) for name in names}
    often = {"length": tuple(change(day, "changed") for day in range(30, 5, -1))}
    sets = changes_view(with_history(early, "changes/", files)).sets
    assert [(len(one.touched), one.more) for one in sets] == [(12, 3)]
    view = changes_view(with_history(often, "changes/"))
    assert (len(view.sets), view.older) == (20, 5)


def test_without_a_history_the_page_says_that_it_is_not_known() -> None:
    view = changes_view(here(address="changes/"))
    assert (view.sets, view.older, view.log) == ((), 0, "")
    assert view.head.meta[0].says == (Anchor("not known"),)
    assert [tool.words for tool in view.head.tools] == ["Cite this"]


def test_the_changes_of_some_records_can_be_asked_for() -> None:
    page = with_history({"length": LIFE, "bridge": LIFE[2:]})
    assert [[name for name, _ in one] for one in commits_of(page, ["bridge", "bridge", "nobody"])] == [["bridge"]]
