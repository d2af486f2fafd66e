"""Addresses on the site, and how one page names another: always relative, so that any sub-path of a host works."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from build_tools.records.kinds import RECORD_KINDS, VOCABULARY_ID

if TYPE_CHECKING:
    from build_tools.records.record import Record
    from build_tools.records.redirect import Redirect

VOCABULARY_ADDRESS = "vocabulary/"
CHANGES_ADDRESS = "changes/"
METHOD_ADDRESS = "methodology/"
TIMELINE_ADDRESS = "timeline/"
EXPLORER_ADDRESS = "explorer/"
SEARCH_ADDRESS = "search/"
DATA_ADDRESS = "data/"


def address_of(record: Record) -> str:
    """Where a record's page stands: `claims/some-id/`."""
    return address_for(record.kind, record.id)


def former_address(redirect: Redirect) -> str:
    """Where the page of the record stood that a redirect stands for."""
    return address_for(redirect.was, redirect.id)


def address_for(kind: str, record_id: str) -> str:
    """Where the page of a record of that kind and id stands, whether or not there is a sound one."""
    return VOCABULARY_ADDRESS if kind == VOCABULARY_ID else f"{RECORD_KINDS[kind].plural}/{record_id}/"


def frame_of(address: str) -> str:
    """The frame a page is poured into: the kind's for a record, its own for any other page."""
    section, _, rest = address.partition("/")
    return f"{section}/frame/" if rest else address


def twin_of(address: str) -> str:
    """Where the JSON twin of a page stands, `claims/some-id.json`; the home page has none."""
    return f"{address.removesuffix('/')}.json" if address else ""


def markdown_of(address: str) -> str:
    """Where the Markdown twin of a page stands: `claims/some-id.md`; that of the home page is `index.md`."""
    return f"{address.removesuffix('/') or 'index'}.md"


def relative(own: str, target: str) -> str:
    """The href on the page at `own` that leads to `target`, both relative to the site's root.

    A target may end in a fragment. What stands on the page itself is the fragment alone.
    """
    page, mark, fragment = target.partition("#")
    if page == own and mark:
        return f"#{fragment}"
    return ("../" * own.count("/") + target) or "./"


def passage_address(ref: str) -> str:
    """Where the passage `source#p4` stands."""
    source, _, passage = ref.partition("#")
    return f"sources/{source}/#{passage}"


def with_text_fragment(url: str, starts: str | None, ends: str | None) -> str:
    """The address with the fragment by which a browser finds and marks the words between `starts` and `ends`."""
    if not starts:
        return url
    words = _fragment_words(starts) + (f",{_fragment_words(ends)}" if ends else "")
    return f"{url}{'' if '#' in url else '#'}:~:text={words}"


def _fragment_words(words: str) -> str:
    # A hyphen next to a comma would be read as a prefix or suffix.
    return quote(words, safe="").replace("-", "%2D")
