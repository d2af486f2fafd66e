"""The answers of the rule explorer as data: the JSON beside the page, and its pairs as a table for CSV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from build_tools.figures.figure import Table
from build_tools.pages.plain_words import plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.pages.explorer_pairs import HeldValue, Pair
    from build_tools.pages.explorer_provisions import ProvisionRow
    from build_tools.pages.here import Anchor


def explorer_json(
    as_of: str, things: Sequence[tuple[str, Anchor]], provisions: Sequence[ProvisionRow], pairs: Sequence[Pair]
) -> bytes:
    """All answers as UTF-8 JSON, the same bytes each time; days are ISO days, both within, null where open."""
    data = {
        "as_of": as_of,
        "things": [{"id": name, "name": to.words} for name, to in things],
        "provisions": [_provision(one) for one in provisions],
        "pairs": [
            {
                "thing": pair.thing,
                "provision": pair.provision,
                "caught": pair.word,
                "measured": [
                    {"measure": one.name, "unit": one.unit, "values": [_value(value) for value in one.values]}
                    for one in pair.measured
                ],
            }
            for pair in pairs
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def pairs_table(pairs: Sequence[Pair]) -> Table:
    """Every thing against every test, a row each."""
    rows = tuple((pair.thing, pair.provision, pair.word, _why(pair)) for pair in pairs)
    return Table(("Thing", "Provision", "Caught", "Values against limits"), rows)


def _provision(one: ProvisionRow) -> dict[str, Any]:
    return {
        "id": one.key,
        "rule": one.rule.words,
        "title": one.provision.words,
        "in_force": [
            {"first": span.first or None, "last": span.last or None, "word": span.word, "by": span.by}
            for span in one.spans
        ],
        "covers": {"types": one.covers.types, "passages": one.covers.passages} if one.covers else None,
        "names": [{"thing": name, "how": group.how} for group in one.named for name, _ in group.things],
        "practice": [
            {
                "first": part.first or None,
                "last": part.last or None,
                "when": part.when,
                "says": plain_words("".join(piece.words for piece in part.line)),
            }
            for part in one.practice
        ],
    }


def _why(pair: Pair) -> str:
    return f"covers {pair.only.words}" if pair.only else "; ".join(_sums(pair))


def _value(value: HeldValue) -> dict[str, Any]:
    return {"value": value.words, "against": value.against, "note": value.note, "passages": list(value.passages)}


def _sums(pair: Pair) -> list[str]:
    return [f"{one.name}: {value.words} {value.against}".rstrip() for one in pair.measured for value in one.values]
