from __future__ import annotations

from build_tools.judging.answers import Answers
from build_tools.judging.coverage import SourceCoverage, uses_of
from build_tools.records.source import Source
from tests.made_site import claim, made, source, supports, town

PRINT = "fingerprint: " + "0" * 64
SEED = f"""
quality: press
held: true
capture: {{file: seed.txt, sha256: {"0" * 64}, paragraphs: 6}}
passages:
  - {{id: p1, gist: One., {PRINT}}}
  - {{id: p2, gist: Two., {PRINT}}}
  - {{id: p3, gist: Three., role: chrome, {PRINT}}}
  - {{id: p4, gist: Four., excused: It says nothing., {PRINT}}}
  - {{id: p5, gist: Five., role: heading, {PRINT}}}
  - {{id: p6, gist: Six., role: caption, {PRINT}}}
"""


def coverage(files: dict[str, str]) -> SourceCoverage:
    site = town({"seeds/seed.yml": SEED, **files})
    found = site.find(Source, "seed")
    assert found
    return Answers(site).coverage(found)


def states(files: dict[str, str]) -> list[str]:
    return [use.state for use in coverage(files).paragraphs]


def test_used_excused_and_missing() -> None:
    found = coverage({"content/claims/one.yml": claim(supports("seed#p1"), supports("seed#p5"))})
    assert [use.state for use in found.paragraphs] == ["used", "missing", "excused", "excused", "used", "missing"]
    assert (found.used, found.excused, found.missing) == (2, 2, 2)
    assert found.paragraphs[0].records == (("one", "supports"),)


def test_a_record_is_named_once_for_each_way_it_uses_a_paragraph() -> None:
    item = supports("seed#p1")
    marked = 'brief: ["It stands. [@seed#p1]"]'
    found = coverage(
        {"content/claims/one.yml": claim(item, item, 'passage: "seed#p1", direction: partly', fields=marked)}
    )
    assert found.paragraphs[0].records == (("one", "brief"), ("one", "supports"), ("one", "partly"))


def test_its_own_source_and_same_as_are_no_use() -> None:
    own = SEED.replace("gist: One.,", 'gist: "One [@seed#p2].",')
    other = source("press").replace("locator: page", 'locator: page, same_as: "seed#p1"')
    assert states({"seeds/seed.yml": own, "content/sources/other.yml": other})[:2] == ["missing", "missing"]


def test_a_caution_of_another_source_is_a_use() -> None:
    caution = '{type: figure, says: Not so., evidence: [{passage: "seed#p1", direction: disputes}]}'
    other = source("press").replace("locator: page", f"locator: page, cautions: [{caution}]")
    found = coverage({"content/sources/other.yml": other})
    assert found.paragraphs[0].records == (("other", "disputes"),)


def test_a_hand_written_page_is_no_record() -> None:
    assert states({"docs/about.md": "It stands [@seed#p1]."})[0] == "missing"


def test_a_record_with_a_fault_uses_what_it_cites() -> None:
    broken = claim(supports("seed#p1")).replace("type: fact", "type: nonsense")
    site, _ = made({"seeds/seed.yml": SEED, "content/claims/one.yml": broken})
    found = site.find(Source, "seed")
    assert found
    assert Answers(site).coverage(found).paragraphs[0].records == (("one", "evidence.passage"),)
    assert [link.source for link in uses_of(site, "seed", "p1")] == ["one"]


def test_evidence_of_an_observation_has_its_direction() -> None:
    fields = 'observations: [{measure: length, value: 4, evidence: [{passage: "seed#p1", direction: disputes}]}]'
    found = coverage({"content/claims/one.yml": claim(supports("herald#s1"), fields=fields)})
    assert found.paragraphs[0].records == (("one", "disputes"),)
