"""What a reader does with the table of a comparison, by mouse and by key, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.browser.opening import go
from tests.browser.test_reading import NARROW, WIDE, fullest, watched
from tests.built_site import ROOT, built_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# The column of numbers with the most cells that have none, which is where sorting shows.
CHOICE = """() => {
  const table = document.querySelector('.compared');
  const empty = head => [...table.tBodies[0].rows].filter(row => row.cells[head.cellIndex].dataset.sort === '').length;
  return [...table.tHead.rows[0].cells].filter(head => head.classList.contains('number'))
    .sort((a, b) => empty(b) - empty(a))[0].dataset.column;
}"""
SHOWN = """id => {
  const table = document.querySelector('.compared');
  const place = table.querySelector(`[data-column="${id}"]`).cellIndex;
  return [...table.tBodies[0].rows].filter(row => !row.hidden).map(row => row.cells[place].dataset.sort);
}"""


AS_FOUND = """plain => {
  history.pushState(null, '', plain);
  dispatchEvent(new PopStateEvent('popstate'));
  const columns = document.querySelector('.table-tools [aria-expanded=true]');
  columns?.click();
  document.querySelector('.table-tools output').textContent = '';
}"""


class Opened(NamedTuple):
    """The page, what went wrong on it, its column to sort by, that column's cells in their own order, its address."""

    page: Page
    wrong: list[str]
    column: str
    own: list[str]
    plain: str

    def heading(self) -> Locator:
        """The heading of the column."""
        return self.page.locator(f'.compared th[data-column="{self.column}"]')

    def shown(self) -> list[str]:
        """What the cells of the column sort by, from top to bottom, of rows that are shown."""
        cells: list[str] = self.page.evaluate(SHOWN, self.column)
        return cells


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Opened]:
    """A comparison's page on a wide screen, loaded once; nothing may go wrong on it until the last test is over."""
    context = browser.new_context(viewport={"width": WIDE["width"], "height": WIDE["height"]})
    page, wrong = watched(context, address)
    go(page, address + fullest("comparisons/"))
    page.locator("button.column-name").first.wait_for()
    column = page.evaluate(CHOICE)
    yield Opened(page, wrong, column, page.evaluate(SHOWN, column), page.url)
    assert wrong == []
    context.close()


@pytest.fixture
def table(opened: Opened) -> Opened:
    """The same as a reader finds it: nothing chosen, no box open."""
    opened.page.evaluate(AS_FOUND, opened.plain)
    return opened


def ranked(cells: list[str], *, descending: bool = False) -> list[str]:
    known = sorted((cell for cell in cells if cell), key=float, reverse=descending)
    return known + [cell for cell in cells if not cell]


def test_a_heading_sorts_by_mouse_and_by_key_and_the_unknown_stays_last(table: Opened) -> None:
    assert "" in table.own
    assert table.own != ranked(table.own)
    table.heading().get_by_role("button").click()
    assert table.shown() == ranked(table.own)
    assert table.heading().get_attribute("aria-sort") == "ascending"
    table.page.keyboard.press("Enter")
    assert table.shown() == ranked(table.own, descending=True)
    assert table.heading().get_attribute("aria-sort") == "descending"
    table.page.keyboard.press("Space")
    assert table.shown() == ranked(table.own)
    assert table.page.locator("th[aria-sort]").count() == 1
    assert table.wrong == []


def test_what_was_chosen_is_told_in_a_live_region(table: Opened) -> None:
    told = table.page.locator(".table-tools output")
    assert told.get_attribute("aria-live") == "polite"
    assert told.inner_text() == ""
    table.heading().get_by_role("button").click()
    assert told.inner_text().startswith("Sorted by ")
    assert told.inner_text().endswith(", ascending")
    table.page.get_by_label("Only rows with the words").fill("not known")
    assert f" of {len(table.own)} rows; sorted by" in told.inner_text()
    table.page.get_by_role("button", name="Whole table").click()
    assert told.inner_text() == "The whole table, in its own order"
    assert table.shown() == table.own


def test_words_leave_the_rows_that_have_them_all(table: Opened) -> None:
    rows = table.page.locator(".compared tbody tr:visible")
    first = table.page.locator(".compared tbody th").first.locator("a").inner_text()
    table.page.get_by_label("Only rows with the words").fill(f" {first.upper()} ")
    assert 0 < rows.count() < len(table.own)
    table.page.get_by_label("Only rows with the words").fill("no such words anywhere")
    assert rows.count() == 0
    assert table.page.locator(".table-tools output").inner_text() == f"0 of {len(table.own)} rows"


def test_columns_are_chosen_by_key_and_the_first_always_stays(table: Opened) -> None:
    columns = table.page.get_by_role("button", name="Columns")
    before = columns.bounding_box()
    assert before
    columns.focus()
    table.page.keyboard.press("Enter")
    assert columns.get_attribute("aria-expanded") == "true"
    assert columns.bounding_box() == pytest.approx(dict(before), abs=0.5)
    boxes = table.page.get_by_role("checkbox")
    heads = table.page.locator(".compared thead th")
    assert boxes.count() == heads.count() - 1
    boxes.first.focus()
    table.page.keyboard.press("Space")
    assert [head.is_visible() for head in heads.all()[:3]] == [True, False, True]
    assert not table.page.locator(".compared tbody tr").first.locator("td").first.is_visible()
    assert "1 of " in table.page.locator(".table-tools output").inner_text()
    table.page.keyboard.press("Space")
    assert heads.nth(1).is_visible()


