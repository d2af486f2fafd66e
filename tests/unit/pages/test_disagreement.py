from __future__ import annotations

from build_tools.pages.disagreement import DisagreementView, disagreement_view
from build_tools.records.disagreement import Disagreement
from tests.made_pages import record
from tests.made_things import html, things, torn

EVIDENCE = [
    ("herald#s1", "supports"),
    ("gazette#p2", "supports"),
    ("herald#s2", "supports"),
    ("times#s1", "partly"),
    ("gazette#p3", "context"),
]


def view(files: dict[str, str] | None = None) -> DisagreementView:
    page = things("disagreements/how-long/", files)
    return disagreement_view(page, record(page, Disagreement, "how-long"))


def claim(claim_id: str, *said: str) -> dict[str, str]:
    items = "\n".join(f'  - {{passage: "{ref}", direction: {way}}}' for ref, way in EVIDENCE)
    sayings = "\n".join(f'  - {{actor: mayor, passage: "gazette#p2", when: {when}}}' for when in said)
    head = "statement: It stands.\ntype: fact\nwhen: 2001\nwhen_known: stated\nabout: [bridge]\n"
    return {f"content/claims/{claim_id}.yml": f"{head}said_by:\n{sayings}\nevidence:\n{items}\n"}


def test_positions_stand_side_by_side_with_holders_and_claims() -> None:
    page = view()
    long, fine = page.sides
    assert (long.position.name, long.position.says) == ("Long", "It is *long*.")
    assert [(one.words, one.note) for one in long.position.holders] == [("Mayor", "(3 May 2001)")]
    assert [item.badge is not None for item in long.position.claims] == [True]
    assert fine.position.name == "Fine"
    assert 'class="side-by-side positions positions-2"' in html(page)


def test_the_best_passages_are_those_of_most_weight_and_copies_stand_once() -> None:
    best = view(claim("length", "2001-05-03", "2002")).sides[0].best
    assert [one.gist for one in best] == [
        "The bridge is 40 metres long and cost *much*.",
        "The bridge is long.",
    ]
    assert best[1].by == "Herald, no date seen"


def test_a_position_that_nothing_supports_says_so() -> None:
    page = view()
    assert page.sides[1].best == ()
    assert "No passage supports its claims." in html(page)


def test_nobody_holding_a_position_is_said() -> None:
    nobody = {
        "content/claims/fine.yml": "statement: It is fine.\ntype: opinion\nwhen: 2001\nwhen_known: stated\n"
        'evidence: [{passage: "gazette#p2", direction: supports}]\n'
    }
    assert "No one is on record as saying it." in html(view(nobody))


def test_crux_state_outcome_and_what_would_settle_it() -> None:
    page = view()
    assert page.crux[0].words == "What is measured."
    assert (page.state, page.because) == ("Only apparent", "Each side is true of a different question.")
    assert page.outcome[0].words == "Both are right."
    assert page.would_settle[0].words == "A rope."
    assert page.head.detail == "about facts"
    assert {row.name: row.says[0].words for row in page.head.meta}["Claims"] == "2"
    assert [item.words for item in page.topics] == ["Works"]
    assert page.brief[0].notes


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    page = torn("disagreements/how-long/", "content/claims/length.yml", "seeds/gazette.yml", "content/actors/mayor.yml")
    made = disagreement_view(page, record(page, Disagreement, "how-long"))
    assert made.sides[0].position.claims == ()
    html(made)
    page = torn("disagreements/how-long/", "content/sources/herald.yml")
    html(disagreement_view(page, record(page, Disagreement, "how-long")))
