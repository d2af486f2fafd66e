"""The notices of corrections on a page: of its own record, and of the records whose words or values it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.records.correction import Correction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.pages.here import Anchor, Here
    from build_tools.records.record import Record

_ANY = frozenset({"claim", "actor", "system", "rule", "event", "disagreement", "topic", "comparison", "term", "page"})
_SHOWN_ON: Mapping[str, frozenset[str]] = {
    "claim": _ANY,
    "system": frozenset({"comparison", "page"}),
    "disagreement": frozenset({"topic", "page"}),
    "comparison": frozenset({"page"}),
    "event": frozenset({"page"}),
    "rule": frozenset({"page"}),
}
"""On which kinds of page the words or values of a record stand where those refer to it; on no others they do."""


@dataclass(frozen=True, slots=True)
class CorrectionNotice:
    """A correction that touched a page: its day in words, a link to it, what it was in inline Markdown.

    `before` and `after` are the words as they stood and stand, empty where nobody wrote them down. `through` links the
    records that were mended and are shown here; it is empty where the page itself was.
    """

    day: str
    to: Anchor
    what: str
    before: str
    after: str
    through: tuple[Anchor, ...]


def notices_of(here: Here, name: str) -> tuple[CorrectionNotice, ...]:
    """The corrections that touched the page of a record, or one written by hand (by its file), newest first."""
    corrections = sorted(here.site.of(Correction), key=lambda one: (one.date.sort_key, one.id), reverse=True)
    return tuple(notice for one in corrections if one.id != name for notice in _notice(here, name, one))


def _notice(here: Here, name: str, correction: Correction) -> Iterator[CorrectionNotice]:
    through = () if name in correction.records else _shown(here, name, correction)
    if name in correction.records or through:
        yield CorrectionNotice(
            date_words(correction.date),
            here.to(correction.id),
            here.markdown(correction.what),
            here.markdown(correction.before) if correction.before else "",
            here.markdown(correction.after) if correction.after else "",
            through,
        )


def _shown(here: Here, name: str, correction: Correction) -> tuple[Anchor, ...]:
    """The corrected records whose words or values stand on a page, one reference away."""
    own = here.site.get(name)
    kind = own.kind if own else "page"
    named = {link.target for link in here.site.links_from(name)}
    records = (here.site.get(record_id) for record_id in correction.records if record_id in named)
    return tuple(here.to(record.id) for record in records if record and _is_shown(record, kind))


def _is_shown(record: Record, kind: str) -> bool:
    return kind in _SHOWN_ON.get(record.kind, ())
