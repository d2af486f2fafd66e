from __future__ import annotations

from build_tools.pages.coverage_chart import FEWEST_PARAGRAPHS, seeds_coverage_chart, source_coverage_chart
from build_tools.pages.ledger import ledger_of
from build_tools.records.source import Source
from tests.made_pages import here, record

PASSAGES = "\n".join(f"  - {{id: s{number}, gist: Yes.}}" for number in range(1, FEWEST_PARAGRAPHS + 1))


def test_a_source_of_many_paragraphs_is_drawn_with_what_became_of_each() -> None:
    evidence = "evidence: [{passage: 'echo#s2', direction: partly}]"
    claim = f"statement: It is.\ntype: fact\nwhen: 2001\nwhen_known: stated\n{evidence}"
    said = "{name: Scribe, type: firm, brief: ['So. [@echo#s2]']}"
    page = here(
        {
            "content/sources/echo.yml": f"quality: press\npassages:\n{PASSAGES}",
            "content/claims/echoed.yml": claim,
            "content/actors/scribe.yml": said,
        }
    )
    source = record(page, Source, "echo")
    chart = source_coverage_chart(source, ledger_of(page, source).paragraphs)
    assert chart is not None
    assert chart.figure is not None
    assert chart.finding == "1 of 6 places is used and 5 are missing; Place 2 is used most (in 2 records)"
    assert chart.figure.table.rows[1] == (
        "Place 2",
        "",
        "serves 2 records: 1 partly and 1 only named",
        "2",
        "0",
        "1",
        "0",
        "0",
        "1",
    )
    assert chart.figure.table.hrefs[1] == "#s2"
    assert chart.notes == ("Under a number: ± partly.",)


def test_few_paragraphs_are_not_drawn() -> None:
    page = here()
    gazette = record(page, Source, "gazette")
    assert source_coverage_chart(gazette, ledger_of(page, gazette).paragraphs) is None


def test_what_serves_nothing_has_no_peak() -> None:
    page = here({"content/sources/echo.yml": f"quality: press\npassages:\n{PASSAGES}"})
    source = record(page, Source, "echo")
    chart = source_coverage_chart(source, ledger_of(page, source).paragraphs)
    assert chart is not None
    assert (chart.finding, chart.notes) == ("0 of 6 places are used and 6 are missing", ())


def test_the_articles_stand_one_below_the_other_and_lead_to_their_ledgers() -> None:
    page = here(address="methodology/")
    chart = seeds_coverage_chart(page, [record(page, Source, "gazette")] * 2)
    assert chart is not None
    assert chart.figure is not None
    assert chart.finding == "2 of 6 paragraphs of 2 articles are used, 4 need not be and none is missing"
    assert chart.figure.table.hrefs[0] == "../sources/gazette/#p1"
    assert chart.figure.table.rows[0][0] == "Gazette (Ann Inker), 4 May 2001, ¶ 1"
    assert 'href="../sources/gazette/#ledger"' in chart.drawings[0].svg
    alone = seeds_coverage_chart(page, [])
    assert alone is None
