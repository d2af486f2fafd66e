"""Markers and notes of one page: each passage has one number, given where it is first mentioned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.source_reference import paragraph_number, short_reference, spoken_reference
from build_tools.judging.roots import default_seen
from build_tools.pages.badge import badge_of
from build_tools.pages.plain_words import counted, joined
from build_tools.reading.prose import Marker, Words, parse_prose
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.here import Here
    from build_tools.records.evidence import Evidence

MOST_NOTES = 2
_VERBS = {
    "supports": ("supports it", "support it"),
    "partly": ("says only partly so", "say only partly so"),
    "disputes": ("disputes it", "dispute it"),
    "context": ("gives context", "give context"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker: its number, where it leads on this page, what a reader hears, and whether the source is weaker."""

    label: str
    href: str
    says: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in inline Markdown, and the markers that stand after them."""

    words: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """One note beside a sentence; `direction` is empty for a passage cited without one, `gist` inline Markdown.

    `warns_of` says what the passage's cautions are about; they stand in full at `full`: in the list below, or in the
    ledger of the source where the page has none.
    `badge` is the status of a claim that is cited.
    """

    label: str
    id: str
    direction: str
    by: str
    href: str
    gist: str
    weak: bool
    warns_of: str = ""
    full: str = ""
    badge: StatusBadge | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence with its evidence: `more` says how many notes wait in the list below, where the page has one."""

    line: tuple[Piece, ...]
    notes: tuple[Note, ...]
    summary: str
    directions: str
    more: int = 0


