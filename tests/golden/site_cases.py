"""Cases of a whole site: the files that a case changes, laid over the sound site of `sites/every-kind`.

    #! content/claims/oak-piles.yml
    statement: The New Bridge stands on oak.
    ...
    #! without content/terms/span.yml

Each `#!` line begins a file, or takes one away. It stays in a YAML file as a comment, so that lines are counted as in
the case; a page or an article begins after it. Expectations stand in the file they are about, as in `expectations.py`.
Where a case brings articles, the sources are held against them as well.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.graph.load import load_site, read_files
from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.judging.verifying import verify_articles
from build_tools.pages.here import Here
from build_tools.pages.written import component_problems
from build_tools.reading.site_settings import SiteSettings
from tests.golden.expectations import Expectation, as_expectations, parse_expectations, without_comments

if TYPE_CHECKING:
    from build_tools.graph.loaded import LoadedFile
    from build_tools.problems import Problem

FOLDER = Path(__file__).parent / "problems" / "site"
BASE = Path(__file__).parent / "sites" / "every-kind"
ARTICLES = "articles/"

_HEADER = re.compile(r"^#! (?P<without>without )?(?P<file>\S+)\n", re.MULTILINE)
_cache: dict[tuple[str, bytes], LoadedFile] = {}


def changes_of(case: Path) -> dict[str, str | None]:
    """The text of each file that a case brings, by path; None for one that it takes away."""
    text = case.read_text(encoding="utf-8")
    headers = list(_HEADER.finditer(text))
    if not headers or headers[0].start():
        raise ValueError(f"{case.name} does not begin with `#! some/file`")
    ends = [header.start() for header in headers[1:]] + [len(text)]
    return {
        header["file"]: None if header["without"] else text[_begin(header) : end]
        for header, end in zip(headers, ends, strict=True)
    }


def expected_of(case: Path) -> dict[str, tuple[Expectation, ...]]:
    """The faults a case expects, by file."""
    found = {file: parse_expectations(text) for file, text in changes_of(case).items() if text}
    return {file: expectations for file, expectations in found.items() if expectations}


def found_in(case: Path) -> dict[str, tuple[Expectation, ...]]:
    """The faults that are found where a case is laid over the sound site, by file."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems_of(changes_of(case)):
        by_file.setdefault(problem.place.file, []).append(problem)
    return {file: as_expectations(problems) for file, problems in by_file.items()}


def problems_of(changes: dict[str, str | None]) -> tuple[Problem, ...]:
    """Every problem of the sound site with some files changed."""
    files = dict(sound_files())
    articles: dict[str, bytes] = {}
    for file, text in changes.items():
        if file.startswith(ARTICLES):
            articles[file.removeprefix(ARTICLES)] = (text or "").encode()
        elif text is None:
            del files[file]
        else:
            files[file] = (without_comments(text) if file.endswith(".md") else text).encode()
    site, problems = load_site(files, _cache)
    here = Here(site, Answers(site), SiteSettings())
    empty = [fault for page in site.pages for fault in component_problems(here.at(page.address), page)]
    verified = verify_articles(site, articles)[1] if articles else ()
    return (*problems, *judge(site, here.answers), *empty, *verified)


@cache
def sound_files() -> dict[str, bytes]:
    """The files of the sound site, by path."""
    files, problems = read_files(BASE)
    assert problems == ()
    return files


def _begin(header: re.Match[str]) -> int:
    return header.start() if header["file"].endswith(".yml") else header.end()
