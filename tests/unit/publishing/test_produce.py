from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from build_tools.problems import Place, Problem
from build_tools.publishing.contents import Contents
from build_tools.publishing.produce import Folders, Prepared, finish, prepare
from build_tools.rendering.fragment import Fragment
from tests.unit.publishing.made_site import SITE, page, write_site

WARNING = Problem(Place("content/claims/a.yml"), "dead-link", "m", severity="warning")
ERROR = Problem(Place("content/claims/a.yml"), "dead-link", "m")


def contents(body: str = "<p>a</p>") -> Contents:
    slots = {"title": "A", "description": "a", "body": body}
    fragments = (Fragment("claims/", "claims/", slots), Fragment("claims/a/", "claims/frame/", slots))
    seeds, sources = {"aims/": "<p>none</p>"}, {"claims/a/": "content/claims/a.yml"}
    return Contents(fragments, {"claims/a.json": b"{}"}, seeds=seeds, sources=sources)


def project(root: Path) -> Folders:
    write_site({"docs/aims.md": "# Aims\n\n[a](../gone/)\n", "theme/assets/css/elements.css": "a{b:c}"}, root)
    return Folders(root / "docs", root / "theme", root / ".explainer")


def engine(folders: Folders, *, body: str = "") -> None:
    write_site(
        {
            "claims/index.html": page("claims/", "<p>@@body@@</p>"),
            "claims/frame/index.html": page("claims/frame/", "<p>@@body@@</p>"),
            "aims/index.html": page("aims/", body + "@@seeds@@"),
            "404.html": "x",
        },
        folders.engine_site,
    )


def prepared_for(root: Path, made: Contents) -> tuple[Folders, Prepared]:
    folders = project(root)
    prepared, problems = prepare(root, folders, lambda _: (made, ()))
    assert prepared is not None
    assert problems == ()
    return folders, prepared


def test_a_project_works_in_one_folder() -> None:
    folders = Folders.of_project(Path("p"))
    assert (folders.docs, folders.work) == (Path("p/docs"), Path("p/.explainer"))
    assert folders.theme.name == "theme"
    assert folders.fonts == Path("p/.explainer/fonts")
    assert folders.plotly == Path("p/.explainer/plotly")
    assert Folders.of_project(Path("p"), Path("q")).docs == Path("q")


def test_the_engine_is_given_frames_pages_and_assets(tmp_path: Path) -> None:
    folders, prepared = prepared_for(tmp_path, contents())
    assert [spec.address for spec in prepared.specs] == ["claims/", "claims/frame/"]
    assert prepared.docs == folders.engine_docs
    assert (folders.engine_docs / "claims/frame.md").is_file()
    assert (folders.engine_docs / "aims.md").is_file()
    assert (folders.engine_docs / str(prepared.asset_names["style"])).is_file()


def test_nothing_is_prepared_from_content_with_an_error(tmp_path: Path) -> None:
    folders = project(tmp_path)
    assert prepare(tmp_path, folders, lambda _: (contents(), (ERROR,))) == (None, (ERROR,))
    assert prepare(tmp_path, folders, lambda _: (None, (WARNING,))) == (None, (WARNING,))
    assert not folders.work.exists()


def test_a_warning_does_not_stop_a_build(tmp_path: Path) -> None:
    prepared, problems = prepare(tmp_path, project(tmp_path), lambda _: (contents(), (WARNING,)))
    assert prepared is not None
    assert problems == (WARNING,)


def test_a_page_written_by_hand_at_a_frames_address_stops_it(tmp_path: Path) -> None:
    folders = project(tmp_path)
    write_site({"docs/claims.md": ""}, tmp_path)
    prepared, problems = prepare(tmp_path, folders, lambda _: (contents(), (WARNING,)))
    assert prepared is None
    assert [problem.place.file for problem in problems] == ["content/claims/a.yml", "docs/claims.md"]


def test_the_whole_site_is_made(tmp_path: Path) -> None:
    folders, prepared = prepared_for(tmp_path, contents('<a href="../aims/">aims</a>'))
    engine(folders)
    out = folders.new_site
    problems = finish(prepared, folders.engine_site, out, SITE)
    assert [(problem.code, problem.related[0].place.file) for problem in problems] == [
        ("dead-link", "content/claims/a.yml")  # from `claims/a/` the link would need one step more
    ]
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()) == [
        "404.html",
        "_headers",
        "aims.md",
        "aims/index.html",
        "claims/a.json",
        "claims/a/index.html",
        "claims/index.html",
        "sitemap.xml",
    ]
    assert "<p>none</p>" in (out / "aims/index.html").read_text(encoding="utf-8")
    assert f'href="{SITE}claims/a/"' in (out / "claims/a/index.html").read_text(encoding="utf-8")


def test_a_former_record_is_in_no_sitemap_and_its_canonical_address_is_the_new_one(tmp_path: Path) -> None:
    made = contents()
    head = '<meta http-equiv="refresh" content="0; url=../a/">'
    slots = {**made.fragments[0].slots, "head": head}
    former = Fragment("claims/old/", "claims/frame/", slots, "claims/a/", is_listed=False)
    folders, prepared = prepared_for(tmp_path, replace(made, fragments=(*made.fragments, former)))
    engine(folders)
    frame = folders.engine_site / "claims/frame/index.html"
    frame.write_text(frame.read_text(encoding="utf-8").replace("</head>", "@@head@@</head>"), encoding="utf-8")
    assert finish(prepared, folders.engine_site, folders.new_site, SITE) == ()
    html = (folders.new_site / "claims/old/index.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="{SITE}claims/a/"' in html
    assert "claims/old/" not in (folders.new_site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_fault_in_a_page_written_by_hand_is_placed_in_its_source(tmp_path: Path) -> None:
    folders, prepared = prepared_for(tmp_path, contents())
    engine(folders, body='<a href="../gone/">a</a>')
    (problem,) = finish(prepared, folders.engine_site, folders.new_site, SITE)
    assert problem.place == Place("docs/aims.md", 3, 5)


def test_a_site_without_an_address_has_no_sitemap(tmp_path: Path) -> None:
    folders, prepared = prepared_for(tmp_path, contents())
    engine(folders)
    assert finish(prepared, folders.engine_site, folders.new_site, "") == ()
    assert not (folders.new_site / "sitemap.xml").exists()


def test_a_missing_frame_ends_the_build(tmp_path: Path) -> None:
    folders, prepared = prepared_for(tmp_path, contents())
    assert {problem.code for problem in finish(prepared, folders.engine_site, folders.new_site, SITE)} == {
        "engine-failed"
    }
    assert not folders.new_site.exists()


def test_a_run_works_in_a_folder_of_its_own_and_clears_it_away(tmp_path: Path) -> None:
    folders = project(tmp_path).for_run()
    for folder in (folders.engine_docs, folders.engine_site, folders.new_site):
        assert folder.is_relative_to(folders.work / folders.run)
        folder.mkdir(parents=True)
    assert folders.fonts == folders.work / "fonts"
    folders.clear()
    assert not (folders.work / folders.run).exists()


def test_without_a_run_nothing_is_cleared_away(tmp_path: Path) -> None:
    folders = project(tmp_path)
    folders.fonts.mkdir(parents=True)
    folders.clear()
    assert folders.fonts.is_dir()
