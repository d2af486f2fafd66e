"""The finished site as files: what holds for every page, and a second opinion on its links."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.built_site import ROOT, SITE_URL, UNSORTED, built_site, pages_of

DATA_TYPES = frozenset({"application/json", "application/ld+json"})


def test_every_record_and_chapter_says_which_seed_articles_it_rests_on() -> None:
    records = {f"{path.parent.name}/{path.stem}/" for path in (ROOT / "content").glob("*/*.yml")}
    chapters = {f"story/{path.stem}/" for path in (ROOT / "docs/story").glob("*.md") if path.stem != "index"}
    promised = {"", *records, *chapters, *(f"sources/{path.stem}/" for path in (ROOT / "seeds").glob("*.yml"))}
    missing, empty = [], []
    for address in pages_of(built_site()):
        block = LexborHTMLParser((built_site() / address / "index.html").read_bytes()).css_first("#seed-articles")
        if block is None:
            missing += [address] if address in promised else []
        elif not (block.css_first("a") or any("seed articles" in words.text() for words in block.css("p"))):
            empty.append(address)
    assert (missing, empty) == ([], [])


def test_every_page_has_one_heading_and_a_breadcrumb() -> None:
    for address in pages_of(built_site()):
        page = LexborHTMLParser((built_site() / address / "index.html").read_bytes())
        assert len(page.css("h1")) == 1, address


def test_every_record_has_a_page_and_a_twin() -> None:
    site = built_site()
    for path in sorted((ROOT / "content").glob("*/*.yml")) + sorted((ROOT / "seeds").glob("*.yml")):
        if path.parent.name == "redirects":
            continue
        section = "sources" if path.parent.name == "seeds" else path.parent.name
        assert (site / section / path.stem / "index.html").is_file(), path
        twin = json.loads((site / section / f"{path.stem}.json").read_text(encoding="utf-8"))
        assert twin["id"] == path.stem


def test_every_address_that_was_published_answers() -> None:
    lines = (ROOT / "content/ids.txt").read_text(encoding="utf-8").splitlines()
    published = [line for line in lines if not line.startswith("#")]
    assert published
    assert [line for line in published if not (built_site() / line / "index.html").is_file()] == []
    assert [line for line in published if not (built_site() / f"{line}.json").is_file()] == []


def test_nothing_of_the_frames_is_published() -> None:
    site = built_site()
    assert not [path for path in site.rglob("*") if path.name == "frame"]
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "@@" not in text, path
        assert "/frame/" not in text, path
    assert "/frame/" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_no_page_holds_an_inline_script_or_style() -> None:
    for path in built_site().rglob("*.html"):
        page = LexborHTMLParser(path.read_bytes())
        scripts = [node for node in page.css("script") if node.attributes.get("type") not in DATA_TYPES]
        assert not [node for node in scripts if not node.attributes.get("src")], path
        assert not page.css("style, [style]"), path


def test_lychee_finds_no_dead_link() -> None:
    site = built_site()
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    assert lychee, "lychee is missing: it comes with the project's Python packages"
    command = [
        lychee, "--offline", "--no-progress", "--include-fragments", "--include-verbatim", "--root-dir", str(site),
        "--remap", f"{SITE_URL} file://{site}/", "--remap", f"file://{site}/chip-curbs file://{site}",
        "--index-files", "index.html", str(site),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]


@pytest.fixture
def every_kind(tmp_path: Path) -> Path:
    """A project with a record of every kind, and all else as the real one has it."""
    for name in ("content", "docs", "seeds"):
        shutil.copytree(ROOT / "tests/golden/sites/every-kind" / name, tmp_path / name)
    for name in ("build_tools", "node_modules", ".explainer"):
        (tmp_path / name).symlink_to(ROOT / name)
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    # Its pages written by hand are others.
    kept = [line for line in lines if not re.search(r"story|contributing|articles", line, re.IGNORECASE)]
    (tmp_path / "mkdocs.yml").write_text("\n".join(kept), encoding="utf-8")
    return tmp_path


def test_plain_mkdocs_gives_the_same_site(every_kind: Path) -> None:
    commands = {
        "explainer": ["build_tools.cli", "build", "--quiet", "--out"],
        "mkdocs": ["mkdocs", "build", "--quiet", "--site-dir"],
    }
    made = {}
    for name, command in commands.items():
        out = every_kind / name
        whole = [sys.executable, "-m", *command, str(out)]
        done = subprocess.run(whole, cwd=every_kind, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        made[name] = {
            path.relative_to(out).as_posix(): path.read_bytes()
            for path in out.rglob("*")
            if path.is_file() and not UNSORTED.match(path.relative_to(out).as_posix())
        }
    ours, theirs = made.values()
    assert "claims/span-is-40/index.html" in ours
    assert sorted(theirs) == sorted(ours)
    assert [path for path in ours if ours[path] != theirs[path]] == []
