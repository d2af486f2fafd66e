"""Every row of the fact base stands in a record that says so, or the map says why not."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from build_tools.graph.load import load_project
from build_tools.judging.values import observations_of, value_of
from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.comparison import Comparison
from build_tools.records.disagreement import Disagreement
from build_tools.records.event import Event
from build_tools.records.rule import Rule
from build_tools.records.source import Source
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.values import ObservationAt
    from build_tools.records.record import Record
    from build_tools.records.rule import RuleTest

ROOT = Path(__file__).parents[2]
Place = dict[str, Any]
# With the base loader a date or a number stays as it is written.
ROWS: dict[str, dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "inventory.yml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 (it makes nothing but text, lists and mappings)
)
COUNTS = {
    "claims": 120,
    "actors": 47,
    "actors_behind": 6,
    "systems": 29,
    "events": 28,
    "conflicts": 12,
    "timeline": 45,
    "chips": 10,
    "chips_worked_out": 4,
    "models": 10,
    "same_benchmark": 7,
    "hunyuan_against_llama": 12,
    "coder_v2_against_closed": 6,
    "tables": 4,
    "other_numbers": 17,
    "provisions": 4,
}
CELLS = {
    "chips": ["year", "process", "arithmetic", "memory", "bandwidth", "link", "tpp", "status"],
    "models": ["maker", "release", "parameters", "tokens", "context", "licence", "compute", "benchmarks"],
}
KINDS: dict[str, type[Record]] = {
    "actor": Actor,
    "claim": Claim,
    "comparison": Comparison,
    "disagreement": Disagreement,
    "event": Event,
    "rule": Rule,
    "source": Source,
    "system": System,
}
NUMBERS = {"value", "low", "high", "at_least", "at_most"}
WORDS = {"text", "state", "unit", "variant", "reporter", "about", "subject", "conditions", "one_of", "measure"}
OTHERS = {"when", "date", "maker", "provision", "step", "limits", "cites", "seen_since", "merged"}
FORMS = NUMBERS | {"text", "state", "one_of"}
LARGEST_SHARE_LEFT_OUT = 0.1


@cache
def site() -> Site:
    """The content of this repository."""
    return load_project(ROOT)[0]


def places_in(part: str) -> Iterator[tuple[str, Place]]:
    """Every place of a part, with the row and, in a table, the cell."""
    for row, cells in ROWS[part].items():
        table = cells if isinstance(cells, dict) else {"": cells}
        for cell, places in table.items():
            for place in places:
                yield " / ".join(name for name in (part, row, cell) if name), place


NAMED = [(row, place) for part in ROWS for row, place in places_in(part) if "left_out" not in place]
LEFT_OUT = [(row, place) for part in ROWS for row, place in places_in(part) if "left_out" in place]


def faults_of(place: Place) -> list[str]:
    """What the record does not bear out of what the map says of it."""
    kinds = [kind for kind in KINDS if kind in place]
    unknown = set(place) - set(KINDS) - NUMBERS - WORDS - OTHERS
    if len(kinds) != 1 or unknown:
        return [f"one kind is wanted, and no unknown key: {kinds} {sorted(unknown)}"]
    record = site().find(KINDS[kinds[0]], place[kinds[0]])
    if record is None:
        return [f"no {kinds[0]} {place[kinds[0]]}"]
    return [*cited_faults(record, place), *said_faults(record, place)]


def said_faults(record: Record, place: Place) -> list[str]:
    """Faults in what is said of the record's values, dates or provisions."""
    if "measure" in place:
        return observation_faults(record, place)
    if isinstance(record, Rule):
        return rule_faults(record, place)
    stray = set(place) & (NUMBERS | WORDS | {"provision", "step", "limits"})
    return [f"not of such a record: {sorted(stray)}"] if stray else date_faults(record, place)


def cited_faults(record: Record, place: Place) -> list[str]:
    cited = {link.target for link in site().links_from(record.id)}
    wanted = [place[key] for key in ("cites", "seen_since") if key in place]
    return [f"{record.id} does not cite {ref}" for ref in wanted if ref not in cited]


