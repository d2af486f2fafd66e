"""The Jinja environment of the page templates: autoescape on, a missing name is an error, no globals of ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from build_tools.pages.plain_words import kept
from build_tools.rendering.inline_prose import inline_prose
from build_tools.rendering.marker_runs import marker_runs

TEMPLATES = Path(__file__).parent.parent / "theme" / "templates"


@cache
def environment() -> Environment:
    """The environment, made once a process."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["prose"] = inline_prose
    made.filters["kept"] = kept
    made.filters["marker_runs"] = marker_runs
    made.filters["drawn"] = Markup  # finished SVG of the figures room, which escapes its own words
    return made
