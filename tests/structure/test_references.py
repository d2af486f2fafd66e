"""Pages that list what there is list all of it: decisions, rooms, commands, codes, what records may say."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from build_tools.cli import explainer
from build_tools.problems.codes import CODES
from build_tools.records.kinds import FILE_KINDS
from build_tools.records.schema import schema_of
from tests.structure.project_files import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DECISIONS = ROOT / "docs" / "decisions"
DECISION_PAGES = sorted(path for path in DECISIONS.glob("*.md") if path.name != "index.md")
FOR_PEOPLE = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "ARCHITECTURE.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
# In code, between backticks or in a block: prose says «explainer» of the site as well.
COMMAND = re.compile(r"(?:^\s*|`|/)explainer ([a-z]+)(?=[ `\n])", re.MULTILINE)


def _name(path: Path) -> str:
    return path.name


def test_the_index_of_decisions_lists_every_page_once() -> None:
    index = (DECISIONS / "index.md").read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([^)/]+\.md)\)", index)
    assert sorted(linked) == [path.name for path in DECISION_PAGES]


@pytest.mark.parametrize("path", DECISION_PAGES, ids=_name)
def test_a_decision_is_listed_by_its_own_heading(path: Path) -> None:
    index = (DECISIONS / "index.md").read_text(encoding="utf-8")
    (heading,) = re.findall(r"^# (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    (listed,) = re.findall(rf"^- \[(.+)\]\({re.escape(path.name)}\)$", index, re.MULTILINE)
    assert listed in {heading, heading.partition(": ")[0]}


def test_the_architecture_page_draws_the_rooms_in_the_order_that_holds() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    drawn = " < ".join(reversed(contract["layers"]))
    assert f"`{drawn}`" in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_every_command_that_a_page_names_exists_and_each_is_named() -> None:
    named = {verb for path in FOR_PEOPLE for verb in COMMAND.findall(path.read_text(encoding="utf-8"))}
    assert named - set(explainer.commands) == set()
    assert set(explainer.commands) - named - {"schema"} == set()


def test_every_command_says_what_it_does() -> None:
    assert [name for name, command in explainer.commands.items() if not command.help] == []


@pytest.mark.parametrize("kind", sorted(FILE_KINDS))
def test_every_field_of_a_record_is_described_in_its_schema(kind: str) -> None:
    schema = schema_of(FILE_KINDS[kind])
    parts = {kind: schema, **schema.get("$defs", {})}
    assert [
        f"{part}.{name}"
        for part, described in parts.items()
        for name, field in described.get("properties", {}).items()
        if not field.get("description")
    ] == []


@pytest.mark.parametrize("name", sorted(CODES))
def test_every_code_can_be_looked_up(name: str) -> None:
    code = CODES[name]
    assert code.meaning.endswith(".")
    assert code.cure.endswith(".")
    assert code.example
