from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from build_tools.judging.values import observations_of
from build_tools.pages.claim import claim_view
from build_tools.pages.event import event_view
from build_tools.pages.system import system_view
from build_tools.pages.value_data import numbers_files
from build_tools.records.claim import Claim
from build_tools.records.event import Event
from build_tools.records.system import System
from tests.made_pages import record
from tests.made_things import html, things

if TYPE_CHECKING:
    from build_tools.pages.view import PageView


def lines(view: PageView) -> list[dict[str, str]]:
    (data,) = [data for path, data in view.files if path.endswith("/numbers.csv")]
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_all_that_was_measured_of_a_thing_lies_beside_its_page_in_the_order_of_the_table() -> None:
    page = things("systems/bridge/")
    view = system_view(page, record(page, System, "bridge"))
    found = lines(view)
    assert [path for path, _ in view.files] == ["systems/bridge/numbers.csv"]
    assert list(dict.fromkeys(line["measure"] for line in found)) == [row.measure for row in view.spec.table.rows]
    first, second, *_ = found
    assert (first["value"], first["low"], first["high"], first["conditions"]) == ("40", "40", "40", "dry")
    assert (second["value"], second["reporter"]) == ("44", "Mayor")
    assert {line["conflict"] for line in found[:2]} == {"conflict"}
    assert all(line["passages"] for line in found[:2])
    assert 'href="numbers.csv"' in html(view)


def test_a_state_stands_in_place_of_a_value_with_the_reason() -> None:
    observed = "[{measure: length, state: unknown, why: Nobody *measured* it.}]"
    files = {"content/systems/raft.yml": f"{{name: Raft, type: bridge, observations: {observed}}}"}
    page = things("systems/raft/", files)
    (line,) = lines(system_view(page, record(page, System, "raft")))
    assert (line["value"], line["low"], line["state"], line["note"]) == ("", "", "not known", "Nobody measured it.")
    assert (line["record"], line["derived"], line["conflict"]) == ("raft", "", "")


def test_claims_and_events_have_theirs_and_none_where_nothing_was_measured() -> None:
    page = things("claims/length/")
    claim = record(page, Claim, "length")
    assert len(lines(claim_view(page, claim))) == len(observations_of(page.site, "length"))
    assert numbers_files(page, ()) == ()
    event = next(one for one in page.site.of(Event) if not observations_of(page.site, one.id))
    assert event_view(page, event).files == ()
