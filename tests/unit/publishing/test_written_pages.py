from __future__ import annotations

from build_tools.pages.written import WrittenPage
from build_tools.problems import Place
from build_tools.publishing.written_pages import TYPESET, fill_page, placeholders_left, with_seeds
from tests.written_town import FILE, component, town_with

CLAIM = component("claim", "id: span-is-41")
SLOT = '<explainer-component number="{}"></explainer-component>'


def filled(html: str, page: str = "Words.") -> str:
    made, problems = fill_page(WrittenPage(*town_with(page)), html)
    assert problems == ()
    return made


def mark(ref: str) -> str:
    return f'<explainer-mark to="{ref}"></explainer-mark>'


def test_a_page_without_placeholders_stays_as_it_is() -> None:
    assert filled("<p>Words.</p>") == "<p>Words.</p>"


def test_markers_that_stand_together_are_each_shown_once_with_notes_beside_them() -> None:
    html = filled(
        f"<explainer-unit>\n<p>A. {mark('ford-gazette#p3')} {mark('span-is-40')}{mark('span-is-40')}</p>"
        "\n</explainer-unit>"
    )
    assert html.startswith('<div class="record noted">\n<div class="unit">\n<p>A.&#8288;<a class="mk" href="#e1"')
    assert html.count('class="mk"') == 2
    assert html.index("</p>") < html.index('<details class="ev">')
    assert html.count('class="note"') == 2
    assert placeholders_left(html) == ()


def test_a_marker_outside_a_unit_leads_to_its_passage_in_the_list_at_the_foot() -> None:
    html = filled(f"<div>A. {mark('ford-gazette#p3')}</div>\n@@seeds@@")
    assert 'class="mk" href="#n1"' in html
    assert html.index('<section class="sec" id="passages">') < html.index('id="n1"') < html.index("@@seeds@@")
    assert 'href="../sources/ford-gazette/#p3"' in html


def test_a_page_that_cites_nothing_has_no_list() -> None:
    assert filled("<p>A.</p>@@seeds@@") == "<p>A.</p>@@seeds@@"


def test_a_second_unit_does_not_repeat_a_note() -> None:
    unit = f"<explainer-unit><p>A. {mark('ford-gazette#p3')}</p></explainer-unit>"
    assert filled(unit + unit).count('id="e1"') == 1


def test_links() -> None:
    assert filled('<explainer-link to="new-bridge">the <em>bridge</em></explainer-link>') == (
        '<a href="../systems/new-bridge/">the <em>bridge</em></a>'
    )
    assert filled('<explainer-link to="nobody">words</explainer-link>') == "words"


def test_a_component_stands_outside_the_typeset() -> None:
    html = filled(f"{TYPESET}\n<p>A.</p>\n{SLOT.format(0)}\n{SLOT.format(1)}\n<p>B.</p>\n</div>", CLAIM + CLAIM)
    parts = [part.strip() for part in html.split('<div class="record set-in set-in-claim">')]
    assert parts[0] == f"{TYPESET}\n<p>A.</p>\n</div>"
    assert parts[1].endswith("</details>\n</div>")
    assert TYPESET not in parts[1]
    assert parts[2].endswith(f"{TYPESET}\n<p>B.</p>\n</div>")
    assert html.count("<div") == html.count("</div>")


def test_a_component_with_a_fault_leaves_its_place_empty() -> None:
    page = component("claim", "id: nobody")
    html = filled(f"{TYPESET}{SLOT.format(0)}</div>", page)
    assert '<div class="record set-in">\n\n</div>' in html


def test_a_page_that_has_lost_its_components_is_a_problem() -> None:
    _, (problem,) = fill_page(WrittenPage(*town_with(CLAIM + CLAIM)), f"<p>{SLOT.format(0)}</p>")
    assert (problem.code, problem.place) == ("component-lost", Place(FILE))
    assert problem.message == "the page was built with 1 of its 2 components"


def test_a_page_that_has_lost_its_markers_is_a_problem() -> None:
    _, (problem,) = fill_page(WrittenPage(*town_with("A [bridge](@new-bridge).")), "<p>A bridge.</p>")
    assert (problem.code, problem.message) == (
        "component-lost",
        "the page was built without its markers and links to records",
    )


def test_the_seeds_come_with_every_shape_that_the_page_uses() -> None:
    html = with_seeds('<use href="#sh-established"/>@@seeds@@', '<use href="#sh-chevron"/>')
    assert html.count('id="sh-') == 2
    assert html.endswith('<use href="#sh-chevron"/>')
    assert with_seeds("<p>A</p>", "block") == "<p>A</p>"
    assert with_seeds("@@notices@@<p>A</p>@@seeds@@", "block", "Mended.") == "Mended.<p>A</p>block"
    assert with_seeds("@@notices@@<p>A</p>", "") == "<p>A</p>"


def test_placeholders_that_nobody_filled() -> None:
    assert placeholders_left(f"<p>{mark('a')}</p><explainer-unit>") == ("<explainer-mark", "<explainer-unit")
