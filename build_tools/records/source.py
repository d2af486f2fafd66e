"""Sources and their passages: what each paragraph says, in our words, and how to find it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints

from build_tools.records.dates import EdtfDate
from build_tools.records.evidence import Evidence, Seen
from build_tools.records.fields import (
    PASSAGE_ID_PATTERN,
    ActorRef,
    Count,
    PassageRef,
    Prose,
    SourceRef,
    Text,
    Url,
    YesNo,
)
from build_tools.records.record import Frozen, Record

if TYPE_CHECKING:
    from collections.abc import Sequence

Quality = Literal[
    "primary",
    "government",
    "law-firm",
    "press",
    "study",
    "trade",
    "reference",
    "copy",
    "aggregator",
    "blog",
    "content-farm",
]
Role = Literal["content", "heading", "standfirst", "caption", "byline", "reference", "note", "chrome"]
_LONGEST_PATH = 40
"""Of an address that stands for a title, in characters: with its host it fills two lines of a phone."""
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Address(Frozen):
    """Where a document is or was found."""

    url: Url
    """The address."""
    type: Literal["original", "copy", "archive", "as-printed"] = "original"
    """The publisher's own page, another host's copy, an archive, or an address we only saw printed."""
    seen: EdtfDate | None = None
    """When it was last seen to work, or when the stored copy was read."""
    note: Prose | None = None
    """What a reader should know about it."""


class Upstream(Frozen):
    """Another source that this one copies or rests on."""

    source: SourceRef
    """The other source."""
    named: YesNo = True
    """Whether this source itself says so."""
    note: Prose | None = None
    """How it is known."""


class Capture(Frozen):
    """The text as we hold it, outside the repository."""

    file: Text
    """File name in the folder of articles."""
    sha256: Digest
    """SHA-256 of the file's bytes."""
    paragraphs: Count
    """How many non-empty lines it has."""


class Caution(Frozen):
    """Where a source misleads, with the evidence that shows it."""

    type: Literal["figure", "wording", "timing", "attribution", "omission", "term"]
    """What it is about."""
    says: Prose
    """What a reader should know, in one or two sentences."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """What shows it."""


class Unused(Frozen):
    """A figure or name of the paragraph that no record uses, and why."""

    item: Text
    """The figure or name, as listed."""
    why: Text
    """Why no record uses it."""


class Passage(Frozen):
    """One paragraph of a held source, or one place in another."""

    id: Annotated[str, StringConstraints(pattern=rf"^{PASSAGE_ID_PATTERN}$")]
    """`p4` for paragraph 4 of a source we hold, `s1` for the first place in one we do not."""
    role: Role = "content"
    """What the paragraph is in its article."""
    gist: Prose
    """What it says, in our own words."""
    figures: tuple[Text, ...] = ()
    """Every figure in it, as printed."""
    names: tuple[Text, ...] = ()
    """Every name in it, as printed."""
    starts: Text | None = None
    """Its first words, six at most."""
    ends: Text | None = None
    """Its last words, six at most."""
    fingerprint: Digest | None = None
    """SHA-256 of its NFC text without outer white space."""
    locator: Text | None = None
    """Where in a source not held, such as «section 2» or «table 1»."""
    same_as: PassageRef | None = None
    """The passage of another source with the same words."""
    when: EdtfDate | None = None
    """The time it speaks of."""
    speaker: ActorRef | None = None
    """Whose word it carries, where that is not the source's own."""
    cautions: tuple[Caution, ...] = ()
    """Where it misleads."""
    excused: Text | None = None
    """Why it serves no record, where its role does not say so."""
    unused: tuple[Unused, ...] = ()
    """Figures and names no record uses, with the reason."""


class Source(Record):
    """A document: one of the articles the explainer grew from, or any other that serves as evidence."""

    kind: ClassVar[str] = "source"
    plural: ClassVar[str] = "sources"

    title: Text | None = None
    """Its title; leave out where nobody gave us one."""
    authors: tuple[Text, ...] = ()
    """Its authors, as printed."""
    publisher: Text | None = None
    """Who published this copy of it."""
    issuer: ActorRef | None = None
    """The actor whose word the document is: the maker of a data sheet, the agency behind a rule."""
    published: EdtfDate | None = None
    """When; leave out where unknown."""
    published_known: Literal["stated", "derived", "outside"] | None = None
    """Whether the document states the date, we derived it, or another document gives it."""
    published_why: Prose | None = None
    """How it was derived."""
    addresses: tuple[Address, ...] = ()
    """Where to find it."""
    language: Text = "en"
    """Language tag of the text."""
    access: Literal["open", "registration", "paywall", "unknown"] = "unknown"
    """Whether a reader can open it."""
    quality: Quality
    """What sort of document it is."""
    held: YesNo = False
    """True where we read the whole text and numbered its paragraphs."""
    reports: Literal["own", "relayed"] | None = None
    """Whether it reports or argues on its own; default by quality."""
    seen: Seen | None = None
    """How we saw it; default by quality."""
    copy_of: tuple[Upstream, ...] = ()
    """The text it reprints."""
    based_on: tuple[Upstream, ...] = ()
    """What it retells."""
    capture: Capture | None = None
    """The text as we hold it; only with `held`."""
    passages: tuple[Passage, ...] = ()
    """Its paragraphs or places."""
    notes: tuple[Prose, ...] = ()
    """What a reader should know about the document."""

    @property
    def label(self) -> str:
        """The title, or where the page is or whose it is, where the title is unknown."""
        if self.title:
            return self.title
        if self.addresses:
            return f"page at {address_words(self.addresses[0].url)}"
        return f"untitled document of {self.publisher}" if self.publisher else "untitled document"


def address_words(url: str) -> str:
    """An address as a reader knows it again, `code.example/team/…/README`: as much of it as there is room for."""
    parts = urlsplit(url)
    path = [part for part in parts.path.split("/") if part] or [f"?{parts.query}"] * bool(parts.query)
    return "/".join((parts.netloc.removeprefix("www."), *_within(path)))


def _within(path: Sequence[str]) -> Sequence[str]:
    """The parts of a path, of a long one the last, which tells most, and the first ones."""
    if len("/".join(path)) <= _LONGEST_PATH:
        return path
    *first, last = path
    last = last if len(last) <= _LONGEST_PATH else f"{last[:_LONGEST_PATH].rstrip('-_.')}…"
    kept: list[str] = []
    for part in first:
        if len("/".join((*kept, part, "…", last))) > _LONGEST_PATH:
            break
        kept.append(part)
    return (*kept, *(["…"] if len(kept) < len(first) else []), last)
