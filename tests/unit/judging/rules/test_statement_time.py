from __future__ import annotations

import pytest

from build_tools.judging.rules import statement_time as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found, messages


def stating(statement: str, when: str) -> dict[str, str]:
    text = claim(supports("herald#s1")).replace("The bridge stands.", statement)
    lines = [f"when: {when}" if line.startswith("when:") else line for line in text.splitlines()]
    assert f"when: {when}" in lines
    return {"content/claims/one.yml": "\n".join(lines) + "\n"}


@pytest.mark.parametrize(
    ("statement", "when", "missing"),
    [
        ("It stood.", "2001/2003", ""),
        ("From 2001 to 2003 it stood.", "2001/2003", ""),
        ("Between May 2001 and 2003 it stood.", "2001-05/2003", ""),
        ("By 2003 it stood.", "../2003", ""),
        ("Since 2001 it stands.", "2001/..", ""),
        ("In the 19th century it stood.", "18XX", ""),
        ("It stood in 1850.", "18XX", ""),
        ("In 2003 it stood.", "2001/2003", "2001"),
        ("In 2002 it stood.", "2001/2003", "2001 and 2003"),
        ("In June 2001 it stood.", "2001~/2003~", "2003"),
    ],
)
def test_a_statement_that_names_a_year_names_both_ends(statement: str, when: str, missing: str) -> None:
    files = stating(statement, when)
    if not missing:
        assert found(rule, files) == []
    else:
        assert found(rule, files) == [("content/claims/one.yml:1:12", "statement-time")]
        assert messages(rule, files)[0].startswith(f"the statement names years, but not {missing},")


def test_a_forecast_may_name_its_deadline_alone() -> None:
    text = stating("By 2050 it will stand.", "2001")["content/claims/one.yml"].replace("type: fact", "type: forecast")
    due = {"content/claims/one.yml": f"{text}forecast: {{deadline: 2050, outcome: pending}}\n"}
    assert found(rule, due) == []
    later = {"content/claims/one.yml": f"{text}forecast: {{deadline: 2060, outcome: pending}}\n"}
    assert len(found(rule, later)) == 1
