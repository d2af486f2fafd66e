"""One pass over the built site: does every link, anchor, asset and address in it lead where it says?

Only the site's own addresses are followed; nothing is fetched. External links are another tool's work, on a
schedule, because what answers today may not answer tomorrow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_tools.problems import Problem, in_reading_order
from build_tools.publishing.css_links import css_addresses
from build_tools.publishing.link_places import Places
from build_tools.publishing.link_problems import (
    dead_anchor,
    doubled_anchor,
    missing_canonical,
    target_problem,
    wrong_address,
    wrong_sitemap,
)
from build_tools.publishing.link_targets import Targets
from build_tools.publishing.page_links import Link, PageLinks, find_links
from build_tools.publishing.sitemap import read_sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOT_LISTED = frozenset({"404.html"})
WITH_ANCHORS = (".html", ".svg")


@dataclass(slots=True)
class _Survey:
    """What one pass has seen: the anchors of every page, those asked for, the pages a sitemap must name."""

    targets: Targets
    site_url: str
    anchors: dict[str, set[str]] = field(default_factory=dict)
    asked: list[tuple[str, str, Link, str]] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)


def check_links(folder: Path, site_url: str) -> tuple[Problem, ...]:
    """Every fault among the links of the site in `folder`, in reading order; places are files of that folder.

    `site_url` ends in a slash; it may have a path, and may be empty where a site has no address yet.
    """
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    survey = _Survey(Targets(files, site_url), site_url)
    problems: list[Problem] = []
    for file in files:
        if file.endswith(WITH_ANCHORS):
            problems += _check_page(file, (folder / file).read_text(encoding="utf-8"), survey)
        elif file.endswith(".css"):
            problems += _check_sheet(file, (folder / file).read_text(encoding="utf-8"), survey)
    problems += _check_anchors(folder, survey)
    problems += _check_sitemap(folder, survey)
    return in_reading_order(problems)


def _check_page(file: str, html: str, survey: _Survey) -> Iterator[Problem]:
    page = find_links(html)
    survey.anchors[file] = page.anchors
    places = Places(file, html)
    home = _folder_of(file)
    if page.base:
        home = _folder_of(survey.targets.find(page.base, home).file)
    for anchor in page.repeated:
        yield doubled_anchor(places.of_repeated(anchor), anchor)
    own = _own_address(file, page, home, survey)
    # A page that no search may list can be another form of one that it may.
    is_form = page.hidden and page.sends_to is None
    for link in page.links:
        if link.kind != "own-address":
            yield from _check_link(file, link, home, places, survey)
        elif is_form:
            yield from _check_link(file, link._replace(kind="page"), home, places, survey)
        elif survey.site_url and own is not None and link.value != survey.site_url + own:
            yield wrong_address(places.of(link), link, survey.site_url + own)
    yield from _check_canonical(file, page, survey)


def _own_address(file: str, page: PageLinks, home: str, survey: _Survey) -> str | None:
    """The address a page must give as its own: where it sends on to, if it does; None where that is not ours."""
    if page.sends_to is None:
        return _address(file)
    target = survey.targets.find(page.sends_to, home)
    return _address(target.file) if target.file and not target.fault else None


def _check_link(file: str, link: Link, home: str, places: Places, survey: _Survey) -> Iterator[Problem]:
    target = survey.targets.find(link.value, home)
    if target.fault:
        yield target_problem(places.of(link), link, target, survey.targets.files)
        return
    if link.kind == "social-image" and "://" not in link.value:
        yield wrong_address(places.of(link), link, survey.site_url + target.file)
    if target.fragment:
        survey.asked.append((target.file or file, target.fragment, link, file))


def _check_canonical(file: str, page: PageLinks, survey: _Survey) -> Iterator[Problem]:
    if not file.endswith(".html") or file in NOT_LISTED or page.sends_to is not None or page.hidden:
        return
    survey.listed.add(file)
    if survey.site_url and not any(link.kind == "own-address" for link in page.links):
        yield missing_canonical(file)


def _check_sheet(file: str, css: str, survey: _Survey) -> Iterator[Problem]:
    places = Places(file, css)
    for address in dict.fromkeys(css_addresses(css)):
        # A bare fragment names a part of whichever page uses the sheet.
        if not address.startswith("#"):
            yield from _check_link(file, Link("url", address, "asset"), _folder_of(file), places, survey)


def _check_anchors(folder: Path, survey: _Survey) -> Iterator[Problem]:
    for target, fragment, link, file in survey.asked:
        if target in survey.anchors and fragment not in survey.anchors[target]:
            places = Places(file, (folder / file).read_text(encoding="utf-8"))
            yield dead_anchor(places.of(link), link, fragment, target, survey.anchors[target])


def _check_sitemap(folder: Path, survey: _Survey) -> Iterator[Problem]:
    if not survey.site_url:
        return
    sitemap = folder / "sitemap.xml"
    named = read_sitemap(sitemap.read_bytes()) if sitemap.is_file() else ()
    wanted = {survey.site_url + _address(file) for file in survey.listed}
    if surplus := sorted(set(named) - wanted):
        yield from (wrong_sitemap(url, "names `{}`, which is no page of the site") for url in surplus)
    if left_out := sorted(wanted - set(named)):
        yield from (wrong_sitemap(url, "leaves out `{}`") for url in left_out)


def _address(file: str) -> str:
    return file.removesuffix("index.html") if file == "index.html" or file.endswith("/index.html") else file


def _folder_of(file: str) -> str:
    return file[: file.rfind("/") + 1]
