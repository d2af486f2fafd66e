"""The faults of links, in words."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Collection

    from build_tools.publishing.link_targets import Target
    from build_tools.publishing.page_links import Link

LENGTH_APART = 2
LIKELY = 200

WORDS = {
    "empty": ("empty-link", "`{attribute}` is empty", "give it an address or take it away"),
    "leaves": ("link-leaves-site", "`{value}` leaves the site's own folder", "count the `../`"),
    "ours": ("link-leaves-site", "`{value}` names a computer of ours", "give the public address"),
    "broken": ("dead-link", "`{value}` is no address a browser understands", "give the whole address"),
    "script": ("dead-link", "`{value}` is a script, which the site's own policy forbids", "use a button"),
    "no-slash": ("slash-missing", "`{value}` lacks the slash at its end", "add the slash"),
}


def target_problem(place: Place, link: Link, target: Target, files: Collection[str]) -> Problem:
    """What is wrong with an address whose target has a fault."""
    if target.fault == "missing":
        return _missing(place, link, target.file, files)
    code, message, hint = WORDS[target.fault]
    return Problem(place, code, message.format(attribute=link.attribute, value=link.value), hint)


def _missing(place: Place, link: Link, file: str, files: Collection[str]) -> Problem:
    asked = file.removesuffix("index.html")
    near = _near(file, files)
    hint = f"did you mean `{near.removesuffix('index.html')}`?" if near else ""
    if link.kind == "page":
        message = f"`{link.value}` leads to `{asked}`, which is not in the site"
        return Problem(place, "dead-link", message, hint or "correct the address, or write the page")
    message = f"`{link.value}` should load `{asked}`, which is not in the site"
    return Problem(place, "missing-asset", message, hint or "add the file, or correct its address")


def _near(file: str, files: Collection[str]) -> str:
    """The file most like the one asked for, or nothing.

    Only files of about the same length are compared: a frame's fault comes once for each of ten thousand pages.
    """
    likely = sorted(other for other in files if abs(len(other) - len(file)) <= LENGTH_APART and other[:1] == file[:1])
    return next(iter(get_close_matches(file, likely[:LIKELY], n=1, cutoff=0.85)), "")


def dead_anchor(place: Place, link: Link, fragment: str, target: str, anchors: Collection[str]) -> Problem:
    """The problem of a link into a page that lacks the part it names."""
    near = get_close_matches(fragment, sorted(anchors), n=1, cutoff=0.75)
    hint = f"did you mean `#{near[0]}`?" if near else "correct the part after `#`"
    page = target.removesuffix("index.html") or "the home page"
    return Problem(place, "dead-anchor", f"`{link.value}`: {page} has no part called `{fragment}`", hint)


def doubled_anchor(place: Place, anchor: str) -> Problem:
    """The problem of an anchor given twice in one page."""
    return Problem(place, "duplicate-anchor", f"the anchor `{anchor}` is given twice", "rename one of them")


def wrong_address(place: Place, link: Link, right: str) -> Problem:
    """The problem of a page that gives its own address, or its picture's, otherwise than it is."""
    return Problem(place, "bad-canonical", f"`{link.value}` should be `{right}`", "check `site_url`, then the frame")


def missing_canonical(file: str) -> Problem:
    """The problem of a page that does not say which address is its own."""
    return Problem(Place(file), "bad-canonical", "the page gives no canonical address", "check the frame's template")


def wrong_sitemap(url: str, message: str) -> Problem:
    """The problem of a sitemap that does not tell the site's pages."""
    text = f"the sitemap {message.format(url)}"
    return Problem(Place("sitemap.xml"), "bad-sitemap", text, "tell the maintainers: the build writes it")
