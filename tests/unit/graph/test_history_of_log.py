from __future__ import annotations

from build_tools.graph.differences import FieldChange
from build_tools.graph.history import Change, Happened, History
from build_tools.graph.history_of_log import history_of
from build_tools.reading.git_log import Commit, FileChange

LENGTH = "content/claims/length.yml"
Files = dict[str, str | tuple[str, str] | None]


def told(*commits: Files) -> History:
    """The history of commits, each files by path: a text, None where it went, a former path and a text if renamed."""
    made = [
        Commit(f"c{number}", at(number), tuple(map(file_change, one.items()))) for number, one in enumerate(commits)
    ]
    return history_of(made, f"c{len(commits) - 1}", at(len(commits) - 1))


def at(number: int) -> str:
    return f"2024-01-{number + 1:02}T00:00:00Z"


def file_change(item: tuple[str, str | tuple[str, str] | None]) -> FileChange:
    path, given = item
    if isinstance(given, tuple):
        return FileChange(path, given[1].encode(), given[0])
    return FileChange(path, None if given is None else given.encode())


def change(number: int, what: Happened, *fields: FieldChange, former: str = "") -> Change:
    return Change(f"c{number}", at(number), what, fields, former)


def test_a_record_is_added_changed_and_checked() -> None:
    found = told(
        {LENGTH: "statement: Long.\nchecked: 2024-01-01\n"},
        {LENGTH: "statement: Short.\nchecked: 2024-01-02\n"},
        {LENGTH: "statement: Short.\nchecked: 2024-01-03\n"},
    )
    assert (found.commit, found.at) == ("c2", at(2))
    assert found.of("length") == (
        change(2, "checked", FieldChange(("checked",), "2024-01-02", "2024-01-03")),
        change(
            1,
            "changed",
            FieldChange(("statement",), "Long.", "Short."),
            FieldChange(("checked",), "2024-01-01", "2024-01-02"),
        ),
        change(0, "added"),
    )


def test_another_form_of_the_same_is_no_change() -> None:
    found = told({LENGTH: "a: {b: [1, 2]}\n"}, {LENGTH: "# why\na:\n  b:\n    - 1\n    - 2\n"})
    assert found.of("length") == (change(0, "added"),)


def test_what_cannot_be_read_stands_as_it_was() -> None:
    found = told({LENGTH: "a: ["}, {LENGTH: "a: 1"}, {LENGTH: "a: ["}, {LENGTH: "a: 2"})
    assert found.of("length") == (change(3, "changed", FieldChange(("a",), "1", "2")), change(1, "added"))


def test_other_files_have_no_history() -> None:
    files: Files = {
        "content/ids.txt": "x",
        "content/nothing/x.yml": "a: 1",
        "docs/picture.svg": "",
        "docs/.x/y.md": "",
        "docs/z.md~": "",
    }
    assert told(files, dict.fromkeys(files)).changes == {}


def test_a_record_that_is_gone_has_none_until_it_is_back() -> None:
    assert told({LENGTH: "a: 1"}, {LENGTH: None}).changes == {}
    found = told({LENGTH: "a: 1"}, {LENGTH: None}, {LENGTH: "a: 2"}, {LENGTH: "a: 3"})
    assert [one.what for one in found.of("length")] == ["changed", "added", "added"]


def test_a_record_that_moves_to_another_folder_is_the_same() -> None:
    moved: Files = {"seeds/herald.yml": "a: 2", "content/sources/herald.yml": None}
    renamed: Files = {"seeds/herald.yml": ("content/sources/herald.yml", "a: 2")}
    for one in (moved, renamed):
        found = told({"content/sources/herald.yml": "a: 1"}, one)
        assert found.of("herald") == (change(1, "changed", FieldChange(("a",), "1", "2")), change(0, "added"))


