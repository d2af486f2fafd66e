"""The ledger of a source: every paragraph in order, what it says, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.citations.source_reference import paragraph_number
from build_tools.graph.site import PassageAt
from build_tools.judging.coverage import EXCUSING_ROLES
from build_tools.pages.badge import badge_of
from build_tools.pages.heads import KIND_WORDS
from build_tools.pages.here import Anchor
from build_tools.pages.passage_list import article_links, cautions_of, source_words
from build_tools.pages.plain_words import counted, joined
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from build_tools.figures.coverage_strip import State
    from build_tools.judging.coverage import ParagraphUse, SourceCoverage
    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.here import Here
    from build_tools.pages.passage_list import Caution
    from build_tools.records.source import Passage, Source

DIRECTIONS = ("supports", "partly", "disputes", "context")
ROLE_WORDS = {
    "content": "",
    "heading": "a heading",
    "standfirst": "the standfirst",
    "caption": "a caption",
    "byline": "a byline",
    "reference": "a reference",
    "note": "a note",
    "chrome": "the page’s own furniture",
}
_ROLE_MARKS = {
    "content": "",
    "heading": "head",
    "standfirst": "lead",
    "caption": "cap.",
    "byline": "by",
    "reference": "ref.",
    "note": "note",
    "chrome": "page",
}


@dataclass(frozen=True, slots=True)
class Served:
    """A record that a paragraph serves: in which direction, or else in which of the record's fields it is named."""

    record: Anchor
    kind: str
    direction: str
    badge: StatusBadge | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: `state` is used, apart (serves none and need not) or missing; `why` says why it serves none.

    `role` says what it is in its article where it is not plain content, and where in the document it stands;
    `role_mark` says the first of it in a word.
    """

    id: str
    label: str
    short: str
    role: str
    role_mark: str
    gist: str
    state: State
    why: str
    figures: tuple[str, ...]
    names: tuple[str, ...]
    facts: tuple[str, ...]
    same_as: Anchor | None
    links: tuple[Anchor, ...]
    cautions: tuple[Caution, ...]
    warns_of: str
    serves: tuple[Served, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All paragraphs, and what became of them in one sentence."""

    summary: str
    paragraphs: tuple[Paragraph, ...]


def ledger_of(here: Here, source: Source) -> Ledger:
    """The ledger of a source."""
    coverage = here.answers.coverage(source)
    summary = _summary(coverage, "paragraph" if source.held else "place")
    return Ledger(summary, tuple(_paragraph(here, source, use) for use in coverage.paragraphs))


def _summary(coverage: SourceCoverage, unit: str) -> str:
    """What became of the paragraphs, in one sentence without zeros."""
    total = len(coverage.paragraphs)
    if not total:
        return "We hold no passage of it."
    if coverage.used == total:
        return f"All {total} {unit}s serve records." if total > 1 else f"Its one {unit} serves records."
    parts = [
        f"{coverage.used} {'serves' if coverage.used == 1 else 'serve'} records" if coverage.used else "",
        f"{coverage.excused} {'needs' if coverage.excused == 1 else 'need'} not" if coverage.excused else "",
        f"{coverage.missing} should and {'does' if coverage.missing == 1 else 'do'} not yet"
        if coverage.missing
        else "",
    ]
    found = joined([part for part in parts if part])
    return f"{counted(total, unit)}: {found}."


def _paragraph(here: Here, source: Source, use: ParagraphUse) -> Paragraph:
    passage = use.passage
    at = PassageAt(source, passage)
    other = here.site.passage(passage.same_as) if passage.same_as else None
    return Paragraph(
        id=passage.id,
        label=paragraph_number(passage) or f"Place {passage.id[1:]}",
        short=passage.id[1:],
        role=", ".join(words for words in (ROLE_WORDS[passage.role], passage.locator) if words),
        role_mark=_ROLE_MARKS[passage.role],
        gist=here.markdown(passage.gist),
        state="apart" if use.state == "excused" else use.state,
        why=_why(passage, use),
        figures=passage.figures,
        names=passage.names,
        facts=_facts(here, passage),
        same_as=Anchor(source_words(here, other), here.target(other.ref)) if other else None,
        links=tuple(link for link in article_links(here, at) if link.words != "Our ledger"),
        cautions=cautions_of(here, at),
        warns_of=joined(list(dict.fromkeys(one.type for one in passage.cautions))),
        serves=_serves(here, use),
    )


def _why(passage: Passage, use: ParagraphUse) -> str:
    if use.state == "used":
        return ""
    if passage.excused:
        return f"Serves no record: {passage.excused}"
    if passage.role in EXCUSING_ROLES:
        return f"Serves no record: it is {ROLE_WORDS[passage.role]}."
    return "Serves no record yet."


def _facts(here: Here, passage: Passage) -> tuple[str, ...]:
    facts = []
    if passage.speaker:
        facts.append(f"Carries the word of {here.to(passage.speaker).words}.")
    if passage.when:
        facts.append(f"Time it speaks of: {date_words(passage.when)}.")
    facts += [f"Not used: {one.item}. {one.why}" for one in passage.unused]
    return tuple(facts)


def _serves(here: Here, use: ParagraphUse) -> tuple[Served, ...]:
    """The records served, each once, by the strongest of its uses: as evidence before being only named."""
    sound = (pair for pair in use.records if here.site.get(pair[0]))
    ranked = sorted(sound, key=lambda pair: _rank(pair[1]))
    uses = dict(reversed(ranked))  # the first of a record's uses is written last, so that it stays
    return tuple(_served(here, name, uses[name]) for name in dict.fromkeys(name for name, _ in ranked))


def _rank(direction: str) -> int:
    return DIRECTIONS.index(direction) if direction in DIRECTIONS else len(DIRECTIONS)


def _served(here: Here, record_id: str, direction: str) -> Served:
    record = here.site.records[record_id]
    badge = badge_of(record, here.answers.status(record), here.site.as_of) if isinstance(record, Claim) else None
    kind = KIND_WORDS[record.kind][0].lower()
    return Served(here.to(record_id), kind, direction if direction in DIRECTIONS else "", badge)
