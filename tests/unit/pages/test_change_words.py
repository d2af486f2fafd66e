from __future__ import annotations

import pytest

from build_tools.graph.differences import FieldChange
from build_tools.pages.change_words import change_lines, field_words
from tests.made_pages import here
from tests.unit.pages.made_history import LIFE, change


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (FieldChange(("value",), "39", "40"), "Value: “39” became “40”."),
        (FieldChange(("statement",), "It *is*. [@gazette#p2]", "It was."), "Statement: “It is.” became “It was.”"),
        (FieldChange(("when_note",), "", "Stated!"), "When note: “Stated!” added."),
        (FieldChange(("note",), "Stated", ""), "Note: “Stated” removed."),
        (FieldChange(("note",), "", None), "Note: a long text added."),
        (FieldChange(("note",), None, ""), "Note: a long text removed."),
        (FieldChange(("note",), None, None), "Note: changed."),
        (FieldChange(("note",), None, "Short"), "Note: changed."),
        (FieldChange(("note",), "Short", None), "Note: changed."),
        (FieldChange(("observations",), added=("length",)), "Observations: added length."),
        (FieldChange(("when",), "2001-05", "2001-05-03/2001-05-04"), "When: “May 2001” became “3–4 May 2001”."),
        (FieldChange(("when",), "soon", "2001"), "When: “soon” became “2001”."),
        (FieldChange(("names",)), "Names: changed."),
        (FieldChange(("text", "Privacy"), "a", "b"), "Text under “Privacy”: “a” became “b”."),
        (FieldChange(("text", ""), "a", "b"), "Text above the first heading: “a” became “b”."),
        (
            FieldChange(("evidence", "nobody#p1", "direction"), "a", "b"),
            "Evidence, nobody#p1, direction: “a” became “b”.",
        ),
        (FieldChange(("evidence",), added=("gazette#p2",)), "Evidence: added Gazette (Ann Inker), 4 May 2001, ¶ 2."),
        (
            FieldChange(("about",), added=("bridge",), removed=("holding", "nobody", "a", "b", "c", "d")),
            "About: added Bridge; removed Holding, nobody, a, b and 2 more.",
        ),
        (FieldChange(("brief",), added=("It is long.", "It is")), "Brief: added “It is long.”, “It is”."),
        (FieldChange(("brief",), removed=("It is long.",)), "Brief: removed “It is long.”"),
    ],
)
def test_a_field_in_words(field: FieldChange, words: str) -> None:
    assert field_words(here(), field) == words


def test_a_change_has_a_line_for_each_field_but_the_day_it_was_checked() -> None:
    page = here()
    checked, changed, added = LIFE
    assert change_lines(page, added) == ("Added.",)
    assert change_lines(page, changed) == ("Observations, length, value: “39” became “40”.",)
    assert change_lines(page, checked) == ("Checked against its sources; nothing else changed.",)


def test_columns_of_a_chart_are_no_news_by_their_ids_and_are_said_once() -> None:
    columns = FieldChange(("chart_with",), added=("q1-2023",)), FieldChange(("chart",), "q1-2023", "q1-2024")
    said = change_lines(here(), change(3, "changed", *columns))
    assert said == ("Its chart shows other columns.",)


def test_a_former_name_is_said() -> None:
    page = here()
    renamed = change(3, "renamed", FieldChange(("value",), "1", "2"), former="span")
    assert change_lines(page, renamed) == ("Renamed; it was called span before.", "Value: “1” became “2”.")
    assert change_lines(page, change(3, "merged", former="span")) == ("Took over what span said.",)


def test_a_value_written_under_a_key_says_nothing_new() -> None:
    rewritten = FieldChange(("rows", "raft"), "raft", "subject: raft")
    real = FieldChange(("why",), "raft", "So it is: raft")
    only = change_lines(here(), change(2, "changed", rewritten))
    assert only == ("Written in another form; what it says is the same.",)
    both = change_lines(here(), change(2, "changed", rewritten, real))
    assert both == ("Why: “raft” became “So it is: raft”.",)


def test_many_fields_are_counted() -> None:
    fields = [FieldChange((f"f{number}",), "a", "b") for number in range(8)]
    lines = change_lines(here(), change(2, "changed", *fields))
    assert (len(lines), lines[-1]) == (7, "And 2 more changes.")
    assert change_lines(here(), change(2, "changed", *fields), 7)[-1] == "And 1 more change."
    assert len(change_lines(here(), change(2, "changed", *fields[:6]))) == 6
