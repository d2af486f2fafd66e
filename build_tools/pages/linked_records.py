"""Each kind of record in the words of schema.org; only what the record says, nothing guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from build_tools.pages.addresses import address_of, twin_of
from build_tools.pages.listing import STATE_NAMES
from build_tools.pages.plain_words import heading, plain_words
from build_tools.records.actor import Actor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from build_tools.pages.here import Here
    from build_tools.records.claim import Claim
    from build_tools.records.comparison import Comparison
    from build_tools.records.correction import Correction
    from build_tools.records.dates import DatePoint, EdtfDate
    from build_tools.records.disagreement import Disagreement
    from build_tools.records.event import Event
    from build_tools.records.evidence import Evidence
    from build_tools.records.record import Record
    from build_tools.records.rule import Rule
    from build_tools.records.source import Source
    from build_tools.records.system import System
    from build_tools.records.term import Term
    from build_tools.records.topic import Topic

Node: TypeAlias = "dict[str, Any]"
PERSON = "person"
"""The key of the vocabulary's actor type for a single human being; every other type is an organization."""
_WIKIDATA = "https://www.wikidata.org/entity/"


def _claim(here: Here, claim: Claim) -> Node:
    status = here.answers.status(claim)
    return {
        "text": plain_words(claim.statement),
        "creativeWorkStatus": ", ".join((status.word, *status.marks)),
        "author": _references(here, (said.actor for said in claim.said_by)),
        "about": _references(here, (one for one in claim.about)),
        "appearance": _documents(here, claim.evidence, "supports"),
        "citation": _documents(here, claim.evidence),
        "temporalCoverage": claim.when.text,
    }


def _source(here: Here, source: Source) -> Node:
    return {
        "name": source.title or "",
        "creditText": ", ".join(source.authors),
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "datePublished": iso_of(source.published),
        "url": next((address.url for address in source.addresses if address.type != "archive"), None),
        "archivedAt": [address.url for address in source.addresses if address.type == "archive"],
        "inLanguage": source.language,
        "isAccessibleForFree": True if source.access == "open" else None,
        "isBasedOn": _references(here, (one.source for one in (*source.copy_of, *source.based_on))),
    }


def _actor(here: Here, actor: Actor) -> Node:
    del here
    wikidata = actor.identifiers.get("wikidata")
    return {
        "name": actor.name,
        "alternateName": [alias.name for alias in actor.aliases],
        "description": plain_words(actor.brief[0]) if actor.brief else "",
        "foundingDate": None if actor.type == PERSON else iso_of(actor.since),
        "sameAs": [_WIKIDATA + wikidata] if wikidata else [],
    }


def _system(here: Here, system: System) -> Node:
    return {
        "name": system.name,
        "alternateName": [alias.name for alias in system.aliases],
        "description": plain_words(system.brief[0]) if system.brief else "",
        "manufacturer": _references(here, (system.maker,) if system.maker else ()),
    }


def _rule(here: Here, rule: Rule) -> Node:
    return {
        "name": rule.name,
        "alternateName": [alias.name for alias in rule.aliases],
        "legislationType": rule.instrument,
        "legislationPassedBy": _references(here, (rule.issuer,)),
    }


def _event(here: Here, event: Event) -> Node:
    when = event.when
    lasted = when.is_interval and not event.within
    return {
        "name": event.title,
        "description": plain_words(event.what),
        "startDate": None if event.within else iso_of(when),
        "endDate": _iso(when.end) if lasted else None,
        "about": _references(here, (one.actor for one in event.actors)),
    }


def _disagreement(here: Here, disagreement: Disagreement) -> Node:
    del here
    return {
        "name": disagreement.question,
        "text": disagreement.question,
        "creativeWorkStatus": STATE_NAMES[disagreement.state],
        "suggestedAnswer": [
            {"@type": "Answer", "name": position.name, "text": plain_words(position.says)}
            for position in disagreement.positions
        ],
    }


def _comparison(here: Here, comparison: Comparison) -> Node:
    root = here.settings.site_url
    url = f"{root}{address_of(comparison)}"
    stem = f"{root}{twin_of(address_of(comparison)).removesuffix('.json')}"
    return {
        "name": comparison.title,
        "description": f"{plain_words(comparison.question)} {plain_words(comparison.not_answered)}",
        "url": url,
        "creator": {"@type": "Organization", "name": here.settings.site_name, "url": root},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": f"{stem}.csv"},
            {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": f"{stem}.json"},
        ],
    }


def _term(here: Here, term: Term) -> Node:
    return {
        "name": term.name,
        "alternateName": [alias.name for alias in term.aliases],
        "description": plain_words(term.definition),
        "inDefinedTermSet": f"{here.settings.site_url}terms/",
    }


def _topic(here: Here, topic: Topic) -> Node:
    return {
        "headline": heading(plain_words(topic.label)),
        "description": topic.question,
        "url": f"{here.settings.site_url}{address_of(topic)}",
    }


def _correction(here: Here, correction: Correction) -> Node:
    del here
    return {
        "name": correction.title,
        "text": plain_words(correction.what),
        "dateCreated": correction.date.text,
    }


THINGS: Mapping[str, Callable[[Here, Any], Node]] = {
    "claim": _claim,
    "source": _source,
    "actor": _actor,
    "system": _system,
    "rule": _rule,
    "event": _event,
    "disagreement": _disagreement,
    "comparison": _comparison,
    "term": _term,
    "topic": _topic,
    "correction": _correction,
}


def iso_of(when: EdtfDate | None) -> str | None:
    """The beginning of a time as ISO 8601, as precise as it is known; None where doubt is part of it.

    A decade or season, and what is only about so, has no form there: it is left out and not made more precise.
    """
    return _iso(when.start) if when else None


def _iso(point: DatePoint | None) -> str | None:
    if point is None or point.approximate or point.uncertain:
        return None
    lengths = {"day": 10, "month": 7, "year": 4}
    length = lengths.get(point.precision)
    return point.first.isoformat()[:length] if length else None


def type_of(record: Record) -> str:
    """What schema.org calls the kind of a record."""
    return "Person" if isinstance(record, Actor) and record.type == PERSON else _TYPES[record.kind]


def _references(here: Here, ids: Iterable[str]) -> list[Node]:
    """Records by name and address; ids nobody wrote are left out."""
    found = (here.site.get(record_id) for record_id in dict.fromkeys(ids))
    return [_reference(here, record) for record in found if record]


def _reference(here: Here, record: Record) -> Node:
    return {
        "@type": type_of(record),
        "@id": f"{here.settings.site_url}{address_of(record)}#main",
        "name": heading(plain_words(record.label)),
    }


_TYPES = {
    "actor": "Organization",
    "claim": "Claim",
    "source": "CreativeWork",
    "system": "Product",
    "rule": "Legislation",
    "event": "Event",
    "disagreement": "Question",
    "comparison": "Dataset",
    "term": "DefinedTerm",
    "topic": "Article",
    "correction": "CorrectionComment",
}


def _documents(here: Here, evidence: Iterable[Evidence], direction: str = "") -> list[Node]:
    """The documents that the evidence cites, each once."""
    wanted = (item for item in evidence if not direction or item.direction == direction)
    return _references(here, (item.passage.partition("#")[0] for item in wanted))