def test_a_record_that_was_renamed_keeps_its_life() -> None:
    found = told(
        {LENGTH: "a: 1"},
        {LENGTH: "a: 2"},
        {
            LENGTH: None,
            "content/claims/span.yml": "a: 3",
            "content/redirects/length.yml": "{was: claim, to: span, why: Shorter., when: 2024-01-03}",
        },
        {"content/claims/span.yml": "a: 4"},
    )
    assert list(found.changes) == ["span"]
    assert found.of("span") == (
        change(3, "changed", FieldChange(("a",), "3", "4")),
        change(2, "renamed", FieldChange(("a",), "2", "3"), former="length"),
        change(1, "changed", FieldChange(("a",), "1", "2")),
        change(0, "added"),
    )


def test_a_record_renamed_twice_keeps_both_lives() -> None:
    found = told(
        {LENGTH: "a: 1"},
        {LENGTH: None, "content/claims/span.yml": "a: 1", "content/redirects/length.yml": "to: span"},
        {
            "content/claims/span.yml": None,
            "content/claims/reach.yml": "a: 1",
            "content/redirects/length.yml": "to: reach",
            "content/redirects/span.yml": "to: reach",
        },
    )
    assert found.of("reach") == (
        change(2, "renamed", former="span"),
        change(1, "renamed", former="length"),
        change(0, "added"),
    )


def test_a_record_that_took_over_another_says_so() -> None:
    found = told(
        {LENGTH: "a: 1", "content/claims/span.yml": "a: 1"},
        {LENGTH: None, "content/redirects/length.yml": "to: span"},
        {"content/claims/span.yml": "a: 2"},
    )
    assert found.of("span") == (
        change(2, "changed", FieldChange(("a",), "1", "2")),
        change(1, "merged", former="length"),
        change(0, "added"),
    )


def test_a_redirect_to_nothing_or_from_nothing_or_taken_back_joins_nothing() -> None:
    length: Files = {LENGTH: "a: 1"}
    withdrawn: Files = {LENGTH: None, "content/redirects/length.yml": "was: claim"}
    assert told(length, withdrawn).changes == {}
    to_gone: Files = {LENGTH: None, "content/redirects/length.yml": "to: span"}
    assert told(length, to_gone).changes == {}
    span: Files = {"content/claims/span.yml": "a: 1"}
    assert told(length | span, to_gone, {"content/claims/span.yml": None}).changes == {}
    assert told(span | {"content/redirects/length.yml": "to: span"}).of("span") == (change(0, "added"),)
    taken_back: Files = {"content/redirects/length.yml": None}
    assert told(length | span, to_gone, taken_back).of("span") == (change(0, "added"),)
    assert told(length | span, to_gone, length).of("span") == (change(0, "added"),)


def test_a_page_says_under_which_heading_its_text_changed() -> None:
    one = "# One\n\nWords {one}\nof one.\n\n```\n# no heading\n```\n"
    page = f"---\ntitle: {{title}}\n---\nLead.\n\n{one}\n## Two ##\n\n{{two}}\n"
    found = told(
        {"docs/about.md": page.format(title="About", one="a", two="b")},
        {"docs/about.md": page.format(title="About", one="a\n", two="b")},
        {"docs/about.md": page.format(title="Us", one="a", two="c")},
    )
    assert found.of("docs/about.md") == (
        change(2, "changed", FieldChange(("title",), "About", "Us"), FieldChange(("text", "Two"), "b", "c")),
        change(0, "added"),
    )


def test_a_page_is_followed_where_git_follows_it() -> None:
    found = told(
        {"docs/a.md": "Words.", "docs/b.md": "More."},
        {"docs/c.md": ("docs/a.md", "Other words."), "docs/b.md": None},
        {"docs/x.txt": ("docs/c.md", "Other words.")},
    )
    assert found.changes == {}
    found = told({"docs/a.md": "Words."}, {"docs/c.md": ("docs/a.md", "Other words.")})
    assert found.of("docs/c.md") == (
        change(1, "changed", FieldChange(("text", ""), "Words.", "Other words.")),
        change(1, "renamed", former="docs/a.md"),
        change(0, "added"),
    )
    assert told({"docs/a.md": "---\n"}).changes == {}
