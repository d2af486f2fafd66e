from __future__ import annotations

from collections import Counter

from build_tools.judging.answers import Answers
from build_tools.judging.mutations import OPERATORS, mutate_all
from build_tools.judging.qualifying import Units, qualified_figures
from tests.made_site import TOWN, claim, made, source, supports

CITED = 'evidence: [{passage: "other#s1", direction: supports}]'
FIGURES = "figures: [about 40 metres, 30%, 3 years, '1999', '2.5', '12']"
FILES = {
    **TOWN,
    "content/sources/other.yml": source("press").replace("locator: page", f"locator: page, {FIGURES}"),
    "content/claims/one.yml": claim(
        supports("other#s1"),
        fields=(
            "brief: ['It is about 40 metres long, 30% of all in 1999, for 3 years. [@other#s1]']\n"
            f"observations: [{{measure: share, value: 2.5, {CITED}}}, {{measure: share, value: 12, {CITED}}}]"
        ),
    ).replace("The bridge stands.", "The bridge stands at 2.5% and 12%."),
}


def made_wrong(operator: str, text: str) -> list[str]:
    units = Units()
    return list(OPERATORS[operator](text, qualified_figures(text, units), units))


def test_each_operator_makes_one_number_wrong() -> None:
    assert made_wrong("digit", "It is 49 long in 1999.") == ["It is 40 long in 1999."]
    assert made_wrong("times ten", "1,250 at 2.5, 0 or 0.25") == [
        "12500 at 2.5, 0 or 0.25",
        "1,250 at 25, 0 or 0.25",
        "1,250 at 2.5, 0 or 02.5",
    ]
    assert made_wrong("unit", "4 years, 3 GB, 5%, $7, 312TFLOPS and 9") == [
        "4 months, 3 GB, 5%, $7, 312TFLOPS and 9",
        "4 years, 3 TB, 5%, $7, 312TFLOPS and 9",
        "4 years, 3 GB, 5, $7, 312TFLOPS and 9",
    ]
    assert made_wrong("unit", "80GB") == ["80 TB"]
    assert made_wrong("year", "In 1999 and on May 3, 2001, 40 men") == [
        "In 2000 and on May 3, 2001, 40 men",
        "In 1998 and on May 3, 2001, 40 men",
        "In 1999 and on May 3, 2002, 40 men",
        "In 1999 and on May 3, 2000, 40 men",
    ]
    assert made_wrong("hedge dropped", "over 40 and about 30, 20 or more") == [
        " 40 and about 30, 20 or more",
        "over 40 and  30, 20 or more",
        "over 40 and about 30, 20",
    ]
    assert made_wrong("swap", "20% and 30%, 30% in 1999") == ["30% and 20%, 30% in 1999"]


def test_every_wrong_number_of_a_sound_record_is_caught() -> None:
    site, problems = made(FILES)
    assert problems == ()
    found = list(mutate_all(site, Answers(site)))
    assert [one for one in found if not one.caught] == []
    assert {one.operator for one in found} == set(OPERATORS)
    assert Counter(one.operator for one in found)["swap"] == 1
    assert {one.is_held for one in found} == {False}


def test_a_wrong_number_that_is_cited_too_is_not_told_apart() -> None:
    figures = FIGURES.replace("'1999'", "'1999', '2000'")
    other = source("press").replace("locator: page", f"locator: page, {figures}")
    site, _ = made({**FILES, "content/sources/other.yml": other})
    missed = [one for one in mutate_all(site, Answers(site)) if not one.caught]
    assert [(one.operator, one.record) for one in missed] == [("year", "one")]
    assert "in 2000" in missed[0].text
