"""Tables on a phone in a real Chromium: measures as lines, words as cards; which are long enough to filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.browser.test_reading import NARROW, WIDE
from tests.built_site import built_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

FEWEST_TO_FILTER = 7
SMALLEST = {"width": 320, "height": 700}
OVER_THE_EDGE = """table => [...table.querySelectorAll('*')].filter(one => one.offsetParent !== null
    && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length"""


def page_with(words: str, folder: str) -> str:
    """The address of the largest page in a folder of the site whose HTML has these words."""
    files = [file for file in built_site().glob(f"{folder}/*/index.html") if words in file.read_text(encoding="utf-8")]
    largest = max(files, key=lambda file: file.stat().st_size)
    return f"{folder}/{largest.parent.name}/"


def opened(new_context: Callable[..., BrowserContext], address: str, path: str, view: dict[str, int]) -> Page:
    page = new_context(viewport=view).new_page()
    go(page, address + path)
    return page


def test_only_a_table_of_seven_rows_or_more_has_a_field_for_words(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(viewport=WIDE).new_page()
    lengths = set()
    for file in sorted(built_site().glob("comparisons/*/index.html")):
        go(page, f"{address}comparisons/{file.parent.name}/")
        page.get_by_role("button", name="Whole table").wait_for()
        rows = page.locator(".compared tbody tr").count()
        assert page.get_by_label("Only rows with the words").count() == (rows >= FEWEST_TO_FILTER), file.parent.name
        lengths.add(rows >= FEWEST_TO_FILTER)
    assert lengths == {True, False}


@pytest.mark.parametrize("folder", ["claims", "systems"])
def test_a_measure_has_its_value_beside_its_name_and_its_note_below_both(
    folder: str, new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = opened(new_context, address, page_with('class="values measured', folder), SMALLEST)
    table = page.locator("table.measured")
    assert table.evaluate(OVER_THE_EDGE) == 0
    beside = table.locator("tbody tr:has(th .row-note):has(td .value)")
    assert beside.count() > 0
    for row in beside.all():
        name, note, value = (row.locator(one).first.bounding_box() for one in ("th .of", "th .row-note", "td .value"))
        assert name
        assert note
        assert value
        assert name["x"] + name["width"] <= value["x"] + 1
        assert abs(name["y"] - value["y"]) <= 2
        assert note["y"] >= value["y"] + value["height"] - 1
        assert note["x"] == name["x"]


def test_a_table_of_words_stands_as_cards_with_a_line_for_each_column(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = opened(new_context, address, page_with('class="compared cards', "comparisons"), SMALLEST)
    table = page.locator("table.cards")
    assert table.evaluate(OVER_THE_EDGE) == 0
    assert not page.locator(".scroll-hint").is_visible()
    heads = [name.strip() for name in table.locator("thead .column-name").all_inner_texts()]
    first = table.locator("tbody tr").first
    label = "cell => getComputedStyle(cell, '::before').content"
    assert [cell.evaluate(label).strip('"') for cell in first.locator("td").all()] == heads[1:]
    tops = first.locator("th, td").evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))
    table.get_by_role("button", name=heads[1]).click()
    assert table.locator("th[aria-sort=ascending]").count() == 1
    page.get_by_role("button", name="Columns").click()
    page.get_by_role("checkbox").first.uncheck()
    assert not first.locator("td").first.is_visible()
    assert first.locator("td").nth(1).is_visible()


def test_the_table_of_tests_stands_as_cards_below_its_tests(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = opened(new_context, address, "explorer/", NARROW)
    table = page.locator("table.pairs")
    assert table.evaluate(OVER_THE_EDGE) == 0
    assert table.locator("thead .test").first.is_visible()
    row = table.locator("tbody tr").first
    label = "cell => getComputedStyle(cell, '::before').content"
    names = table.locator("thead th + th > a:first-child").all_inner_texts()
    assert [cell.evaluate(label).strip('"') for cell in row.locator("td").all()] == [f"{name}: " for name in names]
