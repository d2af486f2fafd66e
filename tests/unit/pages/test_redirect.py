from __future__ import annotations

import json

import pytest

from build_tools.pages.here import Anchor
from build_tools.pages.redirect import RedirectView, redirect_view
from build_tools.pages.site_pages import plan_pages
from build_tools.pages.twin import former_twin_bytes
from build_tools.pages.view import Forward
from build_tools.reading.site_settings import SiteSettings
from build_tools.rendering.render import render
from tests.made_pages import SETTINGS, here
from tests.made_site import TOWN, made

FILES = {
    "content/redirects/long.yml": (
        "{was: claim, to: length, why: 'Its id says *what* is long. [@gazette#p2]', when: 2002-03-04}"
    ),
    "content/redirects/shed.yml": "{was: system, why: 'It was never [built](@bridge).', when: 2002-03-05}",
}


def view(former: str, settings: SiteSettings = SETTINGS) -> RedirectView:
    page = here(FILES, "claims/long/" if former == "long" else "systems/shed/")
    page = type(page)(page.site, page.answers, settings, page.address)
    return redirect_view(page, page.site.redirects[former])


def test_a_renamed_record_leads_to_the_one_that_has_its_content() -> None:
    page = view("long")
    assert (page.address, page.frame) == ("claims/long/", "claims/frame/")
    assert page.title == page.head.heading == "long is called length now"
    assert page.now == Anchor("In 2001 the bridge was 40 metres long", "../../claims/length/")
    assert page.forward == Forward("claims/length/", "../../claims/length/")
    assert page.why == "Its id says *what* is long. ([source](<../../sources/gazette/#p2>))"
    assert page.description == "Its id says what is long."
    assert [crumb.words for crumb in page.crumbs] == ["Home", "Claims", "long"]
    assert (page.head.kind, page.head.detail) == ("Claim", "renamed")
    assert [(row.name, row.says[0].words) for row in page.head.meta] == [
        ("Former id", "long"),
        ("Renamed", "4 March 2002"),
    ]
    assert page.seeds.articles
    assert "claim length" in page.cite.full


def test_a_withdrawn_record_leads_nowhere_and_says_why() -> None:
    page = view("shed")
    assert (page.address, page.frame) == ("systems/shed/", "systems/frame/")
    assert page.title == "shed was withdrawn"
    assert page.now is None
    assert page.forward == Forward()
    assert (page.head.kind, page.head.detail) == ("System", "withdrawn")
    assert page.head.meta[1].name == "Withdrawn"
    assert not page.seeds.articles
    assert page.cite.full.startswith("“shed was withdrawn.”")


def test_its_file_can_be_edited_where_the_repository_is_known() -> None:
    tools = view("shed").head.tools
    assert [tool.words for tool in tools] == ["JSON", "Edit this file"]
    assert tools[1].href == "https://git.example/bridge/edit/main/content/redirects/shed.yml"
    assert [tool.words for tool in view("shed", SiteSettings("The Bridge", "", "")).head.tools] == ["JSON"]


@pytest.mark.parametrize("former", ["long", "shed"])
def test_the_page_prints_the_reason_and_the_link(former: str) -> None:
    body = render(view(former)).slots["body"]
    assert ("What it is called now" in body) == (former == "long")
    assert ('href="../../claims/length/"' in body) == (former == "long")
    assert "<em>what</em>" in body or ">built</a>" in body


def test_where_the_record_it_leads_to_has_a_fault_the_page_stays_put() -> None:
    files = {
        "content/redirects/mill.yml": "{was: actor, to: torn, why: It burnt., when: 2002-03-04}",
        "content/actors/torn.yml": "{name: Mill}",
    }
    site, problems = made({**TOWN, **files})
    assert [problem.code for problem in problems] == ["missing-field"]
    page = type(here())(site, here().answers, SETTINGS, "actors/mill/")
    made_of_it = redirect_view(page, site.redirects["mill"])
    assert made_of_it.forward == Forward()
    assert made_of_it.now == Anchor("torn")


def test_it_has_a_page_of_its_own_and_stands_in_no_list() -> None:
    page, without = here(FILES), here()
    plans = plan_pages(page.site, page.answers, SETTINGS)
    assert plans.keys() - plan_pages(without.site, without.answers, SETTINGS).keys() == {
        "claims/long/",
        "systems/shed/",
    }
    assert plans["claims/long/"].record_id == ""
    others = [plan.lay_out() for address, plan in plans.items() if address not in {"claims/long/", "systems/shed/"}]
    assert others == [plan.lay_out() for plan in plan_pages(without.site, without.answers, SETTINGS).values()]


def test_its_data_says_what_became_of_it() -> None:
    site = here(FILES).site
    moved, gone = (json.loads(former_twin_bytes(site, site.redirects[former])) for former in ("long", "shed"))
    assert moved == {
        "id": "long",
        "kind": "redirect",
        "was": "claim",
        "to": "length",
        "page": "claims/length/",
        "why": "Its id says *what* is long. [@gazette#p2]",
        "when": "2002-03-04",
    }
    assert (gone["to"], gone["page"]) == (None, None)
