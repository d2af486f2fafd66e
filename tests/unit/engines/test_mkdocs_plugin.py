from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from build_tools.engines import mkdocs
from build_tools.engines.mkdocs_plugin import ExplainerPlugin
from build_tools.problems import Place, Problem
from build_tools.publishing.policy import POLICY, policy_for_preview
from build_tools.publishing.produce import Folders, finish, prepare
from tests.unit.engines.made_project import SETTINGS, SITE, files_of, make_contents, make_project

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from build_tools.publishing.contents import Contents


@pytest.fixture(autouse=True)
def _made_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ExplainerPlugin, "make_contents", staticmethod(make_contents))


def build_plainly(root: Path, **options: Any) -> MkDocsConfig:
    config = load_config(str(root / "mkdocs.yml"), **options)
    build(config)
    return config


def test_plain_mkdocs_gives_the_same_site_byte_for_byte(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    build_plainly(root)
    folders = Folders.of_project(root)
    prepared, _ = prepare(root, folders, make_contents)
    assert prepared is not None
    built, problems = mkdocs.build(root / "mkdocs.yml", prepared.docs, folders.engine_site, prepared.asset_names)
    assert built is not None
    assert problems == ()
    assert finish(prepared, built.folder, folders.new_site, built.site_url) == ()
    assert files_of(root / "site") == files_of(folders.new_site)


def test_records_are_poured_into_frames_and_frames_are_gone(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    config = build_plainly(root)
    site = files_of(root / "site")
    assert {path for path in site if not path.startswith("assets/")} == {
        "404.html",
        "_headers",
        "aims.md",
        "aims/index.html",
        "claims/a.json",
        "claims/a/index.html",
        "claims/b/index.html",
        "claims/index.html",
        "index.html",
        "sitemap.xml",
    }
    page = site["claims/b/index.html"].decode()
    assert "<title>&lt;claims/b/&gt;</title>" in page
    assert f'<link rel="canonical" href="{SITE}claims/b/">' in page
    assert "/frame/" not in page
    assert b"Not in the seed articles." in site["aims/index.html"]
    assert config.site_dir == str(root / "site")


def test_the_site_goes_where_mkdocs_was_asked_to_write(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    build_plainly(root, site_dir=str(tmp_path / "elsewhere"))
    assert (tmp_path / "elsewhere/claims/a/index.html").is_file()
    assert not (root / "site").exists()


def test_a_fault_in_the_content_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    root = make_project(tmp_path)
    build_plainly(root)
    before = files_of(root / "site")
    fault = Problem(Place("content/claims/a.yml"), "dead-link", "that is wrong")

    def make(root: Path) -> tuple[Contents | None, tuple[Problem, ...]]:
        return make_contents(root)[0], (fault,)

    monkeypatch.setattr(ExplainerPlugin, "make_contents", staticmethod(make))
    with pytest.raises(Abort):
        build_plainly(root)
    assert "content/claims/a.yml:1:1: error dead-link: that is wrong" in caplog.text
    assert files_of(root / "site") == before


def test_content_without_pages_and_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(ExplainerPlugin, "make_contents", staticmethod(lambda _: (None, ())))
    with pytest.raises(Abort):
        build_plainly(make_project(tmp_path))
    assert "the content has no pages" in caplog.text


def test_a_dead_link_leaves_the_old_site_and_shows_the_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    root = make_project(tmp_path)
    build_plainly(root)
    before = files_of(root / "site")
    (root / "docs/aims.md").write_text("# Aims\n\n[a claim](../claims/z/)\n", encoding="utf-8")
    with pytest.raises(Abort):
        build_plainly(root)
    assert "docs/aims.md:3:11: error dead-link" in caplog.text
    assert "[a claim](../claims/z/)" in caplog.text
    assert files_of(root / "site") == before


def test_a_fault_in_a_made_page_shows_the_made_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    root = make_project(tmp_path, main='<link rel="canonical" href="/x/"> {{ page.content }}')
    with pytest.raises(Abort):
        build_plainly(root)
    assert "claims/a/index.html:1:" in caplog.text


def test_a_site_folder_that_may_not_be_replaced(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    root = make_project(tmp_path)
    (root / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(Abort):
        build_plainly(root)
    assert "not-published" in caplog.text


def test_a_warning_is_told_and_does_not_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    warning = Problem(Place("nowhere.yml"), "dead-link", "look at this", severity="warning")
    monkeypatch.setattr(
        ExplainerPlugin, "make_contents", staticmethod(lambda root: (make_contents(root)[0], (warning,)))
    )
    root = make_project(tmp_path)
    with caplog.at_level(logging.WARNING):
        build_plainly(root)
    assert "look at this" in caplog.text
    assert (root / "site/index.html").is_file()


@pytest.mark.parametrize(("command", "policy"), [("build", POLICY), ("serve", policy_for_preview())])
def test_the_previews_own_script_may_run(tmp_path: Path, command: Any, policy: str) -> None:
    root = make_project(tmp_path)
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command=command, dirty=False)
    build(config)
    assert policy.encode() in files_of(root / "site")["claims/a/index.html"]


class Server:
    """Notes what MkDocs' preview server is told to watch."""

    def __init__(self) -> None:
        self.watched: list[Path] = []
        self.unwatched: list[Path] = []

    def watch(self, path: str) -> None:
        self.watched.append(Path(path))

    def unwatch(self, path: str) -> None:
        self.unwatched.append(Path(path))


def test_a_preview_watches_what_people_edit(tmp_path: Path) -> None:
    root = make_project(tmp_path, mkdocs_yml=SETTINGS)
    config = build_plainly(root)
    server = Server()
    config.plugins.on_serve(cast("Any", server), config=config, builder=lambda: None)
    (unwatched,) = server.unwatched
    assert unwatched == Path(config.docs_dir)
    assert unwatched.is_relative_to(root / ".explainer")
    config.plugins["explainer"].on_shutdown()
    assert not unwatched.exists()
    assert server.watched == [root / "docs", root / "content"]
