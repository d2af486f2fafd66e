from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.graph.history import HISTORY_FILE, Change, History, write_history
from build_tools.graph.load import load_project
from build_tools.judging.statistics.mutated import MEASURED_FILE, count_mutations, write_mutated
from build_tools.problems import Place
from build_tools.publishing.project_contents import make_contents, plan_site

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "site_name: Town\nsite_url: https://town.example/\n"
VOCABULARY = "actor_types: {}\nsystem_types: {}\nevent_types: {}\nlanes: {}\nmeasures: {}\n"
HOME = "---\ntitle: T\nquestion: What is known?\nlead: L\nknown: [A town stands.]\n---\n"


def project(root: Path, **files: str) -> Path:
    named = {name.replace("__", "/"): text for name, text in files.items()}
    for name, text in {"mkdocs.yml": SETTINGS, "content/vocabulary.yml": VOCABULARY, **named}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def test_a_project_without_a_home_page_has_one_problem(tmp_path: Path) -> None:
    contents, problems = make_contents(project(tmp_path))
    assert contents is None
    assert [(problem.code, problem.place) for problem in problems] == [("front-matter-fault", Place("docs/index.md"))]


def test_a_faulty_home_page_is_not_called_missing_as_well(tmp_path: Path) -> None:
    _, problems = make_contents(project(tmp_path, **{"docs/index.md": HOME.replace("lead: L\n", "")}))
    assert [problem.code for problem in problems] == ["missing-field"]


def test_a_former_record_has_a_page_and_data_and_a_file_to_mend_it_in(tmp_path: Path) -> None:
    redirect = "was: actor\nwhy: It was a misprint.\nwhen: 2001-04-30\n"
    files = {"docs/index.md": HOME, "content/redirects/twon.yml": redirect}
    contents, problems = make_contents(project(tmp_path, **files))
    assert problems == ()
    assert contents is not None
    (former,) = [fragment for fragment in contents.fragments if not fragment.is_listed]
    assert (former.address, former.frame, former.canonical) == ("actors/twon/", "actors/frame/", "actors/twon/")
    assert contents.twins["actors/twon.json"].startswith(b'{\n  "id": "twon",\n  "kind": "redirect",')
    assert contents.sources["actors/twon/"] == "content/redirects/twon.yml"
    assert contents.sources["vocabulary/"] == "content/vocabulary.yml"


def test_the_smallest_project_has_its_pages(tmp_path: Path) -> None:
    contents, problems = make_contents(project(tmp_path, **{"docs/index.md": HOME}))
    assert problems == ()
    assert contents is not None
    addresses = {fragment.address for fragment in contents.fragments}
    assert {"", "timeline/", "methodology/", "claims/", "corrections/", "vocabulary/"} <= addresses
    assert "vocabulary.json" in contents.twins


def test_numbers_measured_apart_are_read_where_there_are_any(tmp_path: Path) -> None:
    torn = project(tmp_path, **{"docs/index.md": HOME, MEASURED_FILE: "{}"})
    contents, problems = make_contents(torn)
    assert contents is None
    assert [(problem.place.file, problem.code) for problem in problems] == [(MEASURED_FILE, "bad-measurement")]
    whole = write_mutated(count_mutations((), "2001-04-30")).decode()
    contents, problems = make_contents(project(tmp_path, **{MEASURED_FILE: whole}))
    assert problems == ()
    assert contents is not None
    (page,) = [fragment for fragment in contents.fragments if fragment.address == "methodology/"]
    assert "the content of 30 April 2001" in page.slots["body"]


def test_a_page_written_by_hand_is_cited_by_its_title_or_first_heading(tmp_path: Path) -> None:
    files = {
        "docs/index.md": HOME,
        "docs/about.md": "Text.\n\n# About *us*\n",
        "docs/more.md": "---\ntitle: More\n---\n# Other\n",
        "docs/bare.md": "Text.\n",
    }
    contents, problems = make_contents(project(tmp_path, **files))
    assert problems == ()
    assert contents is not None
    assert "“About us.” Town, version of 1 January 2000. https://town.example/about/" in contents.seeds["about/"]
    assert "“More.” Town" in contents.seeds["more/"]
    assert "Cite this" not in contents.seeds["bare/"]


def test_every_page_has_a_markdown_twin_and_the_site_a_map_of_them(tmp_path: Path) -> None:
    contents, problems = make_contents(project(tmp_path, **{"docs/index.md": HOME}))
    assert problems == ()
    assert contents is not None
    assert {"index.md", "claims.md", "data.md", "vocabulary.md", "llms.txt", "vocabulary.csv"} <= set(contents.twins)
    assert contents.twins["index.md"].startswith(b"Page: https://town.example/\n\n# What is known?\n")
    assert b"(https://town.example/claims.md)" in contents.twins["llms.txt"]
    assert {"data/records.sqlite", "data/tables.zip", "data/claim.schema.json"} <= set(contents.twins)


def test_a_preview_makes_each_file_by_itself_as_a_build_does(tmp_path: Path) -> None:
    root = project(tmp_path, **{"docs/index.md": HOME})
    contents, _ = make_contents(root)
    assert contents is not None
    site, _ = load_project(root)
    pages, _ = plan_site(root, site)
    for path in ("index.md", "claims.md", "llms.txt", "vocabulary.csv", "data/README.md", "data/records.sqlite"):
        assert pages.twin(path) == contents.twins[path], path
    assert pages.twin("no-such.md") is None


def test_a_history_dates_pages_and_is_published(tmp_path: Path) -> None:
    added = Change("c1", "2024-06-21T10:00:00Z", "added")
    checked = Change("c2", "2024-06-22T10:00:00Z", "checked")
    names = ("vocabulary", "docs/index.md", "docs/about.md", "docs/decisions/one.md")
    changes = {**dict.fromkeys(names, (checked, added)), "gone": (added,)}
    written = write_history(History("c2", "2024-06-22T10:00:00Z", changes)).decode()
    files = {"docs/index.md": HOME, "docs/about.md": "# About\n", HISTORY_FILE: written}
    contents, problems = make_contents(project(tmp_path, **files))
    assert problems == ()
    assert contents is not None
    assert contents.changed == dict.fromkeys(("vocabulary/", "", "about/", "decisions/one/"), "2024-06-21")
    assert contents.twins[HISTORY_FILE] == written.encode()
    assert 'Content last changed: <span class="strong">21 June 2024</span>.' in contents.seeds["about/"]
    (vocabulary,) = [fragment for fragment in contents.fragments if fragment.address == "vocabulary/"]
    assert 'href="#changes">21 June 2024</a>' in vocabulary.slots["body"]


def test_without_a_history_no_page_is_dated(tmp_path: Path) -> None:
    contents, _ = make_contents(project(tmp_path, **{"docs/index.md": HOME, "docs/about.md": "# About\n"}))
    assert contents is not None
    assert contents.changed == {}
    assert HISTORY_FILE not in contents.twins
    assert "built without the repository’s log" in contents.seeds["about/"]
