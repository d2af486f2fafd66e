from __future__ import annotations

from build_tools.pages.origin_chart import origin_chart
from build_tools.records.claim import Claim
from tests.made_pages import here, record
from tests.made_site import claim, source, supports


def test_two_documents_are_drawn_with_what_each_rests_on() -> None:
    page = here({
        "content/sources/copy.yml": source("press", "publisher: Copy", "copy_of: [{source: herald, named: false}]"),
        "content/sources/blog.yml": source("blog", "publisher: Blog", "based_on: [{source: herald, named: true}]"),
        "content/sources/rumour.yml": source("aggregator", "publisher: Rumour"),
        "content/claims/stands.yml": claim(supports("copy#s1"), supports("blog#s1"), supports("rumour#s1")),
    })  # fmt: skip
    chart = origin_chart(page, record(page, Claim, "stands"))
    assert chart is not None
    assert chart.figure is not None
    assert chart.finding == "3 documents, 1 independent origin"
    assert [row[:4] for row in chart.figure.table.rows] == [
        ("untitled document, no date seen", "an origin, not cited itself", "", "untitled document, no date seen"),
        (
            "Blog, no date seen",
            "names what it has this from, a weaker source",
            "untitled document, no date seen",
            "untitled document, no date seen",
        ),
        (
            "Copy, no date seen",
            "a copy, does not name what it has this from",
            "untitled document, no date seen",
            "untitled document, no date seen",
        ),
        ("Origin not known", "such documents count as one together", "", "Origin not known"),
        (
            "Rumour, no date seen",
            "does not name what it has this from, a weaker source",
            "Origin not known",
            "Origin not known",
        ),
    ]
    assert chart.figure.table.hrefs[1] == "../../sources/blog/"
    assert "(Blog, no date seen)" in chart.drawings[0].svg


def test_one_document_is_not_drawn() -> None:
    page = here({"content/claims/stands.yml": claim(supports("herald#s1"))})
    assert origin_chart(page, record(page, Claim, "stands")) is None
