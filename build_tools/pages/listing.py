"""Records in a list: a link, a badge where it is a claim, and a quieter line under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.citations.source_reference import byline
from build_tools.pages.badge import badge_of
from build_tools.pages.called import told_apart
from build_tools.pages.heads import KIND_WORDS
from build_tools.pages.naming import naming
from build_tools.pages.plain_words import counted, plain_words, shortened
from build_tools.pages.resting import resting_words
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.here import Here
    from build_tools.records.actor import Actor
    from build_tools.records.comparison import Comparison
    from build_tools.records.disagreement import Disagreement
    from build_tools.records.event import Event
    from build_tools.records.record import Record
    from build_tools.records.rule import Rule
    from build_tools.records.source import Source
    from build_tools.records.system import System
    from build_tools.records.term import Term
    from build_tools.records.topic import Topic

STATE_NAMES = {"open": "open", "settled": "settled", "apparent": "only apparent"}
"""What a reader calls the state of a disagreement."""
STATE_MEANINGS = {
    "open": "the sources seen do not settle it",
    "settled": "the sources seen settle it",
    "apparent": "each side is true of a different question",
}
"""What that state says, as the rest of a sentence."""

_LONGEST_DEFINITION = 320


@dataclass(frozen=True, slots=True)
class ListItem:
    """One record in a list; `before` says how it is related, `under` what it is, `more` what stands below that.

    `status_said` where a heading above names the status, of which the shape then is enough.
    """

    words: str
    href: str
    badge: StatusBadge | None = None
    under: str = ""
    before: str = ""
    more: str = ""
    status_said: bool = False


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Records of one kind: `Claims`, its key `claim`, and how many in words, `16 claims`."""

    title: str
    members: tuple[ListItem, ...]
    key: str = ""
    number: str = ""


def list_item(here: Here, record: Record, before: str = "") -> ListItem:
    """A record as a list shows it."""
    badge = badge_of(record, here.answers.status(record), here.site.as_of) if isinstance(record, Claim) else None
    return ListItem(told_apart(here, record), here.target(record.id), badge, under_words(here, record), before)


def list_items(here: Here, record_ids: Iterable[str], before: str = "") -> tuple[ListItem, ...]:
    """Records of the site as list items, in the order given; ids nobody wrote are left out."""
    records = (here.site.get(record_id) for record_id in record_ids)
    return tuple(list_item(here, record, before) for record in records if record)


def grouped_by_kind(here: Here, record_ids: Iterable[str]) -> tuple[ListGroup, ...]:
    """Records in groups, one a kind, in the order of kinds."""
    ids = sorted(set(record_ids))
    groups = []
    for kind, (one, title) in KIND_WORDS.items():
        items = list_items(here, [record_id for record_id in ids if _kind(here, record_id) == kind])
        if items:
            groups.append(ListGroup(title, items, kind, counted(len(items), one.lower(), title.lower())))
    return tuple(groups)


def users_of(here: Here, record_id: str) -> tuple[ListGroup, ...]:
    """Every record that names this one, in groups: the list behind *used in*."""
    return grouped_by_kind(here, naming(here, record_id))


def claim_under(here: Here, claim: Claim) -> str:
    """Who says a claim, and what it rests on: `Jane Doe; 2 documents, 1 independent origin`."""
    speakers = [here.to(said.actor).words for said in claim.said_by[:2]]
    resting = resting_words(here, claim)
    return f"{', '.join(dict.fromkeys(speakers))}; {resting}" if speakers else resting


def under_words(here: Here, record: Record) -> str:
    """The quieter line under a record; empty for a kind that needs none."""
    line = _UNDER.get(record.kind)
    return line(here, record) if line else ""


def _source_under(here: Here, record: Source) -> str:
    return f"{byline(record, here.site)}, {date_words(record.published)}"


def _event_under(_: Here, record: Event) -> str:
    return date_words(record.when)


def _actor_under(here: Here, record: Actor) -> str:
    known = here.site.vocabulary.actor_types.get(record.type)
    return ", ".join(part for part in (known.name if known else record.type, record.country) if part)


def _system_under(here: Here, record: System) -> str:
    maker = here.to(record.maker).words if record.maker else ""
    return ", ".join(part for part in (type_words(here, record), maker) if part)


def type_words(here: Here, system: System) -> str:
    """What a system is, as the vocabulary calls it."""
    known = here.site.vocabulary.system_types.get(system.type)
    return known.name if known else system.type


def _rule_under(here: Here, record: Rule) -> str:
    return f"{record.instrument}, {here.to(record.issuer).words}"


def _disagreement_under(_: Here, record: Disagreement) -> str:
    return f"{STATE_NAMES[record.state].capitalize()}: {position_names(record)}"


def position_names(record: Disagreement) -> str:
    """The names of a disagreement's positions, in its order."""
    return "; ".join(one.name for one in record.positions)


def _topic_under(_: Here, record: Topic) -> str:
    return record.question


def _comparison_under(_: Here, record: Comparison) -> str:
    return plain_words(record.question)


def _term_under(_: Here, record: Term) -> str:
    return shortened(plain_words(record.definition), _LONGEST_DEFINITION)


def _kind(here: Here, record_id: str) -> str:
    record = here.site.get(record_id)
    return record.kind if record else ""


_UNDER: Mapping[str, Callable[..., str]] = {
    "claim": claim_under,
    "source": _source_under,
    "event": _event_under,
    "actor": _actor_under,
    "system": _system_under,
    "rule": _rule_under,
    "disagreement": _disagreement_under,
    "topic": _topic_under,
    "comparison": _comparison_under,
    "term": _term_under,
}
