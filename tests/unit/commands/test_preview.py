from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.commands.preview import Preview, frame_for
from build_tools.publishing.frames import Frame
from tests.unit.commands.made_town import OAK, edit, put

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.commands.project import Project
    from tests.unit.commands.made_town import DrawnByHand

CLAIM, ADDRESS = "content/claims/span-is-41.yml", "claims/span-is-41/"


@pytest.fixture
def preview(town: Project, engine: DrawnByHand) -> Preview:
    made = Preview(town)
    made.refresh()
    assert made.problems == ()
    return made


def page(preview: Preview, address: str = ADDRESS) -> str:
    preview.refresh()
    found = preview.page(address)
    assert found is not None, f"no page at {address!r}"
    return found.decode()


def test_before_the_first_look_there_is_nothing(town: Project) -> None:
    assert Preview(town).page("") is None
    assert Preview(town).twin("claims/span-is-41.json") is None


def test_a_record_is_poured_into_its_frame(preview: Preview) -> None:
    html = page(preview)
    assert html.startswith("<!doctype html><title>")
    assert "the New Bridge at Alder Ford was 41 metres long" in html
    assert "@@" not in html


def test_the_engine_runs_once_while_only_records_change(preview: Preview, engine: DrawnByHand) -> None:
    root = preview.project.root
    assert (preview.version, engine.runs) == (1, 1)
    preview.refresh()
    assert preview.version == 1
    edit(root, CLAIM, "Ford was 41 metres", "Ford had 41 metres")
    assert "the New Bridge at Alder Ford had 41 metres long" in page(preview)
    assert (preview.version, engine.runs) == (2, 1)


def test_a_faulty_record_shows_its_problems_at_its_address_until_it_is_mended(preview: Preview) -> None:
    root = preview.project.root
    edit(root, CLAIM, "when_known: stated", "when_known: said")
    html = page(preview)
    assert "This page cannot be shown yet" in html
    assert "content/claims/span-is-41.yml:4:13" in html
    assert "bad-value" in html
    assert "<mark>s</mark>aid" in html
    assert "cannot be shown" not in page(preview, "claims/span-is-40/")
    edit(root, CLAIM, "when_known: said", "when_known: stated")
    assert "cannot be shown" not in page(preview)


def test_a_torn_record_and_one_that_breaks_a_rule_show_theirs_too(preview: Preview) -> None:
    root = preview.project.root
    edit(root, "content/terms/span.yml", "name: Span", "name: 'Span")
    assert "torn-yaml" in page(preview, "terms/span/")
    edit(root, CLAIM, "was 41 metres", "was 43 metres")
    assert "number-not-grounded" in page(preview)


def test_a_new_record_has_a_page_also_where_it_is_the_first_of_its_kind(preview: Preview, engine: DrawnByHand) -> None:
    root = preview.project.root
    assert preview.page("claims/oak-piles/") is None
    put(root, "content/claims/oak-piles.yml", OAK)
    assert "The New Bridge stands on oak." in page(preview, "claims/oak-piles/")
    (root / "content/corrections/wrong-opening-year.yml").unlink()
    preview.refresh()
    assert preview.page("corrections/wrong-opening-year/") is None
    assert engine.runs == 1


def test_a_hand_written_page_has_its_seed_block(preview: Preview, engine: DrawnByHand) -> None:
    html = page(preview, "about/")
    assert "is longer than the old one" in html
    assert "@@seeds@@" not in html
    edit(preview.project.root, "docs/about.md", "than the old one", "than any other")
    assert "is longer than any other" in page(preview, "about/")
    assert engine.runs == 2


def test_a_changed_record_shows_in_a_component_without_the_engine(preview: Preview, engine: DrawnByHand) -> None:
    put(preview.project.root, "docs/spans.md", "The span. [@span-is-41]\n\n```claim\nid: span-is-41\n```\n")
    html = page(preview, "spans/")
    # Beside its sentence, as the component, and in the list at the foot.
    assert html.count("was 41 metres long") == 3
    assert "explainer-" not in html
    assert "st-established" in html
    assert engine.runs == 2
    edit(preview.project.root, CLAIM, "Ford was 41", "Ford had 41")
    assert page(preview, "spans/").count("had 41 metres long") == 3
    assert engine.runs == 2


