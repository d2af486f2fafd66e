from __future__ import annotations

from pathlib import Path

from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.judging.rules import RULES
from tests.made_site import claim, town

FOLDER = Path(__file__).parents[3] / "build_tools" / "judging" / "rules"


def test_every_rule_in_the_folder_is_run() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert {rule.__module__.rpartition(".")[2] for rule in RULES} == files


def test_a_sound_site_has_no_problems() -> None:
    assert judge(town()) == ()


def test_all_problems_come_at_once_in_reading_order() -> None:
    files = {
        "content/claims/b.yml": claim().replace("type: fact", "type: forecast"),
        "content/claims/a.yml": claim(),
        "content/actors/lonely.yml": "{name: Lonely, type: firm}",
    }
    site = town(files)
    found = [(problem.place.file, problem.code) for problem in judge(site)]
    assert found == [
        ("content/actors/lonely.yml", "unused-record"),
        ("content/claims/a.yml", "claim-without-evidence"),
        ("content/claims/b.yml", "claim-without-evidence"),
        ("content/claims/b.yml", "forecast-without-deadline"),
    ]
    assert judge(site, Answers(site)) == judge(site)
