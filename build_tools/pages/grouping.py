"""How each kind's index groups its records, and by what they can be filtered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.judging.roots import default_seen
from build_tools.judging.status_table import WORD_ORDER
from build_tools.pages.addresses import CHANGES_ADDRESS, EXPLORER_ADDRESS
from build_tools.pages.badge import badge_of
from build_tools.pages.facets import FacetOf
from build_tools.pages.listing import STATE_NAMES
from build_tools.pages.plain_words import plain_words
from build_tools.pages.source import ARTICLES_PAGE, QUALITY_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from build_tools.pages.facets import Value
    from build_tools.pages.here import Here
    from build_tools.records.actor import Actor
    from build_tools.records.claim import Claim
    from build_tools.records.disagreement import Disagreement
    from build_tools.records.event import Event
    from build_tools.records.record import Record
    from build_tools.records.rule import Rule
    from build_tools.records.source import Source
    from build_tools.records.system import System
    from build_tools.records.topic import Topic


@dataclass(frozen=True, slots=True)
class Tagged:
    """A record with its group and facets; `place` orders groups and records."""

    record: Record
    group: str
    group_title: str
    facets: tuple[FacetOf, ...]
    place: tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The index of one kind: its lead, the function that tags a record, and a page beside it by words and address.

    Its `policy` says in inline Markdown how such records come about; `{changes}` in it is the page of changes.
    """

    lead: str
    tag: Callable[..., Tagged]
    explains_seeds: bool = False
    policy: tuple[str, ...] = ()
    beside: tuple[str, str] | None = None

    def tagged(self, here: Here, records: Iterable[Record]) -> tuple[Tagged, ...]:
        """The records in the order of the index."""
        return tuple(sorted((self.tag(here, record) for record in records), key=lambda one: one.place))

    def notes(self, here: Here) -> tuple[str, ...]:
        """What stands above the list, in inline Markdown."""
        if self.beside:
            words, address = self.beside
            return (f"[{words}](<{here.href(address)}>)",)
        if not self.explains_seeds:
            return tuple(note.format(changes=here.href(CHANGES_ADDRESS)) for note in self.policy)
        note = (
            "The explainer grew from the seed articles. They belong to their publishers, so we hold records of them, "
            "not their text: our own paraphrase of each paragraph, its figures and names, a few words at each end, and "
            "a fingerprint by which anyone who has an article can check our record with `explainer verify`."
        )
        known = any(page.address == ARTICLES_PAGE for page in here.site.pages)
        return (f"{note} [How to get the articles](<{here.href(ARTICLES_PAGE)}>)",) if known else (note,)


def grouping_of(model: type[Record]) -> Grouping:
    """How a kind is grouped; one list by label where nothing better is known."""
    return _GROUPINGS.get(model.kind, Grouping(_LEADS.get(model.kind, ""), _by_label))


def _by_label(here: Here, record: Record) -> Tagged:
    del here
    return Tagged(record, "all", "", (), (_sorted_as(record),))


def _claim(here: Here, record: Claim) -> Tagged:
    badge = badge_of(record, here.answers.status(record), here.site.as_of)
    order = [*reversed(WORD_ORDER), "opinion", "forecast"]
    facets = (
        FacetOf("status", "Status", ((badge.slug, badge.word),)),
        FacetOf("type", "Kind", ((record.type, record.type),)),
        FacetOf("topic", "Topic", tuple((name, here.to(name).words) for name in record.topics)),
        FacetOf(
            "speaker", "Who says it", _distinct((said.actor, here.to(said.actor).words) for said in record.said_by)
        ),
    )
    return Tagged(record, badge.slug, badge.word.capitalize(), facets, (order.index(badge.word), _sorted_as(record)))


def _source(here: Here, record: Source) -> Tagged:
    seed = record.id in here.site.seeds
    group = ("seed", "Seed articles") if seed else (record.quality, QUALITY_WORDS[record.quality].capitalize())
    weak = default_seen(record) == "weak"
    facets = (
        FacetOf("quality", "Kind", ((record.quality, QUALITY_WORDS[record.quality]),)),
        FacetOf("language", "Language", ((record.language, record.language),)),
        FacetOf("strength", "Strength", (("weak", "a weaker source") if weak else ("sound", "a sound source"),)),
    )
    order = list(QUALITY_WORDS).index(record.quality)
    return Tagged(record, *group, facets, (0 if seed else 1 + order, _sorted_as(record)))


