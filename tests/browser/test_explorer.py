"""The rule explorer in a real Chromium: it shows the answers worked out by hand, and selects as a reader asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from playwright.sync_api import expect

from build_tools.pages.explorer_pairs import ANSWER_WORDS
from build_tools.pages.explorer_provisions import NAMED_WORDS
from build_tools.pages.limits import FORCE_WORDS
from tests.browser.opening import go

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

BY_HAND: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "content" / "in_force.yml").read_text(encoding="utf-8")
)
FEWEST_PAIRS = 10
WORDS_OF = {str(how): words for how, words in NAMED_WORDS.items()}
THING, DAY = "label:has-text('Thing') select", "label:has-text('Day') input"
FOUND = "[data-explorer] tr[data-key='{}']"
SAID = """row => ({
  force: [...row.querySelectorAll('li[data-word]')].map(
    one => [one.dataset.word, one.querySelector('.answer').textContent]),
  caught: row.querySelector('[data-answer]').dataset.word ?? '',
  words: row.querySelector('[data-answer] .answer')?.textContent ?? '',
  how: row.querySelector('[data-how]')?.dataset.how ?? '',
  names: row.querySelector('[data-how]')?.textContent.trim().replace(/\\s+/g, ' ') ?? '',
  practice: row.querySelectorAll('td[data-name^=Practice] [data-first]').length,
})"""


AS_FOUND = """plain => {
  const panel = document.querySelector('[data-explorer]');
  const day = panel.querySelector('input');
  panel.querySelector('select').selectedIndex = 0;
  day.value = day.defaultValue;
  panel.dispatchEvent(new Event('change'));
  history.replaceState(null, '', plain);
}"""


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """The explorer, loaded once."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    go(page, f"{address}explorer/")
    yield page
    context.close()


@pytest.fixture
def page(opened: Page, address: str) -> Page:
    """The explorer as a reader finds it."""
    opened.evaluate(AS_FOUND, f"{address}explorer/")
    return opened


def asked(page: Page, case: dict[str, Any]) -> dict[str, Any]:
    """What the explorer says of the provision of a case, once its thing and day are chosen."""
    if "thing" in case:
        page.locator(THING).select_option(case["thing"])
    if "day" in case:
        page.locator(DAY).fill(case["day"])
    (row,) = page.locator(FOUND.format(case["provision"])).all()
    found: dict[str, Any] = row.evaluate(SAID)
    return found


def test_it_opens_with_the_thing_that_most_tests_catch(page: Page) -> None:
    go(page, page.url)
    caught: dict[str, int] = {}
    for cell in page.locator("td[data-thing]").all():
        thing = cell.get_attribute("data-thing") or ""
        caught[thing] = caught.get(thing, 0) + (cell.get_attribute("data-word") == "caught")
    assert max(caught.values()) > 0
    assert page.locator(THING).input_value() == max(caught, key=lambda thing: caught[thing])
    assert page.locator("[data-explorer] .explored-sum strong").first.inner_text() == "Caught by"


def test_every_pair_has_the_word_worked_out_by_hand(page: Page) -> None:
    assert len(BY_HAND["pairs"]) >= FEWEST_PAIRS
    offered = page.locator(f"{THING} option").evaluate_all("all => all.map(one => one.value)")
    for case in BY_HAND["pairs"]:
        if case["thing"] not in offered:
            # What no test is for stands under the table, with why.
            assert case["caught"] == "not applicable", case
            assert page.locator(f"#left-out a[href*='/{case['thing']}/']").count() == 1, case
            continue
        said = asked(page, case)
        assert (said["caught"], said["words"]) == (case["caught"], ANSWER_WORDS[case["caught"]]), case
        assert said["force"] == [[case["in_force"], FORCE_WORDS[case["in_force"]]]], case
        assert page.locator(FOUND.format(case["provision"])).is_visible()


def test_every_day_has_the_word_and_the_practice_worked_out_by_hand(page: Page) -> None:
    for case in BY_HAND["days"]:
        said = asked(page, case)
        assert said["force"] == [[case["in_force"], FORCE_WORDS[case["in_force"]]]], case
        if "practice" in case:
            assert said["practice"] == len(case["practice"]), case


