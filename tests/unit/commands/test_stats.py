from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.commands.report import CLEAN, PROBLEMS
from build_tools.commands.stats import stats, write
from build_tools.judging.mutations import OPERATORS
from build_tools.judging.statistics.mutated import MEASURED_FILE, read_mutated
from build_tools.publishing.project_contents import make_contents
from tests.unit.commands.made_town import edit, put

if TYPE_CHECKING:
    import pytest

    from build_tools.commands.project import Project

LATE = """\
statement: The New Bridge stands on oak.
type: forecast
when: 1992
when_known: stated
about: [new-bridge]
evidence:
  - passage: bridge-survey-1992#s2
    direction: supports
forecast: {outcome: pending, deadline: 2001}
"""


def test_tables_fit_a_terminal_of_80_columns_and_have_no_colour(
    town: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    put(town.root, "content/claims/oak-piles.yml", LATE)
    assert stats(town, "text", mutations=False) == CLEAN
    said = capsys.readouterr().out
    lines = said.splitlines()
    assert max(len(line) for line in lines) <= 80
    assert [line for line in lines if line != line.rstrip()] == []
    assert "\x1b" not in said
    assert lines[0] == "As of 2024-05-03."
    assert "…" not in said
    assert "Overdue: oak-piles" in lines
    assert "Wrong numbers caught, by kind of error" not in lines


def test_the_same_numbers_come_as_data(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert stats(town, "json", mutations=False) == CLEAN
    numbers = json.loads(capsys.readouterr().out)
    assert list(numbers)[:3] == ["as_of", "records", "sources"]
    assert numbers["sources"]["seeds"][-1] == {
        "name": "all", "paragraphs": 10, "used": 6, "excused": 4, "missing": 0, "percent": 100.0,
    }  # fmt: skip
    assert "mutations" not in numbers


def test_mutations_are_counted_when_asked_for(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert stats(town, "json", mutations=True) == CLEAN
    found = json.loads(capsys.readouterr().out)["mutations"]
    assert [one["name"] for one in found["operators"]] == list(OPERATORS)
    assert stats(town, "text", mutations=True) == CLEAN
    assert "Wrong numbers caught, by kind of error" in capsys.readouterr().out.splitlines()
    assert not (town.root / MEASURED_FILE).exists()


def test_what_is_written_is_shown_by_the_page_on_the_method(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert write(town) == CLEAN
    assert capsys.readouterr().out.endswith(f"written: {MEASURED_FILE}\n")
    mutated, problems = read_mutated((town.root / MEASURED_FILE).read_bytes())
    assert problems == ()
    assert mutated is not None
    assert (mutated.as_of, mutated.operators[0].both.tried > 0) == ("2024-05-03", True)
    contents, _ = make_contents(town.root)
    assert contents is not None
    (page,) = [fragment for fragment in contents.fragments if fragment.address == "methodology/"]
    assert "Wrong numbers caught, by kind of error" in page.slots["body"]


def test_nothing_is_written_of_faulty_content(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(town.root, "content/claims/span-is-41.yml", "was 41 metres", "was 43 metres")
    assert write(town) == PROBLEMS
    said = capsys.readouterr()
    assert "number-not-grounded" in said.out
    assert said.err == "nothing was written: put the content right first\n"
    assert not (town.root / MEASURED_FILE).exists()
