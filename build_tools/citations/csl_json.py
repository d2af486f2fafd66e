"""A citation as CSL-JSON 1.0, which Zotero, Pandoc and citeproc read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from build_tools.citations.date_words import date_words

if TYPE_CHECKING:
    from build_tools.citations.cited_work import CitedWork
    from build_tools.records.dates import DatePoint, EdtfDate

_TYPES = {"news": "article-newspaper", "blog": "post-weblog", "web": "webpage", "document": "document"}
_FIRST_SEASON = 20


def as_csl_json(work: CitedWork) -> str:
    """A list of one item, a field a line, ending in a line break."""
    fields = (f'    "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in csl_item(work).items())
    return "[\n  {\n" + ",\n".join(fields) + "\n  }\n]\n"


def csl_item(work: CitedWork) -> dict[str, Any]:
    """The item itself; what is not known is left out."""
    item = {
        "id": work.key,
        "type": _TYPES[work.form],
        "title": work.title,
        "author": [{"literal": name} for name in work.authors],
        "publisher" if work.form == "document" else "container-title": work.outlet,
        "issued": csl_date(work.issued) if work.issued else None,
        "URL": work.url,
        "accessed": csl_date(work.seen) if work.seen else None,
        "language": work.language,
        "note": ". ".join(work.notes),
    }
    return {name: value for name, value in item.items() if value}


def csl_date(when: EdtfDate) -> dict[str, Any]:
    """The date in parts; in words where parts cannot say it: an open end, a decade, a season within an interval."""
    points = [point for point in (when.start, when.end) if point]
    if not when.is_interval:
        points = points[:1]
    seasons = [point for point in points if point.precision == "season"]
    cannot = any(point.precision in {"decade", "century"} for point in points)
    if cannot or None in {when.start, when.end} or (seasons and when.is_interval):
        return {"literal": date_words(when)}
    made: dict[str, Any] = {"date-parts": [_parts(point) for point in points]}
    if seasons:
        made["season"] = int(seasons[0].text[5:7]) - _FIRST_SEASON
    if when.is_approximate:
        made["circa"] = True
    return made


def _parts(point: DatePoint) -> list[int]:
    day = point.first
    length = {"day": 3, "month": 2}.get(point.precision, 1)
    return [day.year, day.month, day.day][:length]