def test_what_tests_no_number_says_whether_it_names_the_thing(page: Page) -> None:
    for case in BY_HAND["named"]:
        said = asked(page, case)
        how = "thing" if case["named"] else case.get("through", "")
        assert said["how"] == how, case
        assert said["names"].startswith(f"{WORDS_OF[how]} ") if how else said["names"] == "", case


def test_the_sum_and_both_citations_stand_beside_the_word(page: Page) -> None:
    asked(page, {"thing": "nvidia-a100", "day": "2022-12-01", "provision": "us-advanced-chip-rule-2022#advanced-chips"})
    row = page.locator(FOUND.format("us-advanced-chip-rule-2022#advanced-chips"))
    assert "312 × 16 = 4,992 ≥ 4,800" in row.inner_text().replace("\xa0", " ")
    assert row.locator("th a.mk").count() > 0
    assert row.locator(".sums a.mk").count() > 0


def test_the_address_keeps_thing_and_day(page: Page, address: str) -> None:
    page.locator(THING).select_option("nvidia-h20")
    page.locator(DAY).fill("2025-08-15")
    assert page.url.endswith("explorer/?thing=nvidia-h20&day=2025-08-15")
    said = page.locator("[data-explorer] output").inner_text()
    go(page, page.url)
    assert page.locator("[data-explorer] output").inner_text() == said
    assert " ".join(said.split()).startswith("Nvidia H20, 15 August 2025 Named by H20 (Licence letters to Nvidia)")
    go(page, f"{address}explorer/?thing=no-such-thing&day=yesterday")
    assert page.locator("[data-explorer] output").inner_text() != ""


def test_keys_alone_reach_and_change_every_control_and_the_answer_is_announced(page: Page) -> None:
    output = page.locator("[data-explorer] output")
    assert output.get_attribute("aria-live") == "polite"
    page.locator(THING).focus()
    before = output.inner_text()
    page.keyboard.press("ArrowDown")
    assert output.inner_text() != before
    page.get_by_role("button", name="Earlier change").focus()
    day = page.locator(DAY).input_value()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    earlier = page.locator(DAY).input_value()
    assert earlier < day
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(DAY).input_value() > earlier


def test_before_the_first_change_the_day_stays_and_it_says_so(page: Page) -> None:
    page.locator(DAY).fill("1990-01-01")
    page.get_by_role("button", name="Earlier change").click()
    assert page.locator(DAY).input_value() == "1990-01-01"
    assert page.locator("[data-explorer] output").inner_text() == "No change before that day is on record."


def test_without_a_day_it_asks_for_one(page: Page) -> None:
    page.locator(DAY).fill("")
    assert page.locator("[data-explorer] output").inner_text() == "Choose a day."
    assert not page.locator("[data-found]").is_visible()


def test_without_scripts_the_tables_stand_and_no_control(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()
    page.goto(f"{address}explorer/")
    assert not page.locator("[data-explorer]").is_visible()
    words = {one.get_attribute("data-word") for one in page.locator("td[data-thing]").all()}
    assert words >= set(ANSWER_WORDS)
    assert page.locator("main tr[data-key]").first.is_visible()


def test_a_thing_and_the_rules_lead_to_it(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    go(page, f"{address}systems/nvidia-h20/")
    page.get_by_role("link", name="which catch it, day by day").click()
    expect(page.locator(THING)).to_have_value("nvidia-h20")
    go(page, f"{address}rules/")
    assert page.locator("main a[href$='explorer/']").count() == 1
    go(page, f"{address}rules/us-advanced-chip-rule-2023/")
    page.locator(".reach tr", has_text="Nvidia A800").first.get_by_role("link", name="on other days").click()
    expect(page.locator(THING)).to_have_value("nvidia-a800")
    expect(page.locator(DAY)).to_have_value("2023-11-17")
    expect(page.locator(".explored-sum li").first).to_contain_text("Caught by 3A090")
