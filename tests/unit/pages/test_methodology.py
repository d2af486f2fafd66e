from __future__ import annotations

import csv
import re
from dataclasses import replace

from build_tools.judging.answers import Answers
from build_tools.judging.coverage import EXCUSING_ROLES
from build_tools.judging.method_words import LIMITS, NUMBER_CHECKS
from build_tools.judging.statistics.mutated import count_mutations
from build_tools.judging.statistics.site_numbers import count_site
from build_tools.judging.status_table import STATUS_TABLE, WORD_ORDER
from build_tools.pages.methodology import methodology_view
from build_tools.pages.number_tables import SITE_TABLES, status_table
from build_tools.problems.codes import CODES
from build_tools.records.evidence import Basis, Seen
from tests.made_pages import here
from tests.made_site import claim, supports
from tests.made_things import html, things


def test_the_page_prints_the_table_that_is_applied() -> None:
    view = methodology_view(here(address="methodology/"))
    assert [row.badge.word for row in view.table] == [row.word for row in STATUS_TABLE]
    rows = {(row.against, row.supporting): row.badge.word for row in view.table}
    assert rows["3", "0 to 4"] == "refuted"
    assert rows["1 or 2", "0"] == "disputed"
    assert rows["2", "1 to 5"] == "contested"
    assert rows["0 or 1", "5"] == "established"


def test_every_word_has_a_meaning_and_a_count() -> None:
    view = methodology_view(here(address="methodology/"))
    assert [row.badge.word for row in view.words] == list(reversed(WORD_ORDER))
    assert {row.badge.word: row.number for row in view.words}["single origin"] == 1
    assert sum(row.number for row in view.words) == 1


def test_every_basis_and_every_way_of_reading_is_explained() -> None:
    view = methodology_view(here(address="methodology/"))
    assert len(view.bases) == len(Basis.__args__)  # type: ignore[attr-defined]  # a Literal has arguments
    assert len(view.seen) == len(Seen.__args__)  # type: ignore[attr-defined]  # the same
    assert [mark.word for mark in view.marks] == ["with limits", "questioned", "superseded"]
    assert [row.level for row in view.supporting] == [5, 4, 3, 2, 1, 0]
    assert [row.level for row in view.against] == [3, 2, 1, 0]


def test_the_page_begins_with_a_list_of_its_parts() -> None:
    body = html(methodology_view(here(address="methodology/")))
    sections = re.findall(r'<section class="sec" id="([\w-]+)">\s*<h2>([^<]+)', body)
    listed = re.findall(r'<li><a href="#([\w-]+)">([^<]+)</a></li>', body)
    assert listed == [part for part in sections if part[0] in dict(listed)]
    assert len(listed) > len(("words", "site"))
    assert {"words", "rules", "limits"} <= dict(listed).keys()


def test_every_table_of_numbers_is_on_the_page() -> None:
    page = things("methodology/")
    numbers = count_site(page.site, page.answers)
    body = html(methodology_view(page))
    # Claims by status stand in the first section, each beside what its word means.
    titles = [make(numbers).title for make in SITE_TABLES if make is not status_table]
    assert [title for title in titles if body.count(f"<caption>{title}</caption>") != 1] == []


def test_every_table_lies_beside_the_page_as_data() -> None:
    page = things("methodology/")
    view = methodology_view(page)
    ((path, data),) = view.files
    assert path == "methodology/numbers.csv"
    titles = {line["table"] for line in csv.DictReader(data.decode().splitlines())}
    assert titles == {make(count_site(page.site, page.answers)).title for make in SITE_TABLES}
    assert html(view).count('href="numbers.csv"') == 2


def test_each_seed_leads_to_its_ledger() -> None:
    seeds, roles = methodology_view(here(address="methodology/")).coverage.tables
    assert [(row.name, row.href) for row in seeds.rows] == [
        ("A bridge at last", "../sources/gazette/"),
        ("All", ""),
    ]
    assert roles.rows[0].href == ""


def test_roles_that_excuse_are_named_from_the_rule() -> None:
    words = methodology_view(here(address="methodology/")).coverage.excusing
    assert words == "a byline, a heading, a note, a reference or the page’s own furniture"
    assert len(words.replace(" or ", ", ").split(", ")) == len(EXCUSING_ROLES)


def test_checks_limits_and_every_code_are_on_the_page() -> None:
    view = methodology_view(here(address="methodology/"))
    assert [check.word for check in view.grounding.checks] == list(NUMBER_CHECKS)
    assert view.limits == LIMITS
    body = html(view)
    assert [code for code in CODES if f"<code>{code}</code>" not in body] == []


def test_wrong_numbers_caught_are_shown_where_they_were_counted() -> None:
    page = here(address="methodology/")
    assert "Nobody has counted yet" in html(methodology_view(page))
    counted = replace(page, answers=Answers(page.site, count_mutations((), "2002-02-01")))
    grounding = methodology_view(counted).grounding
    assert (grounding.measured, grounding.file) == ("1 February 2002", "../measured/grounding.json")
    body = html(methodology_view(counted))
    assert "on the content of 1 February 2002" in body
    assert "Nobody has counted yet" not in body


def test_overdue_forecasts_are_linked() -> None:
    late = claim(supports("herald#s1"), claim_type="forecast", fields="forecast: {outcome: pending, deadline: 2001}")
    view = methodology_view(here({"content/claims/late.yml": late}, "methodology/"))
    assert [(to.words, to.href) for to in view.overdue] == [("The bridge stands", "../claims/late/")]
    assert "Overdue:" in html(view)
    assert "Overdue:" not in html(methodology_view(here(address="methodology/")))


def test_what_nobody_wrote_is_not_linked() -> None:
    bare = methodology_view(here(address="methodology/"))
    assert (bare.verifying.articles, bare.language.vocabulary) == ("", "../vocabulary/")
    page = here({"docs/articles.md": "# The articles"}, "methodology/")
    view = methodology_view(page)
    assert view.verifying.articles == "../articles/"
    assert 'href="../articles/"' in html(view)