def date_faults(record: Record, place: Place) -> list[str]:
    """Faults in the date of an event, a source or a system, and in a system's maker."""
    if isinstance(record, System):
        if place.get("maker", record.maker) != record.maker:
            return [f"made by {record.maker}"]
        dates = {(one.type, str(one.when)) for one in record.dates}
        asked = (place.get("date"), place.get("when"))
        return [] if asked in {(None, None), *dates} else [f"its dates are {sorted(dates)}"]
    known = {Event: "when", Source: "published"}.get(type(record))
    if "when" in place and (known is None or str(getattr(record, known)) != place["when"]):
        return [f"no {place['when']} in {record.id}"]
    return []


def rule_faults(rule: Rule, place: Place) -> list[str]:
    """Faults in a provision of the rule: its step and day, the limits it tests."""
    if "provision" not in place:
        return ["a step or limit of no provision"] if {"step", "when", "limits"} & set(place) else []
    provision = next((one for one in rule.provisions if one.id == place["provision"]), None)
    if provision is None:
        return [f"no provision {place['provision']}"]
    faults = []
    steps = {(one.type, str(one.when)) for one in provision.steps}
    if (place.get("step"), place.get("when")) not in {(None, None), *steps}:
        faults.append(f"its steps are {sorted(steps)}")
    limits = list(limits_in(provision.test)) if provision.test else []
    if place.get("limits", limits) != limits:
        faults.append(f"its limits are {limits}")
    return faults


def limits_in(test: RuleTest) -> Iterator[str]:
    """The limits of a test in words, in the order written."""
    if test.at_least is not None:
        yield f"{test.measure} at least {test.at_least}"
    if test.below is not None:
        yield f"{test.measure} below {test.below}"
    for part in (*test.all_of, *test.any_of):
        yield from limits_in(part)


def observation_faults(record: Record, place: Place) -> list[str]:
    if len(set(place) & FORMS) < 1:
        return ["a measure without a value"]
    if any(is_as_said(at, place) for at in observations_of(site(), record.id)):
        return []
    return [f"no such {place['measure']} in {record.id}"]


def is_as_said(at: ObservationAt, place: Place) -> bool:
    """Whether an observation has all that the map says of it."""
    one = at.observation
    plain = {
        "measure": one.measure,
        "text": one.text,
        "state": one.state,
        "unit": one.unit,
        "variant": one.variant,
        "reporter": one.reporter,
        "about": str(one.about).lower(),
        "when": str(one.when),
    }
    return (
        at.subject == place.get("subject", at.record_id)
        and all(plain[key] == place[key] for key in plain if key in place)
        and set(place.get("conditions", ())) <= set(one.conditions)
        and [Decimal(end) for end in place.get("one_of", one.one_of)] == list(one.one_of)
        and place.get("seen_since") in {None, *(evidence.passage for evidence in one.evidence)}
        and all(number_of(at, key) == Fraction(place[key]) for key in NUMBERS if key in place)
    )


def number_of(at: ObservationAt, key: str) -> Fraction | None:
    """A number of an observation; its `value` is worked out where it is derived."""
    one = at.observation
    if key == "value" and one.derived is not None:
        interval = value_of(site(), at)
        return interval.low if interval and interval.is_point else None
    written: Decimal | None = getattr(one, key)
    return None if written is None else Fraction(written)


def test_every_part_has_every_row() -> None:
    assert {part: len(rows) for part, rows in ROWS.items()} == COUNTS


@pytest.mark.parametrize("part", CELLS)
def test_every_row_of_a_table_has_every_cell(part: str) -> None:
    assert {row: list(cells) for row, cells in ROWS[part].items()} == dict.fromkeys(ROWS[part], CELLS[part])


def test_no_row_or_cell_is_empty() -> None:
    filled = Counter(row for part in ROWS for row, _ in places_in(part))
    rows = sum(len(cells) if isinstance(cells, dict) else 1 for part in ROWS for cells in ROWS[part].values())
    assert len(filled) == rows


@pytest.mark.parametrize(("row", "place"), NAMED, ids=[f"{row} {at}" for at, (row, _) in enumerate(NAMED)])
def test_the_record_bears_it_out(row: str, place: Place) -> None:
    assert faults_of(place) == [], row


