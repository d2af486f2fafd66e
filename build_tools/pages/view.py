"""What every page has, as its template sees it: strings and numbers, hrefs already relative, no HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.feeds import FeedLink
    from build_tools.pages.here import Anchor
    from build_tools.pages.notices import CorrectionNotice
    from build_tools.pages.record_changes import RecordChanges
    from build_tools.pages.seed_block import SeedBlock


@dataclass(frozen=True, slots=True)
class MetaRow:
    """One row beside the heading: a name, and words or links."""

    name: str
    says: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page. `heading` is inline Markdown; `kind` and `detail` print as **Claim**, statistic.

    A kind that says the same as the heading is not printed.
    """

    kind: str
    detail: str
    heading: str
    badge: StatusBadge | None = None
    meta: tuple[MetaRow, ...] = ()
    tools: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class CiteForm:
    """A citation in a format that programs read; `href` leads to it as a file, empty where there is none."""

    name: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """How to cite the page, as text to copy; `document` is how to cite the document that the page is about."""

    short: str
    full: str
    forms: tuple[CiteForm, ...] = ()
    document: Cite | None = None


@dataclass(frozen=True, slots=True)
class Forward:
    """Where a page at a former address sends its readers: a site address, the href to it; empty for nowhere."""

    address: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture that other sites show beside a link to the page: its full address, and what it says."""

    url: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page: where it goes, the frame and template it is made with, and what all pages show.

    `title` and `description` are plain text. `twin` is the relative href of the JSON twin, or empty. `files` are
    published beside the page: bytes by their path in the site. `forward` is for the page of a former record, which
    no index, sitemap or search may list. `linked_data` is JSON-LD, or empty. `oembed` is the
    full address of the page's oEmbed answer, or empty.
    """

    address: str
    frame: str
    template: str
    title: str
    description: str
    crumbs: tuple[Anchor, ...]
    head: Head
    seeds: SeedBlock
    cite: Cite
    twin: str = ""
    challenge: str = ""
    changes: RecordChanges | None = None
    notices: tuple[CorrectionNotice, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    forward: Forward | None = None
    linked_data: str = ""
    oembed: str = ""
    picture: Picture | None = None
