"""The town of `golden/sites/every-kind` with a page written by hand, and that page seen from its address."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from build_tools.graph.load import load_site
from build_tools.judging.answers import Answers
from build_tools.pages.here import Here
from build_tools.reading.site_settings import SiteSettings
from tests.golden.site_cases import sound_files

if TYPE_CHECKING:
    from build_tools.graph.pages import HandPage

FILE, ADDRESS = "docs/bridges.md", "bridges/"


def component(name: str, options: str) -> str:
    """A component as it is written."""
    return f"```{name}\n{dedent(options).strip()}\n```\n"


def town_with(page: str, **changed: str) -> tuple[Here, HandPage]:
    """The town with that page, and with the text of some records changed, by id; a fault may be among them."""
    files = {**sound_files(), FILE: page.encode()}
    for name, text in changed.items():
        (file,) = [file for file in files if file.endswith(f"/{name.replace('_', '-')}.yml")]
        files[file] = dedent(text).encode()
    site, _ = load_site(files)
    (made,) = [one for one in site.pages if one.file == FILE]
    return Here(site, Answers(site), SiteSettings("Alder Ford", "https://ford.example/"), ADDRESS), made
