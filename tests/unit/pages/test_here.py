from __future__ import annotations

from build_tools.pages.here import Anchor
from tests.made_pages import here


def test_a_record_is_named_by_its_label_without_the_full_stop() -> None:
    assert here().to("length") == Anchor("In 2001 the bridge was 40 metres long", "../../claims/length/")
    assert here().to("bridge", "built") == Anchor("Bridge", "../../systems/bridge/", "built")


def test_what_is_not_there_is_named_and_leads_nowhere() -> None:
    assert here().to("nobody") == Anchor("nobody", "")
    assert here().link_markdown("words", "nobody") == "words"


def test_passages_stand_on_their_sources_page() -> None:
    assert here().target("gazette#p2") == "../../sources/gazette/#p2"
    assert here().at("sources/gazette/").target("gazette#p2") == "#p2"


def test_prose_leads_to_records_and_passages() -> None:
    assert here().markdown("The [bridge](@bridge) is *long*. [@gazette#p2]") == (
        "The [bridge](<../../systems/bridge/>) is *long*. ([source](<../../sources/gazette/#p2>))"
    )
