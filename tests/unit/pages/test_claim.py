from __future__ import annotations

from build_tools.pages.claim import ClaimView, claim_view, corrections_of
from build_tools.records.claim import Claim
from tests.made_pages import here, record

CORRECTIONS = {
    f"content/corrections/{name}.yml": (
        f"{{title: {name}, date: {day}, what: It was., why: Haste., noticed_by: A reader, records: [length]}}"
    )
    for name, day in (("first", "2002-01-01"), ("second", "2002-01-02"))
}


def view(record_id: str = "length", files: dict[str, str] | None = None) -> ClaimView:
    page = here(files, f"claims/{record_id}/")
    return claim_view(page, record(page, Claim, record_id))


def test_a_claims_page_has_its_place() -> None:
    page = view()
    assert (page.address, page.frame, page.template) == ("claims/length/", "claims/frame/", "claim.html")
    assert page.twin == "../../claims/length.json"
    assert page.title == "In 2001 the bridge was 40 metres long"
    assert page.description.startswith("Single origin. One independent witness supports it")


def test_the_head_says_status_and_time() -> None:
    head = view().head
    assert head.badge is not None
    assert head.badge.word == "single origin"
    assert [(row.name, row.says[0].words) for row in head.meta][2] == (
        "Holds for",
        "2001, year known, stated by a source",
    )


def test_sentences_come_with_evidence_and_numbers_follow() -> None:
    page = view()
    assert [len(unit.notes) for unit in page.brief] == [2, 0]
    assert [row.cell.lines[0].words for row in page.numbers.rows[:2]] == ["40", "13.3"]
    assert [group.direction for group in page.passages] == ["supports", "partly", "disputes"]
    assert page.seeds.articles[0].direct[0].words == "¶ 2"


def test_what_was_looked_for_is_told() -> None:
    (search,) = view().searched
    assert (search.question, search.where, search.when, search.found) == (
        "The drawing",
        "The archive",
        "2002",
        "Nothing.",
    )
    undated = view("plain", {"content/claims/plain.yml": """
        statement: It stands.
        type: fact
        when: 2001
        when_known: stated
        about: [bridge]
        searched: [{question: It, where: There, found: Nothing.}]
    """})  # fmt: skip
    assert undated.searched[0].when == ""


def test_a_newer_claim_is_named() -> None:
    newer = """
        statement: The bridge is 41 metres long.
        type: fact
        when: 2002
        when_known: stated
        about: [bridge]
        relations: [{type: supersedes, claim: length}]
        evidence: [{passage: "herald#s1", direction: supports}]
    """
    page = view(files={"content/claims/newer.yml": newer})
    assert page.status.newer is not None
    assert page.status.newer.href == "../../claims/newer/"
    assert view().status.newer is None


def test_a_forecast_shows_its_deadline_and_outcome() -> None:
    forecast = """
        statement: The bridge will stand.
        type: forecast
        when: 2001
        when_known: stated
        about: [bridge]
        forecast: {outcome: OUTCOME}
        evidence: [{passage: "gazette#p2", direction: context}]
    """
    bare = view(
        "will-stand", {"content/claims/will-stand.yml": forecast.replace("OUTCOME", "never-decidable")}
    ).forecast
    assert bare is not None
    assert (bare.deadline, bare.outcome, bare.note) == ("none given by its source", "never decidable", "")
    dated = forecast.replace("OUTCOME", "failed, deadline: 2001-06, note: It fell.")
    told = view("will-stand", {"content/claims/will-stand.yml": dated}).forecast
    assert told is not None
    assert (told.deadline, told.outcome, told.note) == ("June 2001", "failed", "It fell.")
    never = forecast.replace("OUTCOME", "never-decidable, note: It names no day.")
    why = view("will-stand", {"content/claims/will-stand.yml": never}).forecast
    assert why is not None
    assert (why.deadline, why.note) == ("", "It names no day.")
    assert view().forecast is None


def test_corrections_stand_newest_first() -> None:
    page = here(CORRECTIONS)
    assert [one.words for one in corrections_of(page, "length")] == ["second", "first"]
    assert corrections_of(page, "mayor") == ()
