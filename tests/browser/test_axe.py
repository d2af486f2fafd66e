"""axe over a page of each kind, in both schemes and two widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.built_site import ROOT, built_site, page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


# How large a target is, and how far from the next, is asked besides on the narrow screens, which are touched.
RUN = """() => axe.run(document, {
  resultTypes: ['violations'],
  rules: {'target-size': {enabled: innerWidth < 500}},
})"""
# Every kind in both schemes and both widths; the pairs that are left over, on the kinds that draw the most.
VIEWS = [(360, "dark", ""), (1440, "light", ""), (360, "light", "c"), (1440, "dark", "c")]


def faults_found(page: Page) -> list[str]:
    """What axe finds on the page as it stands; its context bypasses the policy, since axe is a script of its own."""
    page.add_script_tag(path=AXE)
    result = page.evaluate(RUN)
    return [f"{one['id']}: {node['html'][:120]}" for one in result["violations"] for node in one["nodes"][:2]]


@pytest.mark.parametrize(("width", "scheme", "sections"), VIEWS)
def test_axe_finds_nothing(
    new_context: Callable[..., BrowserContext], address: str, width: int, scheme: str, sections: str
) -> None:
    # axe is put into the page as a script of its own, which the site's policy forbids to everybody else.
    context = new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for path in (path for path in page_kinds(built_site()) if path.startswith(sections)):
        go(page, address + path)
        found[path] = faults_found(page)
    assert found
    assert {path: faults for path, faults in found.items() if faults} == {}
