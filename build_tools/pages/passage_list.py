"""The full list of the passages of a page, in the order for, partly, context, against."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.citations.source_reference import archive_address, main_address, paragraph_number, short_reference
from build_tools.judging.roots import default_basis, default_seen
from build_tools.pages.addresses import with_text_fragment
from build_tools.pages.challenge import challenge_passage
from build_tools.pages.here import Anchor
from build_tools.records.claim import Claim
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.graph.site import PassageAt
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import NoteBook
    from build_tools.records.evidence import Evidence
    from build_tools.records.record import Record
    from build_tools.records.source import Caution as Misleading

BASIS_WORDS = {
    "record": "The record itself",
    "own-test": "Own test",
    "first-hand": "First hand",
    "reported": "Reported",
    "unnamed": "From unnamed voices",
    "inference": "Inference",
}
SEEN_WORDS = {
    "original": "read in the original",
    "copy": "read in a copy",
    "quoted": "read as quoted by another",
    "weak": "weaker source",
}
EXCERPT = "excerpt read"
"""The locator of a passage of which an excerpt alone was seen."""
_ORDER = ("supports", "partly", "context", "disputes")
_LIMITS = {"statement": "Limits the statement itself.", "use": "Limits only the use made of the statement."}


@dataclass(frozen=True, slots=True)
class Caution:
    """Where a passage misleads: what about, what a reader should know, and the passages that show it."""

    about: str
    says: str
    shown_by: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class PassageItem:
    """One passage in the list: `gist` and `notes` in inline Markdown, `address` the plain one, for print.

    `warns_of` says what its cautions are about.
    """

    label: str
    id: str
    gist: str
    by: str
    how: str
    links: tuple[Anchor, ...]
    address: str
    weak: bool
    notes: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()
    warns_of: str = ""


@dataclass(frozen=True, slots=True)
class PassageGroup:
    """The passages of one direction; `direction` is empty where passages are cited without one."""

    direction: str
    passages: tuple[PassageItem, ...]


def passage_groups(
    book: NoteBook, here: Here, record: Record, evidence: Iterable[Evidence]
) -> tuple[PassageGroup, ...]:
    """All evidence of a record, and whatever else the page cites, in groups; of a claim *disputes* even where empty."""
    book.know(evidence := tuple(evidence))
    for item in sorted(evidence, key=lambda item: _ORDER.index(item.direction)):
        book.number(item.passage)
    groups = [PassageGroup(direction, _items(book, here, record, direction)) for direction in _ORDER]
    asserted = isinstance(record, Claim)
    kept = [group for group in groups if group.passages or (asserted and group.direction == "disputes")]
    return (*kept, *cited_passages(book, here, record))


def cited_passages(book: NoteBook, here: Here, record: Record | None = None) -> tuple[PassageGroup, ...]:
    """The passages that a page cites without a direction, as one group, or none."""
    items = _items(book, here, record, "")
    return (PassageGroup("", items),) if items else ()


def numbered_passages(book: NoteBook, here: Here) -> tuple[PassageItem, ...]:
    """All that a page cites, in the order of numbers and without what any of it does for a record."""
    return tuple(replace(_item(book, here, None, ref), notes=()) for ref in book.refs)


def cautions_of(here: Here, at: PassageAt) -> tuple[Caution, ...]:
    """The cautions a passage carries, with links to what shows them."""
    return tuple(
        Caution(
            caution.type,
            here.markdown(caution.says),
            _shown_by(here, caution),
        )
        for caution in at.passage.cautions
    )


def _shown_by(here: Here, caution: Misleading) -> tuple[Anchor, ...]:
    """What shows a caution, each document once: a reader cannot tell its places apart by these words."""
    found: dict[str, Anchor] = {}
    for item in caution.evidence:
        words = _by(here, item.passage)
        found.setdefault(words, Anchor(words, here.target(item.passage)))
    return tuple(found.values())


def article_links(here: Here, at: PassageAt) -> tuple[Anchor, ...]:
    """The ways from a passage to its article, to its paragraph in our ledger, and to an issue about it."""
    address = main_address(at.source)
    archive = archive_address(at.source)
    links = []
    if address:
        printed = " (address as printed)" if address.type == "as-printed" else ""
        links.append(Anchor(f"Article{printed}", address.url))
        if at.passage.starts:
            links.append(Anchor("At the passage", with_text_fragment(address.url, at.passage.starts, at.passage.ends)))
    if archive:
        links.append(Anchor("Archive", archive.url))
    links.append(Anchor("Our ledger", here.target(at.ref)))
    prepared = challenge_passage(here, at)
    return (*links, Anchor("Challenge", prepared)) if prepared else tuple(links)


def _items(book: NoteBook, here: Here, record: Record | None, direction: str) -> tuple[PassageItem, ...]:
    uses = {ref: book.use(ref) for ref in book.refs}
    return tuple(
        _item(book, here, record, ref) for ref, use in uses.items() if (use.direction if use else "") == direction
    )


def _item(book: NoteBook, here: Here, record: Record | None, ref: str) -> PassageItem:
    note = book.note(ref)
    at = here.site.passage(ref)
    number = note.id.removeprefix("e")
    if at is None:
        return PassageItem(
            note.label, f"n{number}", note.gist, note.by, "", (Anchor("Record", note.href),), "", weak=False
        )
    use = book.use(ref)
    address = main_address(at.source)
    twin = _twin(book, here, ref)
    return PassageItem(
        label=note.label,
        id=f"n{number}",
        gist=f"The same words as passage {twin}." if twin else note.gist,
        by=note.by,
        how=_how(here, at, use, record),
        links=article_links(here, at),
        address=address.url if address else "",
        weak=note.weak,
        notes=_notes(here, use),
        cautions=cautions_of(here, at),
        warns_of=note.warns_of,
    )


def _twin(book: NoteBook, here: Here, ref: str) -> int:
    """The number of a passage with the same words that comes before it on the page; 0 where there is none."""
    at = here.site.passage(ref)
    own = at.passage.same_as if at else None
    before = book.refs[: book.refs.index(ref)]
    found = (here.site.passage(other) for other in before)
    twins = (one.ref for one in found if one and (one.ref == own or one.passage.same_as == ref))
    return next((book.number(twin) for twin in twins), 0)


def _how(here: Here, at: PassageAt, use: Evidence | None, record: Record | None) -> str:
    """Where it stands, how it knows, how we saw it, what it goes back to, as short sentences.

    When it was checked follows where the head of the page does not say so.
    """
    source = at.source
    where = place_words((at.passage.locator or "").removesuffix("."))
    basis = (use.basis if use else None) or default_basis(source)
    seen = (use.seen if use else None) or default_seen(source)
    words = [where] if where else []
    words.append(f"{BASIS_WORDS[basis]}, {SEEN_WORDS[seen]}.")
    if use and use.origin and use.origin != source.id:
        origin = here.site.find(Source, use.origin)
        words.append(f"Goes back to {short_reference(origin, here.site) if origin else use.origin}.")
    if source.checked and not (record and record.checked):
        words.append(f"Checked {date_words(source.checked, short=True)}.")
    return " ".join(words)


def place_words(locator: str) -> str:
    """Where in a document that we do not hold a passage stands, or that only a part of it was read; a sentence."""
    if locator == EXCERPT:
        return "We have read an excerpt, not the whole."
    return f"Place in the document: {locator}." if locator else ""


def _notes(here: Here, use: Evidence | None) -> tuple[str, ...]:
    if use is None:
        return ()
    limits = _LIMITS[use.limits] if use.limits else ""
    return tuple(words for words in (limits, here.markdown(use.note) if use.note else "") if words)


def _by(here: Here, ref: str) -> str:
    at = here.site.passage(ref)
    return source_words(here, at) if at else here.to(ref).words


def source_words(here: Here, at: PassageAt) -> str:
    """A passage named in running text: the source in short, and the number of the paragraph where it has one."""
    where = paragraph_number(at.passage)
    said = short_reference(at.source, here.site)
    return f"{said}, {where}" if where else said