def test_the_address_keeps_what_is_shown_and_back_leads_back(table: Opened) -> None:
    page, button, plain = table.page, table.heading().get_by_role("button"), table.plain
    button.click()
    button.click()
    page.get_by_label("Only rows with the words").press_sequentially("not")
    page.get_by_role("button", name="Columns").click()
    page.get_by_role("checkbox").last.uncheck()
    whole = page.url
    assert f"?sort=-{table.column}&words=not&hide=" in whole
    chosen, rows = page.locator(".compared").inner_text(), table.shown()
    page.reload()
    page.locator("th[aria-sort]").wait_for()
    assert page.locator(".compared").inner_text() == chosen
    assert table.shown() == rows
    assert page.get_by_label("Only rows with the words").input_value() == "not"
    for last in ("&words=not", f"sort=-{table.column}", f"sort={table.column}"):
        page.go_back()
        assert page.url.endswith(last)
    assert table.shown() == ranked(table.own)
    page.go_back()
    assert page.url == plain
    assert table.shown() == table.own
    page.go_forward()
    assert table.shown() == ranked(table.own)


def test_an_address_that_asks_for_what_is_not_there_shows_the_whole(table: Opened) -> None:
    table.page.goto(f"{table.plain}?sort=-nothing&hide=row&hide=nowhere&other=1")
    table.page.locator("button.column-name").first.wait_for()
    assert table.shown() == table.own
    assert table.page.locator("th[aria-sort], .compared [hidden]").count() == 0
    table.heading().get_by_role("button").click()
    assert table.page.url.endswith(f"?other=1&sort={table.column}")


def test_print_has_the_whole_table_in_its_own_order(table: Opened) -> None:
    table.page.goto(f"{table.plain}?sort=-{table.column}&words=not&hide={table.column}")
    table.page.locator("th[aria-sort]").wait_for(state="attached")
    chosen = table.shown()
    table.page.emulate_media(media="print")
    table.heading().wait_for(state="visible")
    assert table.shown() == table.own
    assert not table.page.locator(".table-tools").is_visible()
    table.page.emulate_media(media="screen")
    table.heading().wait_for(state="hidden")
    assert table.shown() == chosen
    table.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert table.shown() == table.own
    table.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert table.shown() == chosen


def test_the_table_is_whole_and_without_controls_where_scripts_are_off(
    new_context: Callable[..., BrowserContext], address: str, table: Opened
) -> None:
    page = new_context(viewport=NARROW, java_script_enabled=False).new_page()
    page.goto(f"{address}{fullest('comparisons/')}?sort=-{table.column}&words=not")
    assert page.locator(".compared tbody tr:visible").count() == len(table.own)
    assert page.locator(".table-tools :is(input, button)").count() == 0
    assert not page.locator(".table-tools").is_visible()


def test_the_controls_fit_a_phone_move_nothing_and_axe_finds_nothing(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context(viewport={"width": 320, "height": 700}, has_touch=True, is_mobile=True, bypass_csp=True)
    page = context.new_page()
    go(page, address + fullest("comparisons/"))
    page.locator("button.column-name").first.wait_for()
    room = page.locator(".table-tools")
    kept = room.evaluate("room => parseFloat(getComputedStyle(room).minHeight)")
    assert room.evaluate("room => room.offsetHeight") <= kept + 1
    page.get_by_role("button", name="Columns").tap()
    for control in page.locator(".table-tools :is(input, button, label)").all():
        box = control.bounding_box()
        assert box is not None
        assert 0 <= box["x"] < box["x"] + box["width"] <= 320
    first = page.locator(".compared thead th").first
    page.locator(".compared thead button").nth(1).tap()
    page.locator("section.scroll").first.evaluate("region => region.scrollLeft = 200")
    stays = first.bounding_box()
    assert stays is not None
    assert stays["x"] >= 0
    page.add_script_tag(path=AXE)
    found = page.evaluate("async () => (await axe.run('#table', {resultTypes: ['violations']})).violations")
    assert [one["id"] for one in found] == []


def test_a_long_table_of_one_thing_has_rows_to_choose_and_sorts_by_name_alone(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=WIDE), address)
    go(page, address + longest_specification())
    table, told = page.locator("#specification table"), page.locator("#specification output")
    heading = table.get_by_role("button", name="Measure")
    heading.wait_for()
    assert table.locator("thead button").count() == 1
    assert page.locator("#specification .table-tools [type=checkbox]").count() == 0
    names = [name.partition("\n")[0] for name in table.locator("tbody th").all_inner_texts()]
    heading.click()
    found = [name.partition("\n")[0] for name in table.locator("tbody th").all_inner_texts()]
    assert found == sorted(names, key=str.casefold)
    assert told.inner_text() == "Sorted by Measure, ascending"
    page.get_by_label("Only rows with the words").fill(names[0])
    assert 0 < table.locator("tbody tr:visible").count() < len(names)
    assert page.get_by_role("link", name="Table as CSV").get_attribute("href") == "numbers.csv"
    assert wrong == []


def longest_specification() -> str:
    """The page of the system of which most was measured."""
    files = built_site().glob("systems/*/numbers.csv")
    return f"systems/{max(files, key=lambda file: file.stat().st_size).parent.name}/"
