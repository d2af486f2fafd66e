"""A whole project on disk, the town of `golden/sites/every-kind`, and an engine that draws no more than it must."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from markdown import markdown as drawn_by_python_markdown

from build_tools.commands.project import Project
from build_tools.engines.engine_output import EngineOutput
from build_tools.problems import Place, Problem
from build_tools.publishing.engine_docs import page_path
from build_tools.publishing.fonts import CUTS
from build_tools.reading.site_settings import SETTINGS_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[3]
TOWN = ROOT / "tests" / "golden" / "sites" / "every-kind"
OVERRIDES = "build_tools/theme/overrides"
EXTENSION = "build_tools.engines.written_markdown"
DOCS = ROOT / "docs"
# The town has a home page and an about page of its own.
PAGES_OF_THE_NAV = sorted(
    {path.relative_to(DOCS).with_suffix("").as_posix() for path in (*DOCS.glob("*.md"), *DOCS.glob("story/*.md"))}
    - {"index", "about"}
)

OAK = """\
statement: The New Bridge stands on oak.
type: fact
when: 1992
when_known: stated
about: [new-bridge]
evidence:
  - passage: bridge-survey-1992#s2
    direction: supports
"""


def make_town(root: Path) -> Project:
    """Write the town into `root`, with the settings of the real project, so that the real engine can build it."""
    shutil.copytree(TOWN, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected"))
    settings = (ROOT / SETTINGS_FILE).read_text(encoding="utf-8")
    assert OVERRIDES in settings
    put(root, SETTINGS_FILE, settings.replace(OVERRIDES, (ROOT / OVERRIDES).as_posix()))
    for name in PAGES_OF_THE_NAV:
        put(root, f"docs/{name}.md", f"# {name.rpartition('/')[2].title()}\n\nWords about the town.\n")
    for cut in CUTS:
        put(root, f".explainer/fonts/{cut.name}", "")
    return Project(root)


def put(root: Path, file: str, text: str) -> None:
    """Write a file of the project."""
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8", newline="\n")


def edit(root: Path, file: str, old: str, new: str) -> None:
    """Replace words that stand once in a file of the project."""
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    put(root, file, text.replace(old, new))


@dataclass
class DrawnByHand:
    """Stands in for an engine: each page is its Markdown with a head round it; `fault` makes it stop.

    `missing` is its page for what is not there.
    """

    runs: int = 0
    fault: str = ""
    missing: str = ""
    settings: list[Path] = field(default_factory=list)

    def build(
        self, mkdocs_yml: Path, docs: Path, out: Path, _asset_names: Mapping[str, str | list[str]]
    ) -> tuple[EngineOutput | None, tuple[Problem, ...]]:
        """Draw every page of `docs` into `out`, as the engine's own function does."""
        self.runs += 1
        self.settings.append(mkdocs_yml)
        if self.fault:
            return None, (Problem(Place(SETTINGS_FILE), "engine-failed", self.fault, "mend it"),)
        for source in sorted(path for path in docs.rglob("*") if path.is_file()):
            target = out / page_path(source.relative_to(docs).as_posix())
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.suffix == ".md":
                target.write_text(_drawn(source.read_text(encoding="utf-8")), encoding="utf-8")
            else:
                shutil.copyfile(source, target)
        put(out, "404.html", self.missing or NOT_FOUND)
        return EngineOutput(out, ""), ()


NOT_FOUND = "<!doctype html><title>Not here</title><body><h1>No such page.</h1></body>\n"


def _drawn(markdown: str) -> str:
    is_frame = "@@body@@" in markdown
    title = "@@title@@" if is_frame else "By hand"
    inside = "@@body@@" if is_frame else f"{drawn_by_python_markdown(markdown, extensions=[EXTENSION])}@@seeds@@"
    return f"<!doctype html><title>{title}</title><body><article>{inside}</article></body>\n"