def test_a_page_by_hand_has_its_markdown_beside_it(preview: Preview) -> None:
    twin = preview.twin("about.md")
    assert twin is not None
    assert "is longer than the old one" in twin.decode()
    assert "## Seed articles" in twin.decode()
    assert "<" not in twin.decode()
    assert preview.twin("nothing.md") is None
    assert preview.twin("about.rst") is None
    home = preview.twin("index.md")
    assert home is not None
    assert b"How we work" in home


def test_a_page_by_hand_with_a_fault_has_no_twin(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.unit.commands.made_town.EXTENSION", "tables")
    put(preview.project.root, "docs/spans.md", "```claim\nid: span-is-41\n```\n")
    preview.refresh()
    assert preview.file("spans/index.html") is not None
    assert preview.twin("spans.md") is None


def test_the_page_for_what_is_missing_leads_to_the_previews_own_pages(preview: Preview, engine: DrawnByHand) -> None:
    engine.missing = '<!doctype html><title>-</title><body><a href="/bridge/about/">About</a></body>'
    settings = preview.project.root / "mkdocs.yml"
    settings.write_text(
        f"{settings.read_text(encoding='utf-8')}site_url: https://a.example/bridge/\n", encoding="utf-8"
    )
    preview.refresh()
    html = preview.missing("nowhere/").decode()
    assert '<a href="/about/">' in html
    assert "A preview does not make this." not in html


@pytest.mark.parametrize("path", ["sitemap.xml", "pagefind/pagefind.js", "_headers", "assets/cards/page.png"])
def test_what_only_a_whole_build_makes_is_named(preview: Preview, path: str) -> None:
    html = preview.missing(path).decode()
    assert html.index("A preview does not make this.") < html.index("<h1>No such page.")


def test_a_page_that_is_read_by_the_engine_alone_is_served_as_it_is(preview: Preview) -> None:
    put(preview.project.root, "docs/decisions/oak.md", "Oak, since it lasts.\n")
    assert "Oak, since it lasts." in page(preview, "decisions/oak/")


def test_a_component_that_shows_nothing_is_told_in_the_preview(preview: Preview) -> None:
    put(preview.project.root, "docs/spans.md", "```timeline\nfrom: 2090\n```\n")
    assert "no event on record fits all of these options" in page(preview, "spans/")
    put(preview.project.root, "docs/spans.md", "```timeline\nfrom: 1990\n```\n")
    html = page(preview, "spans/")
    assert 'data-chart="set-in-1.json"' in html
    assert preview.twin("spans/set-in-1.json")
    assert preview.twin("spans/set-in-2.json") is None


def test_a_page_that_the_engine_drew_without_its_components(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.unit.commands.made_town.EXTENSION", "tables")
    put(preview.project.root, "docs/spans.md", "```claim\nid: span-is-41\n```\n")
    assert "the page was built with 0 of its 1 components" in page(preview, "spans/")


def test_a_hand_written_page_shows_its_problems(preview: Preview) -> None:
    edit(preview.project.root, "docs/about.md", "(@new-bridge)", "(@new-brigde)")
    html = page(preview, "about/")
    assert "This page cannot be shown yet" in html
    assert "did you mean `new-bridge`?" in html


def test_the_home_page_shows_its_problems(preview: Preview) -> None:
    edit(preview.project.root, "docs/index.md", "- how-long-is-the-bridge", "- how-long")
    assert "docs/index.md:8:5" in page(preview, "")


def test_an_engine_that_stops_leaves_the_frames_as_they_were(preview: Preview, engine: DrawnByHand) -> None:
    engine.fault = "a plugin is not installed"
    edit(preview.project.root, "mkdocs.yml", "site_name: ", "site_name: New ")
    preview.refresh()
    assert [problem.code for problem in preview.problems] == ["engine-failed"]
    assert "was 41 metres" in page(preview)
    assert "a plugin is not installed" in page(preview, "about/")
    engine.fault = ""
    edit(preview.project.root, "mkdocs.yml", "site_name: New ", "site_name: ")
    assert "is longer than the old one" in page(preview, "about/")


def test_without_any_frame_the_problems_are_shown_on_a_bare_page(town: Project, engine: DrawnByHand) -> None:
    engine.fault = "a plugin is not installed"
    html = page(Preview(town))
    assert html.startswith("<!doctype html><meta charset=utf-8><title>Problems</title>")
    assert "a plugin is not installed" in html


def test_settings_that_cannot_be_read_are_a_problem_and_no_crash(preview: Preview, engine: DrawnByHand) -> None:
    engine.fault = "the settings cannot be read"
    put(preview.project.root, "mkdocs.yml", "site_name: [\n")
    preview.refresh()
    assert [problem.code for problem in preview.problems] == ["engine-failed", "torn-yaml"]


def test_a_page_in_the_place_of_a_generated_one_is_a_problem(town: Project, engine: DrawnByHand) -> None:
    put(town.root, "docs/claims/index.md", "# Claims\n")
    preview = Preview(town)
    preview.refresh()
    assert [(problem.code, problem.place.file) for problem in preview.problems] == [
        ("page-twice", "docs/claims/index.md")
    ]


def test_twins_are_of_sound_records_only(preview: Preview) -> None:
    twin = preview.twin("claims/span-is-41.json")
    assert twin is not None
    assert b'"id": "span-is-41"' in twin
    assert preview.twin("claims/nothing.json") is None
    assert preview.twin("nothing.json") is None
    assert b'"page": "claims/"' in (preview.twin("claims.json") or b"")
    edit(preview.project.root, CLAIM, "when_known: stated", "when_known: said")
    preview.refresh()
    assert preview.twin("claims/span-is-41.json") is None


def test_a_former_record_is_served_with_its_data_and_its_problems(preview: Preview) -> None:
    root, file = preview.project.root, "content/redirects/span-is-42.yml"
    put(root, file, "was: claim\nto: span-is-41\nwhy: We misread it.\nwhen: 1994-05-03\n")
    html = page(preview, "claims/span-is-42/")
    assert "span-is-42 is called span-is-41 now" in html
    assert "We misread it." in html
    twin = preview.twin("claims/span-is-42.json")
    assert twin is not None
    assert b'"kind": "redirect"' in twin
    edit(root, file, "span-is-41", "span-is-43")
    assert "did you mean `span-is-4" in page(preview, "claims/span-is-42/")


def test_the_vocabulary_has_its_twin_and_shows_its_problems_at_its_own_address(preview: Preview) -> None:
    assert preview.twin("vocabulary.json") is not None
    edit(preview.project.root, "content/vocabulary.yml", "measures:", "measure:")
    assert "This page cannot be shown yet" in page(preview, "vocabulary/")


@pytest.mark.parametrize("path", ["../docs/about.md", "../../../mkdocs.yml", "/etc/hostname", "a\0b", "x" * 5000, ""])
def test_no_file_outside_the_engines_folder_is_given_out(preview: Preview, path: str) -> None:
    assert preview.file("about/index.html") is not None
    assert preview.file(path) is None


def test_a_link_out_of_the_folder_is_not_followed(preview: Preview, tmp_path: Path) -> None:
    put(tmp_path, "secret/index.html", "secret")
    (preview.files / "way").symlink_to(tmp_path / "secret")
    assert preview.file("way/index.html") is None
    assert preview.page("way/") is None


@pytest.mark.parametrize("address", ["nowhere/", "claims/span-is-41/more/", "../docs/", "../../"])
def test_other_addresses_have_no_page(preview: Preview, address: str) -> None:
    assert preview.page(address) is None


def test_the_frame_of_an_address_is_its_own_or_its_kinds() -> None:
    frames = dict.fromkeys(("", "claims/", "claims/frame/"), Frame((), ()))
    assert frame_for("claims/", frames) == "claims/"
    assert frame_for("claims/span/", frames) == "claims/frame/"
