from __future__ import annotations

from build_tools.pages.explorer_links import explorer_href, first_day, left_out_href
from build_tools.pages.rule import rule_view
from build_tools.records.rule import Rule
from tests.made_pages import record
from tests.made_things import things


def test_the_explorer_with_a_thing_and_a_day() -> None:
    here = things("rules/toll/")
    assert explorer_href(here) == "../../explorer/"
    assert explorer_href(here, day="2001-06-02") == "../../explorer/?day=2001-06-02"
    assert explorer_href(here, "bridge", "2001-06-02") == "../../explorer/?thing=bridge&day=2001-06-02"
    assert left_out_href(here) == "../../explorer/#left-out"


def test_the_day_is_the_first_on_which_a_provision_was_in_force_for_certain() -> None:
    here = things("rules/toll/")
    one, *_ = record(here, Rule, "toll").provisions
    assert first_day(one) == "2001-06-02"
    assert first_day(one.model_copy(update={"steps": ()})) == ""


def test_a_rule_that_was_never_in_force_leads_to_the_explorer_alone() -> None:
    here = things("rules/toll/")
    rule = record(here, Rule, "toll")
    never = rule.model_copy(
        update={"provisions": tuple(one.model_copy(update={"steps": ()}) for one in rule.provisions)}
    )
    rows = {row.name: row.says[0] for row in rule_view(here, never).head.meta}
    assert (rows["Explore"].words, rows["Explore"].href) == ("what is caught on any day", "../../explorer/")