def _actor(here: Here, record: Actor) -> Tagged:
    types = here.site.vocabulary.actor_types
    plural = types[record.type].plural if record.type in types else record.type
    country = ((_slug(record.country), record.country),) if record.country else ()
    facets = (FacetOf("type", "Type", ((record.type, plural),)), FacetOf("country", "Country", country))
    return Tagged(record, record.type, plural, facets, (_order(types, record.type), _sorted_as(record)))


def _system(here: Here, record: System) -> Tagged:
    types = here.site.vocabulary.system_types
    plural = types[record.type].plural if record.type in types else record.type
    maker = ((record.maker, here.to(record.maker).words),) if record.maker else ()
    facets = (FacetOf("type", "Type", ((record.type, plural),)), FacetOf("maker", "Maker", maker))
    return Tagged(record, record.type, plural, facets, (_order(types, record.type), _sorted_as(record)))


def _rule(here: Here, record: Rule) -> Tagged:
    issuer = here.to(record.issuer).words
    facets = (FacetOf("issuer", "Issued by", ((record.issuer, issuer),)),)
    first = min(step.when.first.isoformat() for provision in record.provisions for step in provision.steps)
    return Tagged(record, record.issuer, issuer, facets, (issuer, first, record.id))


def _event(here: Here, record: Event) -> Tagged:
    types = here.site.vocabulary.event_types
    name = types[record.type].name if record.type in types else record.type
    year = f"{record.when.first.year:04}" if record.when.start else "open"
    shown = year if not record.when.start or record.when.start.precision not in {"decade", "century"} else f"{year}s"
    actors = _distinct((one.actor, here.to(one.actor).words) for one in record.actors)
    facets = (FacetOf("type", "Type", ((record.type, name),)), FacetOf("actor", "Actor", actors))
    return Tagged(
        record, shown, shown, facets, (record.when.first.isoformat(), record.when.last.isoformat(), record.id)
    )


def _disagreement(here: Here, record: Disagreement) -> Tagged:
    facets = (
        FacetOf("type", "About", ((record.type, record.type),)),
        FacetOf("topic", "Topic", tuple((name, here.to(name).words) for name in record.topics)),
    )
    order = ("open", "apparent", "settled").index(record.state)
    return Tagged(record, record.state, STATE_NAMES[record.state].capitalize(), facets, (order, _sorted_as(record)))


def _topic(here: Here, record: Topic) -> Tagged:
    del here
    return Tagged(record, "all", "", (), (f"{record.order:04}", record.id))


def _distinct(values: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(values))


def _order(types: Iterable[str], key: str) -> int:
    known = list(types)
    return known.index(key) if key in known else len(known)


def _sorted_as(record: Record) -> str:
    return plain_words(record.label).casefold()


def _slug(words: str) -> str:
    return "-".join(words.casefold().split())


_LEADS = {
    "comparison": "Tables of things by measures, each with the question it answers and what it does not.",
    "term": "Words of the field and what they mean here, each with its source.",
}
_WHAT_COUNTS = (
    "What counts: a statement, number, date, source or status that was wrong or unfair once it was published. A slip "
    "of the pen that changes no meaning is mended without a word here; a change that mends nothing stands under "
    "[Changes](<{changes}>)."
)
_WHAT_HAPPENS = (
    "What happens: the record is mended, and a correction says what was wrong, how it came about, who noticed, and "
    "where they can be quoted the words before and after. Every page that it touched, and every page that shows a "
    "corrected claim or value, says so at its head. Nothing goes without a trace: the page of a removed record says "
    "what became of it."
)
_WHO_REPORTS = (
    "Found something? *Challenge* on each page and beside each passage opens a prepared report; who reports is named "
    "only if they wish."
)
_GROUPINGS = {
    "correction": Grouping(
        "What was wrong on this site, since when, and who noticed.",
        _by_label,
        policy=(_WHAT_COUNTS, _WHAT_HAPPENS, _WHO_REPORTS),
    ),
    "claim": Grouping("Every claim, by the status its evidence comes to.", _claim),
    "source": Grouping(
        "Every document, with what each paragraph is used for and where we found it imprecise.",
        _source,
        explains_seeds=True,
    ),
    "actor": Grouping("Who acts and who speaks, by type.", _actor),
    "system": Grouping("Things made, with their measured values, by type.", _system),
    "rule": Grouping(
        "Legal instruments and policies, by issuer.",
        _rule,
        beside=("Choose a thing and a day: what was in force, and what it caught", EXPLORER_ADDRESS),
    ),
    "event": Grouping("What happened, by year.", _event),
    "disagreement": Grouping("Questions on which accounts differ, by state.", _disagreement),
    "topic": Grouping("The questions of the explainer, in reading order.", _topic),
}
