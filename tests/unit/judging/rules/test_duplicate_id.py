from __future__ import annotations

from build_tools.judging.rules import duplicate_id as rule
from tests.made_site import TOWN, claim, supports
from tests.unit.judging.faults import found, problems_of

STATE = "measure: length, state: unknown, why: So."


def test_observations_of_one_record() -> None:
    entries = f"observations: [{{name: a, {STATE}}}, {{name: a, {STATE}}}]"
    files = {"content/claims/one.yml": claim(supports("herald#s1"), fields=entries)}
    assert [code for _, code in found(rule, files)] == ["duplicate-id"]
    problem = problems_of(rule, files)[0]
    assert problem.related[0].place < problem.place
    assert problem.message == "`a` is used twice"


def test_provisions_and_columns() -> None:
    toll = TOWN["content/rules/toll.yml"]
    provisions = toll.rstrip() + "\n" + toll[toll.index("          - id: carts") :]
    table = """
        title: T
        question: Which?
        not_answered: Why.
        rows: [{subject: bridge}, {subject: toll}]
        columns: [{id: a, measure: length}, {id: a, measure: cost}]
        why: So.
    """
    assert found(rule, {"content/rules/toll.yml": provisions, "content/comparisons/table.yml": table}) == [
        ("content/comparisons/table.yml:6:42", "duplicate-id"),
        ("content/rules/toll.yml:12:9", "duplicate-id"),
    ]


def test_near_misses() -> None:
    entries = f"observations: [{{name: a, {STATE}}}, {{name: b, {STATE}}}, {{{STATE}}}, {{{STATE}}}]"
    files = {f"content/claims/{one}.yml": claim(supports("herald#s1"), fields=entries) for one in ("one", "two")}
    assert found(rule, files) == []
