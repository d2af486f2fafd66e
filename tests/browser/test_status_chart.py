"""Statuses in charts: Plotly shows the shapes of the sprite, and a picture to take away brings them along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.charts_in_pages import WIDE, taken_over
from tests.browser.opening import go
from tests.browser.test_reading import watched
from tests.built_site import built_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

INK = 8
"""By how much of the area a mark covers, in 255ths, two drawings of it may differ."""
SAME_LOOK = """async figure => {
  const paint = svg => new Promise(done => {
    const image = new Image();
    image.onload = () => {
      const pen = Object.assign(document.createElement('canvas'), {width: 64, height: 64}).getContext('2d');
      pen.drawImage(image, 0, 0, 64, 64);
      const {data} = pen.getImageData(0, 0, 64, 64);
      done(data.filter((_, place) => place % 4 === 3));
    };
    image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
  });
  const open = box => `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="${box}">`;
  const paths = [...figure.querySelectorAll('.chart-live .shapelayer path')].map(one => {
    const {fill, fillOpacity, stroke, strokeWidth, strokeDasharray} = getComputedStyle(one);
    const isLine = parseFloat(strokeWidth) > 0 && fillOpacity === '0';
    const look = isLine
      ? `fill="none" stroke="#000" stroke-width="${parseFloat(strokeWidth)}" stroke-dasharray="${strokeDasharray}"`
      : 'fill="#000" fill-rule="evenodd"';
    return {d: one.getAttribute('d'), look, paper: fill === getComputedStyle(document.body).backgroundColor};
  });
  const live = paths.filter(one => !one.paper).map(one => `<path d="${one.d}" ${one.look}/>`).join('');
  const off = {};
  const links = [...figure.querySelectorAll('.drawn-660 a:has(use)')];
  for (const link of links.filter(one => !one.querySelector('.figure-notch'))) {
    const use = link.querySelector('use');
    const name = use.getAttribute('href');
    if (name in off) continue;
    const [x, y, size] = ['x', 'y', 'width'].map(key => Number(use.getAttribute(key)));
    const symbol = document.querySelector(name).innerHTML;
    const [ours, theirs] = await Promise.all([
      paint(open(`${x} ${y} ${size} ${size}`) + live + '</svg>'),
      paint(open('0 0 16 16') + `<g color="#000">${symbol}</g></svg>`),
    ]);
    off[name] = ours.reduce((sum, value, place) => sum + Math.abs(value - theirs[place]), 0) / ours.length;
  }
  return off;
}"""


def test_plotly_draws_each_status_as_the_sprite_does(new_context: Callable[..., BrowserContext], address: str) -> None:
    page, wrong = watched(new_context(viewport=WIDE), address)
    go(page, address + "topics/")
    figure = page.locator("#topics-by-status")
    taken_over(page, figure)
    off = figure.evaluate(SAME_LOOK)
    assert len(off) > 5
    assert {name: share for name, share in off.items() if share > INK} == {}
    assert wrong == []


def test_a_picture_of_the_chart_brings_its_shapes(
    new_context: Callable[..., BrowserContext], address: str, tmp_path: Path
) -> None:
    page, _ = watched(new_context(viewport=WIDE, accept_downloads=True), address)
    go(page, address + "topics/")
    figure = page.locator("#topics-by-status")
    with page.expect_download() as download:
        figure.get_by_role("button", name="SVG").click()
    file = tmp_path / "chart.svg"
    download.value.save_as(file)
    svg = file.read_text(encoding="utf-8")
    used = set(re.findall(r'<use[^>]* href="#([^"]+)"', svg))
    assert used
    assert used <= set(re.findall(r'<symbol[^>]* id="([^"]+)"', svg))


def test_without_scripts_every_claim_of_a_topic_is_a_link() -> None:
    page = (built_site() / "topics/chips/index.html").read_text(encoding="utf-8")
    row = page[page.index('id="topic-by-status"') :]
    assert len(re.findall(r"<a href=[^>]*><title>[^<]+</title><use ", row)) > 1
