from __future__ import annotations

import json
from dataclasses import asdict

from build_tools.judging.answers import Answers
from build_tools.judging.statistics.site_numbers import count_site
from build_tools.records.kinds import RECORD_KINDS
from tests.made_pages import here
from tests.made_site import TOWN, made, town


def test_records_by_kind_and_the_days_they_were_checked() -> None:
    page = here({"content/terms/pier.yml": TERM})
    found = count_site(page.site, page.answers).records
    assert list(found.by_kind) == list(RECORD_KINDS)
    assert sum(found.by_kind.values()) == found.records == len(page.site.records)
    assert found.by_kind["claim"] == 2
    assert (found.oldest_check, found.newest_check) == ("2001-02-03", "2002-02-03")
    assert found.unchecked == found.records - 3
    assert found.broken == 0


def test_a_file_with_a_fault_counts_as_that_only() -> None:
    site, _ = made({**TOWN, "content/terms/pier.yml": "name: Pier"})
    found = count_site(site, Answers(site)).records
    assert (found.broken, found.by_kind["term"]) == (1, 0)


def test_a_site_that_nobody_checked_has_no_days() -> None:
    site = town()
    found = count_site(site, Answers(site)).records
    assert (found.oldest_check, found.newest_check, found.unchecked) == (None, None, found.records)


def test_the_numbers_are_plain_data_for_the_day_of_the_site() -> None:
    page = here()
    numbers = asdict(count_site(page.site, page.answers))
    assert json.loads(json.dumps(numbers)) == json.loads(json.dumps(numbers, sort_keys=True))
    assert numbers["as_of"] == "2002-02-03"
    assert " ".join(numbers) == ("as_of records sources claims observations comparisons rules grounding wording terms")


TERM = """
name: Pier
definition: A leg.
checked: 2001-02-03
evidence: [{passage: "herald#s1", direction: supports}]
"""
