"""A filtered timeline: what is left closes up, in drawing and Plotly alike, and the title says how much that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.chart_places import DRAWN_PLACES, PLOTTED_PLACES, off_by_more
from tests.browser.charts_in_pages import NARROW, TIMELINE, WIDE, taken_over, until, watching
from tests.browser.opening import go

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

HEIGHT = "svg => svg.getBoundingClientRect().height"
MARKS = "svg => svg.querySelectorAll(':is(.figure-mark, .figure-crowd, .in-crowd):not([hidden])').length"
LANES = "svg => [...svg.querySelectorAll('.figure-lane:not([hidden]) .figure-label')].map(one => one.textContent)"
EMPTY = """svg => [...svg.querySelectorAll('.figure-lane:not([hidden]) > g:not([hidden])')]
  .filter(row => [...row.children].every(mark => mark.hasAttribute('hidden'))).length"""
CROSSED = """svg => {
  const all = [...svg.querySelectorAll('.figure-mark, .figure-crowd, .in-crowd')];
  const boxes = all.filter(one => one.getClientRects().length)
    .map(one => one.getBoundingClientRect());
  return boxes.filter((one, at) => boxes.slice(at + 1).some(other =>
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3
  )).length;
}"""
BEYOND = """svg => {
  const all = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('line, text, circle, rect')].filter(one => one.getClientRects().length)
    .filter(one => one.getBoundingClientRect().bottom > all.bottom + 1).length;
}"""


def drawing_of(page: Page) -> Locator:
    """The drawing that is shown at this width."""
    return page.locator("figure.chart svg.figure-drawing:visible")


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("asked", ["words=H20", "actor=huawei", "lane=us-rules", "topic=talent"])
def test_rows_and_lanes_with_nothing_left_close_up_in_the_drawing_and_in_plotly(
    new_context: Callable[..., BrowserContext], address: str, viewport: dict[str, int], asked: str
) -> None:
    page, wrong, _ = watching(new_context(viewport=viewport), address)
    go(page, address + TIMELINE)
    drawing, figure = drawing_of(page), page.locator("figure.chart")
    whole, marks = drawing.evaluate(HEIGHT), drawing.evaluate(MARKS)
    go(page, f"{address}{TIMELINE}?{asked}")
    assert drawing.evaluate(MARKS) < marks
    assert drawing.evaluate(HEIGHT) < whole - 40
    assert [drawing.evaluate(one) for one in (EMPTY, CROSSED, BEYOND)] == [0, 0, 0]
    closed = drawing.evaluate(HEIGHT)
    taken_over(page, figure)
    assert drawing.evaluate(HEIGHT) == closed
    assert off_by_more(figure.evaluate(DRAWN_PLACES), figure.evaluate(PLOTTED_PLACES)) == []
    assert figure.locator(".main-svg").first.bounding_box() == drawing.bounding_box()
    labels = set(page.locator(".chart-live .annotation text").all_text_contents())
    assert set(drawing.evaluate(LANES)) <= labels
    assert len(labels) == len(drawing.evaluate(LANES)) + 1  # and the words at today's line
    page.get_by_role("button", name="Show all").click()
    assert drawing.evaluate(HEIGHT) == whole
    assert off_by_more(figure.evaluate(DRAWN_PLACES), figure.evaluate(PLOTTED_PLACES)) == []
    assert wrong == []


def test_a_timeline_without_a_filter_stands_as_it_was_built(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    places = (
        "svg => [...svg.querySelectorAll('g, line')].map(one => [one.getAttribute('transform'), one.y2?.baseVal.value])"
    )
    still = new_context(viewport=WIDE, java_script_enabled=False).new_page()
    still.goto(address + TIMELINE)
    built = drawing_of(still).get_attribute("viewBox")
    page, _, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    before = drawing_of(page).evaluate(places)
    assert drawing_of(page).get_attribute("viewBox") == built
    page.locator(".filters [name=words]").fill("H20")
    assert drawing_of(page).evaluate(places) != before
    page.locator(".filters [name=words]").fill("")
    assert drawing_of(page).evaluate(places) == before
    assert drawing_of(page).get_attribute("viewBox") == built


def test_the_title_says_how_much_of_it_is_shown_and_from_when_to_when(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, _, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    finding = page.locator("figure.chart .finding")
    whole, total = finding.inner_text(), page.locator("[data-group] li").count()
    field = page.locator(".filters [name=words]")
    before = field.bounding_box()
    field.fill("H20")
    rows = page.locator("[data-group] li:visible")
    years = sorted(re.findall(r"\d{4}", " ".join(rows.locator(".date").all_inner_texts())))
    assert finding.inner_text() == f"{rows.count()} of {total} events shown, {years[0]} to {years[-1]}"
    assert drawing_of(page).locator("> title").text_content() == finding.inner_text()
    assert field.bounding_box() == before
    field.fill("")
    assert finding.inner_text() == drawing_of(page).locator("> title").text_content() == whole


def test_when_nothing_fits_the_chart_and_the_empty_years_are_gone(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    years = page.locator("[data-group]:visible").count()
    page.locator(".filters [name=words]").fill("no event says this")
    assert page.locator("figure.chart").is_hidden()
    assert page.locator("[data-group]:visible").count() == 0
    assert page.locator(".filters output").inner_text().startswith("None of ")
    assert "“Show all”" in page.locator(".filters output").inner_text()
    page.locator(".filters [name=words]").fill("H20")
    assert page.locator("figure.chart").is_visible()
    assert 0 < page.locator("[data-group]:visible").count() < years
    assert wrong == []


def test_a_label_is_drawn_only_beside_a_mark_that_is_in_view(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, _, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    taken_over(page, page.locator("figure.chart"))
    plot = "document.querySelector('.js-plotly-plot')"
    labels = f"{plot}.data.find(one => one.name === 'labels')"
    every = page.evaluate(f"{labels}.x.length")
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    until(page, f"{labels}.x.length < {every}", gives=True)
    outside = f"""(() => {{ const axis = {plot}._fullLayout.xaxis, [low, high] = axis.range.map(axis.r2l);
      return {labels}.x.map(axis.d2l).filter(x => x < low || x > high).length; }})()"""
    assert page.evaluate(f"{labels}.x.length") > 0
    assert page.evaluate(outside) == 0


def test_a_saved_picture_shows_what_the_filter_shows(new_context: Callable[..., BrowserContext], address: str) -> None:
    page, _, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE + "?words=H20")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as SVG").click()
    svg = download.value.path().read_text(encoding="utf-8")
    assert svg.count("<a ") == drawing_of(page).evaluate(MARKS)
    assert page.locator("figure.chart .finding").inner_text() in svg


def test_the_break_of_the_axis_is_drawn_and_what_lies_after_it_keeps_the_scale(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, _, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    drawing, figure = drawing_of(page), page.locator("figure.chart")
    assert drawing.locator(".figure-break").count() == 2
    first, last = (float(one.get_attribute("x1") or 0) for one in drawing.locator(".figure-break").all())
    taken_over(page, figure)
    axis = "document.querySelector('.js-plotly-plot')._fullLayout.xaxis"
    bounds = page.evaluate(f"{axis}.rangebreaks[0].bounds")
    at = page.evaluate(f"day => {axis}._offset + {axis}.d2p(day)", bounds[1])
    assert first < at < last
    year = bounds[1][:4]
    wide = page.evaluate(f"year => {axis}.d2p(year + '-12-31') - {axis}.d2p(year + '-01-01')", year)
    assert wide == pytest.approx(page.evaluate(f"{axis}.d2p('2019-12-31') - {axis}.d2p('2019-01-01')"), abs=0.5)


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_words_at_a_mark_do_not_lie_on_it(
    new_context: Callable[..., BrowserContext], address: str, viewport: dict[str, int]
) -> None:
    page, _, _ = watching(new_context(viewport=viewport), address)
    go(page, address + "claims/huawei-profit-up-564/")
    figure = page.locator("#chart-net-profit")
    taken_over(page, figure)
    for link in figure.locator(".drawn-at:visible .figure-drawing a").all():
        link.focus()
        note, mark = figure.locator(".chart-note-at").bounding_box(), link.locator("rect, circle").first.bounding_box()
        assert note is not None
        assert mark is not None
        is_off = note["y"] >= mark["y"] + mark["height"] or note["y"] + note["height"] <= mark["y"]
        assert is_off or note["x"] >= mark["x"] + mark["width"] or note["x"] + note["width"] <= mark["x"]
        assert "yuan" in figure.locator(".chart-note-at").inner_text()


KEY = """figure => {
  const told = {'date-lasted': '.date-lasted, .date-part', 'date-crowd': '.figure-crowd'};
  const marks = name => [...figure.querySelectorAll(told[name] ?? '.' + name)];
  const drawn = name => marks(name).some(one => one.closest('.figure-drawing') && !one.closest('[hidden]'));
  return [...figure.querySelectorAll('.chart-key li')].map(
    line => [line.className, !line.hasAttribute('hidden'), drawn(line.className)]);
}"""


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_key_explains_what_a_filter_leaves(
    new_context: Callable[..., BrowserContext], address: str, viewport: dict[str, int]
) -> None:
    page, wrong, _ = watching(new_context(viewport=viewport), address)
    go(page, address + TIMELINE)
    figure = page.locator("figure.chart")
    whole = figure.evaluate(KEY)
    assert [name for name, is_shown, _ in whole if not is_shown] == []
    go(page, f"{address}{TIMELINE}?words=H20")
    left = figure.evaluate(KEY)
    assert [line for line in left if line[1] != line[2]] == []
    assert 0 < sum(is_shown for _, is_shown, _ in left) < len(whole)
    page.get_by_role("button", name="Show all").first.click()
    assert figure.evaluate(KEY) == whole
    assert wrong == []
