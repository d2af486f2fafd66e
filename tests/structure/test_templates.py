"""One name across template, view and test; a template reads only what its view gives, and a view gives nothing more."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, nodes

from build_tools.pages.view import PageView
from build_tools.rendering.environment import TEMPLATES
from tests.structure.project_files import BUILD_TOOLS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

# `record.html` is what the pages have in common, and the other is a block for pages written by hand.
FRAMEWORKS = {"record", "seed_articles"}
PAGES = sorted(path.stem for path in TEMPLATES.glob("*.html") if path.stem not in FRAMEWORKS)
TEMPLATE_FILES = sorted(TEMPLATES.rglob("*.html"))
# What goes with a page but is no part of its body.
BESIDE_THE_BODY = {"address", "frame", "template", "title", "description", "twin", "files", "forward"} | {
    "feeds",
    "linked_data",
    "oembed",
    "picture",
}
# Finished SVG of the figures room, which escapes its own words.
DRAWN = re.compile(r"\{\{ one\.svg\|drawn \}\}")


def _name(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


def view_of(page: str) -> type[PageView]:
    """The one view of a page kind: the `PageView` that the module of that name makes."""
    module = import_module(f"build_tools.pages.{page}")
    made = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, PageView) and value.__module__ == module.__name__
    ]
    assert [view.__name__ for view in made] == [f"{page.title()}View"]
    return made[0]


@cache
def _parsed(name: str) -> nodes.Template:
    return Environment(autoescape=True).parse((TEMPLATES / name).read_text(encoding="utf-8"))


def read_of_view(name: str) -> set[str]:
    """Every `view.NAME` that a template reads, and those of the template it extends."""
    tree = _parsed(name)
    found = {
        node.attr
        for node in tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "view"
    }
    for parent in tree.find_all(nodes.Extends):
        assert isinstance(parent.template, nodes.Const)
        found |= read_of_view(str(parent.template.value))
    return found


def test_there_are_templates() -> None:
    assert "claim" in PAGES
    assert len(PAGES) > len(FRAMEWORKS)


@pytest.mark.parametrize("page", PAGES)
def test_a_template_has_a_module_with_its_view_and_a_test_of_the_same_name(page: str) -> None:
    view_of(page)
    assert (BUILD_TOOLS / "pages" / f"{page}.py").is_file()
    assert (ROOT / "tests" / "unit" / "pages" / f"test_{page}.py").is_file()


@pytest.mark.parametrize("page", PAGES)
def test_a_template_reads_only_what_its_view_gives(page: str) -> None:
    assert read_of_view(f"{page}.html") - {field.name for field in fields(view_of(page))} == set()


@pytest.mark.parametrize("page", PAGES)
def test_a_view_gives_nothing_that_its_template_does_not_read(page: str) -> None:
    own = {field.name for field in fields(view_of(page))} - BESIDE_THE_BODY
    # A part common to all pages may be left out by one of them.
    common = {field.name for field in fields(PageView)}
    assert own - common - read_of_view(f"{page}.html") == set()


def test_what_all_views_have_is_read_by_the_template_they_share() -> None:
    assert {field.name for field in fields(PageView)} - BESIDE_THE_BODY - read_of_view("record.html") == set()


def test_parts_are_given_what_they_print_and_look_at_no_view() -> None:
    parts = [_name(path) for path in (TEMPLATES / "parts").glob("*.html")]
    assert {part: read_of_view(part) for part in parts if read_of_view(part)} == {}


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=_name)
def test_a_template_holds_no_style_and_no_script_of_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"\sstyle\s*=", text) == []
    assert re.findall(r"<style\b", text) == []
    assert [tag for tag in re.findall(r"<script\b[^>]*>", text) if "src=" not in tag] == []
    assert re.findall(r"\son[a-z]+\s*=", text) == []


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=_name)
def test_a_template_escapes_all_but_what_we_drew(path: Path) -> None:
    tree = _parsed(_name(path))
    filters = [node.name for node in tree.find_all(nodes.Filter)]
    assert "safe" not in filters
    assert filters.count("drawn") == len(DRAWN.findall(path.read_text(encoding="utf-8")))
    assert not list(tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier, nodes.MarkSafe)))


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=_name)
def test_a_template_decides_nothing_and_looks_nothing_up(path: Path) -> None:
    tree = _parsed(_name(path))
    filters = {node.name for node in tree.find_all(nodes.Filter)}
    assert (
        filters & {"sort", "groupby", "map", "select", "reject", "selectattr", "rejectattr", "unique", "sum"} == set()
    )
    assert {node.target.name for node in tree.find_all(nodes.Assign) if isinstance(node.target, nodes.Name)} <= {"ns"}
