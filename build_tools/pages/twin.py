"""The JSON twin of a record's page: the record as written, and what is computed from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from build_tools.pages.addresses import address_of
from build_tools.records.claim import Claim
from build_tools.records.source import Source

if TYPE_CHECKING:
    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.records.record import Record
    from build_tools.records.redirect import Redirect


# The twin of a record stands beside its page and once more in the whole export.
_MADE: WeakKeyDictionary[Answers, dict[str, bytes]] = WeakKeyDictionary()


def twin_bytes(site: Site, answers: Answers, record: Record) -> bytes:
    """The twin as UTF-8 JSON, the same bytes each time: `record` as in its file, `computed` from all records."""
    made = _MADE.setdefault(answers, {})
    if record.id not in made:
        made[record.id] = _twin_bytes(site, answers, record)
    return made[record.id]


def _twin_bytes(site: Site, answers: Answers, record: Record) -> bytes:
    twin = {
        "id": record.id,
        "kind": record.kind,
        "page": address_of(record),
        "file": site.file_of(record.id),
        "as_of": str(site.as_of),
        "record": json.loads(record.model_dump_json(exclude_defaults=True)),
        "computed": {"used_by": _used_by(site, record.id), **_answers(answers, record)},
    }
    return _as_bytes(twin)


def former_twin_bytes(site: Site, redirect: Redirect) -> bytes:
    """What stands where the twin of a former record stood: what became of it, and the page that has it now."""
    now = site.get(redirect.to) if redirect.to else None
    return _as_bytes(
        {
            "id": redirect.id,
            "kind": redirect.kind,
            "was": redirect.was,
            "to": redirect.to,
            "page": address_of(now) if now else None,
            "why": redirect.why,
            "when": str(redirect.when),
        }
    )


def _as_bytes(twin: dict[str, Any]) -> bytes:
    return (json.dumps(twin, ensure_ascii=False, indent=2) + "\n").encode()


def _used_by(site: Site, record_id: str) -> list[str]:
    return sorted({link.source for link in site.links_to(record_id)} - {record_id})


def _answers(answers: Answers, record: Record) -> dict[str, Any]:
    if isinstance(record, Claim):
        status = answers.status(record)
        return {
            "status": {
                "word": status.word,
                "marks": list(status.marks),
                "reason": status.reason,
                "derivation": list(status.derivation),
                "strength_for": status.strength_for,
                "strength_against": status.strength_against,
            },
            "witnesses": answers.witnesses(record),
        }
    if isinstance(record, Source) and record.held:
        coverage = answers.coverage(record)
        return {
            "paragraphs": {use.passage.id: {"state": use.state, "used_by": [list(pair) for pair in use.records]}
                           for use in coverage.paragraphs}
        }  # fmt: skip
    return {}
