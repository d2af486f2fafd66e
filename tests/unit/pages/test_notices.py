from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.pages.here import Anchor
from build_tools.pages.notices import notices_of
from build_tools.rendering.render import render_notices
from tests.made_pages import DISAGREEMENT, here

if TYPE_CHECKING:
    from build_tools.pages.here import Here

MENDED = """
    title: A wrong length
    date: 2002-01-02
    what: It said 41. [@gazette#p2]
    before: The bridge was *41* metres long.
    after: The bridge was 40 metres long.
    why: A slip.
    noticed_by: A reader
    records: [length]
"""
BARE = """
    title: A wrong maker
    date: 2003-01-02
    what: It named another.
    why: A slip.
    noticed_by: A reader
    records: [bridge, how-long, toll, builder]
"""
FILES = {
    "content/corrections/mended.yml": MENDED,
    "content/corrections/bare.yml": BARE,
    "content/disagreements/how-long.yml": DISAGREEMENT,
    "docs/about.md": "Long. [@length] [The bridge](@bridge) of the [builder](@builder).\n",
    "docs/other.md": "Nothing of it.\n",
}
LENGTH = "In 2001 the bridge was 40 metres long"


def at(address: str) -> Here:
    return here(FILES, address)


def through(page: Here, name: str) -> list[tuple[str, list[str]]]:
    return [(one.to.words, [link.words for link in one.through]) for one in notices_of(page, name)]


def test_a_record_says_what_of_it_was_corrected_with_before_and_after() -> None:
    (notice,) = notices_of(at("claims/length/"), "length")
    assert (notice.day, notice.through) == ("2 January 2002", ())
    assert notice.to == Anchor("A wrong length", "../../corrections/mended/")
    assert notice.what.startswith("It said 41.")
    assert (notice.before, notice.after) == ("The bridge was *41* metres long.", "The bridge was 40 metres long.")
    html = render_notices((notice,))
    assert '<aside class="notices" aria-label="Corrections of this page">' in html
    assert "Corrected on 2 January 2002:" in html
    assert "<dd>The bridge was <em>41</em> metres long.</dd>" in html


def test_without_words_to_quote_it_says_what_was_wrong() -> None:
    (notice,) = notices_of(at("systems/bridge/"), "bridge")
    assert (notice.before, notice.after) == ("", "")
    assert "<p>It named another.</p>" in render_notices((notice,))


def test_a_page_that_shows_a_corrected_record_says_so_newest_first() -> None:
    page = at("about/")
    assert through(page, "docs/about.md") == [("A wrong maker", ["Bridge"]), ("A wrong length", [LENGTH])]
    assert "Shows what was corrected on 2 January 2002:" in render_notices(notices_of(page, "docs/about.md"))
    assert through(page, "docs/other.md") == []
    assert render_notices(()) == ""


def test_a_record_named_itself_is_not_told_of_what_it_shows_as_well() -> None:
    page = at("disagreements/how-long/")
    assert through(page, "how-long") == [("A wrong maker", []), ("A wrong length", [LENGTH])]


def test_who_only_names_a_corrected_thing_is_not_touched() -> None:
    page = at("claims/fine/")
    assert through(page, "fine") == [("A wrong length", [LENGTH])]
    assert through(page, "holding") == []
    assert through(page, "mayor") == []


def test_a_correction_is_no_notice_of_itself() -> None:
    assert through(at("corrections/mended/"), "mended") == []
