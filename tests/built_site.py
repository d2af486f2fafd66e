"""The project's own site, built once a test process by the command that publishes it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parents[1]
SITE_URL = "https://example.github.io/chip-curbs/"
UNSORTED = re.compile(r"pagefind/(filter/|pagefind[-.].*(json|pf_meta)$)")
"""What Pagefind writes in no fixed order: facets, and what names their files (`docs/decisions/search.md`)."""


@cache
def built_site() -> Path:
    """The folder of the finished site; fails with the command's own words where it cannot be built.

    `make tests` has just built it, and names its folder in `EXPLAINER_BUILT_SITE`.
    """
    if made := os.environ.get("EXPLAINER_BUILT_SITE"):
        return ROOT / made
    out = Path(mkdtemp(prefix="explainer-site-")) / "site"
    command = [sys.executable, "-m", "build_tools.cli", "build", "--quiet", "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return out


def pages_of(site: Path) -> list[str]:
    """The address of every page, the home page as an empty text."""
    return sorted(path.parent.relative_to(site).as_posix().strip(".") for path in site.rglob("index.html"))


def page_kinds(site: Path) -> list[str]:
    """One page of each kind, the one with most on it, and every page that is the only one of its kind."""
    fullest: dict[str, str] = {}
    for address in pages_of(site):
        section, _, rest = address.partition("/")
        kind = f"{section}/" if rest else address
        largest = fullest.setdefault(kind, address)
        if (site / address / "index.html").stat().st_size > (site / largest / "index.html").stat().st_size:
            fullest[kind] = address
    return sorted(f"{address}/" if address else "" for address in fullest.values())
