from __future__ import annotations

import pytest

from build_tools.judging.rules import number_not_grounded as rule
from tests.made_site import claim, source, supports
from tests.unit.judging.faults import found, messages
from tests.unit.judging.seed import seed

CITED = 'evidence: [{passage: "herald#s1", direction: supports}]'


def stating(statement: str, fields: str = "") -> dict[str, str]:
    text = claim(supports("herald#s1"), fields=fields).replace("The bridge stands.", statement)
    return {"content/claims/one.yml": text}


@pytest.mark.parametrize(
    ("statement", "figure"),
    [
        ("It is 41 metres long.", "41"),
        ("It is 40% too long.", "40%"),
        ("It was built in 2002.", "2002"),
        ("It was built on 3 May 2001.", "3 May 2001"),
        ("It has two ends.", "two"),
        ("It took a decade.", "a decade"),
        ("It was halved.", "halved"),
        ("It is 40 thousand metres long.", "40 thousand"),
    ],
)
def test_a_number_that_nothing_cited_holds(statement: str, figure: str) -> None:
    assert found(rule, stating(statement)) == [("content/claims/one.yml:1:12", "number-not-grounded")]
    assert messages(rule, stating(statement))[0].startswith(f"`{figure}` stands in no passage cited here")


@pytest.mark.parametrize(
    "statement",
    [
        "It is 40 metres long.",
        "It is forty metres long.",
        "It was built in 2001.",
        "One of the first stands.",
        "It stands near H100.",
        "Gate 9 stands, and so does Gate 9’s bridge.",
    ],
)
def test_near_misses(statement: str) -> None:
    gate = {"content/systems/gate.yml": "{name: Gate 9, type: bridge}"}
    observed = f"observations: [{{measure: length, value: 40, {CITED}}}]"
    assert found(rule, {**stating(statement, observed), **gate}) == []


def test_a_statement_states_its_observations_and_not_what_else_its_passages_hold() -> None:
    assert found(rule, stating("It is 40 metres long.")) == [("content/claims/one.yml:1:12", "number-not-grounded")]
    dated = source("press").replace("locator: page", 'locator: page, figures: ["June 21, 2024", "1777"]')
    files = {"content/sources/other.yml": dated}
    for statement, faults in (("It opened on June 21, 2024.", 0), ("It was planned in 1777.", 1)):
        text = claim(supports("other#s1")).replace("The bridge stands.", statement)
        assert len(found(rule, {**files, "content/claims/one.yml": text})) == faults


def test_a_sentence_with_markers_rests_on_those_alone() -> None:
    other = source("press").replace("locator: page", "locator: page, figures: ['1777']")
    cited = {"content/sources/other.yml": other}
    also = "observations: [{measure: length, value: 3, evidence: [{passage: other#s1, direction: supports}]}]"
    for marker, hints in (("other", 0), ("herald", 1)):
        brief = f"brief: ['It was planned in 1777. [@{marker}#s1]']\n{also}"
        files = {**cited, "content/claims/one.yml": claim(supports("herald#s1"), fields=brief)}
        said = [text for text in messages(rule, files) if "1777" in text]
        assert [text.partition("; ")[2] for text in said] == [
            "the record cites it elsewhere: mark the passage that has it in this sentence too"
        ] * hints


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("It is 40 metres long.", ""),
        ("It is 40 long.", ""),
        ("It is 40 kilometres long.", "`40` is stated in the unit `km`, and cited with m"),
        ("It cost 3 crowns or 9 dollars.", "`9` is stated in the unit `dollar`, and cited with no unit"),
        ("Over 50 carts passed.", ""),
        ("50 carts passed.", "`50` is stated as exact, and cited as a least amount"),
        ("Up to 50 carts passed.", "`50` is stated as a most amount, and cited as a least amount"),
        ("About 40 metres it is.", "`40` is stated as about so much, and cited as exact"),
    ],
)
def test_a_number_keeps_its_unit_and_how_exactly_it_is_given(sentence: str, message: str) -> None:
    figures = "figures: [40 metres, more than 50 carts, '3', '9']"
    files = {"content/sources/other.yml": source("press").replace("locator: page", f"locator: page, {figures}")}
    brief = f"brief: ['{sentence} [@other#s1]']"
    said = messages(rule, {**files, "content/claims/one.yml": claim(supports("other#s1"), fields=brief)})
    assert [text.partition(";")[0] for text in said] == ([message] if message else [])


def test_observations_dates_and_cited_records_hold_numbers_too() -> None:
    observed = f"observations: [{{measure: share, value: 30, {CITED}}}]"
    assert found(rule, stating("It has 30% of all.", observed)) == []
    assert found(rule, stating("It is 30 long.", observed)) != []
    linked = "brief: ['By the [toll](@toll) of 1888.']"
    toll = {
        "content/rules/dues.yml": """
        name: Dues
        instrument: By-law
        issuer: council
        provisions:
          - id: carts
            title: Carts
            says: Carts pay.
            steps: [{type: announced, when: 1888, evidence: [{passage: "herald#s1", direction: supports}]}]
    """
    }
    assert found(rule, stating("It stands.", linked)) != []
    assert found(rule, {**stating("It stands.", linked.replace("@toll", "@dues")), **toll}) == []


