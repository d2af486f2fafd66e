"""Every figure of the site, read back in Chromium: its drawing, what Plotly draws, and its table say the same.

Opening each page would take minutes. So each figure is moved, as its page has it, into one page of the site, where the
scripts that readers get take it over.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.browser.chart_places import DRAWN_PLACES, PLOTTED_PLACES, off_by_more
from tests.browser.opening import go
from tests.browser.test_reading import watched
from tests.built_site import built_site, pages_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

FEWEST = 30
VIEWPORTS = {"wide": {"width": 1440, "height": 900}, "middle": {"width": 800, "height": 900}}
VIEWPORTS["narrow"] = {"width": 360, "height": 740}
TAKE_OVER = """async ([address, id]) => {
  const known = window.pagesRead ??= new Map();
  if (!known.has(address)) {
    const text = await (await fetch(address)).text();
    known.set(address, new DOMParser().parseFromString(text, 'text/html'));
  }
  const figure = document.importNode(known.get(address).getElementById(id), true);
  figure.dataset.chart = new URL(figure.dataset.chart, address).href;
  const place = document.querySelector('figure.chart').parentElement;
  place.replaceChildren(figure);
  const told = document.querySelector('script[data-charts]').dataset;
  const full = path => new URL(path, document.baseURI).href;
  const charts = await import(full(told.charts) + '/charts.js');
  await charts.open(figure, {script: full(told.plotly), style: full(told.plotlyStyle)});
  const drawn = (DRAWN)(figure), plotted = (PLOTTED)(figure);
  const marks = figure.querySelectorAll('.figure-drawing').length;
  const shown = [...figure.querySelectorAll('.figure-drawing')].find(one => one.getClientRects().length > 0);
  const words = [...shown.querySelectorAll('text')].filter(one => {
    const box = one.getBBox(), {width, height} = shown.viewBox.baseVal;
    const top = box.y + shown.getCTM().inverse().multiply(one.getCTM()).f;
    return box.x < -0.5 || box.x + box.width > width + 0.5 || top < -0.5 || top + box.height > height + 0.5;
  }).map(one => one.textContent);
  const small = [...shown.querySelectorAll('text')].filter(one =>
    parseFloat(getComputedStyle(one).fontSize) * shown.getBoundingClientRect().width / shown.viewBox.baseVal.width
      < 11.9).map(one => one.textContent);
  const ground = figure.querySelector('.chart-live').getBoundingClientRect(), box = shown.getBoundingClientRect();
  const apart = Math.max(Math.abs(ground.x - box.x), Math.abs(ground.width - box.width), Math.abs(ground.y - box.y));
  const grid = shown.querySelectorAll('.figure-grid').length;
  const lines = grid > 1 ? [true, figure.querySelector('.gridlayer path') !== null] : [];
  window.Plotly.purge(figure.querySelector('.chart-live'));
  return {drawn, plotted, words, small, apart, marks, lines};
}""".replace("DRAWN", DRAWN_PLACES).replace("PLOTTED", PLOTTED_PLACES)


@cache
def figures() -> tuple[tuple[str, str], ...]:
    """The page and the id of each figure that has data beside it."""
    found = []
    for path in pages_of(built_site()):
        text = (built_site() / path / "index.html").read_text(encoding="utf-8")
        ids = re.findall(r'<figure class="chart[^"]*" id="([^"]+)" data-chart=', text)
        found += [(f"{path}/" if path else "", figure_id) for figure_id in ids]
    return tuple(found)


@cache
def apart() -> frozenset[tuple[str, str]]:
    """The figures with a drawing for widths between a phone's and a wide one's."""
    return frozenset(
        (path, figure_id)
        for path, figure_id in figures()
        if "drawn-720" in figure_of((built_site() / path / "index.html").read_text(encoding="utf-8"), figure_id)
    )


def figure_of(html: str, figure_id: str) -> str:
    """The HTML of one figure of a page."""
    begin = html.index(f' id="{figure_id}" data-chart=')
    return html[begin : html.index("</figure>", begin)]


@pytest.mark.parametrize("name", VIEWPORTS)
def test_every_figure_is_drawn_as_its_values_are(
    new_context: Callable[..., BrowserContext], address: str, name: str
) -> None:
    page, wrong = watched(new_context(viewport=VIEWPORTS[name]), address)
    go(page, address + "timeline/")
    faults = {}
    # Between the two only timelines have a drawing of their own.
    drawn_here = [one for one in figures() if name != "middle" or one in apart()]
    for path, figure_id in drawn_here:
        read = page.evaluate(TAKE_OVER, [address + path, figure_id])
        found = {
            "no mark": [] if read["drawn"] else ["at all"],
            "apart by more than half a pixel": off_by_more(read["drawn"], read["plotted"]),
            "words beyond the edge": read["words"],
            "words too small": read["small"],
            "grid lines in one of the two only": read["lines"] if len(set(read["lines"])) > 1 else [],
            "Plotly beside the drawing": [read["apart"]] if read["apart"] > 1 else [],
        }
        faults[f"{path}#{figure_id}"] = {what: which for what, which in found.items() if which}
    assert "\n".join(f"{where}: {what}" for where, what in faults.items() if what) == ""
    assert wrong == []
    assert len(drawn_here) > FEWEST