@pytest.mark.parametrize("part", ["claims", "actors", "actors_behind", "conflicts"])
def test_no_two_rows_share_a_record(part: str) -> None:
    named = Counter(str(place[kind]) for _, place in places_in(part) for kind in KINDS if kind in place)
    assert [record_id for record_id, times in named.items() if times > 1] == []


def test_a_claim_keeps_the_id_of_its_row() -> None:
    assert [row for row, places in ROWS["claims"].items() if {"claim": row} not in places] == []


@pytest.mark.parametrize(("row", "place"), LEFT_OUT, ids=[f"{row} {at}" for at, (row, _) in enumerate(LEFT_OUT)])
def test_what_is_left_out_has_a_reason_and_nothing_else(row: str, place: Place) -> None:
    assert set(place) == {"left_out"}
    assert len(place["left_out"].split()) > 4, row


@pytest.mark.parametrize("part", ["actors", "actors_behind", "systems"])
def test_what_is_left_out_altogether_has_no_record(part: str) -> None:
    known = {record.label for kind in (Actor, System) for record in site().of(kind)}
    gone = {row for row, places in ROWS[part].items() if all("left_out" in place for place in places)}
    assert gone & known == set()


def test_little_is_left_out() -> None:
    assert len(LEFT_OUT) < LARGEST_SHARE_LEFT_OUT * len(NAMED)


def test_what_is_merged_has_a_reason() -> None:
    reasons = [place["merged"] for _, place in NAMED if "merged" in place]
    assert reasons
    assert all(len(reason.split()) > 4 for reason in reasons)


@pytest.mark.parametrize(
    "place",
    [
        {"claim": "no-such-claim"},
        {"claim": "nvidia"},
        {"claim": "us-curbs-may-backfire", "actor": "nvidia"},
        {"claim": "us-curbs-may-backfire", "valeu": "4"},
        {"claim": "us-curbs-may-backfire", "value": "4"},
        {"claim": "us-curbs-may-backfire", "when": "2024-06"},
        {"actor": "nvidia", "cites": "thorbecke-ndtv#p1"},
        {"event": "nvidia-letter-2022", "when": "2022-08-27"},
        {"source": "reuters-baidu-2023", "when": "2023-11"},
        {"system": "nvidia-a100", "date": "released", "when": "2021"},
        {"system": "nvidia-a100", "date": "announced", "when": "2020"},
        {"system": "nvidia-a100", "when": "2020"},
        {"system": "nvidia-a100", "maker": "huawei"},
        {"system": "nvidia-a100", "measure": "tpp"},
        {"system": "nvidia-a100", "measure": "tpp", "value": "4991"},
        {"system": "nvidia-a100", "measure": "tpp", "value": "4992", "subject": "nvidia-a800"},
        {"system": "nvidia-a100", "measure": "memory", "value": "40", "variant": "80 GB"},
        {"system": "nvidia-a800", "measure": "memory", "one_of": ["40", "81"]},
        {"system": "nvidia-h100", "measure": "die-area", "value": "814", "seen_since": "zive-h200-2023#s2"},
        {"system": "nvidia-h20", "measure": "fp16-tflops", "value": "148", "conditions": ["sparse"]},
        {"system": "llama-3-1", "measure": "mmlu", "value": "84.4", "reporter": "meta"},
        {"system": "ascend-910", "measure": "memory", "state": "withheld"},
        {"claim": "ascend-yield-2024", "measure": "yield", "value": "50"},
        {"claim": "chips-smuggled-2024", "measure": "smuggled-chips", "value": "10000"},
        {"rule": "us-nvidia-licence-letters", "provision": "h200"},
        {"rule": "us-nvidia-licence-letters", "step": "effective", "when": "2022-08-26"},
        {"rule": "us-nvidia-licence-letters", "provision": "h20", "step": "effective", "when": "2022-08-26"},
        {"rule": "us-advanced-chip-rule-2022", "provision": "advanced-chips", "limits": ["tpp at least 4800"]},
    ],
    ids=str,
)
def test_a_map_that_is_wrong_is_found_out(place: Place) -> None:
    assert faults_of(place) != []
