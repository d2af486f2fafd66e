"""A project small enough for an engine to build in a second, without the theme of the real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.publishing.contents import Contents
from build_tools.publishing.fonts import CUTS
from build_tools.rendering.fragment import Fragment
from tests.unit.publishing.made_site import write_site

if TYPE_CHECKING:
    from pathlib import Path

SITE = "https://example.org/guide/"
SETTINGS = f"""\
site_name: A guide
site_url: {SITE}
theme:
  name: null
  custom_dir: theme
  static_templates: [404.html]
plugins:
  - explainer
nav:
  - Claims: claims/index.md
  - Aims: aims.md
validation:
  nav:
    omitted_files: ignore
  links:
    unrecognized_links: ignore
"""
MAIN = """\
<!doctype html>
<title>{{ page.meta.title or page.title }}</title>
<meta http-equiv="Content-Security-Policy" content="{{ config.extra.policy }}">
<link rel="canonical" href="{{ page.canonical_url }}">
<nav>{% for item in nav.items %}<a href="{{ item.url | url }}">{{ item.title }}</a>{% endfor %}</nav>
{{ page.content }}
{% if not page.meta.record %}@@seeds@@{% endif %}
"""
NOT_FOUND = "<!doctype html><title>Not here</title>\n"


def make_project(root: Path, **changed: str) -> Path:
    """Write a project with one page by hand into `root`; `changed` replaces files by name: `mkdocs_yml`, `aims`."""
    files = {
        "mkdocs.yml": changed.get("mkdocs_yml", SETTINGS),
        "theme/main.html": changed.get("main", MAIN),
        "theme/404.html": NOT_FOUND,
        "docs/aims.md": changed.get("aims", "# Aims\n\n[a claim](../claims/a/)\n"),
        "content/claims/a.yml": "",
        **{f".explainer/fonts/{cut.name}": "" for cut in CUTS},
    }
    return write_site(files, root)


def make_contents(_: Path) -> tuple[Contents, tuple[()]]:
    """The pages of that project: an index and two claims that lead to each other."""

    def fragment(address: str, frame: str, link: str) -> Fragment:
        body = f'<h1>{address}</h1><a href="{link}">on</a>'
        return Fragment(address, frame, {"title": f"<{address}>", "description": "d", "body": body})

    fragments = (
        fragment("", "", "claims/"),
        fragment("claims/", "claims/", "a/"),
        fragment("claims/a/", "claims/frame/", "../b/"),
        fragment("claims/b/", "claims/frame/", "../a/"),
    )
    return Contents(fragments, {"claims/a.json": b"{}"}, seeds={"aims/": "<p>Not in the seed articles.</p>"}), ()


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