class NoteBook:
    """Gives numbers while a page is laid out, in the order in which it is read."""

    def __init__(self, here: Here, evidence: Iterable[Evidence] = (), *, has_list: bool = True) -> None:
        """Start a page; `evidence` tells directions, `has_list` whether a list of passages stands below."""
        self._here = here
        self._uses: dict[str, Evidence] = {}
        self._numbers: dict[str, int] = {}
        self._standing: set[str] = set()
        self._has_list = has_list
        self._listed: frozenset[str] = frozenset()
        self.know(evidence)

    def know(self, evidence: Iterable[Evidence]) -> None:
        """Learn in which direction passages point; the first word on a passage holds."""
        for item in evidence:
            self._uses.setdefault(item.passage, item)

    def end_list(self) -> None:
        """Let markers from here on lead to the ledgers of their sources, but for passages that the page has already."""
        self._listed = frozenset(self._numbers)
        self._has_list = False

    def use(self, ref: str) -> Evidence | None:
        """What the page's evidence says of a passage."""
        return self._uses.get(ref)

    @property
    def refs(self) -> tuple[str, ...]:
        """Every passage and record numbered so far, in the order of numbers."""
        return tuple(self._numbers)

    def number(self, ref: str) -> int:
        """The number of a passage or record; the next free one where it has none."""
        return self._numbers.setdefault(ref, len(self._numbers) + 1)

    def mark(self, ref: str) -> Mark:
        """A marker for a sentence, a cell or a list item."""
        number = self.number(ref)
        weak = self.is_weak(ref)
        inside = f"#e{number}" if ref in self._standing else f"#n{number}"
        is_here = self._has_list or ref in self._standing or ref in self._listed
        href = inside if is_here else self._here.target(ref)
        return Mark(f"({number})" if weak else str(number), href, self.by(ref), weak)

    def marks(self, evidence: Iterable[Evidence]) -> tuple[Mark, ...]:
        """Markers for evidence, each passage once, with the directions it gives made known."""
        items = tuple(evidence)
        self.know(items)
        return tuple(self.mark(ref) for ref in dict.fromkeys(item.passage for item in items))

    def line(self, prose: str) -> tuple[Piece, ...]:
        """A text with its markers numbered, without notes."""
        pieces: list[Piece] = []
        for part in parse_prose(prose):
            if isinstance(part, Marker):
                last = pieces.pop() if pieces else Piece("")
                if not last.words.strip() and pieces:
                    last = pieces.pop()
                pieces.append(Piece(last.words.rstrip(), (*last.marks, self.mark(part.target))))
                continue
            words = part.markdown if isinstance(part, Words) else self._here.link_markdown(part.words, part.target)
            last = pieces.pop() if pieces and not pieces[-1].marks else Piece("")
            pieces.append(Piece(last.words + words))
        return tuple(piece for piece in pieces if piece.marks or piece.words.strip())

    def units(self, texts: Iterable[str], most: int = MOST_NOTES) -> tuple[Unit, ...]:
        """Sentences, each with the notes of the passages it mentions first."""
        return tuple(self.unit(text, most) for text in texts)

    def without_note(self, refs: Iterable[str]) -> tuple[str, ...]:
        """Those of these passages and records that have no note on the page yet, each once."""
        return tuple(ref for ref in dict.fromkeys(refs) if ref not in self._standing)

    def unit(self, prose: str, most: int = MOST_NOTES) -> Unit:
        """A sentence with its notes; a passage that already has a note on the page gets no second one."""
        fresh = self.without_note(part.target for part in parse_prose(prose) if isinstance(part, Marker))
        shown = fresh[:most] if self._has_list else fresh
        for ref in shown:
            self.number(ref)
        self._standing.update(shown)
        notes = tuple(self.note(ref) for ref in shown)
        return Unit(
            self.line(prose), notes, counted(len(fresh), "passage"), _directions(notes), len(fresh) - len(shown)
        )

    def note(self, ref: str) -> Note:
        """The note of a passage, or of a record of the site."""
        number = self.number(ref)
        use = self._uses.get(ref)
        at = self._here.site.passage(ref)
        record = self._here.site.get(ref)
        gist = at.passage.gist if at else record.label if record else ""
        found = at.passage.cautions if at else ()
        weak = self.is_weak(ref)
        return Note(
            label=f"({number})" if weak else str(number),
            id=f"e{number}",
            direction=use.direction if use else "",
            by=self.by(ref),
            href=self._here.target(ref),
            gist=self._here.markdown(gist),
            weak=weak,
            warns_of=joined(list(dict.fromkeys(item.type for item in found))),
            full=f"#c{number}" if self._has_list else self._here.target(ref),
            badge=self._badge(ref),
        )

    def _badge(self, ref: str) -> StatusBadge | None:
        claim = self._here.site.find(Claim, ref)
        return badge_of(claim, self._here.answers.status(claim), self._here.site.as_of) if claim else None

    def by(self, ref: str) -> str:
        """Who says it: speaker, outlet, date and paragraph; the kind of record where it is one of ours.

        Where in a document that we do not hold a passage stands is said in the list, not here.
        """
        at = self._here.site.passage(ref)
        if at is None:
            record = self._here.site.get(ref)
            return f"{record.kind.capitalize()} on this site" if record else ref
        use = self._uses.get(ref)
        speaker = (use.speaker if use else None) or at.passage.speaker
        site = self._here.site
        name = self._here.to(speaker).words if speaker else ""
        spoken = spoken_reference(name, at.source, site) if name else short_reference(at.source, site)
        return f"{spoken}, {where}" if (where := paragraph_number(at.passage)) else spoken

    def is_weak(self, ref: str) -> bool:
        """Whether the passage was seen only in a weaker source."""
        at = self._here.site.passage(ref)
        use = self._uses.get(ref)
        return at is not None and ((use.seen if use else None) or default_seen(at.source)) == "weak"


def _directions(notes: Sequence[Note]) -> str:
    """What the passages do, after their count: `support it`, or `partly, context` where they differ."""
    found = list(dict.fromkeys(note.direction for note in notes if note.direction))
    if len(found) != 1:
        return ", ".join(found)
    one, several = _VERBS[found[0]]
    return one if len(notes) == 1 else several