def test_a_near_number_is_suggested() -> None:
    observed = f"observations: [{{measure: length, value: 40, {CITED}}}]"
    hints = [message.partition("; ")[2] for message in messages(rule, stating("It is 400 metres long.", observed))]
    assert hints == ["did you mean `40`?"]
    parted = source("press").replace("locator: page", 'locator: page, figures: [47.5%, "June 21, 2024"]')
    files = {"content/claims/one.yml": claim(supports("other#s1")).replace("stands", "is 47.4% long")}
    assert "did you mean `47.5%`?" in messages(rule, {**files, "content/sources/other.yml": parted})[0]


def test_a_gist_states_only_the_figures_of_its_own_paragraph() -> None:
    fine = seed("gist: It is 40 long in 1999., figures: ['40'], when: 1999", "gist: Nothing.")
    assert found(rule, {"seeds/seed.yml": fine}) == []
    wrong = seed("gist: It is 41 long., figures: ['40']", "gist: Nothing., figures: ['41']")
    assert found(rule, {"seeds/seed.yml": wrong}) == [("seeds/seed.yml:5:99", "number-not-grounded")]


def test_a_caution_may_also_state_what_its_evidence_holds() -> None:
    evidence = '{passage: "herald#s1", direction: disputes}'
    caution = f"cautions: [{{type: figure, says: Not 39 but 40., evidence: [{evidence}]}}]"
    assert found(rule, {"seeds/seed.yml": seed(f"gist: It is long., figures: ['39'], {caution}")}) == []
    assert len(found(rule, {"seeds/seed.yml": seed(f"gist: It is long., {caution}")})) == 1
    other = source("press").replace("locator: page", "locator: page, figures: ['38']")
    wrong = caution.replace("Not 39", "Not 38")
    files = {"seeds/seed.yml": seed(f"gist: It is long., figures: ['39'], {wrong}"), "content/sources/other.yml": other}
    assert len(found(rule, files)) == 1
    marked = files["seeds/seed.yml"].replace("says: Not 38 but 40.", "says: 'Not 38 but 40. [@other#s1]'")
    assert found(rule, {**files, "seeds/seed.yml": marked}) == []


HOME = """---
title: Bridges
question: Which?
lead: Read.
known:
  - The bridge is %s metres long. [@herald#s1]
---
"""


def test_a_sentence_of_the_home_page_by_its_own_markers() -> None:
    assert found(rule, {"docs/index.md": HOME % "40"}) == []
    assert found(rule, {"docs/index.md": HOME % "41"}) == [("docs/index.md:6:35", "number-not-grounded")]
    unmarked = HOME.replace(" [@herald#s1]", "") % "40"
    assert found(rule, {"docs/index.md": unmarked}) == [("docs/index.md:1:1", "number-not-grounded")]


def test_what_cites_a_file_with_a_fault_is_let_be() -> None:
    files = {**stating("It is 41 metres long."), "content/sources/herald.yml": "quality: nonsense"}
    assert found(rule, files) == []


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("It is 40 metres long. [@herald#s1]", []),
        ("It is forty metres [@herald#s1] long.", []),
        ("It is 41 metres long. [@herald#s1]", ["docs/story.md:5:1"]),
        ("Long.\n\n- It is long. It is 40 long. Said. [@herald#s1]", ["docs/story.md:7:15"]),
    ],
)
def test_a_sentence_on_a_hand_written_page_rests_on_what_it_cites_itself(body: str, places: list[str]) -> None:
    page = f"---\ntitle: Story\n---\n\n{body}\n"
    assert [place for place, _ in found(rule, {"docs/story.md": page})] == places


def test_a_page_about_this_site_needs_no_source_for_its_numbers() -> None:
    page = "---\nabout_this_site: true\n---\n\nSix words at most.\n"
    assert found(rule, {"docs/method.md": page}) == []
    assert len(found(rule, {"docs/method.md": page.replace("true", "false")})) == 1


@pytest.mark.parametrize(
    ("why", "fields", "faults"),
    [
        ("It was renamed on 1 January 2002.", "to: bridge, ", 0),
        ("It was withdrawn in 2003.", "", 1),
        ("It said 40 metres. [@herald#s1]", "", 0),
        ("It said 41 metres. [@herald#s1]", "to: bridge, ", 1),
    ],
)
def test_the_reason_of_a_redirect_states_its_day_and_what_it_cites(why: str, fields: str, faults: int) -> None:
    files = {"content/redirects/ford.yml": f"{{was: system, {fields}why: '{why}', when: 2002-01-01}}"}
    assert len(found(rule, files)) == faults


def test_the_reason_of_a_redirect_to_a_record_with_a_fault_is_let_be() -> None:
    redirect = "{was: system, to: bridge, why: It had 41 ends., when: 2002-01-01}"
    files = {"content/redirects/ford.yml": redirect, "content/systems/bridge.yml": "nonsense"}
    assert found(rule, files) == []
