from __future__ import annotations

import csv
import io
import json

from build_tools.pages.explorer import explorer_view
from tests.made_things import things


def files() -> dict[str, bytes]:
    return dict(explorer_view(things("explorer/")).files)


def test_the_json_has_every_provision_and_pair() -> None:
    data = json.loads(files()["explorer.json"])
    assert data["as_of"] == "2002-02-03"
    assert [one["id"] for one in data["things"]] == ["bridge", "ferry"]
    carts, foot, boats = data["provisions"]
    assert (carts["id"], carts["rule"], carts["title"]) == ("toll#carts", "Toll", "Carts")
    assert carts["in_force"][-1] == {
        "first": "2001-06-02",
        "last": None,
        "word": "yes",
        "by": "effective 1–2 June 2001",
    }
    assert carts["practice"] == [{"first": "2001-01-01", "last": None, "when": "since 2001", "says": "Few paid."}]
    assert (foot["in_force"][0]["first"], foot["names"]) == (None, [])
    assert boats["names"] == [{"thing": "bridge", "how": "maker"}]
    bridge = data["pairs"][0]
    assert (bridge["thing"], bridge["provision"], bridge["caught"]) == ("bridge", "toll#carts", "depends")
    assert bridge["measured"][1] == {
        "measure": "Cost",
        "unit": "million crowns",
        "values": [{"value": "40 ÷ 2 = 20.0", "against": "< 25", "note": "", "passages": ["gazette#p2"]}],
    }


def test_the_csv_has_a_row_a_pair() -> None:
    rows = list(csv.reader(io.StringIO(files()["explorer.csv"].decode(), newline="")))
    assert rows[0] == ["Thing", "Provision", "Caught", "Values against limits"]
    assert [row[:3] for row in rows[1:]] == [
        ["bridge", "toll#carts", "depends"],
        ["ferry", "toll#carts", "caught"],
    ]
    assert rows[1][3] == "Length: 40 ≥ 30 and < 42; Length: 44 ≥ 42 and < 50; Cost: 40 ÷ 2 = 20.0 < 25"
    assert rows[2][3] == "Length: at least 60 ≥ 50; Cost: 1–2 < 25"
