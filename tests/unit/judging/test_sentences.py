from __future__ import annotations

from build_tools.judging.sentences import is_asserting, read_sentence, sentences_of
from tests.made_site import claim, supports, town


def texts(record_id: str, files: dict[str, str]) -> dict[str, str]:
    site = town(files)
    return {".".join(map(str, one.path)): one.text for one in sentences_of(site, site.records[record_id])}


def test_of_a_claim_what_it_states_and_not_what_it_says_about_our_work() -> None:
    fields = """
brief: ["It stands [@herald#s1].", "See [the bridge](@bridge)."]
searched: [{question: Is it 9 metres?, where: Everywhere., found: No.}]
relations: [{type: explains, claim: one, note: By 5.}]
"""
    found = texts("one", {"content/claims/one.yml": claim(supports("herald#s1", "note: Not 7."), fields=fields)})
    assert found == {"statement": "The bridge stands.", "brief.0": "It stands  .", "brief.1": "See the bridge."}


def test_of_other_records_titles_and_questions_too() -> None:
    files = {
        "content/topics/traffic.yml": "{title: Twelve carts, question: How many?, order: 1, brief: [Many.]}",
        "content/claims/one.yml": claim(supports("herald#s1")),
        "content/disagreements/dispute.yml": """
            question: How long?
            type: facts
            positions: [{name: A, says: So., claims: [one]}, {name: B, says: Not so., claims: [one]}]
            crux: The end.
            state: open
            would_settle: A rope.
        """,
        "content/comparisons/table.yml": """
            title: Two bridges
            question: Which?
            not_answered: Why.
            rows: [{subject: bridge}, {subject: toll}]
            columns: [{id: span, measure: length}]
            why: We chose them 2001.
            caveats: [None.]
        """,
        "content/corrections/one-2001.yml": (
            "{title: Fix, date: 2001-01-01, what: It said 9., why: A slip of 5., noticed_by: I, records: [one]}"
        ),
    }
    assert texts("traffic", files) == {"brief.0": "Many.", "title": "Twelve carts", "question": "How many?"}
    assert texts("dispute", files) == {
        "positions.0.says": "So.", "positions.1.says": "Not so.", "crux": "The end.", "would_settle": "A rope.",
        "question": "How long?",
    }  # fmt: skip
    assert texts("table", files) == {
        "question": "Which?", "not_answered": "Why.", "caveats.0": "None.", "title": "Two bridges",
    }  # fmt: skip
    assert texts("one-2001", files) == {}
    assert texts("vocabulary", files) == {}


def test_of_a_source_gists_and_cautions() -> None:
    assert texts("herald", {}) == {"passages.0.gist": "The bridge is long."}


def test_markers_go_and_words_of_links_stay() -> None:
    sentence = read_sentence(("brief", 0), "See [the bridge](@bridge) of 2001. [@herald#s1]")
    assert sentence.text == "See the bridge of 2001.  "
    assert sentence.targets == ("bridge", "herald#s1")


def test_asserting_fields() -> None:
    assert is_asserting(("passages", 3, "cautions", 0, "says"))
    assert not is_asserting(("evidence", 0, "note"))
    assert not is_asserting(("searched", 0, "question"))
    assert not is_asserting(())
